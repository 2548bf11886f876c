"""Registerutdrag: all that is stored about one person, as paper and as JSON (R-39).

What stands and what stood before, drafts older than a year (before that they are memory notes,
dataskyddslagen 5 kap. 2 §), files, to whom something was handed, and the log. Nothing of others:
only records of the person's own registrations are read. Read in turns, so that nobody waits.

The JSON goes to a file for the participant (F5), never of somebody with protected identity (R-30);
their paper says nothing of where they are (R-52).
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.telling_where import DANGEROUS
from mia_desktop.domain.writes import COMPLETE, REMOVE
from mia_desktop.forms import bindings
from mia_desktop.forms.definition import Question
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content import extract as content
from mia_desktop.pdf.content.answers import block_for
from mia_desktop.pdf.content.cells import Wording
from mia_desktop.pdf.content.extract import Answered, ExtractPaper, Item, Said
from mia_desktop.pdf.words import words
from mia_desktop.platform import files
from mia_desktop.platform.slices import SLICE_S, At, Beside, Long, Turns, at_once
from mia_desktop.services import definitions, filling, handed, papers_whose, peers, protection
from mia_desktop.services.definitions import UnknownForm
from mia_desktop.services.desk import Desk
from mia_desktop.services.extract_words import Told, marked, says_where
from mia_desktop.services.moving import of_others
from mia_desktop.services.papers import Paper, StaysInside
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.timeline import moment
from mia_desktop.store import audit, drafts, entries, merging
from mia_desktop.store.errors import files_sorted

OLD = timedelta(days=365)
"""A draft that has been kept so long is no memory note any more."""
INSIDE = ("row", "attachment", "participant")
"""Kinds that stand elsewhere on the paper: in their form, among the files, first of all."""


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was ever written."""

    at: str
    author: str
    kind: str
    record: str
    unit: str
    value: Any
    stands: bool


class File(msgspec.Struct, frozen=True, kw_only=True):
    record: str
    name: str
    media: str
    sha256: str
    size: int
    made: str


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle in which something of the person went to somebody."""

    day: str
    receiver: str
    file: str
    writes: int


class Logged(msgspec.Struct, frozen=True, kw_only=True):
    n: int
    time: str
    actor: str
    kind: str
    record: str
    detail: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    record: str
    unit: str
    text: str
    at: str


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """The whole, as it stands in the JSON file."""

    format: str = "mia-registerutdrag-1"
    made: str
    number: str
    registrations: tuple[str, ...]
    protected: bool
    records: tuple[Record, ...]
    history: tuple[Past, ...]
    drafts: tuple[Draft, ...]
    files: tuple[File, ...]
    shared: tuple[Shared, ...]
    log: tuple[Logged, ...]


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """The extract and its paper, ready to be drawn beside the store thread."""

    extract: Extract
    paper: Paper


def make(desk: Desk, case: str) -> Made:
    """Read all there is; the reading itself is in the log."""
    return at_once(making(desk, case, slice_s=None))


def making(
    desk: Desk, case: str, manner: Manner | None = None, *, slice_s: float | None = SLICE_S
) -> Long[Made]:
    """The same in turns; stopped, nothing has been made. In the participant's own manner (R-61)."""
    person = desk.get(case).as_type(Participant)
    cases = merging.registrations(desk.connection, case)
    records = [r for each in cases for r in _own(desk, each)]
    history = yield from _history(desk, cases, slice_s)
    yield At(2, 4)
    extract = Extract(
        made=desk.clock.now().isoformat(),
        number=person.number,
        registrations=cases,
        protected=person.protected != "NEJ",
        records=tuple(records),
        history=tuple(history),
        drafts=tuple(_drafts(desk, cases)),
        files=tuple(_files(records)),
        shared=tuple(_shared(desk, cases)),
        log=tuple(_log(desk, cases)),
    )
    yield At(3, 4)
    manner = manner or papers_whose.manner_of(desk, case, "extract")
    forms, withheld = yield from _forms(desk, extract, manner.language, slice_s)
    today, who = desk.clock.today(), ", ".join(person.coaches) or desk.person
    values: ExtractPaper = yield Beside(
        lambda _watch: _values(person, extract, forms, withheld, (today, who), manner.language)
    )
    paper = Paper(
        case=case, about=case, blocks=tuple(content.extract_blocks(values)),
        meta=content.extract_meta(values, large=manner.large), kind="extract",
        as_file=not extract.protected,
    )  # fmt: skip
    desk.note("extract", case=case, record=case)
    return Made(extract=extract, paper=paper)


