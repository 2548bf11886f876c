"""S06: in by the sheet, and a vault back from a backup."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mia_desktop.domain.errors import Expected
from mia_desktop.services import passphrases, recovering
from mia_desktop.services.errors import BadRecoveryKey
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.services.recovering import Person, Secret
from mia_ui import messages
from mia_ui.base.shown_path import shown
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.secret import CROCKFORD, CodeField, PassphraseField
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.text import PlainLabel


class KeyRow(FormRow):
    """The eight groups of the sheet; `key` reads them or says which group is wrong."""

    def __init__(self, theme: Theme) -> None:
        self.code = CodeField(theme, groups=passphrases.GROUPS, length=5, alphabet=CROCKFORD)
        label = QCoreApplication.translate("KeyRow", "Återställningsnyckel")
        text = QCoreApplication.translate("KeyRow", "Skriv de åtta grupperna från bladet.")
        super().__init__(theme, label, self.code, help_text=text, name="recovery-key")

    def key(self) -> RecoveryKey | None:
        """The key, or None after saying what is wrong and going there."""
        groups = [box.text().ljust(5, "?") for box in self.code.boxes]
        try:
            found = passphrases.parse("".join(groups))
        except BadRecoveryKey as error:
            self.show_error(messages.tell(error).line)
            self.code.boxes[error.groups[0] - 1].setFocus()
            return None
        self.clear_error()
        return found


class _Waiting(Page):
    """A page whose button starts something that takes a moment and may fail."""

    def __init__(self, theme: Theme, title: str, deed: str, waiting: str, back: str) -> None:
        super().__init__(theme, title, back=back)
        self._deed, self._waiting = deed, waiting
        self.busy = False
        self.button = Button(theme, deed, "primary")

    def begin(self) -> None:
        self.busy = True
        clear_layout(self.banners)
        self.button.setText(self._waiting)

    def refuse(self, error: Expected) -> None:
        """It did not work: say why, and let it be tried again."""
        self.busy = False
        self.button.setText(self._deed)
        told = messages.tell(error)
        self.show_banner(Banner(self.theme, "error", told.title, told.text))


class RecoverPage(_Waiting):
    """The sheet instead of the passphrase; `given` carries the key."""

    given = Signal(object)  # RecoveryKey
    restore_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            theme, tr("RecoverPage", "Lås upp med återställningsnyckeln"),
            tr("RecoverPage", "Fortsätt"), tr("RecoverPage", "Prövar nyckeln …"),
            tr("RecoverPage", "Lås upp"),
        )  # fmt: skip
        text = self.tr(
            "Ta fram bladet med nyckeln. Sedan väljer du en ny lösenfras och får en ny nyckel; "
            "den gamla slutar att gälla."
        )
        self.body.addWidget(PlainLabel(theme, text))
        self.row = KeyRow(theme)
        self.body.addWidget(self.row)
        self.add_buttons(self.button)
        lost = self.tr(
            "Finns inte heller bladet går det inte att öppna valvet. En säkerhetskopia öppnas "
            "med den lösenfras eller det blad som gällde när den gjordes."
        )
        self.body.addWidget(PlainLabel(theme, lost, "body", "muted"))
        restore = Button(theme, self.tr("Återställ från säkerhetskopia …"), "quiet")
        self.body.addWidget(restore)
        self.finish()
        self.button.clicked.connect(self._try)
        restore.clicked.connect(self.restore_wanted)

    def _try(self) -> None:
        if self.busy:
            return
        key = self.row.key()
        if key is not None:
            self.begin()
            self.given.emit(key)


class WhoPage(Page):
    """Whose passphrase is to be replaced, where several people have one."""

    chosen = Signal(str)  # slot

    def __init__(
        self, theme: Theme, people: Sequence[Person], parent: QWidget | None = None
    ) -> None:
        back = QCoreApplication.translate("WhoPage", "Återställningsnyckel")
        super().__init__(theme, "", back=back, parent=parent)
        self.set_title(self.tr("Vem är du?"))
        self.who = ChoiceField(theme, [Option(each.slot, each.name) for each in people])
        text = self.tr("Din lösenfras byts ut. De andras gäller som förut.")
        self.row = FormRow(theme, self.tr("Ditt namn"), self.who, help_text=text, name="who")
        self.body.addWidget(self.row)
        button = Button(theme, self.tr("Fortsätt"), "primary")
        self.add_buttons(button)
        self.finish()
        button.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        slot = self.who.value()
        if slot is None:
            self.row.show_error(self.tr("Välj ditt namn."))
            self.who.take_focus()
            return
        self.chosen.emit(slot)


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """A backup and what opens it."""

    path: Path
    secret: Secret


class RestorePage(_Waiting):
    """A backup file and its passphrase or sheet; `wanted` carries both."""

    wanted = Signal(object)  # Wish

    def __init__(self, theme: Theme, *, damaged: bool, back: str) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            theme, tr("RestorePage", "Återställ från säkerhetskopia"),
            tr("RestorePage", "Återställ"), tr("RestorePage", "Återställer …"), back,
        )  # fmt: skip
        self._path: Path | None = None
        text = self.tr("Kopian öppnas med den lösenfras eller det blad som gällde när den gjordes.")
        self.body.addWidget(PlainLabel(theme, text))
        if damaged:
            aside = self.tr("Valvet som finns här läggs undan i en egen mapp. Inget i det ändras.")
            self.body.addWidget(PlainLabel(theme, aside))
        self.choose = Button(theme, self.tr("Välj säkerhetskopia …"), icon="database-backup")
        self.choose.setObjectName("choose-backup")
        self.chosen = PlainLabel(theme, self.tr("Ingen fil är vald."), "body", "muted")
        self.body.addWidget(self.choose)
        self.body.addWidget(self.chosen)
        way = ChoiceField(
            theme, [Option("phrase", self.tr("En lösenfras")), Option("key", self.tr("Ett blad"))]
        )
        way.set_value("phrase")
        self.way = way
        self.body.addWidget(FormRow(theme, self.tr("Vad öppnar kopian?"), way, name="restore-way"))
        self.phrase = PassphraseField(theme)
        self.phrase_row = FormRow(
            theme, self.tr("Lösenfras"), self.phrase, name="restore-passphrase"
        )
        self.key_row = KeyRow(theme)
        self.key_row.hide()
        self.body.addWidget(self.phrase_row)
        self.body.addWidget(self.key_row)
        self.add_buttons(self.button)
        self.finish()
        way.changed.connect(self._swap)
        self.choose.clicked.connect(self._ask_file)
        self.phrase.submitted.connect(self._try)
        self.button.clicked.connect(self._try)

    def _swap(self) -> None:
        by_key = self.way.value() == "key"
        self.key_row.setVisible(by_key)
        self.phrase_row.setVisible(not by_key)

    def _ask_file(self) -> None:
        kinds = self.tr("Säkerhetskopior (*{suffix})").format(suffix=recovering.SUFFIX)
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Välj säkerhetskopia"), "", kinds)
        if path:
            self.show_path(Path(path))

    def show_path(self, path: Path) -> None:
        self._path = path
        self.chosen.setText(shown(path))
        self.choose.setAccessibleDescription(str(path))

    def _try(self) -> None:
        if self.busy:
            return
        if self._path is None:
            self.chosen.setText(self.tr("Fel: Välj en säkerhetskopia."))
            self.chosen.set_tone("error")
            self.choose.setFocus()
            return
        self.chosen.set_tone("muted")
        secret: Secret | None
        if self.way.value() == "key":
            secret = self.key_row.key()
        else:
            secret = self.phrase.value()
            if secret is None:
                self.phrase_row.show_error(self.tr("Skriv lösenfrasen."))
                self.phrase.take_focus()
        if secret is not None:
            self.begin()
            self.wanted.emit(Wish(path=self._path, secret=secret))
