"""Who the quick switcher (Ctrl+K) leads to: whoever was opened last, or is named.

It searches names, former names, deltagarnummer and complete personal numbers, and nothing else
(R-38, decisions S2). Who was opened last is read from the audit log, so it lies in the vault only.
"""

import msgspec

from mia_desktop.services import caseload
from mia_desktop.services.caseload import CaseRow, Filter
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit

LATEST = 5
MOST = 8


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The first of those that were found, and how many there are in all."""

    people: tuple[CaseRow, ...]
    all: int


def latest(desk: Desk) -> Found:
    """Whom this person opened last, the newest first."""
    cases = audit.latest_cases(desk.connection, desk.person, "open", LATEST)
    people = tuple(caseload.rows(desk, cases))
    return Found(people=people, all=len(people))


def find(desk: Desk, text: str) -> Found:
    """Whoever is found by a text; those whom this person opened last come first."""
    if not text.strip():
        return latest(desk)
    cases = caseload.ids(desk, Filter(text=text))
    recent = audit.latest_cases(desk.connection, desk.person, "open", LATEST)
    known = set(cases)
    first = [case for case in recent if case in known]
    rest = [case for case in cases[: MOST + len(first)] if case not in first]
    return Found(people=tuple(caseload.rows(desk, [*first, *rest][:MOST])), all=len(cases))
