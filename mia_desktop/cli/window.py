"""The window: the only commands that import mia_ui, and they do so when they run."""

import gc
from collections.abc import Mapping

from mia_desktop.cli import again
from mia_desktop.platform import dumps, paths
from mia_desktop.platform.clock import SystemClock


def run(*, demo: bool, env: Mapping[str, str], after_lock: bool = False) -> int:
    """Open the program and stay until its window is closed, or until it is to be a new process."""
    dumps.refuse_dumps()
    gc.disable()  # nothing to find while modules load; on again after the first picture
    from mia_ui.app import AGAIN
    from mia_ui.app import run as open_window

    code = open_window(paths.places(env), SystemClock(), demo=demo, after_lock=after_lock)
    return again.start() if code == AGAIN else code
