"""The person's plain settings while the program runs: kept at once, acting at once."""

from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from mia_desktop.services import preferences as settings
from mia_desktop.services.preferences import Preferences

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Choices(QObject):
    """What pages of settings change (`screens.keeper.Keeper`)."""

    looks_changed = Signal()
    behaviour_changed = Signal()

    def __init__(self, path: Path, writer: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._writer = path, writer
        self._now = settings.load(path)

    @property
    def preferences(self) -> Preferences:
        return self._now

    def change(self, preferences: Preferences) -> None:
        """Keep settings and let them act."""
        before, self._now = self._now, preferences
        self._writer.submit(_keep, self._path, preferences)
        self.behaviour_changed.emit()
        if _looks(before) != _looks(preferences):
            self.looks_changed.emit()

    def speak(self, language: str) -> None:
        values = {**msgspec.structs.asdict(self._now), "language": language}
        self.change(msgspec.convert(values, Preferences))

    def step_scale(self, step: int) -> None:
        """Make the text a step larger or smaller; 0 is the usual size."""
        here = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - self._now.scale))
        place = min(max(here + step, 0), len(SCALES) - 1) if step else 0
        self.change(msgspec.structs.replace(self._now, scale=SCALES[place]))

    def keep_place(self, geometry: str) -> None:
        """Remember where the window stood, for the next start."""
        self._now = msgspec.structs.replace(self._now, geometry=geometry)
        self._writer.submit(_keep, self._path, self._now)


def _looks(preferences: Preferences) -> tuple[object, ...]:
    return (preferences.theme, preferences.scale, preferences.system_font, preferences.language)


def _keep(path: Path, preferences: Preferences) -> None:
    with suppress(OSError):  # a disk that cannot take them costs comfort, never work
        settings.save(path, preferences)
