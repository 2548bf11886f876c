"""A working day of invented people, done by a process of its own: all that needs no window.

Run as `python -m tests.helpers.canary_day ROOT`, with everything that tells a program where to
write (MIA_DATA_DIR, TMPDIR, HOME, XDG_…) inside ROOT. Says its steps on standard output, and at
the end which files outside ROOT were opened for writing.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import Address, ConsentScope, Identity
from mia_desktop.domain.records.work import Signature
from mia_desktop.platform import paths
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import (
    access,
    beginning,
    cards,
    caseload,
    closing,
    collect,
    filling,
    handover,
    ingest,
    keeping,
    papers,
    passphrases,
    people,
    planning,
    preferences,
    receipts,
    recovering,
    tending,
    undoing,
    verify,
    viewing,
    ways_in,
)
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store.errors import VaultError, WrongPhrase
from tests.helpers.canaries import STEMS, text
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP
from tests.helpers.federations import Federation, key_of

PHRASE = f"{STEMS['phrase']} granit ladugård vinter"
NEXT = f"stenbrott {STEMS['phrase']} mandel fjäril"
SHEET = passphrases.new_key()
PEOPLE = (("latin", "ascii"), ("cyrillic", "cyrillic"), ("arabic", "arabic"), ("han", "han"))
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def main(root: Path) -> None:
    opened: set[str] = set()
    sys.addaudithook(lambda event, given: _note(opened, event, given))
    places, clock = paths.places(os.environ), SystemClock()
    who = beginning.Beginner(name=STEMS["latin"], role="handledare", unit=text("latin", "enhet"))
    step("begin")
    desk = beginning.begin(places, clock, who, PHRASE, SHEET, terms=CHEAP)
    cases = [_take_in(desk, *each) for each in PEOPLE]
    for case in cases:
        _fill(desk, case)
    _agree(desk, cases[0], root / "stick")
    _look_for(desk)
    _copy(desk, root)
    _exchange(desk, root)
    _change_keys(desk, places, root)
    _fail(places, root)
    _restore(root)
    outside = {p for p in opened if not Path(p).is_relative_to(root)}
    step(f"outside {sorted(outside)}")


def step(name: str) -> None:
    print(name, flush=True)


def _note(opened: set[str], event: str, given: tuple[Any, ...]) -> None:
    """Which files Python itself opens for writing, makes or renames."""
    if event == "open" and isinstance(given[0], str) and (given[2] or 0) & WRITING:
        opened.add(str(Path(given[0]).absolute()))
    if event in {"os.mkdir", "os.rename", "os.link", "os.symlink"}:
        opened.update(str(Path(os.fsdecode(p)).absolute()) for p in given[:2] if _is_path(p))


def _is_path(value: object) -> bool:
    return isinstance(value, str | bytes | os.PathLike)


def _take_in(desk: Desk, given: str, family: str) -> str:
    step(f"take in {given}")
    new = NewParticipant(
        given=STEMS[given], family=text(family, "efternamn"), preferred=text(given, "kallas"),
        identity=Identity(kind="PNR", number=STEMS["number"]), birth_date=date(1990, 3, 14),
    )  # fmt: skip
    case = caseload.add(desk, new)
    for unit, value in (
        ("phone", text("ascii", "telefon")),
        ("email", f"{STEMS['ascii']}@example.se"),
        ("address", Address(street=text(given, "gata"), town=text(given, "ort"))),
        ("safe_contact", text(given, "trygg kontakt")),
        ("former_names", [text(given, "förr")]),
    ):
        people.set_field(desk, case, unit, value)
    people.keep_note_draft(desk, case, text(given, "anteckning på väg"))
    people.add_note(desk, case, text(given, "anteckning") * 90)
    people.keep_note_draft(desk, case, text(given, "nästa anteckning på väg"))
    scope = ConsentScope(
        parties=(OFFICE,), start=date.today(), categories=("PLAN",), purpose=text(given, "syfte")
    )
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    undoing.undo(desk)
    undoing.redo(desk)
    return case


def _fill(desk: Desk, case: str) -> None:
    for form in ("kartlaggning", "uppfoljning", "avslut"):
        step(f"fill in {form}")
        opened = filling.open_document(desk, filling.start(desk, case, form))
        for place, question in enumerate(opened.form.questions()):
            if question.kind in {"text", "words"} and not question.bind:
                words = text(("latin", "ascii", "han")[place % 3], question.id)
                filling.keep_draft(desk, opened, question.id, words)
                if place % 7 or form != "kartlaggning":  # the others stay drafts
                    stored = {"v": [words] if question.kind == "words" else words}
                    filling.commit(desk, opened, question.id, stored)
        filling.commit(desk, opened, opened.form.sections[0].questions[0].id, None)
        if form != "kartlaggning":
            closing.complete(desk, filling.open_document(desk, opened.document.id))


def _agree(desk: Desk, case: str, stick: Path) -> None:
    step("plan")
    plan = planning.plan_of(desk, case)
    for unit in ("agreement", "risk_plan", "participant_task"):
        planning.set_field(desk, plan, unit, text("latin", unit))
    goal = planning.add_goal(desk, plan, text("latin", "mål"))
    planning.add_sub_goal(desk, goal, text("ascii", "delmål"))
    planning.add_activity(desk, goal, words=text("cyrillic", "aktivitet"))
    version = planning.agree(desk, plan)
    signed = Signature(day=desk.clock.today(), name=text("latin", "underskrift"))
    planning.sign(desk, version, "participant", signed)
    step("paper")
    paper = papers.plan_paper(desk, plan, version)
    pdf = papers.make(paper)
    kept = papers.issue(desk, paper, pdf)
    papers.export(desk, paper, papers.issued(desk, kept), stick / paper.file_name)
    shown = " ".join(page.text for page in viewing.pages(pdf))

    assert STEMS["latin"] in shown, "the search would find nothing on this paper either"


def _look_for(desk: Desk) -> None:
    step("search")
    for stem in STEMS.values():
        chosen = caseload.Filter(text=stem)
        caseload.rows(desk, caseload.ids(desk, chosen))
        found = caseload.NewParticipant(given=stem, identity=Identity(number=STEMS["number"]))
        caseload.alike(desk, found)


def _copy(desk: Desk, root: Path) -> None:
    step("back up")
    keeping.copy_now(desk)
    keeping.copy_out(desk, root / "outside")
    access.mark(desk)


def _exchange(desk: Desk, root: Path) -> None:
    """To the office and back; an office of the same program, in a folder of its own."""
    step("hand over")
    federation = Federation(root / "office", FakeClock(SystemClock().now()))
    federation.introduce(desk)
    stick = root / "stick"
    cards.save(desk, stick / "kort.miacard")
    made = handover.make(desk, stick)
    taken = collect.read(federation.office, (stick / made.file).read_bytes(), name=made.file)
    assert taken.applied.writes, "nothing came to the office"
    with suppress(Expected):
        ingest.ingest(federation.office, (stick / made.file).read_bytes()[:-9])
    step("receipt")
    answer = receipts.make(federation.office, key_of(desk), stick)
    collect.read(desk, (stick / answer.file).read_bytes(), name=answer.file)
    access.leave(federation.office)


def _change_keys(desk: Desk, places: paths.Places, root: Path) -> None:
    step("change keys")
    ways_in.add_person(desk, text("cyrillic", "kollega"), f"{PHRASE} ett", terms=CHEAP)
    ways_in.change_mine(desk, PHRASE, NEXT, terms=CHEAP)
    access.leave(desk)
    with suppress(WrongPhrase):
        access.enter(places, SystemClock(), f"{STEMS['phrase']} fel", terms=CHEAP)
    step("come in by the sheet")
    slot = recovering.who_is_there(places, SystemClock(), SHEET, terms=CHEAP)[0].slot
    entered = recovering.begin_anew(
        places, SystemClock(), SHEET, slot, PHRASE, passphrases.new_key(), terms=CHEAP
    )
    keeping.after_unlock(entered.desk)
    beginning.save_sheet(root / "stick" / "blad.pdf", SystemClock())
    preferences.save(places.settings, preferences.Preferences(theme="mork"))
    step("verify")
    report = verify.verify(entered.desk.vault, state=places.state)

    assert report.held, report.findings
    access.leave(entered.desk)


def _fail(places: paths.Places, root: Path) -> None:
    """What goes wrong leaves no more behind than what goes well."""
    step("fail")
    desk = access.enter(places, SystemClock(), PHRASE, terms=CHEAP).desk
    with patch.object(os, "fsync", side_effect=OSError(28, "full")):
        for job in (keeping.copy_now, _copy_to(root), access.mark, _change_phrase):
            with suppress(VaultError):
                job(desk)
    access.leave(desk)


def _copy_to(root: Path) -> Callable[[Desk], object]:
    return lambda desk: keeping.copy_out(desk, root / "outside")


def _change_phrase(desk: Desk) -> None:
    ways_in.change_mine(desk, PHRASE, NEXT, terms=CHEAP)


def _restore(root: Path) -> None:
    step("restore")
    copy = next((root / "outside").glob("*.miabackup"))
    for phrase in (PHRASE, NEXT):
        with suppress(WrongPhrase):
            target = Path(tempfile.mkdtemp()) / "vault"
            tending.restore_to(copy, phrase, target, SystemClock(), terms=CHEAP)


def die(places: paths.Places) -> None:
    """End as a kill does, in the middle of a save: the journal stays behind."""
    desk = access.enter(places, SystemClock(), PHRASE, terms=CHEAP).desk
    case = caseload.ids(desk, caseload.Filter())[0]
    people.keep_note_draft(desk, case, text("latin", "sista"))
    with desk.writer.transaction():
        for n in range(200):
            people.add_note(desk, case, text("latin", f"rad {n}") * 40)
        step("end")
        os._exit(9)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    die(paths.places(os.environ))
