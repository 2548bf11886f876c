"""What is disputed stands on no paper for others (GDPR 18); that it is left out is said at home."""

from collections.abc import Collection, Iterator

import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.records.work import Plan
from mia_desktop.pdf.content.document import LeftOut, Why
from mia_desktop.pdf.words import words
from mia_desktop.services.disputed import Place
from mia_desktop.services.plan_contents import Parts


def plan_parts(parts: Parts, marked: Collection[Place]) -> tuple[Parts, tuple[LeftOut, ...]]:
    """A plan without the goals, sub-goals and activities in which something is disputed.

    The whole row goes: without its area a goal would be told under a consent that does not reach
    it, and half of an agreement says something else. Of the plan itself only the field goes.
    """
    if not marked:
        return parts, ()
    rows = {key for key, _ in marked}
    units = {unit for key, unit in marked if key == parts.plan.id}
    empty = msgspec.structs.asdict(Plan(id=parts.plan.id))
    kept = Parts(
        plan=msgspec.structs.replace(
            parts.plan, **{unit: empty[unit] for unit in units & {*empty}}
        ),
        goals=tuple(one for one in parts.goals if one.id not in rows),
        sub_goals=tuple(one for one in parts.sub_goals if one.id not in rows),
        activities=tuple(one for one in parts.activities if one.id not in rows),
    )
    return kept, tuple(_left(parts, rows, units))


def _left(parts: Parts, rows: set[str], units: set[str]) -> Iterator[LeftOut]:
    say = words()
    labels = [("goal", one.own_words) for one in parts.goals if one.id in rows]
    labels += [("sub_goal", one.text) for one in parts.sub_goals if one.id in rows]
    for one in parts.activities:
        if one.id in rows:
            code = one.what.code
            labels.append(("activity", one.what.words or (code and codes.label("CL-INS", code))))
    known = {**say.tables["plan"], "period": say("plan.plan_period")}
    labels += [(unit, str(known[unit])) for unit in sorted(units) if unit in known]
    for question, label in labels:
        yield LeftOut(question=question, label=label or "–", why=Why.DISPUTED)
