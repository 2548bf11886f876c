"""The program with its window. Imported late, by the command line only."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from mia_desktop.platform import threads
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_ui.desktop import single
from mia_ui.desktop.crash import CrashHook
from mia_ui.desktop.program import AGAIN, Program
from mia_ui.widgets.window import PROGRAM

if TYPE_CHECKING:
    from mia_desktop.services.access import Terms

__all__ = ["AGAIN", "application", "run"]


def application(argv: Sequence[str]) -> QApplication:
    """The one QApplication, ours or the one that is there already."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName(PROGRAM)
    app.setQuitOnLastWindowClosed(False)
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo):
        app.setEffectEnabled(effect, False)
    return app


def run(
    places: Places, clock: Clock, *, demo: bool = False, after_lock: bool = False,
    argv: Sequence[str] = (), terms: "Terms | None" = None,
) -> int:  # fmt: skip
    """Open the window and stay until it is closed; returns the exit code."""
    app = application(argv)
    first = None if demo else single.claim(places.state)
    if first is None and not demo and single.summon(places.state):
        return 0
    program = Program(app, places, clock, terms=terms)
    program.ended.connect(lambda: app.exit(program.exit_code))
    if first is not None:
        first.summoned.connect(program.come_forward)
    hook = CrashHook(places.state, clock.now, lambda: program.crash(hook.written))
    hook.install()
    with threads.painting():
        program.start(demo=demo, after_lock=after_lock)
        code = app.exec()
    hook.remove()
    program.close()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if first is not None:
        first.release()
    return code