def as_json(extract: Extract) -> bytes:
    """Readable by people and machines."""
    return msgspec.json.format(msgspec.json.encode(extract), indent=2)


def save(desk: Desk, case: str, extract: Extract, target: Path) -> str:
    """Write the JSON where the person chose, noted with its hash (R-14); raises StaysInside.

    It is as readable to whoever finds the stick as to the participant: the page says so first.
    """
    if extract.protected or protection.is_protected(desk, case):
        raise StaysInside
    data = as_json(extract)
    digest = hashlib.sha256(data).hexdigest()
    with files_sorted(), files.replace(target) as stream:
        stream.write(data)
        stream.flush()
        desk.note("export", case=case, record=case, detail=f"json {digest} to=deltagaren")
    return digest


def file_name(number: str) -> str:
    """A name that tells a passer-by nothing (R-53)."""
    return f"{number or 'utdrag'}-utdrag.json"


# what there is


def _own(desk: Desk, case: str) -> list[Record]:
    """The records of one registration itself, without those of merged ones."""
    return [record for record in desk.of_case(case) if record.case == case]


def _history(desk: Desk, cases: tuple[str, ...], slice_s: float | None) -> Long[list[Past]]:
    heads = {
        bytes(key)
        for case in cases
        for (key,) in desk.connection.execute(
            "SELECT h.id FROM head AS h JOIN change AS c ON c.id = h.id WHERE c.case_id = ?",
            (case,),
        ).fetchall()
    }
    marks = ",".join("?" * len(cases))
    rows = desk.connection.execute(
        f"SELECT id, salt, line FROM change WHERE case_id IN ({marks}) ORDER BY n",  # noqa: S608
        cases,
    ).fetchall()
    found: list[Past] = []
    others, turns = of_others(desk, cases), Turns(slice_s)
    for place, (key, salt, line) in enumerate(rows):
        if turns.over:
            yield At(place, 4 * max(len(rows), 1))
            turns.begin()
        said = entries.trusted(key, salt, line).line
        if said.record in others:
            continue
        found.append(
            Past(
                at=moment(said.stamp[0]).isoformat(), author=said.author, kind=said.kind,
                record=said.record, unit=said.unit, value=said.value, stands=key in heads,
            )
        )  # fmt: skip
    return found


def _drafts(desk: Desk, cases: tuple[str, ...]) -> Iterator[Draft]:
    limit = (desk.clock.now() - OLD).isoformat()
    for one in drafts.everything(desk.connection):
        if one.case in cases and one.at < limit:
            yield Draft(record=one.record, unit=one.unit, text=one.text, at=one.at)


def _files(records: list[Record]) -> Iterator[File]:
    for record in records:
        if record.kind == "attachment":
            said = record.values
            yield File(
                record=record.id, name=str(said.get("name") or ""),
                media=str(said.get("media") or "application/pdf"),
                sha256=str(said.get("sha256") or ""), size=int(said.get("size") or 0),
                made=str(said.get("made") or ""),
            )  # fmt: skip


def _shared(desk: Desk, cases: tuple[str, ...]) -> Iterator[Shared]:
    names = {peer.key: peer.name for peer in peers.everyone(desk)}
    marks = ",".join("?" * len(cases))
    for one in handed.everything(desk):
        leg = one.leg
        count = desk.connection.value(
            "SELECT count(*) FROM feed AS f JOIN change AS c ON c.id = f.id WHERE f.sender = ?"  # noqa: S608
            " AND f.receiver = ? AND f.k > ? AND f.k <= ? AND f.stub = 0"
            f" AND c.case_id IN ({marks})",
            (leg.sender, leg.receiver, leg.start, leg.upto, *cases),
        )
        if count:
            yield Shared(
                day=one.made[:10], receiver=names.get(one.peer, ""), file=one.file,
                writes=int(count),
            )  # fmt: skip


def _log(desk: Desk, cases: tuple[str, ...]) -> Iterator[Logged]:
    for line in audit.lines(desk.connection):
        if line.case in cases:
            yield Logged(
                n=line.n, time=line.time, actor=line.actor, kind=line.kind, record=line.record,
                detail=line.detail,
            )  # fmt: skip


# on paper


def _forms(
    desk: Desk, extract: Extract, language: str, slice_s: float | None
) -> Long[tuple[list[Answered], int]]:
    """The forms, and how many answers stay off the paper; one of 150 questions takes a while."""
    found = _documents(extract)
    answered: list[Answered] = []
    withheld, turns = 0, Turns(slice_s)
    for place, record in enumerate(found):
        if turns.over:
            yield At(3 * len(found) + place, 4 * len(found))
            turns.begin()
        more, kept = _answered(desk, record, language, hidden=extract.protected)
        answered += more
        withheld += kept
    return answered, withheld


