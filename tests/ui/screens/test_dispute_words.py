"""A disputed field in words: what it is called, where it is put right, who has got it."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens import dispute_words
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.records.rights import Dispute, Marked, Reached, Settled
from mia_desktop.services.disputing import Disputed


def listed(kind: str, unit: str, **more: object) -> Disputed:
    mark = Dispute(
        id="m", case="c", field=Marked(record="r", kind=kind, unit=unit), words="Fel.",
        day=date(2026, 3, 12), by="Anna",
    )  # fmt: skip
    return Disputed(dispute=mark, **more)  # type: ignore[arg-type]


FACTS = ("case", {"case": "c", "section": "facts"})


@pytest.mark.parametrize(
    ("kind", "unit", "name", "page"),
    [
        ("participant", "phone", "Telefon", FACTS),
        ("participant", "former_names", "Personuppgifter", FACTS),
        ("goal", "own_words", "Mål, deltagarens egna ord", ("plan", {"case": "c", "record": "r"})),
        ("note", "text", "Anteckning", ("case", {"case": "c", "section": "timeline", "note": "r"})),
        ("intervention", "period", "Insatser, period", None),
    ],
)  # fmt: skip
def test_a_field_is_called_as_on_its_page_and_found_there(
    qapp: QApplication, kind: str, unit: str, name: str, page: object
) -> None:
    """Whoever settles it goes there first, to put it right."""
    one = listed(kind, unit)

    assert qapp
    assert dispute_words.name(one, "sv") == name
    assert dispute_words.place(one) == page


def test_what_is_not_to_be_read_here_is_not_shown(qapp: QApplication) -> None:
    """A personal number is shown for half a minute in its own place (R-50)."""
    assert qapp
    assert "dolt" in dispute_words.value(listed("participant", "identity", value="19"), "sv")
    assert "dolt" in dispute_words.value(listed("participant", "phone", hidden=True), "sv")
    assert dispute_words.value(listed("participant", "phone"), "sv") == "(tomt)"


def test_who_has_got_it_and_how(qapp: QApplication) -> None:
    """A bundle, a paper, a file; a receiver that nobody named is said to be one."""
    told = [
        dispute_words.reached(one)
        for one in (
            Reached(how="bundle", who="Kontoret"),
            Reached(how="bundle", who="Kontoret", day="2026-03-12"),
            Reached(how="print", who="AF", day="2026-03-12", what="plan_party"),
            Reached(how="export", who="", day="2026-03-12", what="agreement"),
        )
    ]

    assert qapp
    assert told[0] == "Kontoret, i paket"
    assert told[1].startswith("Kontoret, i ett paket 12")
    assert told[2].startswith("AF, planen för parten, utskrivet 12")
    assert told[3].startswith("Den som fick papperet, överenskommelsen, sparat som fil 12")


def test_what_another_office_has_noted_is_said_without_its_words(qapp: QApplication) -> None:
    """The words stay where they were said; a mark without a day says nothing of one."""
    bare = Disputed(dispute=Dispute(id="m", case="c"))
    end = Settled(outcome="KVARSTAR", why="Stämmer.", day=date(2026, 4, 1), by="Bo", told=("AF",))
    done = Disputed(dispute=Dispute(id="m", case="c", day=date(2026, 3, 12), settled=end))

    assert qapp
    assert "hos den som antecknade" in dispute_words.said(bare)
    assert (dispute_words.since(bare), dispute_words.ended(bare)) == ("", "")
    assert dispute_words.ended(done).endswith("Bo. Stämmer. Underrättade: AF.")
    assert dispute_words.since(done).startswith("Bestriddes 12")
