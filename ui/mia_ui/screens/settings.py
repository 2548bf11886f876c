"""S32: how the program looks and behaves. Each setting acts at once; there is no OK."""

import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from mia_desktop.services import beginning
from mia_desktop.services.beginning import Encryption
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import LOCK_MINUTES
from mia_ui.base.shown_path import shown
from mia_ui.screens.context import Context
from mia_ui.screens.create_vault import disk_banner
from mia_ui.screens.keeper import Keeper
from mia_ui.widgets.buttons import RowButton
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import Field
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

CAN_HIDE = sys.platform == "win32"
"""Only Windows can be asked to leave a window out of pictures of the screen."""
SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of the vault."""

    role: Role
    folder: Path


def standing(desk: Desk) -> Standing:
    """Read it (on the store thread)."""
    return Standing(role=desk.role, folder=desk.places.vault)


class SettingsPage(Page):
    """Looks, language, lock, the ways in and the copies, each under a heading."""

    def __init__(self, context: Context, _args: Mapping[str, str], keeper: Keeper) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Inställningar"))
        self.context, self.keeper = context, keeper
        self.body.addWidget(self._ways())
        self.body.addWidget(self._looks())
        self.body.addWidget(self._lock())
        self.body.addWidget(self._computer())
        self.finish()
        context.ask(standing, self._show_standing)

    def _ways(self) -> QWidget:
        """What has a page of its own."""
        rows = [
            ("change_phrase", "key-round", self.tr("Byt lösenfras"),
             self.tr("Hela valvet får en ny nyckel.")),
            ("new_sheet", "file-text", self.tr("Ny återställningsnyckel"),
             self.tr("Bladet som öppnar valvet om lösenfrasen är glömd.")),
            ("people", "users", self.tr("Personer som kan öppna valvet"),
             self.tr("Var och en med sin egen lösenfras.")),
            ("backups", "database-backup", self.tr("Säkerhetskopior"),
             self.tr("Gör, ta med, prova.")),
            ("my_card", "id-card", self.tr("Mitt visitkort"),
             self.tr("Filen och numret som kontoret känner dig på.")),
        ]  # fmt: skip
        card = Surface(self.theme, "card", title=self.tr("Valvet"), gap="xs")
        self.links: dict[str, RowButton] = {}
        for page, icon, title, detail in rows:
            row = RowButton(self.theme, title, detail, icon=icon)
            row.setObjectName(f"to-{page}")
            row.clicked.connect(lambda _on=False, page=page: self.go.emit(page, {}))
            self.links[page] = row
            card.body.addWidget(row)
        for page in ("people", "my_card"):
            self.links[page].hide()
        return card

    def _computer(self) -> QWidget:
        self.computer = Surface(self.theme, "card", title=self.tr("Den här datorn"))
        self.folder = PlainLabel(self.theme, "", "body", "muted")
        self.computer.body.addWidget(self.folder)
        if CAN_HIDE:
            seen = ChoiceField(
                self.theme, [Option("no", self.tr("Nej")), Option("yes", self.tr("Ja"))]
            )
            seen.set_value("yes" if self.keeper.preferences.capture else "no")
            seen.changed.connect(lambda: self._change(capture=seen.value() == "yes"))
            self.computer.body.addWidget(
                self._row(
                    self.tr("Får fönstret synas i skärminspelningar och delade skärmar?"),
                    seen, "capture", self.tr("Skärmförstorare kan behöva det."),
                )
            )  # fmt: skip
        return self.computer

    def _show_standing(self, found: Standing) -> None:
        self.links["people"].setVisible(found.role == "kontoret")
        self.links["my_card"].setVisible(found.role == "handledare")
        self.folder.setText(self.tr("Valvet ligger i {folder}.").format(folder=shown(found.folder)))
        folder = found.folder
        self.context.compute(lambda _token: beginning.disk_under(folder), self._show_disk)

    def _show_disk(self, disk: Encryption) -> None:
        self.computer.body.addWidget(disk_banner(self.theme, disk))
        self.filled.emit()

    def _card(self, title: str, *rows: QWidget) -> Surface:
        card = Surface(self.theme, "card", title=title, gap="l")
        for row in rows:
            card.body.addWidget(row)
        return card

    def _row(self, label: str, field: Field, name: str, help_text: str = "") -> FormRow:
        return FormRow(self.theme, label, field, help_text=help_text, name=name)

    def _looks(self) -> QWidget:
        now = self.keeper.preferences
        theme = ChoiceField(
            self.theme,
            [
                Option("system", self.tr("Följ systemet")),
                Option("ljus", self.tr("Ljus")),
                Option("mork", self.tr("Mörk")),
                Option("kontrast", self.tr("Kontrast")),
            ],
        )
        theme.set_value(now.theme)
        theme.changed.connect(lambda: self._change(theme=theme.value()))
        scale = ChoiceField(
            self.theme, [Option(str(s), self.tr("{n} %").format(n=round(s * 100))) for s in SCALES]
        )
        scale.set_value(str(min(SCALES, key=lambda s: abs(s - now.scale))))
        scale.changed.connect(lambda: self._change(scale=float(scale.value() or 1)))
        language = ChoiceField(self.theme, [Option("sv", "Svenska"), Option("en", "English")])
        language.set_value(now.language)
        language.changed.connect(lambda: self._change(language=language.value()))
        font = ChoiceField(
            self.theme,
            [
                Option("own", self.tr("Programmets eget, med tydliga siffror")),
                Option("system", self.tr("Systemets")),
            ],
        )
        font.set_value("system" if now.system_font else "own")
        font.changed.connect(lambda: self._change(system_font=font.value() == "system"))
        return self._card(
            self.tr("Utseende och språk"),
            self._row(self.tr("Tema"), theme, "theme"),
            self._row(self.tr("Textstorlek"), scale, "scale"),
            self._row(self.tr("Typsnitt"), font, "font"),
            self._row(self.tr("Språk"), language, "language"),
        )

    def _lock(self) -> QWidget:
        least, most = LOCK_MINUTES
        minutes = NumberField(self.theme, least=least, most=most, what=self.tr("minuter"))
        minutes.set_value(self.keeper.preferences.lock_minutes)
        row = self._row(
            self.tr("Lås när ingen använt datorn på så här många minuter"),
            minutes,
            "lock-minutes",
            self.tr("Mellan {least} och {most} minuter. Ctrl+L låser genast.").format(
                least=least, most=most
            ),
        )

        def left() -> None:
            value = minutes.value()
            if row.check() and isinstance(value, int):
                self._change(lock_minutes=value)

        minutes.left.connect(left)
        return self._card(self.tr("Lås"), row)

    def _change(self, **values: object) -> None:
        before = self.keeper.preferences
        after = msgspec.structs.replace(before, **values)
        if after != before:
            self.keeper.change(after)
