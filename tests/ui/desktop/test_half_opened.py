"""Every form that a button or a key opens: after a lock it is open, words, cursor and all."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import mia_ui
import msgspec
import pytest
from mia_ui.gallery.visits import Visit, visits
from mia_ui.widgets.field import Field
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mia_desktop.services import disputing, office, sandbox
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.desks import PHRASE
from tests.helpers.federations import CHEAP_ROOT, FEDERATION, ROOT_PHRASE
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin

SOURCE = Path(mia_ui.__file__).parent


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A form, the page that it is on, how it is opened, and where something is written in it."""

    form: str
    page: str
    field: str
    """Its objectName, or how that begins."""
    press: tuple[str, ...] = ()
    """Buttons by their names, or how those begin; else a key."""
    key: str = ""
    section: str = ""
    at: str = ""
    """The field that the keyboard is in, by the end of its objectName."""


OPENED = (
    Opened(form="NotePanel", page="case", key="Ctrl+J", field="note-text"),
    Opened(form="NotePanel", page="case", key="Ctrl+J", field="note-minutes"),
    Opened(form="NotePanel", page="case", section="timeline", press=("Ändra",), field="note-text"),
    Opened(form="FindPanel", page="case", key="Ctrl+F", field="case-find"),
    Opened(form="ConsentForm", page="case", section="consents", press=("Registrera samtycke",),
           field="consent-purpose"),
    Opened(form="Consents", page="case", section="consents", press=("Ta tillbaka",),
           field="withdraw-"),
    Opened(form="MarkForm", page="case", section="facts", at="phone", key="Ctrl+H",
           press=("Markera som bestridd …",), field="dispute-words"),
    Opened(form="MarkForm", page="form", section="boende", at="householdType", key="Ctrl+H",
           press=("Markera som bestridd …",), field="dispute-words"),
    Opened(form="MarkForm", page="plan", section="activity", at="hours_week", key="Ctrl+H",
           press=("Markera som bestridd …",), field="dispute-words"),
    Opened(form="SettleForm", page="data_rights", press=("Avgör",), field="dispute-why"),
    Opened(form="NumberCard", page="case", section="facts", press=("Ändra personnummer",),
           field="identity"),
    Opened(form="StepForm", page="over_time", press=("Registrera ett steg",),
           field="step/evidence"),
    Opened(form="StepForm", page="over_time", press=("Registrera ett steg",),
           field="step/day"),
    Opened(form="DeviationForm", page="deviations", press=("Skriv en ny",),
           field="deviation-what"),
    Opened(form="DeviationForm", page="deviations", press=("Ändra",), field="deviation-idea"),
    Opened(form="MeetingPanel", page="calendar", press=("Nytt möte",), field="meeting-place"),
    Opened(form="MeetingPanel", page="calendar", press=("Lista", "Ändra"), field="meeting-text"),
    Opened(form="GroupForm", page="groups", press=("Ny grupp",), field="group-place"),
    Opened(form="GroupForm", page="group", press=("Ändra gruppen",), field="group-leader"),
    Opened(form="EntryPanel", page="hours", press=("Ny tid",), field="entry-hours"),
    Opened(form="EntryPanel", page="hours", press=("Ny tid",), field="entry-note"),
    Opened(form="SavePanel", page="caseload", press=("Filter och ordning",), field="view-name"),
    Opened(form="TemplatesPanel", page="plan", section="activity",
           press=("Lägg till från mall",), field="template-name"),
    Opened(form="SignatureForm", page="plan", press=("Registrera underskrift",),
           field="sign-day"),
)  # fmt: skip
"""At a handledare's."""

OFFICE = (
    Opened(form="InviteForm", page="invitations", press=("Bjud in en handledare",),
           field="invite-name"),
    Opened(form="RetentionFields", page="invitations", press=("Bjud in en handledare",),
           field="invite-retention"),
    Opened(form="LocalWords", page="invitations",
           press=("Bjud in en handledare", "Lägg till ett eget ord"), field="word-own-"),
    Opened(form="OwnParties", page="invitations",
           press=("Bjud in en handledare", "Lägg till en part"), field="party-name-"),
)  # fmt: skip

