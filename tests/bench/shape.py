"""What a case holds after half a year: something in every register, in reasonable numbers.

The budgets are about a caseload of this shape (issue C): a list, a search or a page that reads all
of it has attendance, meetings and placements to read past, not only names. Of 10 000 cases at an
office 1 500 are open, thirty handledare with fifty each; the others have ended.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mia_desktop.domain import writes

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

OPEN = ("KARTLAGGNING", "PLANERING", "PAGAENDE")
OF = 20
"""Of so many cases the first three are open."""
FIRST = date(2026, 1, 5)
DAYS_PRESENT = 4
GROUPS, WORKPLACES = 20, 200

Made = tuple[str, str, dict[str, Any]]
"""Kind, id and units of a record."""


def phase(n: int) -> str:
    """In which phase the case of this number is."""
    place = n % OF
    return OPEN[place] if place < len(OPEN) else "STANGD"


def registers(n: int, chance: random.Random) -> Iterator[Made]:
    """Every register of a participant but those that `storebook.case` begins with."""
    began = FIRST + timedelta(days=n % 60)
    period = {"start": began.isoformat(), "end": None}
    yield from _coming_in(n, began)
    yield from _plan(n, period, chance)
    yield from _time(n, began)
    yield from _meetings(n, began, chance)
    yield from _work(n, began)
    if phase(n) != OPEN[0]:
        yield "assessment", f"doc-{n}", _final()
    if phase(n) not in OPEN:
        yield from _after(n, began)


def shared() -> Iterator[Made]:
    """What is nobody's: groups with their meetings, and workplaces."""
    for n in range(GROUPS):
        yield "group", f"group-{n}", {"name": f"Jobbcafé {n}", "code": "JOBBCOACHNING"}
        yield "group_meeting", f"meeting-of-{n}", {
            "group": f"group-{n}", "day": FIRST.isoformat(), "hours": "2"
        }  # fmt: skip
    for n in range(WORKPLACES):
        yield "workplace", f"place-{n}", _filled("arbetsplats", FIRST, name=f"Köket {n}")


def _filled(form: str, begun: date, /, **answers: Any) -> dict[str, Any]:
    """A document that is kept open, with these answers."""
    said = {f"answer/{question}": {"v": value} for question, value in answers.items()}
    return {"form": {"id": form, "version": 1}, "started": begun.isoformat(), **said}


def _final() -> dict[str, Any]:
    """That a document was made final."""
    return {writes.COMPLETE: {}}


def _day(began: date, after: int) -> str:
    return (began + timedelta(days=after)).isoformat()


def _coming_in(n: int, began: date) -> Iterator[Made]:
    yield "referral", f"referral-{n}", _filled("remiss", began, referrer="AF", how="REMISS")
    yield "contact", f"contact-{n}", {"party": "AF", "name": "Handläggare", "phone": "0771"}
    yield "resource_person", f"resource-{n}", _filled("resursgrupp", began, name="En vän")
    yield "intervention", f"insats-{n}", {
        "participation": f"run-{n}", "code": "PRAKTIK",
        "period": {"start": began.isoformat(), "end": None},
    }  # fmt: skip
    yield "attachment", f"file-{n}", {"name": "Samtycke.pdf", "sort": "SAMTYCKE", "size": 40_000}


def _plan(n: int, period: dict[str, Any], chance: random.Random) -> Iterator[Made]:
    yield "goal", f"goal-{n}", {"plan": f"plan-{n}", "own_words": "Ett jobb", "area": "ARBETE"}
    yield "sub_goal", f"sub-{n}", {"goal": f"goal-{n}", "text": "Skriva ett CV"}
    for place, code in enumerate(("PRAKTIK", "SAMTAL")):
        yield "activity", f"activity-{n}-{place}", {
            "goal": f"goal-{n}", "what": {"code": code}, "period": period, "hours_week": "8",
            "status": "PAGAR",
        }  # fmt: skip
    signed = {"day": period["start"], "how": "PAPPER"}
    content = {"goals": [{"own_words": "Ett jobb"}], "agreement": "ord " * 40}
    yield "plan_version", f"version-{n}", {
        "plan": f"plan-{n}", "version": 1, "agreed": period["start"], "content": content,
        "participant_signed": signed, "coach_signed": signed,
    }  # fmt: skip
    yield "step_progress", f"step-{n}", {
        "area": "ARBETE", "direction": chance.choice(("FRAMAT", "BAKAT")), "evidence": "Ringer",
        "day": period["start"],
    }  # fmt: skip


def _time(n: int, began: date) -> Iterator[Made]:
    what = {"sort": "activity", "id": f"activity-{n}-0", "code": "PRAKTIK"}
    for place in range(DAYS_PRESENT):
        yield "attendance", f"time-{n}-{place}", {
            "participation": f"run-{n}", "day": _day(began, 7 * place), "what": what,
            "hours": "4", "presence": {"state": "KOM"},
        }  # fmt: skip
    yield "hours_month", f"month-{n}", {"month": began.isoformat()[:7]}
    yield "group_member", f"member-{n}", {
        "group": f"group-{n % GROUPS}", "participant": f"case-{n:05}",
    }  # fmt: skip
    yield "reminder", f"reminder-{n}", {
        "kind": "MOTE", "day": _day(began, 70), "time": "09:30", "done": phase(n) != OPEN[0],
    }  # fmt: skip


def _meetings(n: int, began: date, chance: random.Random) -> Iterator[Made]:
    yield (
        "meeting",
        f"meeting-{n}",
        _filled("mote", began, kind="MGT", purpose="Planera", day=_day(began, 30)),
    )
    for place in range(2):
        row = {"document": f"meeting-{n}", "question": "parties", "place": place}
        yield "row", f"row-{n}-{place}", {**row, "cell/party": {"v": "AF"}}
    yield "note", f"call-{n}", {"day": _day(began, 40), "kind": "TELEFON", "text": "Ringde. " * 8}
    scale = chance.randint(0, 10)
    rated = _filled("uppfoljning", began, areaWork=scale, areaHealth=5)
    yield "follow_up", f"follow-{n}", rated | _final()


def _work(n: int, began: date) -> Iterator[Made]:
    place = f"place-{n % WORKPLACES}"
    yield (
        "placement",
        f"placement-{n}",
        _filled("placering", began, kind="PRAKTIK", workplace=place, start=_day(began, 20)),
    )
    yield "education", f"education-{n}", _filled("utbildning", began, kind="SFI", name="Sfi C")
    yield "se_step", f"se-{n}", _filled("sesteg", began, step="1", start=_day(began, 10))


def _after(n: int, began: date) -> Iterator[Made]:
    yield "exit", f"exit-{n}", _filled("avslut", began, outcome="ARBETE") | _final()
    after = _filled("efteruppfoljning", began, month="1")
    yield "post_exit_follow_up", f"after-{n}", after | _final()
