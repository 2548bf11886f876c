"""The properties of the merge can fail: each rule of bundle-format §5 is broken once.

Every mutant is one wrong rule put in the place of the right one; the property named beside it
has to find a history that shows the harm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from mia_desktop.domain import authoring, completing, composing, standing
from mia_desktop.domain.writes import Entry, Stamp, Stub, Write
from mia_desktop.sync import merge
from tests.helpers import merge_rules, replicas

if TYPE_CHECKING:
    from collections.abc import Callable

RIGHT = {
    "heads": standing.heads,
    "late": standing.late,
    "shown": standing.shown,
    "to_replace": standing.to_replace,
    "person_heads": composing.person_heads,
}


def latest_arrival(one: Entry, other: Entry) -> Entry:
    """Rule 1: the log depends on who came last."""
    return other


def latest_wins(one: merge.Log, other: merge.Log) -> merge.Log:
    """Rule 1: of two values of a unit only the later stamp is kept."""
    kept = {}
    for entry in [*one.values(), *other.values()]:
        key = (replicas._record(entry), replicas._unit(entry))
        rank = entry.stamp if isinstance(entry, Write) else Stamp(wall=0)
        if key not in kept or rank > kept[key][0]:
            kept[key] = (rank, entry)
    return {entry.id: entry for _, entry in kept.values()}


def heads_by_clock(entries):
    """Rule 2: a write pushes others aside only if its clock is ahead of theirs."""
    found = {entry.id: entry for entry in entries}
    gone = {
        key
        for entry in found.values()
        for key in standing.replaced_by([entry])
        if not isinstance(entry, Write)
        or not isinstance(found.get(key), Write)
        or entry.stamp.wall >= found[key].stamp.wall + 60_000
    }
    return [found[key] for key in sorted(found) if key not in gone]


def everybody_speaks(heads):
    """Rule 2: a machine's head beside a person's makes a krock."""
    return list(heads)


def only_the_shown(heads, protection=None, *, settle=False, machine=False):
    """Rule 3: an edit leaves heads of equal value standing."""
    if settle or machine or not heads:
        return RIGHT["to_replace"](heads, protection, settle=settle, machine=machine)
    return [standing.shown(heads, protection).id]


def all_heads(heads, protection=None, *, settle=False, machine=False):
    """Rule 3: an edit beside a krock pushes aside what its author could not read."""
    return [entry.id for entry in heads]


def settling_only_the_shown(heads, protection=None, *, settle=False, machine=False):
    """Rule 3: a settlement leaves a head standing."""
    return RIGHT["to_replace"](heads, protection, machine=machine)


def machine_reads_the_screen(heads, protection=None, *, settle=False, machine=False):
    """Rule 3: a machine pushes a person's words aside."""
    return RIGHT["to_replace"](heads, protection, settle=settle)


def any_two_heads(heads):
    """Rule 4: heads of equal value are called a krock."""
    return len(standing.speaking(heads)) > 1


def never_a_krock(heads):
    """Rule 4: nobody is told."""
    return False


def shown_without_protection(heads, protection=None):
    """Rule 4: the latest value is shown although it protects less."""
    return RIGHT["shown"](heads, None)


def shown_first_id(heads, protection=None):
    """Rule 4: the screen does not follow the stamps."""
    return standing.speaking(heads)[0]


def any_removal(removals, person_heads):
    """Rule 5: a removal takes what its author never saw."""
    return any(isinstance(e, Write) and e.line.value is True for e in removals)


def no_removal(removals, person_heads):
    """Rule 5: nothing ever goes."""
    return False


def partly_seen(removals, person_heads):
    """Rule 5: one head seen is taken for all."""
    present = set(person_heads)
    return any(
        isinstance(e, Write) and e.line.value is True and present & set(e.line.saw)
        for e in removals
    )


def plain_heads_only(units):
    """Rule 5: a removal needs not have seen that the document was made final."""
    return RIGHT["person_heads"]({u: h for u, h in units.items() if standing.is_plain(u)})


