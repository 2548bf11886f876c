"""One invitation that was given: what it allows, whether it holds, and its file once more."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import delivering, given
from mia_desktop.services.given import Given
from mia_ui.messages import when
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Chip, ChipKind, PlainLabel


class GivenRow(Surface):
    """Saved or read out again, made anew, or withdrawn: the last is asked in place."""

    number_wanted = Signal()
    renewal_wanted = Signal()
    changed = Signal()

    def __init__(self, page: ExchangePage, each: Given) -> None:
        super().__init__(page.theme, "row", gap="xs")
        self._page, self._each, theme = page, each, page.theme
        head = line(theme, "m")
        name = self.tr("Nr {n}: {prefix}").format(n=each.number, prefix=each.prefix)
        self._called = f"{name}, {each.name}" if each.name else name
        head.addWidget(PlainLabel(theme, self._called, "label"), 1)
        head.addWidget(Chip(theme, *self._state()))
        self.body.addLayout(head)
        for text in self._facts():
            self.body.addWidget(PlainLabel(theme, text))
        self._buttons()

    def _state(self) -> tuple[str, ChipKind]:
        match self._each.standing:
            case "holds":
                return self.tr("Gäller"), "success"
            case "replaced":
                return self.tr("Ersatt"), "neutral"
            case "withdrawn":
                return self.tr("Återkallad"), "error"

    def _facts(self) -> list[str]:
        each = self._each
        facts = [self.tr("Given {day}").format(day=when.day(each.day))]
        may = self.tr("Får lämna: volymer")
        if "F2" in each.profiles:
            may += self.tr(", avvikelser och guldkorn")
        if "F3" in each.profiles:
            may += self.tr(", deltagare som har samtyckt")
        facts.append(f"{may}.")
        if each.decided:
            facts.append(self.tr("Beslut: {text}").format(text=each.decided))
        if each.withdrawn:
            facts.append(self.tr("Återkallad {day}").format(day=when.day(each.withdrawn)))
        return facts

    def _button(self, text: str) -> Button:
        button = Button(self._page.theme, text, "quiet")
        button.setAccessibleName(f"{text}: {self._called}")
        return button

    def _buttons(self) -> None:
        number = self._button(self.tr("Visa kontrollnumret"))
        save = self._button(self.tr("Spara filen igen …"))
        renew = self._button(self.tr("Ny version …"))
        withdraw = self._button(self.tr("Återkalla"))
        number.clicked.connect(self.number_wanted)
        save.clicked.connect(self._ask_where)
        renew.clicked.connect(self.renewal_wanted)
        buttons = [number, save, renew, withdraw]
        if self._each.standing == "replaced":
            buttons = [number]
        elif self._each.standing == "withdrawn":
            buttons = [renew]
        self.body.addWidget(ButtonRow(self._page.theme, *buttons))
        if withdraw in buttons:
            self._question(withdraw)

    def _question(self, withdraw: Button) -> None:
        theme = self._page.theme
        question = Surface(theme, "bracket")
        text = self.tr(
            "Filen kan inte tas tillbaka, men godkänn inget visitkort som svarar på den. Är "
            "handledarens dator redan godkänd spärrar ni den i registret."
        )
        question.body.addWidget(PlainLabel(theme, text))
        keep = Button(theme, self.tr("Behåll"))
        keep.setAccessibleName(self.tr("Behåll: {name}").format(name=self._called))
        yes = Button(theme, self.tr("Återkalla"), "danger")
        yes.setAccessibleName(self.tr("Ja, återkalla: {name}").format(name=self._called))
        question.body.addWidget(ButtonRow(theme, keep, yes))
        question.hide()
        self.body.addWidget(question)

        def ask(*, asked: bool) -> None:
            question.setVisible(asked)
            withdraw.setVisible(not asked)
            (keep if asked else withdraw).setFocus()
            if asked:
                reveal(self._page, question)

        withdraw.clicked.connect(lambda: ask(asked=True))
        keep.clicked.connect(lambda: ask(asked=False))
        yes.clicked.connect(self._withdraw)

    def _withdraw(self) -> None:
        number, page = self._each.number, self._page
        page.work(
            self.tr("Sparar …"), lambda desk: given.withdraw(desk, number),
            lambda _none: self._withdrawn(),
        )  # fmt: skip

    def _withdrawn(self) -> None:
        text = self.tr("{name} är återkallad.").format(name=self._called)
        self._page.say("success", text)
        self.changed.emit()

    def _ask_where(self) -> None:
        page, data = self._page, self._each.data
        name = delivering.propose_name(page.context.clock.today(), ".miainvite")
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara inbjudan"), str(first_folder() / name),
            self.tr("Inbjudan (*.miainvite)"),
        )  # fmt: skip
        if not path:
            return
        page.work_hard(
            self.tr("Sparar …"), lambda: delivering.write_new(Path(path), data), self._saved
        )

    def _saved(self, path: Path) -> None:
        title = self.tr("Inbjudan är sparad och kontrolläst.")
        self._page.say("success", title, str(path))
