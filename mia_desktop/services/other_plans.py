"""Plans that others have made with the participant: this one stands beside them (domain §3.1)."""

from datetime import date
from typing import Any, Literal

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import is_blank, value_of
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading


class OtherPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A plan of Arbetsförmedlingen, or a SIP, as the kartläggning tells of it."""

    kind: Literal["AF", "SIP"]
    document: str
    """The kartläggning where it is told, and where it is corrected."""
    day: date | None = None
    responsible: str = ""


def read(desk: Desk, case: str) -> tuple[OtherPlan, ...]:
    """The plans that the newest kartläggning says there are."""
    documents = desk.of_case(case, "assessment")
    if not documents:
        return ()
    newest = max(documents, key=lambda r: (str(r.values.get("started") or ""), r.id))
    values = _values(desk, newest)
    found: list[OtherPlan] = []
    if _said(values, "actionPlanAF") == "JA":
        day = _day(_said(values, "actionPlanAFDate"))
        found.append(OtherPlan(kind="AF", document=newest.id, day=day))
    if _said(values, "sipExists") == "JA":
        who = _said(values, "sipResponsible")
        found.append(
            OtherPlan(
                kind="SIP",
                document=newest.id,
                day=_day(_said(values, "sipDate")),
                responsible=who if isinstance(who, str) else "",
            )
        )
    return tuple(found)


def _values(desk: Desk, document: Record) -> dict[str, Any]:
    """The answers as they were made final, or as they stand."""
    if document.completions:
        final = reading.final_version(desk.connection, document.id)
        if final is not None:
            return final.records[document.id].values
    return document.values


def _said(values: dict[str, Any], question: str) -> Any:
    stored = values.get(f"answer/{question}")
    return value_of(stored) if isinstance(stored, dict) and not is_blank(stored) else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
