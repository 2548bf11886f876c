"""A name on a stick tells nobody anything (§4.9)."""

from datetime import date

import pytest

from mia_desktop.sync import filenames

DAY = date(2026, 3, 12)


def test_a_name_is_a_date_and_four_letters() -> None:
    """No counter, person, handler or place."""
    stem = filenames.new_stem(DAY)

    assert stem.startswith("2026-03-12-")
    assert len(stem) == 15
    assert set(stem[11:]) <= set(filenames.LETTERS)


def test_two_names_of_a_day_differ() -> None:
    """A second hand-over never falls on the first one's file (four letters, drawn anew)."""

    assert len({filenames.new_stem(DAY) for _ in range(50)}) > 40


def test_parts_share_a_stem_and_say_which_they_are() -> None:
    """The person with the sticks sees that one is missing."""

    assert filenames.name("2026-03-12-kvth", ".miabundle") == "2026-03-12-kvth.miabundle"
    assert filenames.name("2026-03-12-kvth", ".miabundle", 2, 3) == "2026-03-12-kvth-2av3.miabundle"


@pytest.mark.parametrize(
    "kind", [".miabundle", ".miareceipt", ".miacard", ".miainvite", ".miaroot"]
)
def test_our_names_are_known_again(kind: filenames.Kind) -> None:
    """The stick is looked through by name; trust comes from the inside only."""

    assert filenames.is_ours(filenames.name(filenames.new_stem(DAY), kind))
    assert filenames.is_ours(filenames.name(filenames.new_stem(DAY), kind, 1, 2))
    assert not filenames.is_ours("Amina Hassan" + kind)
    assert not filenames.is_ours("2026-03-12-kvth" + kind + ".exe")
