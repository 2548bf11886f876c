"""The window: the only commands that import mia_ui, and they do so when they run."""

import gc
from collections.abc import Mapping

from mia_desktop.platform import dumps, paths
from mia_desktop.platform.clock import SystemClock


def run(*, demo: bool, env: Mapping[str, str]) -> int:
    """Open the program and stay until its window is closed."""
    dumps.refuse_dumps()
    gc.disable()  # nothing to find while modules load; on again after the first picture
    from mia_ui.app import run as open_window

    return open_window(paths.places(env), SystemClock(), demo=demo)