ABOUT_SOMEBODY = {"case", "plan", "over_time", "group", "form", "data_rights"}

STANDING = {
    "CoverCard": "stands on the page of whose participant it is",
    "DisputeList": "stands on the page of rights",
    "PhasePart": "a part of the participant's page; `test_half_written` writes in it",
    "Periods": "the same: each day is kept for itself while it is written",
    "PersonFields": "the same: each field is kept for itself while it is written",
    "PlanSpecs": "the fields of the plan, each kept for itself while it is written",
    "RemovalCard": "stands on its page, with the krock that was looked at",
    "KrockCard": "stands on its page, with the krock that was looked at",
    "ProposeCard": "stands on the page of disposal",
    "FilterFields": "choices that act at once; the panel around them is told of by SavePanel",
    "PeriodFields": "stands on the page of statistics, which takes its days along",
    "PreviewChoices": "stands over the paper",
}
"""Forms that no button opens: a page that is there again has them."""

SECRET = {
    "PhraseFields": "a passphrase is never kept, not even half of it",
    "TypedNumber": "a check number is heard in a call and typed whole",
    "KeyRow": "a recovery key is never kept",
    "Switcher": "the search over all pages: closed by the lock, like every dialog",
}
"""What a lock is to forget."""


def forms() -> Iterator[str]:
    """Every class in which fields are made and which is no page, found by the syntax tree."""
    classes = {
        node.name: ([ast.unparse(base).split("[")[0] for base in node.bases], node, path)
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }

    def is_a(name: str, base: str) -> bool:
        return name == base or any(is_a(one, base) for one in classes.get(name, ((),))[0])

    fields = {name for name in classes if is_a(name, "Field")}
    for name, (_bases, node, path) in classes.items():
        calls = {c.func.id for c in ast.walk(node)
                 if isinstance(c, ast.Call) and isinstance(c.func, ast.Name)}  # fmt: skip
        on_a_page = path.parent.name == "screens" and calls & fields
        if on_a_page and not is_a(name, "Field") and not is_a(name, "Screen"):
            yield name


def test_no_form_is_forgotten() -> None:
    """A form that comes tomorrow is opened here too, or is said to stand on its page."""
    known = {each.form for each in (*OPENED, *OFFICE)} | set(STANDING) | set(SECRET)
    found = set(forms())

    assert found - known == set()
    assert known - found == set()


def at(whole: Whole, each: Opened) -> Visit:
    """The page of a form, with whom it is about."""
    inside = whole.program.inside
    assert inside is not None
    if each.page not in ABOUT_SOMEBODY:
        return Visit(page=each.page, name=each.page)
    every = whole.program.store.submit(visits, inside.context.desk).result()
    mine = [visit for visit in every if visit.page == each.page]
    if each.page == "case":
        args = {"case": mine[0].args["case"], "section": each.section or "overview"}
        return msgspec.structs.replace(mine[0], args=args)
    named = [visit for visit in mine if each.section and visit.name.endswith(each.section)]
    return (named or mine)[0]


def unsigned(desk: Desk, case: str) -> None:
    """The newest version of a plan waits for its signature."""
    newest = desk.of_case(case, "plan_version")[-1]
    desk.set(newest, "participant_signed", None)


def disputed(desk: Desk, case: str) -> None:
    """Somebody says that the phone number is wrong."""
    if not disputing.of_case(desk, case):
        disputing.mark(desk, case, "phone", "Det är bytt.", said_by="DELTAGAREN")


BEFORE: Mapping[str, Callable[[Desk, str], None]] = {
    "SignatureForm": unsigned, "SettleForm": disputed,
}  # fmt: skip
"""What must have happened for a form to be there."""


