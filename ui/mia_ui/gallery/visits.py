"""Every page that there is, with whom or what it is to be looked at: for pictures and audits."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.services import (
    caseload,
    conflicts,
    definitions,
    merging,
    papers_list,
    papers_wish,
    passphrases,
    people,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView, DocumentLine
from mia_ui.gallery import scenes
from mia_ui.gallery.scenes import Act
from mia_ui.screens import pages
from mia_ui.screens.case_sections import SECTIONS
from mia_ui.screens.create_vault import PhrasePage, YouPage
from mia_ui.screens.invited import InvitedPage
from mia_ui.screens.plan_reading import TIMELINE
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.screens.restore import RecoverPage, RestorePage
from mia_ui.screens.strength import Judge
from mia_ui.screens.unlock import FREE_TRIES, UnlockPage
from mia_ui.screens.welcome import WaitPage, WelcomePage
from mia_ui.theme import Theme
from mia_ui.widgets.screen import Screen


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """A page to go to; `name` tells it apart from other visits to the same page."""

    page: str = ""
    args: Mapping[str, str] = {}
    name: str
    act: Act | None = None
    """What is done there before it is looked at."""


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


def opened(desk: Desk, stick: Callable[[], Path]) -> list[Visit]:
    """What can be opened, found and told on the pages: panels, lists, errors, banners.

    `stick` gives a stick with a package on it, for the inbox.
    """
    own = _acts(cast(desk)) if desk.role == "handledare" else _office_acts(stick)
    home = pages.home(desk.role)
    return [
        *own,
        Visit(page="conflicts", name="conflicts-open"),
        Visit(page=home, name="working", act=scenes.working),
        Visit(page=home, name="told", act=scenes.telling),
    ]


def _acts(those: Cast) -> Iterator[Visit]:
    """What is opened or found on the pages of a handledare."""
    pressing, case = scenes.pressing, {"case": those.fullest}

    def part(section: str) -> Mapping[str, str]:
        return {**case, "section": section}

    yield from (
        Visit(page="caseload", name="caseload-columns", act=pressing("Kolumner")),
        Visit(page="caseload", name="caseload-filters", act=pressing("Filter och ordning")),
        Visit(page="caseload", name="caseload-nobody", act=scenes.looking_for_nobody),
        Visit(page="calendar", name="calendar-week", act=pressing("Vecka")),
        Visit(page="calendar", name="calendar-list", act=pressing("Lista")),
        Visit(page="calendar", name="calendar-meeting", act=pressing("Nytt möte")),
        Visit(page="case", args=case, name="case-note", act=scenes.commanding("note")),
        Visit(page="case", args=case, name="case-find", act=scenes.commanding("find")),
        Visit(
            page="case", args=part("consents"), name="case-consent",
            act=pressing("Registrera samtycke"),
        ),
        Visit(
            page="case", args=part("contacts"), name="case-contact",
            act=pressing("Ny kontaktperson"),
        ),
        Visit(page="case", args=part("work"), name="case-insats", act=pressing("Ny insats")),
        Visit(page="plan", args={"case": those.planned}, name="plan-paper",
              act=pressing("Visa papperet bredvid")),
        Visit(page="plan", args={"case": those.planned, "record": TIMELINE},
              name="plan-timeline-table", act=pressing("Visa som tabell")),
        Visit(page="plan", args={"case": those.planned}, name="plan-templates",
              act=pressing("Lägg till från mall")),
        Visit(page="preview", args={"paper": "week"}, name="paper-week"),
        Visit(page="preview", args={"paper": "handover_note", **case}, name="paper-handover"),
        Visit(page="over_time", args={"case": those.planned}, name="over_time-table",
              act=pressing("Visa som tabell")),
        Visit(page="over_time", args={"case": those.planned}, name="over_time-step",
              act=pressing("Registrera ett steg")),
        Visit(page="deviations", name="deviations-new", act=pressing("Skriv en ny")),
        Visit(page="today", name="switcher", act=scenes.commanding("switcher")),
    )  # fmt: skip
    begun = next((line for (_form, done), line in those.documents.items() if not done), None)
    if begun is not None:
        args = {"document": begun.id, "section": "grunduppgifter"}
        yield Visit(page="form", args=args, name="form-error", act=scenes.writing_a_wrong_day)
        yield Visit(page="conversation", args=args, name="conversation-next", act=pressing("Nästa"))


def _office_acts(stick: Callable[[], Path]) -> Iterator[Visit]:
    """What is opened or read in at the office."""
    invite = scenes.pressing("Bjud in en handledare")
    yield Visit(page="invitations", name="invitations-new", act=invite)
    yield Visit(page="register", name="register-revoke", act=scenes.pressing("Spärra datorn"))
    yield Visit(page="inbox", name="switcher", act=scenes.commanding("switcher"))
    yield Visit(page="inbox", name="inbox-results", act=scenes.reading(stick))


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


def entrance(theme: Theme, judge: Judge) -> Mapping[str, Callable[[], Screen]]:
    """How to make every page of the locked window, by name."""
    key = passphrases.new_key()
    return {
        "welcome": lambda: WelcomePage(theme),
        "unlock": lambda: UnlockPage(theme),
        "unlock-refused": lambda: _refused(theme, 1),
        "unlock-waits": lambda: _refused(theme, FREE_TRIES + 2),
        "phrase": lambda: PhrasePage(theme, judge),
        "phrase-weak": lambda: PhrasePage(theme, judge, weak=True),
        "key": lambda: KeyPage(theme, key),
        "proof": lambda: ProofPage(theme, key),
        "you": lambda: YouPage(theme, "handledare"),
        "you-office": lambda: YouPage(theme, "kontoret"),
        "invited": lambda: InvitedPage(theme),
        "recover": lambda: RecoverPage(theme),
        "restore": lambda: RestorePage(theme, damaged=False, back="Välkommen"),
        "restore-damaged": lambda: RestorePage(theme, damaged=True, back="Lås upp"),
        "wait": lambda: WaitPage(theme, "Öppnar övningen …"),
    }


def _refused(theme: Theme, failed: int) -> UnlockPage:
    page = UnlockPage(theme)
    page.refuse(failed)
    return page
