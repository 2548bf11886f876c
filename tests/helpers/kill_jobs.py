"""What a process that is going to be killed does, and what must be found after it.

Each job is a row of saves, numbered. `after(n)` says what the vault holds when n of them are
done, so that what is found can be held against "all that was acknowledged, or one more": old or
new, never neither.
"""

import contextlib
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.platform import slices
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import (
    access,
    caseload,
    filling,
    handover,
    ingest,
    peers,
    people,
    planning,
    receipts,
    received,
    unfinished,
    ways_in,
)
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import backup, errors
from tests.helpers import desks, large_bundles
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation

Say = Callable[[int], None]
FIELDS = 5
SHORT_S = 0.004
"""Turns as short as they get: a bundle is then taken in by many transactions."""
GOAL = "Hitta ett jobb"


class Job(NamedTuple):
    """`work` saves from number n on until it is killed; `found` is what a desk then holds."""

    work: Callable[[Desk, int, Say], None]
    found: Callable[[Desk], Any]
    after: Callable[[int], Any]


def phrase(n: int) -> str:
    """The n-th phrase of a vault whose phrase is changed again and again."""
    return desks.PHRASE if n == 0 else f"{desks.PHRASE} {n}"


def enter(folder: Path, *numbers: int) -> tuple[Desk, int]:
    """Open a vault by whichever of these phrases holds."""
    for n in numbers:
        with contextlib.suppress(errors.WrongPhrase):
            places = desks.places_in(folder)
            entered = access.enter(places, SystemClock(), phrase(n), terms=desks.CHEAP)
            return entered.desk, n
    raise errors.WrongPhrase(len(numbers))


def prepare(folder: Path) -> None:
    """A vault with one participant, an open form and a goal."""
    places = desks.places_in(folder)
    desk = access.create(
        places, SystemClock(), person="Anna Handledare", phrase=desks.PHRASE, terms=desks.CHEAP
    )
    case = caseload.add(desk, NewParticipant(given="Åsa", family="Öberg"))
    filling.start(desk, case, "kartlaggning")
    planning.add_goal(desk, planning.plan_of(desk, case), GOAL)
    federation = Federation(folder.with_name("federation"), FakeClock(SystemClock().now()))
    federation.introduce(desk)
    access.leave(federation.office)
    scope = ConsentScope(parties=(OFFICE,), start=desk.clock.today())
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    (folder / "stick").mkdir()
    access.leave(desk)


def _case(desk: Desk) -> str:
    return caseload.ids(desk, caseload.Filter())[0]


def _text(n: int) -> str:
    return f"{n} " + "Ord åäö " * (n * 37 % 400)


# answers: typed, kept as a draft, left


def _open(desk: Desk) -> tuple[filling.Filling, list[str]]:
    opened = filling.open_document(desk, desk.of_case(_case(desk), "assessment")[0].id)
    plain = [q.id for q in opened.form.questions() if q.kind == "text" and not q.bind]
    return opened, plain[:FIELDS]


