"""Ny återställningsnyckel: shown, written down, proven; then the former sheet opens nothing."""

from collections.abc import Mapping
from pathlib import Path

from typing_extensions import override

from mia_desktop.domain.errors import Expected
from mia_desktop.services import beginning, papers, passphrases, ways_in
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.services.ways_in import Place
from mia_ui import messages
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import copies_left, settings_title
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel


class NewSheetScreen(Screen):
    """Two pages and an answer. Left half-way, nothing is changed and the former sheet holds."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__()
        self.context = context
        self._key = passphrases.new_key()
        self._rows = column(context.theme, None, self)
        self.page_now: Page | None = None
        self._show_key()

    @override
    def window_title(self) -> str:
        return self.page_now.window_title() if self.page_now is not None else ""

    @override
    def arrive(self) -> None:
        if self.page_now is not None:
            self.page_now.arrive()

    def _show(self, page: Page) -> None:
        old, self.page_now = self.page_now, page
        if old is not None:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows.addWidget(page, 1)
        page.show()
        page.reflow(self.context.theme.effective(max(self.width(), 1)))
        self.title_changed.emit()
        if old is not None:
            page.arrive()

    def _show_key(self) -> None:
        page = KeyPage(self.context.theme, self._key, back=settings_title())
        page.back_wanted.connect(self._to_settings)
        page.written.connect(self._prove)
        page.blank_wanted.connect(lambda path: self._save_sheet(page, path, None))
        page.printed_wanted.connect(lambda path: self._save_sheet(page, path, self._key))
        self._show(page)

    def _prove(self) -> None:
        page = ProofPage(self.context.theme, self._key)
        page.back_wanted.connect(self._show_key)
        page.proven.connect(self._put_in_place)
        self._show(page)

    def _put_in_place(self) -> None:
        page = self.page_now
        assert isinstance(page, ProofPage)
        page.wait(self.tr("Byter nyckel …"))
        key = self._key
        self.context.ask(lambda desk: ways_in.new_sheet(desk, key), self._done, failed=self._failed)

    def _done(self, unreached: tuple[Place, ...]) -> None:
        theme = self.context.theme
        page = Page(theme, self.tr("Den nya nyckeln gäller"), back=settings_title())
        page.back_wanted.connect(self._to_settings)
        text = self.tr("Förstör det gamla bladet när det nya ligger i skåpet.")
        page.body.addWidget(PlainLabel(theme, text))
        close = Button(theme, self.tr("Klar"), "primary")
        close.clicked.connect(self._to_settings)
        page.add_buttons(close)
        page.finish()
        self._key = passphrases.new_key()
        self._show(page)
        if unreached:
            page.show_banner(copies_left(theme, unreached))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Expected) or self.page_now is None:
            self.context.window.trouble(error)
            return
        told = messages.tell(error)
        self.page_now.show_banner(
            Banner(self.context.theme, "error", told.title, told.text, dismissable=True)
        )

    def _save_sheet(self, page: KeyPage, path: Path, key: RecoveryKey | None) -> None:
        clock, large = self.context.clock, page.large.isChecked()

        def saved(digest: str) -> None:
            if self.page_now is page:
                page.show_saved(path)
            self.context.ask(
                lambda desk: papers.sheet_saved(desk, digest, key=key is not None),
                lambda _none: None,
            )

        self.context.compute(
            lambda _token: beginning.save_sheet(path, clock, key, large=large), saved,
            failed=self._failed, doing=self.tr("Sparar bladet …"),
        )  # fmt: skip

    def _to_settings(self) -> None:
        self.go.emit("settings", {})