def press(whole: Whole, name: str) -> None:
    """The first button on the page that is called so, or begins so."""
    buttons = [w for w in a11y.stops(whole.screen) if not isinstance(w, QLineEdit | QPlainTextEdit)]
    called = [b for b in buttons if a11y.spoken(b) == name]
    called += [b for b in buttons if a11y.spoken(b).startswith(name)]
    assert called, (name, [a11y.spoken(b) for b in buttons][-30:])
    called[0].setFocus()
    QTest.keyClick(called[0], Qt.Key.Key_Space)
    whole.settle()


def field_of(whole: Whole, name: str) -> Field | None:
    """The field that is shown and called so; where lines are added, that of the last one."""
    every: list[Field] = [f for f in whole.screen.findChildren(Field) if f.isVisible()]
    found = [f for f in every if f.objectName() == name]
    begun = [f for f in every if f.objectName().startswith(name)]
    return next(iter(found or begun[-1:]), None)


def by_idleness(whole: Whole) -> None:
    """Nobody touches anything until the program locks itself."""
    with whole.qtbot.waitSignal(whole.program.locked, timeout=SECONDS):
        whole.program.idle.idle.emit()
    QApplication.processEvents()


def wrong_after(
    whole: Whole, each: Opened, phrase: str, lock: Callable[[Whole], None] = Whole.lock
) -> str:
    """Write in the form, lock, unlock: what is not as it was; empty when all is."""
    inside = whole.program.inside
    assert inside is not None
    visit = at(whole, each)
    if each.form in BEFORE:
        happened = BEFORE[each.form]
        whole.program.store.submit(happened, inside.context.desk, visit.args["case"]).result()
    inside.shell.go(visit.page, visit.args)
    whole.settle()
    if each.at:
        fields = [f for f in whole.screen.findChildren(Field) if f.objectName().endswith(each.at)]
        fields[0].take_focus()
    if each.key:
        whole.keys(each.key)
        whole.settle()
    for name in each.press:
        press(whole, name)
    field = field_of(whole, each.field)
    assert field is not None, (each.form, each.field)
    field.take_focus()
    target = field.target()
    QTest.keyClicks(target, "12")
    field.set_caret(1)
    name, text, page = field.objectName(), field.draft(), whole.page()

    lock(whole)
    whole.unlock(phrase)
    whole.settle()
    again = field_of(whole, name)
    if whole.page() != page or again is None:
        return f"{each.form}: {whole.page()} without {name}"
    if (again.draft(), again.caret()) != (text, 1):
        return f"{each.form}: {name} {again.draft()!r} {again.caret()} for {text!r} 1"
    if not again.isAncestorOf(QApplication.focusWidget() or QWidget()):
        return f"{each.form}: {name} has lost the keyboard"
    return ""


def practising(begin: Begin) -> Whole:
    whole = begin(demo=True)
    whole.wait_inside()
    whole.settle()
    return whole


@pytest.mark.parametrize("part", range(4))
def test_every_form_is_open_again_with_its_words(begin: Begin, part: int) -> None:
    """Line 9 of the issue: the lock costs nothing, wherever somebody was writing."""
    whole = practising(begin)
    wrong = [wrong_after(whole, each, sandbox.PHRASE) for each in OPENED[part::4]]

    assert [each for each in wrong if each] == []


def test_it_is_so_when_the_program_locks_itself(begin: Begin) -> None:
    """Somebody went to fetch coffee in the middle of a group's name."""
    whole = practising(begin)
    group = next(each for each in OPENED if each.form == "GroupForm")

    assert wrong_after(whole, group, sandbox.PHRASE, by_idleness) == ""


def test_the_forms_of_the_office_are_too(begin: Begin) -> None:
    """With the lines of its own words and parties that were added."""

    def set_up(desk: Desk) -> None:
        office.setup(desk, FEDERATION, office.seal_new_root(ROOT_PHRASE, CHEAP_ROOT))

    whole = begin(before=set_up, role="kontoret")
    whole.unlock()
    wrong = [wrong_after(whole, each, PHRASE) for each in OFFICE]

    assert [each for each in wrong if each] == []