def _answer(desk: Desk, n: int, say: Say) -> None:
    opened, addresses = _open(desk)
    while True:
        address = addresses[n // 2 % FIELDS]
        if n % 2 == 0:
            filling.keep_draft(desk, opened, address, _text(n))
        else:
            filling.commit(desk, opened, address, {"v": _text(n - 1)})
        n += 1
        say(n)


def _answers_found(desk: Desk) -> Any:
    opened, addresses = _open(desk)
    kept = [(opened.session.stored(address) or {}).get("v") for address in addresses]
    return kept, list(opened.drafts.values())


def _answers_after(n: int) -> Any:
    kept: list[str | None] = [None] * FIELDS
    for done in range(1, n, 2):
        kept[done // 2 % FIELDS] = _text(done - 1)
    return kept, [_text(n - 1)] if n % 2 else []


# the plan: words changed, activities added and taken away, the plan agreed on


def _edit_plan(desk: Desk, n: int, say: Say) -> None:
    plan = planning.plan_of(desk, _case(desk))
    goal = planning.view(desk, plan).goals[0].goal.id
    while True:
        match n % 5:
            case 0:
                planning.set_field(desk, goal, "why", _text(n))
            case 1 | 2:
                planning.add_activity(desk, goal, words=f"aktivitet {n}")
            case 3:
                planning.remove(desk, planning.view(desk, plan).goals[0].activities[0].id)
            case _:
                planning.agree(desk, plan)
        n += 1
        say(n)


def _plan_found(desk: Desk) -> Any:
    shown = planning.view(desk, planning.plan_of(desk, _case(desk)))
    (goal,) = shown.goals
    versions = [version.version for version in shown.versions]
    return goal.goal.why, [each.what.words for each in goal.activities], versions


def _plan_after(n: int) -> Any:
    why = _text((n - 1) // 5 * 5) if n else ""
    added = [f"aktivitet {k}" for k in range(n) if k % 5 in (1, 2)]
    gone = sum(1 for k in range(n) if k % 5 == 3)
    agreed = sum(1 for k in range(n) if k % 5 == 4)
    return why, added[gone:], list(range(1, agreed + 1))


# backups between saves: a copy that has its name opens and is whole


def _back_up(desk: Desk, n: int, say: Say) -> None:
    case = _case(desk)
    while True:
        desk.set(desk.get(case), "safe_contact", _text(n))
        backup.make(desk.vault, "command")
        n += 1
        say(n)


def _backups_found(desk: Desk) -> Any:
    folder = desk.vault.folder / "backups"
    for path in folder.glob("*.miabackup"):
        backup.drill(desk.vault, path)
    backup.make(desk.vault, "command")

    assert [each.name for each in folder.iterdir() if ".part" in each.name] == []
    return desk.get(_case(desk)).values.get("safe_contact", "")


def _backups_after(n: int) -> Any:
    return _text(n - 1) if n else ""


# the passphrase, changed again and again: each time a change of key


def _change_phrase(desk: Desk, n: int, say: Say) -> None:
    while True:
        n += 1
        ways_in.change_mine(desk, phrase(n - 1), phrase(n), terms=desks.CHEAP)
        say(n)


def _goals_found(desk: Desk) -> Any:
    shown = planning.view(desk, planning.plan_of(desk, _case(desk)))
    return [each.goal.own_words for each in shown.goals]


# something new, and handed over: what is called written lies on the stick


def _hand_over(desk: Desk, n: int, say: Say) -> None:
    stick = desk.places.vault.parent / "stick"
    while True:
        people.set_field(desk, _case(desk), "phone", _text(n))
        handover.make(desk, stick)
        n += 1
        say(n)


def _handed_over(desk: Desk) -> Any:
    stick = desk.places.vault.parent / "stick"
    written = [each.file for each in handover.everything(desk) if each.state == "skriven"]

    assert all((stick / name).exists() for name in written)
    return len(written)


# the office: bundle after bundle read in short turns, and a receipt for each

BUNDLES = 84
"""More than a round of victims can read."""


def prepare_office(folder: Path) -> None:
    """The office's vault, and a stick with what one laptop hands over in the course of a year."""
    clock = FakeClock(SystemClock().now())
    federation = Federation(folder.with_name("federation"), clock)
    anna = federation.join("anna", "Anna Handledare")
    access.leave(federation.office)
    shutil.copytree(federation.folder / "office", folder)
    (folder / "stick").mkdir()
    for n, data in enumerate(itertools.islice(large_bundles.series(anna, 2, 20), BUNDLES)):
        (folder / "stick" / f"{n:03}.miabundle").write_bytes(data)
    access.leave(anna)


def _bundle(desk: Desk, n: int) -> bytes:
    return (desk.places.vault.parent / "stick" / f"{n:03}.miabundle").read_bytes()


def _read_in(desk: Desk, n: int, say: Say) -> None:
    stick = desk.places.vault.parent / "stick"
    (anna,) = [peer for peer in peers.everyone(desk) if peer.role == "handledare"]
    while True:
        slices.at_once(ingest.ingesting(desk, _bundle(desk, n), slice_s=SHORT_S))
        receipts.make(desk, anna.key, stick)
        n += 1
        say(n)


def _read_found(desk: Desk) -> Any:
    """How many bundles have been read to their end; what is here of the next is a piece of it."""
    done = [each for each in received.everything(desk) if each.state == "inlast"]
    here = desk.connection.value("SELECT count(*) FROM feed")
    changes = desk.connection.value(
        "SELECT count(*) FROM change AS c WHERE EXISTS (SELECT 1 FROM feed AS f WHERE f.id = c.id)"
    )
    begun = unfinished.everything(desk)

    assert here == changes == sum(each.writes for each in done) + sum(b.done for b in begun)
    assert len(begun) <= 1
    assert all(0 < each.done <= each.total for each in begun)
    for n in range(len(done)):
        assert ingest.ingest(desk, _bundle(desk, n)).outcome == "known"
    return len(done)


JOBS = {
    "answers": Job(_answer, _answers_found, _answers_after),
    "plan": Job(_edit_plan, _plan_found, _plan_after),
    "backups": Job(_back_up, _backups_found, _backups_after),
    "bundles": Job(_hand_over, _handed_over, lambda n: n),
    "phrases": Job(_change_phrase, _goals_found, lambda _n: [GOAL]),
    "ingest": Job(_read_in, _read_found, lambda n: n),
}

PREPARE = {name: prepare_office if name == "ingest" else prepare for name in JOBS}
