"""Every page that there is, with whom or what it is to be looked at: for pictures and audits."""

from collections.abc import Callable, Iterator, Mapping

import msgspec

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.services import (
    caseload,
    conflicts,
    definitions,
    merging,
    papers_list,
    papers_wish,
    people,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView, DocumentLine
from mia_ui.gallery.scenes import Act
from mia_ui.screens import pages
from mia_ui.screens.case_sections import SECTIONS
from mia_ui.screens.plan_reading import TIMELINE


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """A page to go to; `name` tells it apart from other visits to the same page."""

    page: str = ""
    args: Mapping[str, str] = {}
    name: str
    acts: tuple[Act, ...] = ()
    """What is done there before it is looked at, each when what came of the one before is there."""
    away: tuple[Act, ...] = ()
    """What is done after it has been looked at, so that it is not there for who comes next."""


class Cast(msgspec.Struct, kw_only=True):
    """Whoever of the practice caseload shows a page at its fullest."""

    fullest: str
    protected: str = ""
    documents: Mapping[tuple[str, bool], DocumentLine] = {}
    """One of each form, under way and finished."""
    planned: str = ""


def cast(desk: Desk) -> Cast:
    """Choose from the caseload (on the store thread)."""
    rows = caseload.rows(desk, caseload.ids(desk, Filter()))
    views = {row.case: people.view(desk, row.case) for row in rows}
    documents = {
        (line.form, line.complete): line for view in views.values() for line in view.documents
    }
    kinds = definitions.document_kinds()
    fullest = max(views, key=lambda c: _fullness(views[c]) + len(desk.of_case(c, *kinds)))
    planned = max(views, key=lambda case: (bool(views[case].plan), _fullness(views[case])))
    return Cast(
        fullest=fullest, documents=documents, planned=planned,
        protected=next((case for case, view in views.items() if view.protected), ""),
    )  # fmt: skip


def _fullness(view: CaseView) -> int:
    return len(view.documents) + len(view.consents) + len(view.notes)


def visits(desk: Desk) -> list[Visit]:
    """Every page of this desk's role.

    A page of which there are many is visited often by a handledare, and once at the office, where
    it is the same page.
    """
    those = cast(desk)
    ways: Mapping[str, Callable[[Desk, Cast], Iterator[Visit]]] = {
        "case": _cases, "form": _forms, "check_answers": _checks, "plan": _plan_rows,
        "plan_versions": _plans, "preview": _papers, "over_time": _plans, "conflicts": _krockar,
        "help": _helps, "about": _abouts, "attachment": _files,
        "conversation": _conversations, "goal_conversation": _goals,
        "protect": _plans, "merge": _twins, "move": _moves, "dispute": _disputes,
        "data_rights": _plans, "new_participant": _alone, "lists": _alone,
        "group": _groups, "group_meeting": _groups,
    }  # fmt: skip
    found: list[Visit] = []
    for entry in pages.entries(desk.role):
        way = ways.get(entry.id, _plans if entry.section == "caseload" else _alone)
        every = [_at(entry.id, visit) for visit in way(desk, those)]
        found += every if desk.role == "handledare" else every[:1]
    return found


def plain(desk: Desk) -> list[Visit]:
    """Every page that is about nobody, in a vault with nobody in it."""
    alone = {entry.id for entry in pages.entries(desk.role) if entry.title}
    return [Visit(page=page, name=f"first-{page}") for page in sorted(alone)]


def _at(page: str, visit: Visit) -> Visit:
    name = "-".join(word for word in (page, visit.name) if word)
    return Visit(page=page, args=visit.args, name=name)


def _cases(_desk: Desk, those: Cast) -> Iterator[Visit]:
    for section in SECTIONS:
        yield Visit(name=section, args={"case": those.fullest, "section": section})
    if those.protected:
        yield Visit(name="protected", args={"case": those.protected})


def _files(desk: Desk, _those: Cast) -> Iterator[Visit]:
    """A file that somebody brought."""
    every = (desk.of_case(case, "attachment") for case in caseload.ids(desk, Filter()))
    kept = [record.id for records in every for record in records]
    yield from (Visit(name="", args={"attachment": key}) for key in kept[:1])


def _helps(_desk: Desk, _those: Cast) -> Iterator[Visit]:
    yield Visit(name="", args={})
    topic = {"topic": "plan", "text": "underskrift", "commands": "add_row,row_up,row_down"}
    yield Visit(name="topic", args=topic)


def _abouts(_desk: Desk, _those: Cast) -> Iterator[Visit]:
    yield Visit(name="", args={})
    yield Visit(name="licence", args={"licence": "msgspec"})


def _plans(_desk: Desk, those: Cast) -> Iterator[Visit]:
    yield Visit(name="", args={"case": those.planned})


def _groups(desk: Desk, _those: Cast) -> Iterator[Visit]:
    """The first of the groups."""
    yield Visit(name="", args={"group": desk.of_case(CASELOAD, "group")[0].id})


def _alone(_desk: Desk, _those: Cast) -> Iterator[Visit]:
    """A page that is about nobody."""
    yield Visit(name="")


def _papers(desk: Desk, those: Cast) -> Iterator[Visit]:
    """One paper of each kind, and the plan for each party and workplace."""
    seen: set[str] = set()
    for case in dict.fromkeys(filter(None, (those.planned, those.fullest, those.protected))):
        for offer in papers_list.offers(desk, case):
            sheet = papers_wish.read(desk, offer.wish)
            for choice in (None, *sheet.choices):
                wish = offer.wish if choice is None else choice.of(case)
                if wish.kind not in seen:
                    seen.add(wish.kind)
                    yield Visit(name=f"papper-{wish.kind}", args=wish.args)


def _plan_rows(desk: Desk, those: Cast) -> Iterator[Visit]:
    """The plan itself, its months, and one of its activities."""
    yield from _plans(desk, those)
    yield Visit(name="timeline", args={"case": those.planned, "record": TIMELINE})
    activities = desk.of_case(those.planned, "activity")
    if activities:
        args = {"case": those.planned, "record": activities[0].id}
        yield Visit(name="activity", args=args)


def _forms(desk: Desk, those: Cast) -> Iterator[Visit]:
    for (form, complete), line in sorted(those.documents.items()):
        if complete and (form, False) in those.documents:
            continue
        for section in definitions.of_document(desk, desk.get(line.id)).sections:
            yield Visit(
                name=f"{form}-{section.id}",
                args={"document": line.id, "section": section.id},
            )  # fmt: skip


def _conversations(desk: Desk, those: Cast) -> Iterator[Visit]:
    """A form that is under way, with the screen turned to the participant."""
    begun = (line for (_form, done), line in sorted(those.documents.items()) if not done)
    for line in begun:
        first = definitions.of_document(desk, desk.get(line.id)).sections[0]
        yield Visit(name="", args={"document": line.id, "section": first.id})
        return


def _goals(desk: Desk, those: Cast) -> Iterator[Visit]:
    """A goal with the screen turned."""
    for goal in desk.of_case(those.planned, "goal")[:1]:
        yield Visit(name="", args={"case": those.planned, "goal": goal.id})


def _krockar(desk: Desk, those: Cast) -> Iterator[Visit]:
    """Where two have written different things, and where nobody has."""
    for krock in conflicts.waiting(desk)[:1]:
        yield Visit(name="", args={"case": krock.case})
    yield Visit(name="none", args={"case": those.planned})


def _twins(desk: Desk, those: Cast) -> Iterator[Visit]:
    """Somebody who is registered twice; at the office perhaps nobody is."""
    every = caseload.ids(desk, Filter())
    twin = next((case for case in every if merging.alike(desk, case)), those.planned)
    yield Visit(name="", args={"case": twin})


def _moves(desk: Desk, those: Cast) -> Iterator[Visit]:
    for note in desk.of_case(those.fullest, "note")[:1]:
        yield Visit(name="", args={"case": those.fullest, "record": note.id})


def _disputes(_desk: Desk, those: Cast) -> Iterator[Visit]:
    args = {"case": those.fullest, "record": those.fullest, "unit": "phone"}
    yield Visit(name="", args=args)


def _checks(_desk: Desk, those: Cast) -> Iterator[Visit]:
    for (form, complete), line in sorted(those.documents.items()):
        state = "done" if complete else "open"
        yield Visit(name=f"{form}-{state}", args={"document": line.id})
