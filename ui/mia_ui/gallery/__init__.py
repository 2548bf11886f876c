"""`mia-desktop gallery`: every widget in every state and every page, as pictures to look at."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import msgspec
from PySide6.QtGui import QPixmap

from mia_desktop.platform import threads
from mia_desktop.platform.clock import Clock
from mia_desktop.services import passphrases
from mia_desktop.services.desk import Role
from mia_desktop.services.preferences import Preferences
from mia_ui.app import application
from mia_ui.desktop.looks import Looks
from mia_ui.gallery import index, sheets
from mia_ui.gallery.index import Shot
from mia_ui.gallery.parts import parts
from mia_ui.gallery.studio import Store, Studio
from mia_ui.gallery.way_in import entrance
from mia_ui.screens.sheets import image
from mia_ui.theme import Theme


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What the program wears in one set of pictures."""

    name: str
    theme: Literal["ljus", "mork", "kontrast"]
    scale: float = 1.0


LOOKS: Sequence[Look] = (
    Look(name="ljus", theme="ljus"),
    Look(name="mörk", theme="mork"),
    Look(name="kontrast", theme="kontrast"),
    Look(name="200 %", theme="ljus", scale=2.0),
)
ROLES: Sequence[Role] = ("handledare", "kontoret")
PAPERS = "papper"


def take(
    out: Path, clock: Clock, *, looks: Sequence[Look] = LOOKS, roles: Sequence[Role] = ROLES
) -> list[Shot]:
    """Photograph everything into a folder, with an index; gives the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    dress = Looks(application([]))
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="mia-galleri-") as folder, threads.painting():
        store = Store(Path(folder), clock)
        try:
            shots = [shot for look in looks for shot in _in_look(out, look, dress, store, roles)]
            shots += [shot for role in roles for shot in _papers(out, store, role)]
        finally:
            store.close()
            dress.close()
    shots.sort(key=lambda shot: _order(shot.group))
    index.write(out, shots)
    return shots


def _in_look(
    out: Path, look: Look, dress: Looks, store: Store, roles: Sequence[Role]
) -> Iterator[Shot]:
    wish = Preferences(theme=look.theme, scale=look.scale)
    theme = dress.wear(wish)
    studio = Studio(store, theme, wish)
    camera = _Camera(out, look, studio)
    yield from camera.parts(theme)
    yield from camera.entrance(theme)
    for role in roles:
        yield from camera.pages(store, role)
    studio.close()


def _papers(out: Path, store: Store, role: Role) -> Iterator[Shot]:
    """Every paper once, page by page."""
    every = sheets.of_coach if role == "handledare" else sheets.of_office
    for one in store.run(every, store.desk(role)):
        part = store.heavy.submit(sheets.drawn, one.paper).result()
        for number, page in enumerate(part.pages, 1):
            file = f"papper-{_plain(one.name)}-{number}.png"
            if not image(page).save(str(out / file)):
                raise OSError(file)
            look = f"sida {number} av {part.of}"
            yield Shot(group=PAPERS, name=one.name, look=look, file=file, title=one.name)


def _order(group: str) -> int:
    return ("delar", "låst", *ROLES, PAPERS).index(group)


class _Camera:
    """Takes the pictures of one look."""

    def __init__(self, out: Path, look: Look, studio: Studio) -> None:
        self._out, self._look, self._studio = out, look, studio

    def parts(self, theme: Theme) -> Iterator[Shot]:
        for name, make in parts(theme).items():
            title = self._studio.lay_out(make())
            yield from self._both("delar", name, title)

    def entrance(self, theme: Theme) -> Iterator[Shot]:
        tasks = self._studio.tasks

        def judge(phrase: str, then: Callable[[passphrases.Strength], None]) -> None:
            tasks.run(lambda: passphrases.judge(phrase), then)

        for name, make in entrance(theme, judge).items():
            title = self._studio.enter(make())
            yield from self._both("låst", name, title)

    def pages(self, store: Store, role: Role) -> Iterator[Shot]:
        for desk, visits in (
            (store.desk(role), store.visits(role)),
            (store.fresh(role), store.first_visits(role)),
        ):
            self._studio.open(desk, role)
            for visit in visits:
                title = self._studio.go(visit)
                yield from self._both(role, visit.name, title)
                self._studio.go_away(visit)
        for trouble in self._studio.troubles:
            raise trouble

    def _both(self, group: str, name: str, title: str) -> Iterator[Shot]:
        """As the window is, and all that it scrolls over."""
        yield self._keep(self._studio.picture(), group, name, title, "")
        whole = self._studio.whole_picture()
        if whole is not None:
            yield self._keep(whole, group, name, title, "hela")

    def _keep(self, picture: QPixmap, group: str, name: str, title: str, part: str) -> Shot:
        words = "-".join(word for word in (group, name, self._look.name, part) if word)
        file = f"{_plain(words)}.png"
        if not picture.save(str(self._out / file)):
            raise OSError(file)
        look = f"{self._look.name}, {part}" if part else self._look.name
        return Shot(group=group, name=name, look=look, file=file, title=title)


def _plain(text: str) -> str:
    table = str.maketrans({"å": "a", "ä": "a", "ö": "o", " ": "", "%": "", "_": "-"})
    return text.lower().translate(table)
