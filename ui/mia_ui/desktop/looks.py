"""Language, colours and text size of the whole program, from the plain settings."""

import mia_resources
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from mia_desktop.services.preferences import Preferences
from mia_ui.base.actions import Language
from mia_ui.theme import Theme
from mia_ui.theme.system import text_scale

LOCALES: dict[Language, str] = {"sv": "sv_SE", "en": "en_GB"}


class Looks:
    """What the program wears; `wear` changes all of it, the screens are then built anew."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self._language: Language | None = None
        self.theme: Theme | None = None

    def wear(self, preferences: Preferences) -> Theme:
        """Dress the program; gives the theme that new screens are to be built with."""
        if preferences.language != self._language:
            self._speak(preferences.language)
        scale = text_scale(preferences.scale)
        own_font = not preferences.system_font
        before = self.theme
        if preferences.theme == "system":
            theme = Theme.following(scale, own_font=own_font)
        else:
            theme = Theme(preferences.theme, scale, own_font=own_font)
        theme.apply(self._app)
        self.theme = theme
        if before is not None:
            before.close()
        return theme

    def close(self) -> None:
        if self.theme is not None:
            self.theme.close()
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()

    def _speak(self, language: Language) -> None:
        """Qt's own words and ours; Swedish is the language that ours are written in."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators.clear()
        QLocale.setDefault(QLocale(LOCALES[language]))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(mia_resources.path("i18n"))
        for folder, name in ((qt_folder, f"qtbase_{language}"), (own_folder, f"mia_{language}")):
            translator = QTranslator()
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        self._language = language
