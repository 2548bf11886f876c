"""Öva: forty invented participants, made through the services on the days when things happened."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain import codes, personal_number
from mia_desktop.domain.records import KINDS
from mia_desktop.domain.records.base import CASELOAD, Record
from mia_desktop.domain.records.person import Participant
from mia_desktop.services import (
    access,
    caseload,
    definitions,
    deviations,
    filling,
    hours,
    merging,
    papers,
    people,
    planning,
    practice,
    timeline,
    today,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice import example
from mia_desktop.store import audit, entries, reading
from mia_desktop.sync import merge, view
from tests.helpers import numbers
from tests.helpers.desks import new_desk

PHASES = {
    "AKTUALISERAD": 5, "EJ_ANTAGEN": 2, "FELREGISTRERAD": 1, "KARTLAGGNING": 6, "PLANERING": 3,
    "PAGAENDE": 13, "PAUSAD": 2, "AVSLUTAD": 4, "EFTERUPPFOLJNING": 3, "STANGD": 2,
}  # fmt: skip
EVERYBODY = 41
"""Forty people, one of whom is registered twice until somebody makes the two one."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = new_desk(tmp_path_factory.mktemp("practice"))
    practice.fill(made)
    yield made
    access.leave(made)


def cases(desk: Desk) -> list[str]:
    return caseload.ids(desk, Filter())


def records(desk: Desk, *kinds: str) -> list[Record]:
    every = (*cases(desk), CASELOAD)
    return [record for case in every for record in desk.of_case(case, *kinds)]


def told(desk: Desk) -> list[str]:
    """Everything that is kept, with the kind of a record in the place of its id."""
    kinds = {record.id: record.kind for record in records(desk)}
    found = []
    for record in records(desk):
        text = repr((record.kind, sorted(record.values.items())))
        found.append(re.sub("[0-9a-f]{8}-[0-9a-f-]{27}", lambda key: kinds[key[0]], text))
    return sorted(found)


def test_every_phase_of_the_work_can_be_practised(desk: Desk) -> None:
    """A handledare who practises has met each phase before it comes in earnest (domain §1.6)."""
    found = Counter(row.phase for row in caseload.rows(desk, cases(desk)))

    assert dict(found) == PHASES
    assert caseload.count(desk) == sum(PHASES.values()) == EVERYBODY


def test_every_area_of_life_occurs_as_goal_and_as_step(desk: Desk) -> None:
    """Pictures and lists by area show nothing that was never tried (decisions C9)."""
    areas = set(codes.code_list("CL-AREA").ids)
    steps = records(desk, "step_progress")

    assert {goal.values.get("area") for goal in records(desk, "goal")} == areas
    assert {step.values["area"] for step in steps} == areas
    directions = Counter(step.values.get("direction") for step in steps)
    assert min(directions[one] for one in ("FRAMAT", "OFORANDRAT", "BAKAT")) >= 2


def test_no_number_could_be_a_real_persons(desk: Desk) -> None:
    """Only Skatteverket's test series, with the right check digit (decisions C19)."""
    people_here = [desk.get(case).as_type(Participant) for case in cases(desk)]
    given = [person for person in people_here if person.identity.number]

    assert len(given) > 20
    for person in given:
        number = person.identity.number
        assert number[8:11] in numbers.BIRTH_NUMBERS
        assert numbers.luhn(number[2:11]) == int(number[11])
        assert personal_number.sex_of(number) == person.sex
    assert {person.identity.kind for person in people_here} == {"PNR", "SNR", "SAKNAS"}


def test_telephone_numbers_reach_nobody(desk: Desk) -> None:
    """PTS keeps 070-174 06 05 to 99 free for such use; example.org is nobody's."""
    for case in cases(desk):
        values = desk.get(case).values
        assert str(values.get("phone") or "070-174 06 05").startswith("070-174 06 ")
        assert str(values.get("email") or "@example.org").endswith("@example.org")


def test_no_name_occurs_twice(desk: Desk) -> None:
    """Two with one name would look like a mistake of the program."""
    names = [desk.get(case).values["name"] for case in cases(desk)]
    given = [name["given"] for name in names]

    assert len({(name["given"], name["family"]) for name in names}) == len(names)
    assert [name for name in given if given.count(name) > 1] == ["Emil", "Emil"]


def test_some_write_their_names_in_other_scripts(desk: Desk) -> None:
    called = [str(desk.get(case).values.get("preferred_name") or "") for case in cases(desk)]

    assert {ord(name[0]) >> 8 for name in called if name} >= {0x04, 0x06, 0x12}


