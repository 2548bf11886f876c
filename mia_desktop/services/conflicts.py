"""Krockar: two people's values in one unit, shown side by side and settled by a person (§5.3-5).

What stood before is what the authors had in common: the newest word that all of them replaced.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from mia_desktop.domain import standing
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.telling_where import tells_where
from mia_desktop.domain.writes import Entry, Write
from mia_desktop.services import applying, exchange
from mia_desktop.services.asked import Asked, asked
from mia_desktop.services.desk import Desk
from mia_desktop.services.protection import CONTACT
from mia_desktop.store import entries, merging, reading
from mia_desktop.store.writing import Change

NUMBERS = ("identity", "former_identities", "coordination")
NAMES = ("name", "preferred_name", "former_names")


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What one of them wrote, and when."""

    id: str
    author: str
    at: datetime
    value: Any
    mine: bool = False
    """Written in this vault, whoever sat at it."""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """One unit with heads of different value."""

    case: str
    number: str
    record: str
    kind: str
    unit: str
    sides: tuple[Side, ...]
    name: str = ""
    protected: bool = False
    masked: bool = False
    """Is shown only when somebody asks for it, and that is noted (R-50, R-52)."""
    withheld: bool = False
    """What stood before is a former way to find a protected person: it is never shown (R-55)."""
    before: Side | None = None
    """What stood there when they wrote, None where nothing did or it is not here."""
    asked: Asked | None = None
    hidden: int = 0
    """Words that take part and are not here (§5.7)."""

    @property
    def takes_words(self) -> bool:
        """Whether a person may write a text of her own instead: all sides are texts."""
        return bool(self.sides) and all(text_of(side.value) is not None for side in self.sides)


def text_of(value: Any) -> str | None:
    """The text that a value is, where it is one: an answer of text, or a field of text."""
    if isinstance(value, dict) and set(value) == {"v"}:
        value = value["v"]
    return value if isinstance(value, str) else None


def waiting(desk: Desk, case: str = "") -> list[Conflict]:
    """All open krockar, or those of one case, in the order of their participants and records."""
    found: list[Conflict] = []
    for record in records(desk, case):
        found += [_conflict(desk, record, unit) for unit in record.open]
    return sorted(found, key=lambda each: (each.number, each.case, each.record, each.unit))


def records(desk: Desk, case: str = "") -> list[Record]:
    """Records with krockar; of one case with what is shown under it, as the caseload counts."""
    every = reading.with_conflicts(desk.connection)
    if not case:
        return every
    cases = merging.registrations(desk.connection, case)
    return [record for record in every if record.case in cases]


def reveal(desk: Desk, conflict: Conflict) -> None:
    """Note that both words of a krock that is masked were shown (R-50, R-52)."""
    desk.note("reveal", case=conflict.case, record=conflict.record, detail=conflict.unit)


def settle(desk: Desk, conflict: Conflict, value: Any) -> None:
    """One value takes the place of every head that was on the screen (§5.3).

    What has come since stays beside it, and is a krock again. Ångra puts all of them back.
    """
    change = Change(
        case=conflict.case, kind=conflict.kind, record=conflict.record, unit=conflict.unit,
        value=value, settle=True, on_screen=tuple(side.id for side in conflict.sides),
        share=desk.writer.class_of(conflict.record, conflict.unit),
    )  # fmt: skip
    desk.put(change, note="settle")


def settle_in_words(desk: Desk, conflict: Conflict, words: str) -> None:
    """A text of one's own instead of either."""
    assert conflict.takes_words
    as_answer = isinstance(conflict.sides[0].value, dict)
    settle(desk, conflict, {"v": words} if as_answer else words)


def _conflict(desk: Desk, record: Record, unit: str) -> Conflict:
    speaking = standing.speaking(entries.heads(desk.connection, record.id, unit))
    every = entries.history(desk.connection, record.id, unit)
    before = _before(speaking, {str(write.id): write for write in every})
    return side_by_side(desk, record, unit, speaking, before)


def side_by_side(
    desk: Desk, record: Record, unit: str, speaking: Sequence[Entry], before: Write | None
) -> Conflict:
    """What some heads of a unit say, and what stood there before, as a person may see it."""
    heads = [head for head in speaking if isinstance(head, Write)]
    every = entries.history(desk.connection, record.id, unit)
    told: dict[str, Write] = {str(write.id): write for write in every}
    mine = set(exchange.my_epochs(desk))
    sides = [side(head, _said_by(head, heads, told), mine) for head in heads]
    person = desk.find(record.case)
    values = person.values if person is not None else {}
    protected = str(values.get("protected") or "NEJ") != "NEJ"
    question = asked(desk, record, unit)
    withheld = before is not None and protected and record.kind == "participant" and unit in CONTACT
    return Conflict(
        case=record.case, number=str(values.get("number") or ""), record=record.id,
        kind=record.kind, unit=unit, sides=tuple(sorted(sides, key=lambda s: (s.at, s.id))),
        name="" if protected else name_of(values), protected=protected,
        before=side(before, before, mine) if before is not None and not withheld else None,
        asked=question, hidden=len(speaking) - len(heads), withheld=withheld,
        masked=_masked(record.kind, unit, question, heads, protected=protected),
    )  # fmt: skip


def _masked(
    kind: str, unit: str, question: Asked | None, heads: Sequence[Write], *, protected: bool
) -> bool:
    """A personal number of anybody; of a protected person what tells who or where they are."""
    if kind == "participant" and unit in NUMBERS:
        return True
    if not protected:
        return False
    if kind == "participant" and unit in (*CONTACT, *NAMES):
        return True
    if question is not None and question.question.whereabouts:
        return True
    texts = (text_of(head.line.value) for head in heads)
    return any(tells_where(text) for text in texts if text)


def side(head: Write, author: Write, mine: Collection[Any]) -> Side:
    """What a head says, and when who said it first."""
    line = author.line
    return Side(
        id=head.id,
        author=line.author,
        at=applying.moment(line.stamp[0]),
        value=head.line.value,
        mine=line.epoch in mine,
    )


def name_of(values: Mapping[str, Any]) -> str:
    name = values.get("name") or {}
    given = values.get("preferred_name") or name.get("given") or ""
    return f"{given} {name.get('family') or ''}".strip()


# what stood before


def _ancestors(entry: Entry, told: Mapping[str, Write]) -> set[str]:
    """All that an entry's author pushed aside, directly or through what was pushed aside."""
    found: set[str] = set()
    left = [entry]
    while left:
        one = left.pop()
        for key in one.line.replaces if isinstance(one, Write) else one.replaces:
            if key not in found:
                found.add(key)
                left += [told[key]] if key in told else []
    return found


def _before(heads: Sequence[Entry], told: Mapping[str, Write]) -> Write | None:
    common = set.intersection(*(_ancestors(head, told) for head in heads))
    here = [told[key] for key in common if key in told]
    return max(here, key=lambda write: (write.line.stamp, write.id), default=None)


def _said_by(head: Write, heads: Sequence[Write], told: Mapping[str, Write]) -> Write:
    """Whose word a head is: one that Ångra put back is still its first author's."""
    line = head.line
    twins = [
        other
        for other in heads
        if other.id != head.id
        and (other.line.replaces, other.line.author, other.line.epoch)
        == (line.replaces, line.author, line.epoch)
    ]
    if not (twins and line.replaces):
        return head
    same = [
        told[key]
        for key in _ancestors(head, told)
        if key in told and standing.same_value(told[key], head)
    ]
    return min(same, key=lambda write: (write.line.stamp, write.id), default=head)
