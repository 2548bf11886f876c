"""Commands of the window that the page in it may answer: a row up, find, the next section."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable


@runtime_checkable
class Commanding(Protocol):
    """A screen with deeds of its own for commands of `base.actions.WINDOW_ACTIONS`.

    The window asks anew each time; a command that is not among them is greyed out in the menus
    and leaves its keys to the widget in focus.
    """

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The deeds by the id of the command, such as `row_up` or `find`."""
        ...
