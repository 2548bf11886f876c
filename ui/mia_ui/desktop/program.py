"""The life of the program: first start or unlocking, work, lock, the end."""

import gc
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services.preferences import CONVERSATION_MINUTES
from mia_ui.base.place import Place
from mia_ui.base.tasks import Tasks
from mia_ui.desktop import capture, locked_by, whereabouts
from mia_ui.desktop.choices import Choices
from mia_ui.desktop.clipboard import CopyWatch
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.gate import Gate
from mia_ui.desktop.idle import IdleWatch
from mia_ui.desktop.locked_by import LockedBy
from mia_ui.desktop.looks import Looks
from mia_ui.desktop.rest import Rest
from mia_ui.desktop.window import Window

if TYPE_CHECKING:
    from mia_desktop.services.access import Terms
    from mia_desktop.services.errors import VaultError
    from mia_ui.desktop.doors import Opened
    from mia_ui.desktop.housekeeping import Housekeeping
    from mia_ui.desktop.inside import Inside
    from mia_ui.desktop.session_lock import SessionLock

CRASHED = 70
"""EX_SOFTWARE of sysexits.h."""
CRASH_PATIENCE_S = 5
AGAIN = 75
"""EX_TEMPFAIL: start the program once more, for this process has held keys long enough."""


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
        self.store = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(max_workers=1, thread_name_prefix="heavy")
        self.choices = Choices(places.settings, self.heavy, self)
        self._looks = Looks(app)
        self._theme = self._looks.wear(self.choices.preferences)
        self.tasks = Tasks(self.store, self.trouble, self, beside=self.heavy)
        self.window = Window(self._theme)
        self.window.put_back(self.choices.preferences.geometry)
        self._copies = CopyWatch(app, self)
        self.idle = IdleWatch(clock, self.choices.preferences.lock_minutes, parent=self)
        self.inside: Inside | None = None
        self.entrance: Entrance | None = None
        self.session: SessionLock | None = None
        self.practice = False
        self.exit_code = self._before_lock = 0
        self._opened: Opened | None = None
        self._house: Housekeeping | None = None
        self._rest = Rest(clock, parent=self)
        self._folder: TemporaryDirectory[str] | None = None
        self._ending = self._gone = self._stale = False
        self._locked_by: LockedBy = ""
        self._connect()

    def _connect(self) -> None:
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._after_first_picture))
        self.window.close_wanted.connect(self.quit)
        self.idle.idle.connect(self._left_alone)
        self.idle.warned.connect(self._warn)
        self.idle.minute.connect(self._count)
        self._rest.over.connect(self._start_again)
        self.choices.looks_changed.connect(self._change_looks)
        self.tasks.busy_changed.connect(lambda busy: None if busy else self._catch_up())
        self._app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.choices.behaviour_changed.connect(self._change_behaviour)

    # the way in

    def start(self, *, demo: bool = False, after_lock: bool = False) -> None:
        """Show the window: to unlock, to begin, or on the practice caseload.

        After a lock nobody has asked for it: it leaves the keyboard with whatever has it.
        """
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, after_lock)
        if demo:
            self.practise()
        else:
            self.show_entrance()
        self.window.show()

    def practise(self) -> None:
        """Go over to a practice vault until the program ends; its folder goes then."""
        self._folder = TemporaryDirectory(prefix="mia-ovning-")
        base, own = Path(self._folder.name), self.places.settings
        self.places = Places(vault=base / "vault", state=base / "state", settings=own)
        self.practice = True
        self.window.set_mark(self.tr("Övning"))
        self._gate_at(self._entrance_anew()).practise()

    def show_entrance(self) -> None:
        self._gate_at(self._entrance_anew()).start()

    def _catch_up(self) -> None:
        if self._stale:
            self._change_looks()

    def _follow_system(self) -> None:
        """The system has gone over to light or dark."""
        if self.choices.preferences.theme == "system":
            self._change_looks()

    def _dress(self) -> None:
        """Take up other looks, just before something is built in them."""
        if not self._stale:
            return
        self._stale = False
        self._theme = self._looks.wear(self.choices.preferences)
        if self.practice:
            self.window.set_mark(self.tr("Övning"))

    def _entrance_anew(self) -> Entrance:
        self._dress()
        entrance = self.entrance = Entrance(self._theme, self.choices.preferences.language)
        entrance.page_shown.connect(self.window.set_page_title)
        entrance.language_wanted.connect(self.choices.speak)
        self.window.show_content(self._theme, entrance)
        return entrance

    def _gate_at(self, entrance: Entrance) -> Gate:
        gate = Gate(
            entrance, self._theme, tasks=self.tasks, places=self.places, clock=self._clock,
            terms=self._terms, practice=self.practice,
            why=locked_by.why(self._locked_by, self.idle.minutes),
        )  # fmt: skip
        gate.trying.connect(self._come_back)
        gate.opened.connect(self.enter)
        gate.bug.connect(self.trouble)
        gate.practice_wanted.connect(self.practise)
        return gate

    def _come_back(self) -> None:
        self._gone = False

    def enter(self, opened: "Opened") -> None:
        """Show what is open, where the person was when it was locked."""
        from mia_ui.desktop.housekeeping import Housekeeping  # noqa: PLC0415 - as below

        self._dress()
        self._opened, self.entrance = opened, None
        self._house = Housekeeping(opened, practice=self.practice)
        self._rest.end()
        self._locked_by = ""
        self._build(Place(page=opened.page) if opened.page else whereabouts.read(opened.place))
        self.idle.start()
        self.idle.listen_to(self._app)  # only now: it is asked about every event
        self.unlocked.emit()
        if self._gone:
            self.lock()

    def _build(self, place: Place | None, saved_at: datetime | None = None) -> None:
        from mia_ui.desktop.inside import Inside  # noqa: PLC0415 - not before the first picture

        assert self._opened is not None
        assert self._house is not None
        self.inside = Inside(
            theme=self._theme, window=self.window, tasks=self.tasks, heavy=self.heavy,
            desk=self._opened.desk, role=self._opened.role, clock=self._clock,
            keeper=self.choices, trouble=self.trouble, saved_at=saved_at,
        )  # fmt: skip
        self.inside.lock_wanted.connect(self.lock)
        self.inside.quit_wanted.connect(self.quit)
        self.inside.scale_wanted.connect(self.choices.step_scale)
        self.inside.shell.status.stay_wanted.connect(self.idle.sign)
        self.inside.shell.page_shown.connect(self._set_patience)
        self.inside.show(place)
        self.idle.tell()
        self._house.serve(self.inside, self._theme)

    def come_forward(self) -> None:
        """Somebody started the program once more: this is the window they look for."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    # the lock

    def go_away(self) -> None:
        """The person has left the computer, perhaps while the vault was being unlocked."""
        self._gone = True
        self.lock("away")

    def _left_alone(self) -> None:
        self.lock("idle")

    def lock(self, by: LockedBy = "asked") -> None:
        """Lock at once and ask nothing; what is being written is saved behind the closed door."""
        if self.inside is None or self._opened is None:
            return
        inside, self.inside = self.inside, None
        opened, self._opened = self._opened, None
        self._locked_by = by
        self._stop_watching()
        place = "" if self._ending else whereabouts.written(inside.place())
        self.window.setFocus()  # a field that is left commits, and does so before the door closes
        inside.leave()
        _end_dialogs()
        self.tasks.cancel_long()
        self.tasks.run(partial(_leave, opened, place), self._locked, failed=self.trouble)
        self._copies.clear()
        gate = self._gate_at(self._entrance_anew())
        self._before_lock = self.tasks.latest
        gate.start()
        inside.deleteLater()

    def _stop_watching(self) -> None:
        self.idle.stop()
        if self._house is not None:
            self._house.stop()
            self._house.deleteLater()
            self._house = None

    def _locked(self, trouble: "VaultError | None") -> None:
        """Nothing that was begun before the lock is heard of; an unlocking since then is."""
        self.tasks.forget_until(self._before_lock)
        self.locked.emit()
        if trouble is not None:
            self.trouble(trouble)
        if self._ending:
            self._end()
        elif not self.practice:  # whose vault goes with the process
            self._rest.begin()

    def _start_again(self) -> None:
        """End, to begin anew at the locked window, unless somebody is just coming in."""
        entrance = self.entrance
        if entrance is None or not entrance.untouched or self.tasks.busy:
            return
        self._rest.end()
        self.exit_code = AGAIN
        self.choices.keep_place(self.window.place_text())
        self._end()

    def _warn(self) -> None:
        if self.inside is not None:
            text = self.tr("Låses om 60 s – tryck på en tangent")
            self.inside.shell.status.show_lock(text, alarm=True)

    def _count(self, minutes: int) -> None:
        if self.inside is not None:
            text = self.tr("Låses om {n} min").format(n=minutes)
            self.inside.shell.status.show_lock(text)

    # settings

    def _change_behaviour(self) -> None:
        self._set_patience()
        capture.allow(self.window, allowed=self.choices.preferences.capture)

    def _set_patience(self) -> None:
        """How long nobody may touch anything: longer in samtalsläge, if that was chosen."""
        chosen = self.choices.preferences
        screen = self.inside.shell.screen_now if self.inside is not None else None
        talking = chosen.stay_in_conversation and screen is not None and screen.bare
        self.idle.set_minutes(CONVERSATION_MINUTES if talking else chosen.lock_minutes)

    def _change_looks(self) -> None:
        """Build what is shown anew, through the same door as after unlocking (decisions P9)."""
        self._stale = True
        if self.inside is None:
            entrance = self.entrance
            if entrance is not None and entrance.resting and not self.tasks.busy:
                self.show_entrance()
            return  # else with the next page that is built
        self._dress()
        before = self.inside
        place = before.place()
        before.leave()
        before.deleteLater()
        self._build(place, before.standing.saved_at)

    # trouble and the end

    def trouble(self, error: Exception) -> None:
        """Say what nobody else has an answer to; a bug ends the program by the crash hook."""
        if not isinstance(error, Expected):
            raise error
        if self.inside is not None:
            self.inside.show_trouble(error)
        elif self.entrance is not None:
            from mia_ui import messages  # noqa: PLC0415 - not before the first picture

            told = messages.tell(error)
            self.entrance.trouble(told.title, told.text)

    def crash(self, trace: Path | None) -> None:
        """After a bug: lock for good, say so, and end when that has been read."""
        self.exit_code = CRASHED
        opened, self._opened, self.inside = self._opened, None, None
        self._stop_watching()
        self.tasks.forget()
        if opened is not None:
            done = self.store.submit(_leave, opened, "")
            with suppress(TimeoutError, RuntimeError, OSError, Expected):
                done.result(CRASH_PATIENCE_S)
        self._copies.clear()
        from mia_ui.screens.welcome import CrashPage  # noqa: PLC0415 - after a bug only

        page = CrashPage(self._theme, str(trace) if trace else "")
        page.done.connect(self.quit)
        self._entrance_anew().show_screen(page)

    def quit(self) -> None:
        """Lock, then end; nothing is asked."""
        self._ending = True
        self.choices.keep_place(self.window.place_text())
        if self.inside is None:
            self._end()
        else:
            self.lock()
            self.window.hide()

    def _end(self) -> None:
        self.window.may_close = True
        self.window.close()
        self.window.hide()  # closing from within its own close event is passed over
        self.ended.emit()

    def close(self) -> None:
        """Let go of threads, looks and all that listens, after the window has closed."""
        self._stop_watching()
        if self.session is not None:
            self.session.stop()
        self.store.shutdown()
        self.heavy.shutdown()
        self.tasks.forget()
        self._looks.close()
        if self._folder is not None:
            self._folder.cleanup()
        self.window.deleteLater()
        self.deleteLater()

    def _after_first_picture(self) -> None:
        self.first_picture.emit()
        gc.enable()
        self.store.submit(_warm_up)
        capture.allow(self.window, allowed=self.choices.preferences.capture)
        if self.session is None:
            from mia_ui.desktop import session_lock  # noqa: PLC0415 - QtDBus can wait

            self.listen_to(session_lock.of_system(self))

    def listen_to(self, session: "SessionLock") -> None:
        """Lock when the system says that the person has gone."""
        self.session = session
        session.away.connect(self.go_away)
        session.woke.connect(self._rest.woke)
        session.watch(self.window)


def _end_dialogs() -> None:
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()


def _leave(opened: "Opened", place: str) -> "VaultError | None":
    """Lock, after the place has been kept; without one the next time begins at the beginning."""
    from mia_desktop.services import access, whereabouts  # noqa: PLC0415 - open, so imported

    desk = opened.desk
    trouble = whereabouts.keep(desk, place) if place else whereabouts.forget(desk)
    return access.leave(desk) or trouble


def _warm_up() -> None:
    """Import what unlocking needs while the person is typing the passphrase."""
    from mia_ui.desktop import doors, inside  # noqa: F401, PLC0415
