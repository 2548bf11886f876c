"""The office root: a passphrase of its own, and the same file on two sticks (§3)."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import delivering, office
from mia_desktop.services.office import NewRoot
from mia_ui.screens.change_phrase import judge_in
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.phrase_fields import PhraseFields
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Chip, PlainLabel

STICKS = 2


class RootForm(Surface):
    """Makes the root; the office is set up when both sticks have been read back."""

    made = Signal()

    def __init__(self, page: ExchangePage) -> None:
        theme = page.theme
        super().__init__(theme, "card", title=self.tr("Skapa kontorets rotnyckel"), gap="l")
        self._page, self._theme = page, theme
        for text in (
            self.tr(
                "Rotnyckeln skriver under inbjudningar. Den ligger aldrig i den här datorn, bara "
                "på två minnen som låses in på olika ställen."
            ),
            self.tr("Den får en egen lösenfras. Skriv inte samma som till valvet."),
        ):
            self.body.addWidget(PlainLabel(theme, text))
        self._inside = column(theme, "l")
        self.body.addLayout(self._inside)
        self.phrase = PhraseFields(theme, judge_in(page.context))
        self.begin = Button(theme, self.tr("Skapa rotnyckeln"), "primary", "key-round")
        self.begin.setObjectName("create-root")
        self._inside.addWidget(self.phrase)
        self._inside.addWidget(ButtonRow(theme, self.begin))
        self.begin.clicked.connect(self._check)
        self.phrase.submitted.connect(self._check)
        self._saved: list[Path] = []

    def _check(self) -> None:
        if not self._page.is_working:
            self.phrase.check(self._make)

    def _make(self, phrase: str) -> None:
        self._page.work_hard(
            self.tr("Skapar rotnyckeln …"), lambda: office.seal_new_root(phrase), self._ask_sticks
        )

    def _ask_sticks(self, root: NewRoot) -> None:
        self.phrase.forget()
        self._show_sticks(root)

    def _show_sticks(self, root: NewRoot) -> None:
        clear_layout(self._inside)
        for number in range(1, STICKS + 1):
            row = Surface(self._theme, "row", across=True, gap="m")
            done = number <= len(self._saved)
            text = self.tr("Minne {n}").format(n=number)
            row.body.addWidget(PlainLabel(self._theme, text, "label"), 1)
            if done:
                row.body.addWidget(Chip(self._theme, self.tr("Sparad"), "success"))
            elif number == len(self._saved) + 1:
                save = Button(
                    self._theme, self.tr("Spara på minne {n} …").format(n=number), "primary", "usb"
                )
                save.setObjectName(f"save-root-{number}")
                save.clicked.connect(lambda: self._ask_where(root))
                row.body.addWidget(save)
            self._inside.addWidget(row)
        self._page.reflow(self._theme.effective(self.window().width()))

    def _ask_where(self, root: NewRoot) -> None:
        name = delivering.propose_name(self._page.context.clock.today(), ".miaroot")
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara rotnyckeln"), str(first_folder() / name),
            self.tr("Rotnyckel (*.miaroot)"),
        )  # fmt: skip
        if path:
            self._page.work_hard(
                self.tr("Skriver och läser tillbaka …"),
                lambda: delivering.write_new(Path(path), root.file),
                lambda where: self._one_saved(root, where),
            )

    def _one_saved(self, root: NewRoot, where: Path) -> None:
        self._saved.append(where)
        self._show_sticks(root)
        if len(self._saved) == STICKS:
            self._page.work(
                self.tr("Sparar …"), lambda desk: office.adopt(desk, root),
                lambda _none: self.made.emit(),
            )  # fmt: skip
