"""Papers by their wish, as tests of the services ask for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mia_desktop.domain.records.base import Coded
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.work import Actor
from mia_desktop.pdf import blocks as b
from mia_desktop.services import papers_wish, people, planning
from mia_desktop.services.papers_wish import Sheet, Wish

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk
    from mia_desktop.services.papers import Paper, Why


def sheet(desk: Desk, kind: Any, case: str, record: str = "", **more: Any) -> Sheet:
    return papers_wish.read(desk, Wish(kind=kind, case=case, record=record, **more))


def paper(found: Sheet) -> Paper:
    assert found.paper is not None, found.refused
    return found.paper


def words(found: Sheet) -> str:
    return repr(paper(found).blocks)


def why(found: Sheet) -> dict[str, Why]:
    return {one.label: one.why for one in paper(found).left_out}


def consent(desk: Desk, case: str, party: str, *categories: str, days: int = 400) -> str:
    today = desk.clock.today()
    scope = ConsentScope(
        parties=(party,), categories=categories, purpose="Hitta en praktikplats.", start=today,
        end=today + timedelta(days=days),
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def goal(desk: Desk, plan: str, words: str, kind: str, party: str = "AF") -> str:
    made = planning.add_goal(desk, plan, words)
    planning.set_field(desk, made, "goal_type", Coded(code=kind))
    deed = planning.add_activity(desk, made, words=f"Något för {words}")
    planning.set_field(desk, deed, "actor", Actor(code=party, name="Ett kontor", contact="Lo Ek"))
    return made


def flat(found: Paper) -> list[b.Block]:
    """Its blocks, with those that are kept together one by one."""
    return [
        each for one in found.blocks for each in (one.blocks if isinstance(one, b.Keep) else (one,))
    ]