def _documents(extract: Extract) -> list[Record]:
    kinds = definitions.document_kinds()
    return [record for record in extract.records if record.kind in kinds]


def _values(
    person: Participant,
    extract: Extract,
    forms: list[Answered],
    withheld: int,
    made: tuple[date, str],
    language: str,
) -> ExtractPaper:
    """What stands on the paper; needs no connection, so it is worded beside the store thread."""
    hidden, told = extract.protected, Told(language, marked(extract.records))
    facts: list[Said] = []
    for record in extract.records:
        if record.kind == "participant":
            shown, kept = _contact(record, told, hidden=hidden)
            facts += shown
            withheld += kept
    documents = {record.id for record in _documents(extract)}
    items, kept = _items(extract, documents, told, hidden=hidden)
    return ExtractPaper(
        participant_number=person.number,
        day=made[0],
        name="" if hidden else f"{person.name.given} {person.name.family}".strip(),
        coach=made[1],
        protected=hidden,
        language=language,
        facts=tuple(facts),
        items=items,
        forms=tuple(forms),
        earlier=() if hidden else tuple(told.earlier(extract.history)),
        drafts=() if hidden else tuple(map(told.draft, extract.drafts)),
        shared=tuple(map(told.shared, extract.shared)),
        files=tuple(map(told.kept, extract.files)),
        log=tuple(map(told.logged, extract.log)),
        withheld=withheld + kept + (_past(extract) if hidden else 0),
    )


def _contact(record: Record, told: Told, *, hidden: bool) -> tuple[list[Said], int]:
    said = list(told.fields(record.kind, record.values, record.id))
    if not hidden:
        return said, 0
    bare = {unit: v for unit, v in record.values.items() if unit not in protection.CONTACT}
    shown = list(told.fields(record.kind, bare, record.id))
    return shown, len(said) - len(shown)


def _items(
    extract: Extract, documents: set[str], told: Told, *, hidden: bool
) -> tuple[tuple[tuple[str, tuple[Item, ...]], ...], int]:
    """Records by kind; of a protected person none that tells where they are."""
    found: dict[str, list[Item]] = {}
    withheld = 0
    for record in extract.records:
        if record.kind in INSIDE or record.id in documents:
            continue
        if hidden and says_where(record.values):
            withheld += 1
            continue
        said = tuple(told.fields(record.kind, record.values, record.id))
        if said:
            title = told.title(record.kind, record.values)
            found.setdefault(told.kind(record.kind), []).append(Item(title=title, said=said))
    return tuple((name, tuple(items)) for name, items in sorted(found.items())), withheld


def _tells(question: Question) -> bool:
    """Whether an answer tells where somebody is, or how to find them (R-52, R-55)."""
    bond = bindings.bond(question)
    contact = bond is not None and bond.kind == "participant" and bond.unit in protection.CONTACT
    return contact or question.sensitivity_for(protected=True) >= DANGEROUS


def _past(extract: Extract) -> int:
    """What stood before and is left off a protected person's paper altogether."""
    plain = [past for past in extract.history if past.unit not in {REMOVE, COMPLETE}]
    return sum(not past.stands for past in plain) + len(extract.drafts)


def _answered(
    desk: Desk, record: Record, language: str, *, hidden: bool
) -> tuple[list[Answered], int]:
    """A form with all its answers, private ones too: they are about the person who asks."""
    try:
        opened = filling.open_document(desk, record.id)
    except UnknownForm:
        return [Answered(title=record.kind, blocks=())], 0
    links = {key: name for kind in opened.links.values() for key, name in kind.items()}
    how = Wording(language=papers_whose.label_language(language), links=links)
    rows = [row for part in opened.session.summary() for row in part.rows if not row.blank]
    shown = [row for row in rows if not (hidden and _tells(row.question))]
    started = str(record.values.get("started") or "")
    title = " ".join(filter(None, (opened.form.title.text(how.language), started)))
    asked = {one.partition("/")[0].partition(".")[0] for one in opened.disputed}
    note = b.Note(text=words(language)("extract.disputed_answer"))
    blocks = tuple(
        block
        for row in shown
        for block in (block_for(row, how), *((note,) if row.question.id in asked else ()))
    )
    return [Answered(title=title, blocks=blocks)] if blocks else [], len(rows) - len(shown)
