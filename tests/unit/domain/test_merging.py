"""Which registration is shown when several are of one person."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain.merging import roots

NAMES = st.sampled_from("abcdef")


def test_one_is_shown_under_the_other_through_any_number_of_steps() -> None:
    """A third registration turns up a year later."""
    assert roots({"a": "b", "b": "c"}) == {"a": "c", "b": "c"}


def test_both_ways_round_one_is_still_shown() -> None:
    """Two computers merged the same two, each the other way: nobody may disappear."""
    assert roots({"a": "b", "b": "a"}) == {"b": "a"}
    assert roots({"a": "a", "b": ""}) == {}


@given(st.dictionaries(NAMES, NAMES))
def test_nobody_is_ever_lost(merges: dict[str, str]) -> None:
    """Whatever the records say, each is shown, or under one that is shown by itself."""
    found = roots(merges)

    for case in merges:
        assert found.get(case, case) not in found
