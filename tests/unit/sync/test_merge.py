"""Logs that part and meet again: everything written stands, and everybody sees the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mia_desktop.sync.view import record_hash
from tests.helpers import merge_rules
from tests.helpers.replicas import exchange, world

PROPERTIES = [
    merge_rules.check_merge_is_a_union,
    merge_rules.check_order_is_free,
    merge_rules.check_no_lost_words,
    merge_rules.check_nothing_is_dropped,
    merge_rules.check_what_waits_is_kept,
    merge_rules.check_no_false_krock,
    merge_rules.check_every_krock_is_told,
    merge_rules.check_it_settles,
    merge_rules.check_it_settles_by_removal,
    merge_rules.check_protective_is_shown,
    merge_rules.check_latest_is_shown,
    merge_rules.check_removal_knows_what_it_takes,
    merge_rules.check_versions_stay,
    merge_rules.check_stubs_hide_what_they_replaced,
]

VOID_REMOVAL_MADE_FINAL = [
    ("remove", 2, "doc"),
    ("complete", 0),
    ("send", 0, 2, 10),
    ("complete", 2),
]
"""Found once: the version of a document was empty, because somebody had wanted it away."""


@pytest.mark.parametrize("check", PROPERTIES, ids=lambda check: check.__name__[6:])
@given(history=merge_rules.histories)
@example(history=(3, VOID_REMOVAL_MADE_FINAL))
@settings(max_examples=60)
def test_every_history_keeps(check, history) -> None:
    """Three or four laptops with wrong clocks, lost parts and restores (bundle-format §5)."""
    check(merge_rules.played(history))


@given(history=st.lists(st.one_of(merge_rules.edits, merge_rules.by_machine), max_size=12))
@settings(max_examples=40)
def test_who_knows_everything_makes_no_krock(history) -> None:
    """A handler who reads before writing is never asked to choose, whatever the clocks say."""
    played = world()
    for act in history:
        played.play([("turn", act[1], 17 * act[4] - 30), act])
        exchange(played.replicas)

        assert all(replica.view().conflicts == () for replica in played.replicas)


@pytest.mark.parametrize("away", [True, False])
def test_a_removal_settled_on_one_side_while_another_edits_on(away: bool) -> None:
    """What was not read is not removed; what was kept stays kept with the newer word beside."""
    played = world(3)
    first, second, third = played.replicas
    first.remove(played.now, "plan")
    second.edit(played.now, "plan", "agreement", "words of the second")
    exchange(played.replicas)
    asked = [replica.view().records["plan"].void for replica in played.replicas]
    third.edit(played.now, "plan", "risk_plan", "words of the third")
    first.settle_all(played.now, away=away)
    alone = "plan" in first.view().records
    exchange(played.replicas)
    again = [replica.view().records["plan"] for replica in played.replicas]
    second.settle_all(played.now, away=away)
    exchange(played.replicas)
    last = [replica.view() for replica in played.replicas]

    assert asked == [True] * 3
    assert alone is not away
    assert [body.void for body in again] == [away] * 3
    assert [body.values["risk_plan"] for body in again] == ["words of the third"] * 3
    assert [("plan" in seen.records, "plan" in seen.removed) for seen in last] == [
        (not away, away)
    ] * 3
    assert len({record_hash(seen) for seen in last}) == 1
