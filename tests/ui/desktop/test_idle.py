"""Nobody there: warned a minute before, locked on time, and by the wall clock after a sleep."""

from __future__ import annotations

from collections.abc import Callable

from mia_ui.desktop.idle import IdleWatch
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.helpers.clock import FakeClock
from tests.ui.desktop.conftest import Begin


class HandTimer(QTimer):
    """A timer that goes off when the test says so."""

    running = False

    @override
    def start(self, *_args: object) -> None:
        self.running = True

    @override
    def stop(self) -> None:
        self.running = False

    @override
    def isActive(self) -> bool:
        return self.running

    def fire(self) -> None:
        assert self.running
        self.running = not self.isSingleShot()
        self.timeout.emit()


class Heard:
    def __init__(self, watch: IdleWatch) -> None:
        self.all: list[str] = []
        self.minutes: list[int] = []
        watch.warned.connect(self._says("warned"))
        watch.idle.connect(self._says("idle"))
        watch.minute.connect(self.minutes.append)

    def _says(self, what: str) -> Callable[[], None]:
        return lambda: self.all.append(what)


def watching(minutes: int = 10) -> tuple[IdleWatch, Heard, FakeClock]:
    clock = FakeClock()
    watch = IdleWatch(clock, minutes, timer=HandTimer)
    heard = Heard(watch)
    watch.start()
    return watch, heard, clock


def test_the_warning_comes_a_minute_before_the_lock(qapp: QApplication) -> None:
    """There is time to touch a key (WCAG 2.2, 2.2.1)."""
    watch, heard, _clock = watching(minutes=10)

    assert watch.quiet.interval() == 9 * 60 * 1000
    watch.quiet.fire()
    assert heard.all == ["warned"]
    watch.last_minute.fire()

    assert heard.all == ["warned", "idle"]
    assert not watch.running


def test_a_sign_of_life_after_the_warning_takes_it_back(qapp: QApplication) -> None:
    """Whoever reads on the screen for long only moves the mouse."""
    watch, heard, clock = watching()
    clock.forward(minutes=9)
    watch.quiet.fire()

    clock.forward(seconds=30)
    watch.sign()

    assert not watch.last_minute.running
    assert watch.quiet.running
    assert heard.minutes[-1] == 10


def test_a_laptop_that_slept_locks_at_the_first_touch(qapp: QApplication) -> None:
    """Timers stand still while it sleeps; who opens the lid is perhaps somebody else."""
    watch, heard, clock = watching(minutes=10)

    clock.forward(hours=2)
    watch.sign()

    assert heard.all == ["idle"]


def test_the_minutes_that_are_left_are_counted_down(qapp: QApplication) -> None:
    """The status line tells the truth at a glance."""
    watch, heard, clock = watching(minutes=10)

    for _minute in range(3):
        clock.forward(minutes=1)
        watch.tick.fire()

    assert heard.minutes == [10, 9, 8, 7]


def test_keys_and_the_mouse_are_signs_of_life_and_a_paint_is_not(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """A clock that ticks on the screen must not keep the vault open."""
    watch, _heard, clock = watching(minutes=10)
    target = QObject()
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(), QPointF(), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    clock.forward(minutes=9)
    watch.quiet.fire()

    watch.eventFilter(target, QEvent(QEvent.Type.Paint))
    after_paint = watch.last_minute.running
    watch.eventFilter(target, move)

    assert after_paint
    assert not watch.last_minute.running


def test_another_number_of_minutes_counts_from_now(qapp: QApplication) -> None:
    """The setting acts at once."""
    watch, _heard, _clock = watching(minutes=10)

    watch.set_minutes(2)

    assert watch.quiet.interval() == 60 * 1000


def test_the_window_locks_itself_and_says_so_before(
    begin: Begin, said: list[tuple[str, bool]]
) -> None:
    """The last minute is announced once; a key extends it, silence locks."""
    whole = begin(vault=True)
    whole.unlock()
    status = whole.program.inside.shell.status if whole.program.inside else None
    assert status is not None

    whole.program.idle.quiet.timeout.emit()
    warned = status.lock.text()
    QTest.keyClick(whole.program.window, Qt.Key.Key_Shift)
    after = status.lock.text()
    whole.program.idle.quiet.timeout.emit()
    with whole.qtbot.waitSignal(whole.program.locked):
        whole.program.idle.last_minute.timeout.emit()

    assert warned == "Låses om 60 s – tryck på en tangent"
    assert after == "Låses om 10 min"
    assert said.count((warned, False)) == 2
    assert whole.page() == "UnlockPage"


def test_after_a_sign_it_is_deaf_for_a_moment_and_hears_again(qapp: QApplication) -> None:
    """Building a page is ten thousand events; asked about each of them it would be slow."""
    watch, heard, clock = watching(minutes=10)
    app = QObject()
    watch.listen_to(app)
    QApplication.sendEvent(app, QEvent(QEvent.Type.KeyPress))
    clock.forward(minutes=11)

    QApplication.sendEvent(app, QEvent(QEvent.Type.KeyPress))
    while_deaf = list(heard.all)
    watch.deaf.fire()
    QApplication.sendEvent(app, QEvent(QEvent.Type.KeyPress))

    assert while_deaf == []
    assert heard.all == ["idle"]


def test_a_lock_ends_the_listening(qapp: QApplication) -> None:
    """Nothing that is pressed at the locked window is a sign of work."""
    watch, heard, clock = watching(minutes=10)
    app = QObject()
    watch.listen_to(app)
    watch.stop()
    clock.forward(minutes=11)

    QApplication.sendEvent(app, QEvent(QEvent.Type.KeyPress))
    watch.start()
    QApplication.sendEvent(app, QEvent(QEvent.Type.KeyPress))

    assert heard.all == []
