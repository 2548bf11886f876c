"""S03: the recovery key, written down by hand first, then proven by typing two groups back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from mia_desktop.services import passphrases
from mia_desktop.services.passphrases import RecoveryKey
from mia_ui.base.shown_path import shown
from mia_ui.screens.group_board import GroupBoard
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.secret import CROCKFORD, CodeField
from mia_ui.widgets.text import PlainLabel

BLANK_NAME = "aterstallningsblad.pdf"


class KeyPage(Page):
    """Shows a key that nobody has written down yet."""

    written = Signal()
    blank_wanted = Signal(object)  # Path
    printed_wanted = Signal(object)

    def __init__(
        self, theme: Theme, key: RecoveryKey, *, back: str = "", parent: QWidget | None = None
    ) -> None:
        usual = QCoreApplication.translate("KeyPage", "Lösenfras")
        super().__init__(theme, "", back=back or usual, parent=parent)
        self.set_title(self.tr("Skriv av återställningsnyckeln"))
        text = self.tr(
            "Glömmer du lösenfrasen är nyckeln den enda vägen in. Utan båda är uppgifterna borta, "
            "och ingen kan hjälpa dig. Skriv av nyckeln för hand, en grupp i taget."
        )
        self.body.addWidget(PlainLabel(theme, text))
        self.body.addWidget(GroupBoard(theme, self.tr("Nyckeln"), key.groups()))
        keep = self.tr("Lägg bladet i verksamhetens säkerhetsskåp. Lägg det inte i datorväskan.")
        self.body.addWidget(PlainLabel(theme, keep, "label"))
        done = Button(theme, self.tr("Jag har skrivit av nyckeln"), "primary")
        blank = Button(theme, self.tr("Spara tomt blad att skriva på …"), icon="file-text")
        self.large = QCheckBox(self.tr("Stor stil"))
        self.large.setFont(theme.font())
        self.add_buttons(done, blank, self.large)
        more = self.tr(
            "Nyckeln kan också tryckas på bladet. Då har skrivaren och dess kö sett den, "
            "och filen får bara sparas på ett löstagbart minne."
        )
        self.body.addWidget(PlainLabel(theme, more, "body", "muted"))
        printed = Button(theme, self.tr("Spara blad med nyckeln på …"), "quiet")
        self.body.addWidget(printed)
        self.finish()
        done.clicked.connect(self.written)
        blank.clicked.connect(lambda: self._ask_where(self.blank_wanted))
        printed.clicked.connect(lambda: self._ask_where(self.printed_wanted))

    def _ask_where(self, wanted: SignalInstance) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara bladet"), BLANK_NAME, self.tr("PDF-filer (*.pdf)")
        )
        if path:
            wanted.emit(Path(path))

    def show_saved(self, path: Path) -> None:
        title = self.tr("Bladet är sparat.")
        self.show_banner(Banner(self.theme, "success", title, shown(path), dismissable=True))


class ProofPage(Page):
    """Two groups are typed back from the sheet; `proven` when they are right."""

    proven = Signal()

    def __init__(self, theme: Theme, key: RecoveryKey, parent: QWidget | None = None) -> None:
        back = QCoreApplication.translate("ProofPage", "Återställningsnyckel")
        super().__init__(theme, "", back=back, parent=parent)
        self.set_title(self.tr("Läs från bladet"))
        self._key = key
        self.asked = passphrases.proof_groups()
        one, other = self.asked
        text = self.tr("Skriv grupp {one} och {other} som de står på bladet.")
        self.body.addWidget(PlainLabel(theme, text.format(one=one, other=other)))
        self.code = CodeField(
            theme, groups=passphrases.GROUPS, length=5, alphabet=CROCKFORD, asked=self.asked
        )
        self.row = FormRow(theme, self.tr("Två grupper ur nyckeln"), self.code, name="proof")
        self.body.addWidget(self.row)
        self.button = Button(theme, self.tr("Kontrollera"), "primary")
        self.add_buttons(self.button)
        self.finish()
        self._waiting = False
        self.button.clicked.connect(self._check)

    def wait(self, text: str) -> None:
        """Say what goes on; the groups were right, so nothing more is taken."""
        self._waiting = True
        self.button.setText(text)

    def _check(self) -> None:
        if self._waiting:
            return
        typed = [box.text() for box in self.code.boxes]
        wrong = [
            number
            for number, text in zip(self.asked, typed, strict=True)
            if not passphrases.proves(self._key, number, text)
        ]
        if not wrong:
            self.proven.emit()
            return
        groups = self.tr(" och ").join(map(str, wrong))
        self.row.show_error(
            self.tr(
                "Grupp {groups} stämmer inte. Läs bladet mot skärmen: gå tillbaka ett steg."
            ).format(groups=groups)
        )
        self.code.boxes[self.asked.index(wrong[0])].setFocus()