def test_two_are_protected_and_nothing_tells_where_they_are(desk: Desk) -> None:
    """R-50: neither name nor municipality in the list."""
    hidden = [row for row in caseload.rows(desk, cases(desk)) if row.protected]

    assert len(hidden) == 2
    assert [row.shown for row in hidden] == [row.number for row in hidden]
    assert [row.municipality for row in hidden] == ["", ""]


def test_every_form_opens_again_as_it_was_left(desk: Desk) -> None:
    """Finished and unfinished ones, with a summary of every section."""
    documents = records(desk, "assessment", "follow_up", "exit")
    opened = [filling.open_document(desk, document.id) for document in documents]

    assert {one.form.id for one in opened} == {"kartlaggning", "uppfoljning", "avslut"}
    assert any(not one.is_complete for one in opened)
    for one in opened:
        assert one.session.summary()
        assert not one.is_complete or not [
            issue for issue in one.session.issues() if issue.severity == "error"
        ]


def test_two_follow_ups_stand_beside_each_other(desk: Desk) -> None:
    """The later one shows what was said the time before (J4)."""
    by_case = Counter(record.case for record in records(desk, "follow_up"))
    twice = [case for case, many in by_case.items() if many == 2]
    later = [filling.open_document(desk, desk.of_case(case, "follow_up")[-1].id) for case in twice]

    assert len(twice) >= 3
    assert all(one.earlier["areaWork"].form == "uppfoljning" for one in later)


def test_plans_wait_in_every_state(desk: Desk) -> None:
    """Draft, agreed, signed, and changed after it was agreed."""
    states = Counter(row.plan for row in caseload.rows(desk, cases(desk)))
    plans = [planning.view(desk, plan.id) for plan in records(desk, "plan")]

    assert min(states[one] for one in ("draft", "agreed", "signed")) >= 3
    assert sum(bool(plan.changed) for plan in plans) == 1
    assert any(len(plan.versions) == 2 for plan in plans)
    assert all(papers.plan_paper(desk, plan.plan.id).blocks for plan in plans)


def test_consents_end_soon_have_ended_and_were_taken_back(desk: Desk) -> None:
    today = desk.clock.today().isoformat()
    scopes = [record.values["scope"] for record in records(desk, "consent")]
    ends = [scope["end"] for scope in scopes]
    soon = [end for end in ends if today <= end <= desk.clock.today().replace(month=4).isoformat()]

    assert len(soon) >= 4
    assert any(end < today for end in ends)
    assert sum(scope["withdrawn"] is not None for scope in scopes) == 1


def test_registers_hold_something_to_look_at(desk: Desk) -> None:
    """Whoever practises sees a meeting, a workplace and what goes on at the same time."""
    kinds = Counter(record.kind for record in records(desk))
    empty = [kind for kind in definitions.document_kinds() if not kinds[kind]]

    assert set(empty) <= {"post_exit_follow_up"}
    assert kinds["attachment"]


def test_something_is_due_and_something_is_late(desk: Desk) -> None:
    """The first page of the morning has something to say."""
    today = desk.clock.today().isoformat()
    rows = caseload.due(desk, desk.clock.today().replace(year=2027))
    late = {row.kind for row in rows if row.day < today}

    assert {"follow_up", "after_exit_1"} <= late
    assert {"follow_up", "consent", "after_exit_1", "after_exit_6"} <= {
        row.kind for row in rows if row.day > today
    }


def test_endings_differ(desk: Desk) -> None:
    """Every class of result, each in the participant's own words (domain §4.3)."""
    exits = records(desk, "exit")
    classes = {record.values["answer/outcomeClass"]["v"] for record in exits}

    assert classes == {
        "ARBETE", "STUDIER", "ORDINARIE_INSATS", "ANNAN_STEGFORFLYTTNING", "INGEN_FORFLYTTNING",
    }  # fmt: skip
    assert all(record.values["answer/participantViewText"] for record in exits)


def test_one_came_back(desk: Desk) -> None:
    """A new participation; the old one stands as it ended (decisions C1)."""
    runs = [[str(run.values["status"]) for run in desk.of_case(case, "participation")
             if run.case == case] for case in cases(desk)]  # fmt: skip
    (twice,) = [found for found in runs if len(found) == 2]

    assert twice == ["AVSLUTAD", "PAGAENDE"]


