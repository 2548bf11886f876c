"""S32: how the program looks and behaves. Each setting acts at once; there is no OK."""

from collections.abc import Mapping

import msgspec
from PySide6.QtWidgets import QWidget

from mia_desktop.services.preferences import LOCK_MINUTES
from mia_ui.screens.context import Context
from mia_ui.screens.keeper import Keeper
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import Field
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class SettingsPage(Page):
    """Looks, language, lock, the ways in and the copies, each under a heading."""

    def __init__(self, context: Context, _args: Mapping[str, str], keeper: Keeper) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Inställningar"))
        self.context, self.keeper = context, keeper
        self.body.addWidget(self._looks())
        self.body.addWidget(self._lock())
        self.finish()

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
