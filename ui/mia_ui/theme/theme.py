"""Theme: the one thing that widgets ask for colours, lengths and icons."""

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from mia_ui.theme import fonts, icons, system
from mia_ui.theme.images import Images
from mia_ui.theme.palette import palette, system_tokens
from mia_ui.theme.style import images, style_sheet
from mia_ui.theme.tokens import Size, ThemeName, Token, Type, colors, sizes


class Theme:
    """Colours, lengths and icons at one text scale.

    `name` None is the system's own colours: no style sheet, no palette of ours.
    Made at the start and anew when the person changes something; the screens are then rebuilt.
    """

    def __init__(
        self, name: ThemeName | None, scale: float = 1.0, *, own_font: bool = True
    ) -> None:
        self.name = name
        self.scale = scale
        self.own_font = own_font
        self.dark = False if name is None else colors(name).dark
        self.colors = {} if name is None else dict(colors(name).colors)
        self.icon = lru_cache(maxsize=None)(self._icon)
        self._pictures: Images | None = None
        if name is None:
            self._take_system(QPalette(QApplication.palette()))

    @classmethod
    def following(cls, scale: float = 1.0, *, own_font: bool = True) -> "Theme":
        """*Följ systemet*: light or dark, or the system's own colours under a contrast theme."""
        name = None if system.prefers_own_colors() else system.following()
        return cls(name, scale, own_font=own_font)

    def px(self, size: Size) -> int:
        return self.scaled(sizes().px[size])

    def scaled(self, pixels: float) -> int:
        return max(1, round(pixels * self.scale)) if pixels else 0

    def pt(self, role: Type) -> float:
        return round(sizes().pt[role] * self.scale, 2)

    def color(self, token: Token) -> QColor:
        return QColor(self.colors[token])

    def effective(self, width: int) -> float:
        """How wide a window is for its text; the layout turns on this."""
        return width / self.scale

    def font(self, role: Type = "body") -> QFont:
        font = QFont(QApplication.font())
        if self.own_font:
            font.setFamily(fonts.FAMILY)
        font.setPointSizeF(self.pt(role))
        if role not in ("body", "caption"):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the whole program: palette, then font, then style sheet."""
        if self.own_font:
            fonts.load()
        fonts.spell_every_name(self.font().family())
        if self.name is None:
            app.setStyleSheet("")
            app.setPalette(QPalette())
            self._take_system(app.palette())
            app.setFont(self.font())
            return
        if app.style().name().lower() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(palette(self.colors))
        app.setFont(self.font())
        app.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        if self._pictures is None:
            self._pictures = images(self)
        return style_sheet(self, self._pictures)

    def close(self) -> None:
        """Give back the pictures of a theme that is no longer shown."""
        if self._pictures is not None:
            self._pictures.close()
            self._pictures = None

    def _icon(
        self, name: str, tint: Token = "text", size: Size = "icon", gap: Size | None = None
    ) -> QIcon:
        room = self.px(gap) if gap else 0
        return icons.icon(name, self.color(tint), self.color("disabled"), self.px(size), room)

    def _take_system(self, its: QPalette) -> None:
        self.colors = system_tokens(its)
        self.dark = its.color(QPalette.ColorRole.Window).lightnessF() < 0.5
