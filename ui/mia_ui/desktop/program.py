"""The life of the program: first start or unlocking, work, lock, the end."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import preferences as settings
from mia_desktop.services.preferences import Preferences
from mia_ui.base.place import Place
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.gate import Gate
from mia_ui.desktop.idle import IdleWatch
from mia_ui.desktop.looks import Looks
from mia_ui.desktop.window import Window

if TYPE_CHECKING:
    from mia_desktop.services.access import Terms
    from mia_desktop.services.errors import VaultError
    from mia_ui.desktop.doors import Opened
    from mia_ui.desktop.inside import Inside

SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Program(QObject):
    """Owns the window, the two executors and whatever is open. One at a time.

    The store thread is one thread for the program's whole life, so that a lock waits behind the
    last save and an unlocking behind the lock.
    """

    first_picture = Signal()
    unlocked = Signal()
    locked = Signal()
    ended = Signal()

    def __init__(
        self, app: QApplication, places: Places, clock: Clock, *, terms: "Terms | None" = None
    ) -> None:
        super().__init__()
        self._app, self._clock, self._terms = app, clock, terms
        self.places = places
        self._preferences = settings.load(places.settings)
        self._looks = Looks(app)
        self._theme = self._looks.wear(self._preferences)
        self.store = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(max_workers=1, thread_name_prefix="heavy")
        self.tasks = Tasks(self.store, self.trouble, self)
        self.window = Window(self._theme)
        self.window.put_back(self._preferences.geometry)
        self.idle = IdleWatch(clock, self._preferences.lock_minutes, parent=self)
        self.inside: Inside | None = None
        self.entrance: Entrance | None = None
        self._opened: Opened | None = None
        self._place: Place | None = None
        self._ending = False
        self.practice = False
        self._folder: TemporaryDirectory[str] | None = None
        self._connect()

    def _connect(self) -> None:
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._after_first_picture))
        self.window.close_wanted.connect(self.quit)
        self.idle.idle.connect(self.lock)
        self.idle.warned.connect(self._warn)
        self.idle.minute.connect(self._count)
        self._app.installEventFilter(self.idle)

    # the way in

    def start(self, *, demo: bool = False) -> None:
        """Show the window: to unlock, to begin, or on the practice caseload."""
        if demo:
            self.practise()
        else:
            self.show_entrance()
        self.window.show()

    def practise(self) -> None:
        """Go over to a practice vault until the program ends; its folder goes then."""
        self._folder = TemporaryDirectory(prefix="mia-ovning-")
        base = Path(self._folder.name)
        settings_file = self.places.settings
        self.places = Places(vault=base / "vault", state=base / "state", settings=settings_file)
        self.practice = True
        self.window.set_mark(self.tr("Övning"))
        self._gate_at(self._entrance_anew()).practise()

    def show_entrance(self) -> None:
        self._gate_at(self._entrance_anew()).start()

    def _entrance_anew(self) -> Entrance:
        entrance = self.entrance = Entrance(self._theme, self._preferences.language)
        entrance.page_shown.connect(self.window.set_page_title)
        entrance.language_wanted.connect(self._speak)
        self.window.show_content(self._theme, entrance)
        return entrance

    def _gate_at(self, entrance: Entrance) -> Gate:
        gate = Gate(
            entrance, self._theme, tasks=self.tasks, places=self.places, clock=self._clock,
            terms=self._terms, practice=self.practice,
        )  # fmt: skip
        gate.opened.connect(self.enter)
        gate.bug.connect(self.trouble)
        gate.practice_wanted.connect(self.practise)
        return gate

    def enter(self, opened: "Opened") -> None:
        """Show what is open, where the person was when it was locked."""
        self._opened, self.entrance = opened, None
        place = Place(page=opened.page) if opened.page else self._place
        self._build(place)
        self._place = None
        self.idle.start()
        self.unlocked.emit()

    def _build(self, place: Place | None) -> None:
        from mia_ui.desktop.inside import Inside  # noqa: PLC0415 - not before the first picture

        assert self._opened is not None
        self.inside = Inside(
            theme=self._theme, window=self.window, tasks=self.tasks, heavy=self.heavy,
            desk=self._opened.desk, role=self._opened.role, clock=self._clock, keeper=self,
        )  # fmt: skip
        self.inside.lock_wanted.connect(self.lock)
        self.inside.quit_wanted.connect(self.quit)
        self.inside.scale_wanted.connect(self._step_scale)
        self.inside.bug.connect(self.trouble)
        self.inside.shell.status.stay_wanted.connect(self.idle.sign)
        self.inside.show(place)

    # the lock

    def lock(self) -> None:
        """Lock at once and ask nothing; what is being written is saved behind the closed door."""
        if self.inside is None or self._opened is None:
            return
        inside, self.inside = self.inside, None
        opened, self._opened = self._opened, None
        self.idle.stop()
        self._place = inside.place()
        inside.leave()
        self._end_dialogs()
        self.tasks.cancel_long()
        self.tasks.run(lambda: _leave(opened), self._locked, failed=self.trouble)
        self.show_entrance()
        inside.deleteLater()

    def _locked(self, trouble: "VaultError | None") -> None:
        self.tasks.forget()
        self.locked.emit()
        if trouble is not None:
            self.trouble(trouble)
        if self._ending:
            self._end()

    def _end_dialogs(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()

    def _warn(self) -> None:
        if self.inside is not None:
            text = self.tr("Låses om 60 s – tryck på en tangent")
            self.inside.shell.status.show_lock(text, alarm=True)

    def _count(self, minutes: int) -> None:
        if self.inside is not None:
            text = self.tr("Låses om {n} min").format(n=minutes)
            self.inside.shell.status.show_lock(text)

    # settings

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    def change(self, preferences: Preferences) -> None:
        """Keep settings and let them act; what is shown is built anew where its looks change."""
        before, self._preferences = self._preferences, preferences
        self.idle.set_minutes(preferences.lock_minutes)
        path = self.places.settings
        self.tasks.run(lambda: _keep(path, preferences), lambda _none: None, executor=self.heavy)
        if _looks(before) != _looks(preferences):
            self._theme = self._looks.wear(preferences)
            self._rebuild()

    def _rebuild(self) -> None:
        if self.inside is None:
            self.show_entrance()
            return
        place = self.inside.place()
        self.inside.leave()
        self.inside.deleteLater()
        self._build(place)

    def _speak(self, language: str) -> None:
        values = {**msgspec.structs.asdict(self._preferences), "language": language}
        self.change(msgspec.convert(values, Preferences))

    def _step_scale(self, step: int) -> None:
        now = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - self._preferences.scale))
        place = min(max(now + step, 0), len(SCALES) - 1) if step else 0
        self.change(msgspec.structs.replace(self._preferences, scale=SCALES[place]))

    # trouble and the end

    def trouble(self, error: Exception) -> None:
        """Say what nobody else has an answer to; a bug ends the program by the crash hook."""
        if not isinstance(error, Expected):
            raise error
        if self.inside is not None:
            self.inside.trouble(error)
        elif self.entrance is not None:
            from mia_ui import messages  # noqa: PLC0415 - not before the first picture

            told = messages.tell(error)
            self.entrance.trouble(told.title, told.text)

    def quit(self) -> None:
        """Lock, then end; nothing is asked."""
        self._ending = True
        self._preferences = msgspec.structs.replace(
            self._preferences, geometry=self.window.place_text()
        )
        if self.inside is None:
            self._end()
        else:
            self.lock()
            self.window.hide()

    def _end(self) -> None:
        self.window.may_close = True
        self.window.close()
        self.ended.emit()

    def close(self) -> None:
        """Let go of threads and looks, after the window has closed."""
        self.idle.stop()
        self._app.removeEventFilter(self.idle)
        self.store.shutdown(wait=True, cancel_futures=False)
        self.heavy.shutdown(wait=True, cancel_futures=True)
        self.tasks.forget()
        self._looks.close()
        if self._folder is not None:
            self._folder.cleanup()

    def _after_first_picture(self) -> None:
        self.first_picture.emit()
        self.store.submit(_warm_up)


def _looks(preferences: Preferences) -> tuple[object, ...]:
    return (preferences.theme, preferences.scale, preferences.system_font, preferences.language)


def _keep(path: Path, preferences: Preferences) -> None:
    with suppress(OSError):  # a disk that cannot take them costs comfort, never work
        settings.save(path, preferences)


def _leave(opened: "Opened") -> "VaultError | None":
    from mia_desktop.services import access  # noqa: PLC0415 - open, so imported long ago

    return access.leave(opened.desk)


def _warm_up() -> None:
    """Import what unlocking needs while the person is typing the passphrase."""
    from mia_ui.desktop import doors, inside  # noqa: F401, PLC0415
