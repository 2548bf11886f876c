"""What the person's system says about colours, contrast and text size."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mia_ui.theme.tokens import ThemeName

_LARGEST = 2.25


def prefers_own_colors() -> bool:
    """Tell whether a contrast theme is on, which the program then leaves alone."""
    hints = QGuiApplication.styleHints()  # a temporary would be gone before it answers
    wanted = hints.accessibility().contrastPreference()
    return wanted is Qt.ContrastPreference.HighContrast


def following() -> ThemeName:
    """Light or dark, as the system is; light where it does not say."""
    hints = QGuiApplication.styleHints()
    return "mork" if hints.colorScheme() is Qt.ColorScheme.Dark else "ljus"


if sys.platform == "win32":

    def text_factor() -> float:
        """The *Text size* of Windows, which toolkits do not apply by themselves."""
        import winreg  # noqa: PLC0415 - exists on Windows only

        name = r"Software\Microsoft\Accessibility"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
                percent, _ = winreg.QueryValueEx(key, "TextScaleFactor")
        except FileNotFoundError:
            return 1.0
        return min(max(int(percent) / 100, 1.0), _LARGEST)

else:

    def text_factor() -> float:
        """Other systems tell Qt about their text size themselves."""
        return 1.0


def text_scale(chosen: float) -> float:
    """The person's choice times the system's, within what the layouts are built for."""
    return min(chosen * text_factor(), _LARGEST)
