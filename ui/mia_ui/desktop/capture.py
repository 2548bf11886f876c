"""Whether others see the window: in screen recordings, shared screens, thumbnails."""

import sys

from PySide6.QtWidgets import QWidget

if sys.platform == "win32":
    import ctypes

    WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11

    def allow(window: QWidget, *, allowed: bool) -> None:
        """Ask Windows to leave the window out of pictures of the screen; magnifiers need it in."""
        how = WDA_NONE if allowed else WDA_EXCLUDEFROMCAPTURE
        ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), how)

else:

    def allow(_window: QWidget, *, allowed: bool) -> None:
        """Other systems have no such wish to be told."""
        del allowed