def test_a_second_registration_was_merged_and_another_waits(desk: Desk) -> None:
    """Both the warning and the mending can be tried on somebody (decisions C6)."""
    alike = {case for case in cases(desk) if merging.alike(desk, case)}
    merged = reading.of_kind(desk.connection, merging.KIND)

    assert len(merged) == 1
    assert {desk.get(case).values["name"]["given"] for case in alike} == {"Emil"}
    assert len(alike) == 2


def test_deviations_name_nobody(desk: Desk) -> None:
    """What is told to the office without persons must hold that from the start (R-63)."""
    written = deviations.everything(desk)
    checked = [deviations.check(desk, {"what": one.what, "effect": one.effect, "idea": one.idea})
               for one in written]  # fmt: skip
    known = {code for one in written for code in (one.category, one.level, *one.parties)}
    lists = ("CL-DEVIATION", "CL-DEVIATION-LEVEL", "CL-ACT")

    assert {one.kind for one in written} == {"AVVIKELSE", "GULDKORN"}
    assert all(one.is_clean for one in checked)
    assert known <= {code for name in lists for code in codes.code_list(name).ids}


def test_the_plans_activity_is_the_insats_of_its_kind(desk: Desk) -> None:
    """Else the same work would stand twice in the month of hours."""
    months = hours.month(desk, desk.clock.today().replace(day=1))
    rows = [[(one.what.code, one.name) for one in person.lines] for person in months.people]

    assert all(len(set(lines)) == len(lines) for lines in rows)
    assert sum(bool(person.total) for person in months.people) >= 4


def test_today_has_something_planned(desk: Desk) -> None:
    """A meeting with its time, a follow-up, and what is waited for otherwise."""
    day = today.read(desk)

    assert [item.kind for item in day.groups["today"]] == ["meeting", "follow_up"]
    assert not [item for item in day.groups["plans"] if item.who.startswith("Bekele")]


def test_everything_happened_on_its_day(desk: Desk) -> None:
    """Who wrote what when is a year of work, not one morning."""
    walls = [write.stamp.wall for case in cases(desk) for write in history(desk, case)]
    days = {wall // 86_400_000 for wall in walls}
    times = [line.time for line in audit.lines(desk.connection) if line.kind == "create"]

    assert len(days) > 25
    assert max(walls) < desk.clock.now().timestamp() * 1000
    assert times == sorted(times, reverse=True)


def history(desk: Desk, case: str) -> list[Any]:
    return reading.history(desk.connection, case, "number")


def test_the_log_shows_what_the_store_shows(desk: Desk) -> None:
    """The pure view of all writes is what the caseload is read from (bundle-format §5.1)."""
    seen = view.view(merge.log_of(entries.everything(desk.connection)))
    kept = {
        record.id: record for kind in KINDS for record in reading.of_kind(desk.connection, kind)
    }

    assert seen.records == kept
    assert seen.conflicts == ()
    assert seen.waiting == ()


def test_the_pages_of_everybody_can_be_read(desk: Desk) -> None:
    for case in cases(desk):
        assert people.view(desk, case).participations
        assert timeline.of_case(desk, case) is not None


def test_the_practice_is_the_same_every_time(desk: Desk, tmp_path: Path) -> None:
    """A course leader can tell everybody to open the same case."""
    other = new_desk(tmp_path)
    practice.fill(other)

    assert told(other) == told(desk)
    access.leave(other)


def test_invented_people_never_come_among_real_ones(desk: Desk) -> None:
    with pytest.raises(ValueError, match="participants"):
        practice.fill(desk)

    assert caseload.count(desk) == EVERYBODY


def test_the_numbering_that_was_decided_is_kept(tmp_path: Path) -> None:
    """A vault from an invitation numbers as the invitation says (decisions C2)."""
    made = new_desk(tmp_path)
    made.decide("prefix", "K7")
    practice.fill(made)

    assert {row.number[:3] for row in caseload.rows(made, cases(made))} == {"K7-"}
    access.leave(made)


def test_a_word_that_no_list_knows_is_refused() -> None:
    """Codes in the story are codes of the lists, or a case could not be shown."""
    goal, insats = codes.code_list("CL-GOAL").ids, codes.code_list("CL-INS").ids
    actors, municipalities = codes.code_list("CL-ACT").ids, codes.code_list("CL-KOMMUN").ids
    for person in example.people():
        aims = person.plan.goals if person.plan else ()
        assert person.municipality in municipalities
        assert person.referrer in codes.code_list("CL-REF").ids
        assert {aim.type for aim in aims} <= set(goal)
        for act in (act for aim in aims for act in aim.acts):
            assert act.code in insats
            assert act.actor in {*actors, ""}
