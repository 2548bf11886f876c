"""The sheet for the recovery key."""

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.recovery_sheet import blank_sheet, printed_sheet, recovery_meta
from tests.unit.pdf.expected import said
from tests.unit.pdf.papers import KEY, made
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.samples import DAY


def test_the_blank_sheet_has_room_for_the_whole_key_and_not_the_key() -> None:
    """Written by hand, the key never passes a printer (bundle-format §2: 8 groups of 5)."""
    lines = [block for block in blank_sheet() if isinstance(block, b.WritingLines)]

    assert sum(line.groups * line.group_size * line.lines for line in lines) == 40
    assert [line.label for line in lines][:2] == ["Grupp 1–4", "Grupp 5–8"]


def test_the_printed_sheet_has_the_key_sign_by_sign() -> None:
    """One wrong sign is a lost vault."""
    heard = " ".join(Paper(made("recovery_printed")).texts())

    assert all(group in heard for group in KEY)
    assert any("skrivaren" in text for text in said(printed_sheet(KEY)))


def test_it_fits_on_one_page() -> None:
    """A sheet, not a booklet."""
    assert len(Paper(made("recovery_blank")).pages) == 1
    assert len(Paper(made("recovery_printed")).pages) == 1


def test_it_names_no_participant() -> None:
    """The sheet opens everything and says nothing."""
    assert recovery_meta(DAY).participant_number == ""
