"""Every paper of the practice caseload as pictures: usual, large, longest, emptiest, protected.

Once and not in every look, for paper has one. Made where papers are made, off the window's thread.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from mia_desktop.domain import codes
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.platform.slices import at_once
from mia_desktop.services import (
    attendance,
    caseload,
    disposal,
    papers,
    papers_list,
    papers_wish,
    passphrases,
    people,
    plan_parties,
    planning,
    reports,
    viewing,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.papers_wish import Wish
from mia_desktop.services.practice.longest import longest
from mia_ui.gallery.visits import cast
from mia_ui.screens import preview_inside

DPI = 70
MOST = 6
"""Pages of one paper that are shown."""
MANNERS: dict[str, Manner] = {
    "": Manner(), "stor": Manner(large=True), "engelska": Manner(language="en"),
    "arabiska": Manner(language="ar"),
}  # fmt: skip


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A paper and what it is called in the index."""

    name: str
    paper: Paper


def of_coach(desk: Desk) -> list[Named]:
    """A handledare's: those of participants, and the house's own (on the store thread)."""
    those = cast(desk)
    every = caseload.ids(desk, Filter())
    emptiest = min(every, key=lambda case: len(desk.of_case(case)))
    found: list[Named] = []
    _consent(desk, those.fullest)
    for who, case in (("", those.planned), ("fullast", those.fullest), ("tom", emptiest),
                      ("skyddad", those.protected)):  # fmt: skip
        if case:
            found += _of_case(desk, case, who)
    found += _inside(desk, "week", {}, "vecka")
    length = {"length": "Y", "period": reports.periods(desk.clock.today(), "Y", 2)[1]}
    for view in ("figures", "equality"):
        found += _inside(desk, "statistics", {"view": view, **length}, f"statistik-{view}")
    found += _inside(desk, "event_log", {}, "logg")
    record = disposal.propose(desk, [emptiest], "Gallringsplan 1")
    found += _inside(desk, "disposal", {"record": record}, "gallring")
    key = passphrases.new_key().groups()
    for name, groups in (("blad", ()), ("nyckel", key)):
        for manner, large in (("", False), ("-stor", True)):
            paper = papers.recovery_sheet(desk, groups, large=large)
            found.append(Named(name=f"aterstallning-{name}{manner}", paper=paper))
    return _once(found)


def _consent(desk: Desk, case: str) -> None:
    """Two that most participants have: so that a party has its paper, and one taken back."""
    plan = planning.find_plan(desk, case)
    parties = tuple(one.party for one in plan_parties.parties(desk, plan)) if plan else ()
    scope = ConsentScope(
        parties=parties, categories=codes.code_list("CL-CONSENT-CATEGORY").ids, purpose="Praktik.",
        start=desk.clock.today(),
    )  # fmt: skip
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    taken = people.give_consent(desk, case, "PHOTO", scope, "MUNTLIGT")
    people.withdraw_consent(desk, taken, "Muntligt på ett möte")


def of_office(desk: Desk) -> list[Named]:
    """The volumes of a period."""
    period = reports.periods(desk.clock.today(), "H", 2)[1]
    return [*_inside(desk, "volumes", {"period": period}, "volymer")]


def drawn(paper: Paper) -> viewing.Part:
    """The first pages; heavy, never on the thread that paints."""
    return viewing.part(papers.make(paper), 0, MOST, dpi=DPI)


def _once(every: Sequence[Named]) -> list[Named]:
    return list({one.name: one for one in every}.values())


def _of_case(desk: Desk, case: str, who: str) -> Iterator[Named]:
    wishes = {wish.kind: wish for wish in _wishes(desk, case)}
    for kind, wish in wishes.items():
        for manner, chosen in MANNERS.items():
            asked = replace(wish, manner=chosen)
            sheet = (
                at_once(papers_wish.extracting(desk, asked)) if kind == "extract"
                else papers_wish.read(desk, asked)
            )  # fmt: skip
            if sheet.paper is None or sheet.manner != chosen:
                continue
            name = "-".join(filter(None, (kind, who, manner)))
            yield Named(name=name, paper=sheet.paper)
            if who == "fullast" and manner in {"", "stor"}:
                name = "-".join(filter(None, (kind, "langst", manner)))
                yield Named(name=name, paper=longest(sheet.paper))
    yield from _inside(desk, "handover_note", {"case": case}, f"overlamning-{who}".strip("-"))


def _wishes(desk: Desk, case: str) -> Iterator[Wish]:
    for offer in papers_list.offers(desk, case):
        yield offer.wish
        yield from (
            choice.of(case) for choice in papers_wish.read(desk, offer.wish).choices
            if choice.kind != "consent" and not choice.lacks
        )  # fmt: skip
    days = sorted(one.day for one in attendance.of_case(desk, case) if one.day is not None)
    if days:
        yield Wish(kind="attendance", case=case, record=f"{days[-1]:%Y-%m}")
    yield Wish(kind="extract", case=case)


def _inside(desk: Desk, kind: str, args: dict[str, str], name: str) -> Iterator[Named]:
    for manner, large in (("", False), ("stor", True)):
        asked = {"paper": kind, **args}
        paper = at_once(preview_inside.reading(desk, asked, "sv", large=large))
        yield Named(name="-".join(filter(None, (name, manner))), paper=paper)
