"""S05: the way in. No names, no counts, nothing about what was open last (ux §1.5)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.secret import PassphraseField
from mia_ui.widgets.surface import clear_layout

if TYPE_CHECKING:  # not before the first picture
    from mia_ui.widgets.feedback import ProgressLine

MIGRATION_SHOWN_MS = 300
"""What takes longer is told of (house style)."""
FREE_TRIES = 3
LONGEST_WAIT_S = 60


def wait_after(failed: int) -> int:
    """Seconds until the next try is taken: none at first, then 2, 4, 8 … up to a minute."""
    if failed <= FREE_TRIES:
        return 0
    return int(min(2 ** min(failed - FREE_TRIES, 10), LONGEST_WAIT_S))


class UnlockPage(Page):
    """One field, one button. The field is emptied when it has been used, never kept."""

    wanted = Signal(str)
    forgotten = Signal()
    cancelled = Signal()

    def __init__(
        self, theme: Theme, hint: str = "", why: str = "", parent: QWidget | None = None
    ) -> None:
        """`hint` is what a practice vault says of itself; `why` is why it was locked."""
        super().__init__(theme, "", caption=why, parent=parent)
        self.set_title(self.tr("Lås upp MIA Desktop"))
        self.phrase = PassphraseField(theme)
        self.row = FormRow(
            theme, self.tr("Lösenfras"), self.phrase, help_text=hint, name="passphrase"
        )
        self.body.addWidget(self.row)
        self.button = Button(theme, self.tr("Lås upp"), "primary", "lock-open")
        lost = Button(theme, self.tr("Glömt lösenfrasen?"), "quiet")
        self.stop = Button(theme, self.tr("Avbryt"))
        self.stop.hide()
        self.add_buttons(self.button, self.stop, lost)
        self.finish()
        self._left = 0
        self._busy = False
        self.progress: ProgressLine | None = None
        self._began = QElapsedTimer()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.count_down)
        self.phrase.submitted.connect(self._try)
        self.button.clicked.connect(self._try)
        lost.clicked.connect(self.forgotten)
        self.stop.clicked.connect(self._stop)

    @override
    def window_title(self) -> str:
        return self.tr("Låst")

    @override
    def arrive(self) -> None:
        self.phrase.take_focus()
        if self.caption.text():
            announce(self, self.caption.text())

    def _try(self) -> None:
        phrase = self.phrase.value()
        if self._busy:
            return
        if self._left:
            self._say_wait()
            return
        if phrase is None:
            self.row.show_error(self.tr("Skriv lösenfrasen."))
            self.phrase.take_focus()
            return
        self._busy = True
        clear_layout(self.banners)
        self.row.clear_error()
        self.button.setText(self.tr("Låser upp …"))
        self.stop.show()
        announce(self, self.tr("Låser upp …"))
        self.wanted.emit(phrase)

    def show_progress(self, done: int, total: int) -> None:
        """An older vault is made anew: told of where it takes over a third of a second."""
        if not self._began.isValid():
            self._began.start()
            return
        if self._began.elapsed() < MIGRATION_SHOWN_MS:
            return
        if self.progress is None:
            from mia_ui.widgets.feedback import ProgressLine  # noqa: PLC0415 - hardly ever

            self.progress = ProgressLine(self.theme)
            self.body.addWidget(self.progress)
            self.stop.hide()
            announce(self, self.tr("Valvet görs om för den här versionen."))
        text = self.tr("Valvet görs om för den här versionen: {n} %")
        self.progress.show_progress(done, total, text.format(n=done * 100 // total))

    def _stop(self) -> None:
        """Another vault, another day: what is being derived is let go."""
        self.stop.setEnabled(False)
        self.cancelled.emit()

    def stopped(self) -> None:
        """It has been broken off: nothing is open, and the field is empty."""
        self._ready()
        self.phrase.forget()
        announce(self, self.tr("Upplåsningen är avbruten."))
        self.phrase.take_focus()

    def refuse(self, failed: int) -> None:
        """The phrase was wrong: the text stays, chosen, so that a slip is seen and mended."""
        self._ready()
        self._left = wait_after(failed)
        self.row.show_error(
            self.tr("Lösenfrasen stämmer inte. Kontrollera Caps Lock och försök igen.")
        )
        self.phrase.take_focus()
        self.phrase.edit.selectAll()
        if self._left:
            self._second.start()
            self._say_wait()

    def show_trouble(self, title: str, text: str) -> None:
        """Something else than the phrase stands in the way."""
        self._ready()
        clear_layout(self.banners)
        from mia_ui.widgets.banner import Banner  # noqa: PLC0415 - not before the first picture

        self.show_banner(Banner(self.theme, "error", title, text))
        self.phrase.take_focus()

    def _ready(self) -> None:
        self._busy = False
        self.button.setText(self.tr("Lås upp"))
        self.stop.hide()
        self.stop.setEnabled(True)

    def count_down(self) -> None:
        self._left = max(0, self._left - 1)
        if self._left:
            self.button.setText(self._wait_text())
            return
        self._second.stop()
        self.button.setText(self.tr("Lås upp"))
        announce(self, self.tr("Du kan försöka igen nu."))

    def _wait_text(self) -> str:
        return self.tr("Vänta {n} s").format(n=self._left)

    def _say_wait(self) -> None:
        self.button.setText(self._wait_text())
        announce(self, self.tr("Vänta {n} sekunder innan nästa försök.").format(n=self._left))
