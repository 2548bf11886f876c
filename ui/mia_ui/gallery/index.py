"""One plain page that shows all pictures: found by their headings, opened at full size."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

import msgspec

_HEAD = """<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MIA Desktop – alla sidor</title>
<style>
body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 90rem;
  padding: 0 1rem; }
ul.pictures { display: grid; gap: 1rem; list-style: none; padding: 0;
  grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
img { border: thin solid; max-width: 100%; }
nav ul { columns: 14rem; }
</style>
</head>
<body>
<h1>MIA Desktop – alla sidor</h1>
<p>Alla sidor på övningens påhittade deltagare, och alla delar som sidorna består av.</p>
"""


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """A picture: of which page, in which look, in which file."""

    group: str
    name: str
    look: str
    file: str
    title: str


def write(folder: Path, shots: Iterable[Shot]) -> Path:
    """Write index.html beside the pictures."""
    by_page: dict[tuple[str, str], list[Shot]] = {}
    for shot in shots:
        by_page.setdefault((shot.group, shot.name), []).append(shot)
    lines = [_HEAD, *_contents(by_page)]
    group = ""
    for (of, name), those in by_page.items():
        if of != group:
            group = of
            lines.append(f"<h2>{escape(group)}</h2>")
        lines += _page(name, those)
    path = folder / "index.html"
    path.write_text("\n".join([*lines, "</body>", "</html>", ""]), encoding="utf-8")
    return path


def _contents(by_page: Mapping[tuple[str, str], Sequence[Shot]]) -> list[str]:
    links = [
        f'<li><a href="#{_id(those[0])}">{escape(name)}</a></li>'
        for (_group, name), those in by_page.items()
    ]
    return ['<nav aria-label="Sidor">', "<ul>", *links, "</ul>", "</nav>"]


def _page(name: str, those: Sequence[Shot]) -> list[str]:
    lines = [f'<h3 id="{_id(those[0])}">{escape(name)}</h3>', '<ul class="pictures">']
    for shot in those:
        words = escape(f"{shot.title}, {shot.look}")
        file = escape(shot.file)
        lines.append(
            f'<li><a href="{file}"><img src="{file}" alt="{words}" loading="lazy"></a>'
            f"<br>{escape(shot.look)}</li>"
        )
    return [*lines, "</ul>"]


def _id(shot: Shot) -> str:
    return f"{shot.group}-{shot.name}".lower().replace(" ", "-")
