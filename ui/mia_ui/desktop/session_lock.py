"""The system says that the person has gone: screen lock, lid, sleep, another user.

On a Mac there is nobody to ask without a further library; there the idle lock alone holds.
"""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class SessionLock(QObject):
    """Tells when to lock. The base never does: for systems that cannot say, and for tests."""

    away = Signal()
    woke = Signal()
    """The machine has slept and is awake again."""

    def watch(self, window: QWidget) -> None:
        """Begin to listen, once there is a window."""

    def stop(self) -> None:
        """Listen no more."""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
    from typing_extensions import override

    WM_WTSSESSION_CHANGE, WM_POWERBROADCAST = 0x02B1, 0x0218
    GONE = frozenset({0x2, 0x4, 0x6, 0x7})
    """WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK."""
    PBT_APMSUSPEND, PBT_APMRESUMEAUTOMATIC = 0x4, 0x12

    class _Filter(QAbstractNativeEventFilter):
        def __init__(self, lock: "_WindowsLock") -> None:
            super().__init__()
            self._lock = lock

        @override
        def nativeEventFilter(
            self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
        ) -> object:
            found = wintypes.MSG.from_address(int(message))
            gone = found.message == WM_WTSSESSION_CHANGE and found.wParam in GONE
            power = found.wParam if found.message == WM_POWERBROADCAST else None
            if gone or power == PBT_APMSUSPEND:
                self._lock.away.emit()
            elif power == PBT_APMRESUMEAUTOMATIC:
                self._lock.woke.emit()
            return False, 0

    class _WindowsLock(SessionLock):
        """Listens to the messages that Windows sends to the window."""

        def __init__(self, parent: QObject | None = None) -> None:
            super().__init__(parent)
            self._filter = _Filter(self)
            self._handle = 0

        @override
        def watch(self, window: QWidget) -> None:
            self._handle = int(window.winId())
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(self._handle, 0)
            app = QCoreApplication.instance()
            assert app is not None
            app.installNativeEventFilter(self._filter)

        @override
        def stop(self) -> None:
            if self._handle:
                ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(self._handle)
                app = QCoreApplication.instance()
                assert app is not None
                app.removeNativeEventFilter(self._filter)

    def of_system(parent: QObject | None = None) -> SessionLock:
        return _WindowsLock(parent)

elif sys.platform == "linux":
    from typing import Any

    from PySide6.QtCore import SLOT, Slot
    from PySide6.QtDBus import QDBusConnection
    from typing_extensions import override

    SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")
    LOGIN = "org.freedesktop.login1"

    class _BusLock(SessionLock):
        """Listens to the screen savers on the session's bus and to logind on the system's.

        Whoever else sends such a signal can only lock.
        """

        @override
        def watch(self, window: QWidget) -> None:
            # Any: the stubs ask for bytes, the call takes nothing but the text that SLOT gives
            gone: Any = SLOT("on_gone(bool)")
            lock: Any = SLOT("on_lock()")
            sleep: Any = SLOT("on_sleep(bool)")
            session = QDBusConnection.sessionBus()
            if session.isConnected():
                for saver in SAVERS:
                    session.connect("", "", saver, "ActiveChanged", self, gone)
            system = QDBusConnection.systemBus()
            if system.isConnected():
                manager, mine = f"{LOGIN}.Manager", f"{LOGIN}.Session"
                system.connect(LOGIN, "", manager, "PrepareForSleep", self, sleep)
                system.connect(LOGIN, "", mine, "Lock", self, lock)

        @Slot(bool)
        def on_gone(self, gone: bool) -> None:
            if gone:
                self.away.emit()

        @Slot(bool)
        def on_sleep(self, asleep: bool) -> None:
            """Logind says it before the machine sleeps, and again when it is awake."""
            (self.away if asleep else self.woke).emit()

        @Slot()
        def on_lock(self) -> None:
            self.away.emit()

    def of_system(parent: QObject | None = None) -> SessionLock:
        return _BusLock(parent)

else:

    def of_system(parent: QObject | None = None) -> SessionLock:
        return SessionLock(parent)
