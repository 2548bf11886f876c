"""Every way things go wrong has Swedish words that say what to do (ux §4.1–4.3)."""

from __future__ import annotations

import inspect
import re
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath

import pytest
from mia_ui import messages
from mia_ui.base import shown_path
from mia_ui.messages import exchange, findings, when
from mia_ui.messages.told import Told

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records import KINDS, LOCAL
from mia_desktop.services import errors
from mia_desktop.services.access import Failed, Finding

EXAMPLES: list[Expected] = [
    errors.DamagedAttachment("a"), errors.Overtaken((("r", "u"),)),
    errors.BadBackup("none"), errors.BadBackup("magic"), errors.BadRecipient(),
    errors.BadRecoveryKey((2, 5)), errors.Busy(), errors.CannotOpen(), errors.Damaged(),
    errors.DiskFull(), errors.LastPerson(), errors.NameTaken(), errors.NewerVault(9, 1),
    errors.NoSuchPerson(), errors.NotADatabase(), errors.NotAVault(), errors.NoVault(Path("/v")),
    errors.ReadOnly(), errors.SlotsChanged(), errors.SlotsDamaged("json"), errors.Stopped(),
    errors.StorageFailed(5),
    errors.TooManySlots(8), errors.VaultExists(Path("/v")),
    errors.VaultInUse("", "dator", 7, "2026-03-12T09:00:00+00:00"),
    errors.VaultInUse("", "", 0, ""), errors.WrongKey(), errors.WrongPhrase(2),
]  # fmt: skip
BANNED = re.compile(r"(?i)ogiltig|felaktig|tyvärr|oj\b|vänligen|är du säker|!|error|none\b")


def told(example: Expected | Finding) -> Told:
    if isinstance(example, Expected):
        return messages.tell(example)
    noticed = findings.of(example)
    assert noticed is not None
    return noticed.told


SPOKEN = [*EXAMPLES, *(each for each in Finding if findings.of(each) is not None)]


def test_every_error_of_the_vault_has_words_of_its_own() -> None:
    """The words "Det gick inte" leave a person alone with it."""
    classes = {
        kind for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.VaultError) and kind is not errors.VaultError
    }  # fmt: skip
    listed = {kind for table in messages.areas() for kind in table}

    assert classes - listed == set()
    assert classes == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize(
    "example", SPOKEN, ids=lambda each: getattr(each, "name", type(each).__name__)
)
def test_a_message_says_what_happened_in_plain_words(example: Expected | Finding) -> None:
    """A calm colleague: no exclamation, no apology, no code in the first line."""
    said = told(example)

    assert said.title.endswith((".", "?"))
    assert not BANNED.search(said.line)
    assert "{" not in said.line
    assert len(said.title) <= 90


def test_an_error_that_nobody_knew_of_is_told_all_the_same() -> None:
    """A new kind of error must not become a crash because its words were forgotten."""

    class New(Expected):
        pass

    assert messages.tell(New()).title == "Det gick inte. Inget är ändrat."


def test_a_subclass_is_told_as_its_base() -> None:
    """Finer kinds come later than the words for them."""

    class Finer(errors.DiskFull):
        pass

    assert messages.tell(Finer()) == messages.tell(errors.DiskFull())


def test_who_has_the_vault_is_told_with_machine_and_time() -> None:
    """On a shared machine that is all one needs to find the other window."""
    text = messages.tell(EXAMPLES[-4]).text

    assert "dator" in text
    assert "12 mars 2026" in text


def test_failed_tries_are_a_warning_when_they_are_many() -> None:
    """Three are slips; ten are somebody."""
    few, many = (findings.tries(Failed(count=n, last="2026-03-12T09:00:00+00:00")) for n in (2, 10))

    assert few is not None
    assert many is not None
    assert (few.kind, many.kind) == ("info", "warning")
    assert findings.tries(Failed()) is None


def test_days_and_times_are_written_as_in_swedish() -> None:
    """12 mars 2026 kl. 9.05, with a full stop in the time (ux §4.6)."""
    moment = datetime(2026, 3, 12, 9, 5).astimezone()

    assert when.moment(moment) == "12 mars 2026 kl. 9.05"
    assert when.of_text("not a time") == ""
    assert when.of_text(moment.astimezone(UTC).isoformat()) == "12 mars 2026 kl. 9.05"


def test_a_path_may_be_broken_after_each_folder() -> None:
    """A long one would else push the page wider than the screen at large text."""
    shown = shown_path.shown(PureWindowsPath("C:\\Users\\anna\\MIA Desktop"))

    assert shown.split(shown_path.BREAK) == ["C:\\", "Users\\", "anna\\", "MIA Desktop"]


def test_whatever_leaves_is_called_by_a_word() -> None:
    """What is to be handed over is listed by kind: "attendance" is no word of a handledare's."""
    leaving = sorted(set(KINDS) - LOCAL)

    assert [kind for kind in leaving if exchange.kinds([(kind, 1)]) == f"{kind} (1)"] == ["plan"]
