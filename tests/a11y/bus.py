"""The listener on the accessibility bus: a child that the system's own Python runs, with pyatspi.

Reads one command a line as JSON from standard input and answers each with one line. It sees only
what a screen reader sees, roles, names, states and announcements, and acts only by the keyboard.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import pyatspi
from gi.repository import GLib

PROGRAM = "MIA Desktop"
LOOK_MS = 40
heard: list[str] = []


class NotThereError(Exception):
    """What was waited for did not come."""


# --- looking --------------------------------------------------------------------------------


def attend(milliseconds: int = LOOK_MS) -> None:
    """Let events in for a while."""
    context = GLib.MainContext.default()
    over: list[bool] = []
    GLib.timeout_add(milliseconds, lambda: bool(over.append(True)))
    while not over:
        context.iteration(True)


def windows() -> list[Any]:
    desktop = pyatspi.Registry.getDesktop(0)
    found = []
    for place in range(desktop.childCount):
        app = desktop.getChildAtIndex(place)
        if app is not None and app.name == PROGRAM:
            app.clearCache()
            found += [app.getChildAtIndex(n) for n in range(app.childCount)]
    return [window for window in found if window is not None and shown(window)]


def shown(thing: Any) -> bool:
    return bool(thing.getState().contains(pyatspi.STATE_SHOWING))


def things(root: Any) -> Any:
    """Everything that is shown under a window, in the order of reading."""
    yield root
    for place in range(root.childCount):
        child = root.getChildAtIndex(place)
        if child is not None and shown(child):
            yield from things(child)


def every() -> Any:
    """What stands in front first: a dialog hides the window behind it from the keyboard."""
    for window in sorted(windows(), key=lambda w: w.getRoleName() == "frame"):
        yield from things(window)


def fits(thing: Any, role: str, name: str) -> bool:
    if role and thing.getRoleName() != role:
        return False
    mine = thing.name or ""
    return mine.startswith(name[:-1]) if name.endswith("…") else mine == name


def find(role: str, name: str, within: str) -> Any:
    inside = 0
    for thing in every():
        if within and not inside and thing.name == within:
            inside = 1
            found = next((t for t in things(thing) if t != thing and fits(t, role, name)), None)
            if found is not None:
                return found
            inside = 0
        elif not within and fits(thing, role, name):
            return thing
    return None


def until(look: Any, patience: float, what: str) -> Any:
    """What `look` finds, as soon as it finds something; the tree may change under its eyes."""
    deadline = time.monotonic() + patience
    while True:
        try:
            found = look()
        except GLib.Error:  # what was looked at is gone by now
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotThereError(what)
        attend()


def told(thing: Any) -> dict[str, Any]:
    return {"role": thing.getRoleName(), "name": thing.name, "description": thing.description}


def text_of(thing: Any) -> str:
    if "Text" not in pyatspi.listInterfaces(thing):
        return ""
    return str(thing.queryText().getText(0, -1))


# --- the commands ---------------------------------------------------------------------------


def wait(role: str, name: str, within: str, patience: float) -> dict[str, Any]:
    thing = until(lambda: find(role, name, within), patience, f"{role} “{name}”")
    return {**told(thing), "text": text_of(thing)}


def go_to(role: str, name: str, within: str, patience: float) -> dict[str, Any]:
    """Put the keyboard on a control, as "go to" of a screen reader does."""

    def there() -> Any:
        thing = find(role, name, within)
        if thing is None or not thing.getState().contains(pyatspi.STATE_ENABLED):
            return None
        if thing.getState().contains(pyatspi.STATE_FOCUSED):
            return thing
        thing.queryComponent().grabFocus()
        return None

    return told(until(there, patience, f"the keyboard on {role} “{name}”"))


def keys(names: list[str]) -> None:
    xdotool("key", "--clearmodifiers", *names)


def write(text: str) -> None:
    xdotool("type", "--delay", "6", text)


def reads(role: str, name: str, within: str, text: str, patience: float) -> dict[str, Any]:
    """Wait until a field holds these words."""

    def holds() -> Any:
        thing = find(role, name, within)
        return thing if thing is not None and text_of(thing) == text else None

    return told(until(holds, patience, f"{role} “{name}” to read “{text}”"))


def says(text: str, patience: float) -> str:
    """Wait until something on the screen has these words in its name or its text."""

    def look() -> Any:
        return next((t.name for t in every() if text in (t.name or "")), None)

    return str(until(look, patience, f"the words “{text}”"))


def gone(role: str, name: str, patience: float) -> bool:
    return bool(until(lambda: find(role, name, "") is None, patience, f"“{name}” to go"))


def hears(text: str, patience: float) -> str:
    """Wait until something with these words has been announced, and forget all up to there."""

    def look() -> Any:
        return next((n + 1 for n, words in enumerate(heard) if text in words), None)

    end = until(look, patience, f"the announcement “{text}”, heard {heard}")
    words = heard[end - 1]
    del heard[:end]
    return words


def take_over(patience: float) -> str:
    """Give the program's window the keyboard; there is no window manager to do so."""
    window = until(windows, patience, "the window")[0]
    xdotool("search", "--sync", "--onlyvisible", "--name", PROGRAM, "windowfocus")
    return str(window.name)


def title() -> str:
    return str(windows()[0].name)


def names() -> list[str]:
    """What there is, for a message about what was not found."""
    return [f"{t.getRoleName()} “{t.name}”" for t in every() if t.name]


def reply(words: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, capture_output=True)


COMMANDS = {
    each.__name__: each
    for each in (wait, go_to, keys, write, reads, says, gone, hears, take_over, title, names)
}


def answer(line: str) -> dict[str, Any]:
    asked = json.loads(line)
    try:
        return {"answer": COMMANDS[asked.pop("do")](**asked)}
    except NotThereError as error:
        return {"missed": str(error), "there": names(), "heard": heard}


def main() -> None:
    def on_announcement(event: Any) -> None:
        heard.append(str(event.any_data))

    def on_command(_source: Any, _condition: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        reply(answer(line))
        return True

    subprocess.run(["setxkbmap", "se"], check=True)  # å, ä and ö are keys of their own
    pyatspi.Registry.registerEventListener(on_announcement, "object:announcement")
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_command)
    reply({"answer": "ready"})
    loop.run()


if __name__ == "__main__":
    main()