def content_of_today(record, write, here):
    """Rule 6: a version forgets all writes but the latest by stamp."""
    top = max((e for e in here if isinstance(e, Write)), key=lambda e: e.stamp)
    return {top.line.record: {top.line.unit: [top]}}


def nothing_is_late(completion, heads):
    """Rule 6: what came after the completion is not told."""
    return []


def all_is_late(completion, heads):
    """Rule 6: what the completion saw is told as news."""
    return [e for e in heads if not standing.is_machine(e)]


def rows_left_out(records):
    """Rule 6: a completion sees the document without its rows."""
    return {}


def stubs_do_not_count(entries):
    """Rule 7: what a stub replaced comes back."""
    gone: set[str] = set()
    for entry in entries:
        gone.update(() if isinstance(entry, Stub) else entry.line.replaces)
    return gone


def stubs_before_writes(one, other):
    """Rule 7: a stub takes the place of words that are here."""
    return one if isinstance(one, Stub) else other


def known_only(entries):
    """Rule 9: what hangs on something that is not here is dropped."""
    found = {entry.id: entry for entry in entries}
    return [
        entry
        for entry in RIGHT["heads"](found.values())
        if not isinstance(entry, Stub) and all(key in found for key in entry.line.replaces)
    ]


check = merge_rules
MUTANTS = [
    (merge, "fuller", latest_arrival, check.check_order_is_free),
    (merge_rules, "merge", latest_wins, check.check_merge_is_a_union),
    (standing, "heads", heads_by_clock, check.check_no_false_krock),
    (standing, "speaking", everybody_speaks, check.check_no_false_krock),
    (standing, "to_replace", only_the_shown, check.check_no_false_krock),
    (standing, "to_replace", all_heads, check.check_no_lost_words),
    (standing, "to_replace", settling_only_the_shown, check.check_it_settles),
    (standing, "to_replace", machine_reads_the_screen, check.check_no_lost_words),
    (standing, "is_conflict", any_two_heads, check.check_no_false_krock),
    (standing, "is_conflict", never_a_krock, check.check_every_krock_is_told),
    (standing, "shown", shown_without_protection, check.check_protective_is_shown),
    (standing, "shown", shown_first_id, check.check_latest_is_shown),
    (standing, "is_removed", any_removal, check.check_removal_knows_what_it_takes),
    (standing, "is_removed", no_removal, check.check_removal_knows_what_it_takes),
    (standing, "is_removed", partly_seen, check.check_removal_knows_what_it_takes),
    (composing, "person_heads", plain_heads_only, check.check_removal_knows_what_it_takes),
    (completing, "_content", content_of_today, check.check_versions_stay),
    (standing, "late", nothing_is_late, check.check_versions_stay),
    (standing, "late", all_is_late, check.check_versions_stay),
    (authoring, "rows_by_document", rows_left_out, check.check_versions_stay),
    (standing, "replaced_by", stubs_do_not_count, check.check_stubs_hide_what_they_replaced),
    (replicas, "fuller", stubs_before_writes, check.check_nothing_is_dropped),
    (standing, "heads", known_only, check.check_what_waits_is_kept),
]


def finds_a_fault(property_: Callable[[replicas.World], None]) -> bool:
    """Whether some history speaks against a property; no shrinking, always the same search."""

    @given(history=merge_rules.histories)
    @settings(
        max_examples=3_000,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    def search(history) -> None:
        property_(merge_rules.played(history))

    try:
        search()
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize(
    ("where", "name", "wrong", "property_"), MUTANTS, ids=[each[2].__name__ for each in MUTANTS]
)
def test_a_broken_rule_is_found(where, name, wrong, property_) -> None:
    """A property that nothing can break would protect no handler's words."""
    with mock.patch.object(where, name, wrong):
        found = finds_a_fault(property_)

    assert found
