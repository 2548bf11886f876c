"""The versions of a plan (S19): what was agreed when, signed how, and its paper."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.records.work import PlanVersion, Signature
from mia_desktop.services import plan_differences, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.plan_differences import Difference
from mia_ui.screens.context import Context
from mia_ui.screens.plan_changes import PlanChanges
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.date_text import long_date
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import Heading, PlainLabel


class VersionsPanel(QWidget):
    """The newest version first, each with what can be done with it."""

    go = Signal(str, dict)
    changed = Signal()

    def __init__(self, context: Context, versions: Sequence[PlanVersion]) -> None:
        super().__init__()
        self._context = context
        self._form: SignatureForm | None = None
        self._ask_again: Callable[[], None] | None = None
        theme = context.theme
        rows = column(theme, "m", self)
        if versions:
            rows.addWidget(Heading(theme, self.tr("Fastställda versioner"), 2))
        for version in reversed(versions):
            rows.addWidget(self._card(version, newest=version is versions[-1]))

    def _card(self, version: PlanVersion, *, newest: bool) -> Surface:
        theme = self._context.theme
        day = long_date(version.agreed) if version.agreed else ""
        title = self.tr("Version {n}, {day}").format(n=version.version, day=day)
        card = Surface(theme, "card", title=title)
        card.body.addWidget(PlainLabel(theme, self._state(version)))
        paper = Button(theme, self.tr("Öppna planen på papper"), icon="file-text")
        paper.setAccessibleName(self.tr("Öppna version {n} på papper").format(n=version.version))
        args = {"case": version.case, "version": version.id}
        paper.clicked.connect(lambda: self.go.emit("preview", args))
        buttons: list[QWidget] = [paper]
        if newest and version.participant_signed is None:
            sign = Button(theme, self.tr("Registrera underskrift"))
            self._ask_again = partial(self._ask, card, version, sign)
            sign.clicked.connect(self._ask_again)
            buttons.append(sign)
        if version.version > 1:
            show = Button(theme, self.tr("Visa vad som ändrades"), icon="git-compare")
            show.setAccessibleName(
                self.tr("Visa vad som ändrades i version {n}").format(n=version.version)
            )
            title = self.tr("Ändrat från version {before} till version {n}").format(
                before=version.version - 1, n=version.version
            )
            work = partial(plan_differences.of_version, version=version.id)
            show.clicked.connect(partial(show_changes, self._context, card, show, title, work))
            buttons.append(show)
        card.body.addWidget(ButtonRow(theme, *buttons))
        return card

    def _state(self, version: PlanVersion) -> str:
        parts = [
            self._signed(self.tr("Deltagaren"), version.participant_signed),
            self._signed(self.tr("Handledaren"), version.coach_signed),
            self.tr("Kopia till deltagaren: {day}").format(day=long_date(version.copy_given))
            if version.copy_given
            else self.tr("Deltagaren har inte fått sin kopia än."),
        ]
        return " ".join(parts)

    def _signed(self, who: str, signature: Signature | None) -> str:
        if signature is None:
            return self.tr("{who} har inte skrivit under.").format(who=who)
        return self.tr("{who} skrev under {day}.").format(who=who, day=long_date(signature.day))

    def opened(self) -> str:
        return "sign" if self._form is not None else ""

    def open_again(self, what: str) -> bool:
        if what != "sign" or self._ask_again is None:
            return False
        self._ask_again()
        return True

    def _ask(self, card: Surface, version: PlanVersion, button: Button) -> None:
        button.setEnabled(False)
        form = self._form = SignatureForm(self._context, version)
        form.done.connect(self.changed)
        card.body.addWidget(form)
        form.day.setFocus(Qt.FocusReason.OtherFocusReason)


def show_changes(
    context: Context, card: Surface, button: Button, title: str,
    work: Callable[[Desk], list[Difference]],
) -> None:  # fmt: skip
    """What differs, under the button that asked for it; once."""
    button.setEnabled(False)

    def show(found: list[Difference]) -> None:
        changes = PlanChanges(context, title, found)
        card.body.addWidget(changes)
        changes.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        changes.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    context.ask(work, show)


class SignatureForm(QWidget):
    """A signature as a dated fact: the paper is signed with a pen, here it is only noted."""

    done = Signal()

    def __init__(self, context: Context, version: PlanVersion) -> None:
        super().__init__()
        self._context, self._version = context, version
        theme = context.theme
        rows = column(theme, "m", self)
        self.who = SeveralField(
            theme,
            [Option("participant", self.tr("Deltagaren")), Option("coach", self.tr("Handledaren"))],
        )
        self.who.set_value(["participant", "coach"])
        self.day = DateField(theme, context.clock.today)
        self.day.set_value(context.clock.today())
        self.how = ChoiceField(
            theme,
            [
                Option("PAPPER", self.tr("På papper")),
                Option("UTANFOR", self.tr("Elektroniskt, utanför programmet")),
                Option("UPPLAST", self.tr("Uppläst och godkänt muntligt")),
            ],
        )
        self.how.set_value("PAPPER")
        self.copy = SeveralField(theme, [Option("copy", self.tr("Deltagaren fick en kopia"))])
        for label, field, name in (
            (self.tr("Vem skrev under?"), self.who, "sign-who"),
            (self.tr("Vilken dag?"), self.day, "sign-day"),
            (self.tr("Hur?"), self.how, "sign-how"),
            (self.tr("Kopia"), self.copy, "sign-copy"),
        ):
            rows.addWidget(FormRow(theme, label, field, name=name))
        save = Button(theme, self.tr("Spara underskriften"), "primary")
        save.clicked.connect(self._save)
        rows.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)

    def _save(self) -> None:
        day = self.day.value()
        if day is None:
            return
        who, how, copy = self.who.value(), self.how.value(), bool(self.copy.value())
        version = self._version.id

        def work(desk: Desk) -> None:
            for each in who:
                name = desk.person if each == "coach" else ""
                signature = Signature(day=day, how=how or "PAPPER", name=name)  # type: ignore[arg-type]
                planning.sign(desk, version, each, signature)
            if copy:
                planning.copy_given(desk, version, day)

        self._context.ask(work, lambda _done: self._saved())

    def _saved(self) -> None:
        self._context.window.saved()
        self._context.window.toast(self.tr("Underskriften är sparad."))
        self.done.emit()
