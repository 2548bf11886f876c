"""Every refusal between vault and stick has a sentence of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui import messages
from mia_ui.messages import exchange, sync

from mia_desktop.domain import records
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import HandedOver
from mia_desktop.services import exchange_errors as errors

MADE: dict[type[Expected], Expected] = {
    errors.TooLarge: errors.TooLarge(80 * 2**20),
    errors.UnknownSender: errors.UnknownSender("ab" * 32),
    errors.RevokedSender: errors.RevokedSender("ab" * 32),
    errors.OtherFederation: errors.OtherFederation("Förbundet Väst"),
    errors.NewerFormat: errors.NewerFormat(2),
    errors.NewerInvitation: errors.NewerInvitation(3),
    errors.BadEntry: errors.BadEntry(3, "schema"),
    errors.Unconfirmed: errors.Unconfirmed("Kontoret"),
    errors.WrongNumber: errors.WrongNumber((2, 4)),
    errors.WrongRole: errors.WrongRole("kontoret"),
    errors.OtherRoot: errors.OtherRoot("Kontoret"),
    errors.OldInvitation: errors.OldInvitation(1, 2),
    errors.PrefixTaken: errors.PrefixTaken("K1"),
    errors.NotYetHeard: errors.NotYetHeard("Anna"),
    errors.IAmOld: errors.IAmOld(("waterline",)),
    errors.Overreach: errors.Overreach("Anna", "WRONG_KIND"),
    errors.AsksFirst: errors.AsksFirst(26, 6),
    errors.NoRoom: errors.NoRoom(3 * 2**20, 2**20),
    errors.AlreadyThere: errors.AlreadyThere(Path("paket.miabundle")),
    errors.ReadBackFailed: errors.ReadBackFailed(Path("paket.miabundle")),
}
ROOTS = {errors.Refused, errors.ExchangeError}
"""Never raised themselves."""
EVERY = [getattr(errors, name) for name in errors.__all__ if getattr(errors, name) not in ROOTS]


def made(kind: type[Expected]) -> Expected:
    return MADE.get(kind) or kind()


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_each_refusal_says_what_it_was(kind: type[Expected]) -> None:
    """Title and text stand, nothing is left unfilled, nobody is blamed (ux §4.1)."""
    told = messages.tell(made(kind))

    assert kind in sync.TABLE
    assert told.title.endswith(".")
    assert "{" not in told.line
    assert "!" not in told.line


def test_no_two_refusals_sound_alike() -> None:
    """Who reads a sentence to somebody over the telephone says which it was."""
    titles = [messages.tell(made(kind)).title for kind in EVERY]

    assert len(set(titles)) == len(titles)


def test_numbers_are_in_the_sentences() -> None:
    """How much is missing, and which groups to hear again."""
    assert "1 MB" in messages.tell(MADE[errors.NoRoom]).title
    assert "3 MB" in messages.tell(MADE[errors.NoRoom]).title
    assert messages.tell(MADE[errors.WrongNumber]).title == "Grupp 3, 5 stämmer inte."


@pytest.mark.parametrize(
    "code",
    ["FORK", "SECOND_CHILD", "ENDED_EPOCH", "UNKNOWN_PARENT", "WENT_DOWN", "PART", "OLD",
     "NOT_ASSIGNED", "FOREIGN_AUTHOR", "FOREIGN_EPOCH"],
)  # fmt: skip
def test_why_a_bundle_waits_is_said(code: str) -> None:
    """A clerk decides by it."""
    assert exchange.hold_why(code) != code


@pytest.mark.parametrize("state", ["skapad", "skriven", "mottagen", "inlast", "krockar", "halls"])
def test_each_state_of_a_bundle_has_a_chip(state: str) -> None:
    """The same words everywhere (ux §1.13)."""
    text, _kind = exchange.state(HandedOver(id="x", state=state, conflicts=2))

    assert 0 < len(text) <= 14


@pytest.mark.parametrize("kind", sorted(set(records.KINDS) - records.LOCAL))
def test_what_leaves_is_called_by_a_word(kind: str) -> None:
    """An "attendance (28)" says nothing to whoever is to decide whether it may leave."""
    said = exchange.kinds([(kind, 2)])

    assert said.endswith(" (2)")
    assert said != f"{kind} (2)" or kind == "plan"  # the same word in Swedish
