"""The help that ships with the program: short Markdown pages, read and searched without a net.

Only as much Markdown as help needs: a title (#), headings (##), paragraphs, lists, steps, **bold**,
`keys`, and links, which stand in a list of their own and lead to another page of the help.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Literal

import mia_resources
import msgspec

from mia_desktop.domain.search_text import fold, words

Language = Literal["sv", "en"]
FIRST = "start"
_INLINE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|`(?P<keys>[^`]+)`")
_LINK = re.compile(r"- \[(?P<text>[^\]]+)\]\((?P<target>[a-z_]+)\)$")
_STEP = re.compile(r"(?P<n>\d+)\. ")
_WORD = re.compile(r"\w+")
INSIDE = 4
"""Letters that a search word must have to be found within a longer word as well."""

INFLECTED, ENDING = 6, 2
"""A word of so many letters is also found with another ending: kopia, kopior, kopian."""


class Span(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    kind: Literal["", "bold", "keys"] = ""


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A heading, a paragraph, a line of a list, a step, or a link to another page."""

    kind: Literal["heading", "text", "bullet", "step", "link"]
    spans: tuple[Span, ...]
    target: str = ""
    number: int = 0

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """One page of the help. `pages` are the screens that it is about."""

    id: str
    group: str
    title: str
    pages: tuple[str, ...]
    blocks: tuple[Block, ...]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A page that a search leads to: under which heading, and the words around the find."""

    topic: str
    title: str
    heading: str
    excerpt: str


class _Listed(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    group: str
    pages: tuple[str, ...] = ()


class _Index(msgspec.Struct, frozen=True, kw_only=True):
    group: dict[str, dict[Language, str]]
    topic: tuple[_Listed, ...]


@cache
def _index() -> _Index:
    found = tomllib.loads(mia_resources.read_text("help/index.toml"))
    return msgspec.convert(found, _Index)


@cache
def topics(language: Language) -> tuple[Topic, ...]:
    """All pages of the help in their order."""
    index = _index()
    made = []
    for listed in index.topic:
        title, blocks = parse(mia_resources.read_text(f"help/{language}/{listed.id}.md"))
        made.append(
            Topic(
                id=listed.id, group=index.group[listed.group][language], title=title,
                pages=listed.pages, blocks=blocks,
            )
        )  # fmt: skip
    return tuple(made)


def topic(id_: str, language: Language) -> Topic:
    return next(each for each in topics(language) if each.id == id_)


def about_page(page: str) -> str:
    """The page of the help about a screen; empty where there is none."""
    return next((each.id for each in _index().topic if page in each.pages), "")


def parse(text: str) -> tuple[str, tuple[Block, ...]]:
    """Title and blocks; a line that belongs to nothing goes on with the block before it."""
    lines = text.splitlines()
    title = lines[0].removeprefix("# ")
    return title, tuple(_block(part) for part in _parts(lines[1:]))


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """The text of each block, lines that are wrapped put together."""
    part: list[str] = []
    for line in [*lines, ""]:
        begins = line.startswith(("## ", "- ")) or _STEP.match(line)
        if part and (begins or not line.strip() or part[0].startswith("## ")):
            yield " ".join(part)
            part = []
        if line.strip():
            part.append(line.strip())


def _block(text: str) -> Block:
    if text.startswith("## "):
        return Block(kind="heading", spans=_spans(text[3:]))
    if link := _LINK.match(text):
        return Block(kind="link", spans=(Span(text=link["text"]),), target=link["target"])
    if text.startswith("- "):
        return Block(kind="bullet", spans=_spans(text[2:]))
    if step := _STEP.match(text):
        return Block(kind="step", spans=_spans(text[step.end() :]), number=int(step["n"]))
    return Block(kind="text", spans=_spans(text))


def _spans(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for match in _INLINE.finditer(text):
        if match.start() > at:
            found.append(Span(text=text[at : match.start()]))
        kind: Literal["bold", "keys"] = "bold" if match["bold"] else "keys"
        found.append(Span(text=match["bold"] or match["keys"], kind=kind))
        at = match.end()
    if at < len(text):
        found.append(Span(text=text[at:]))
    return tuple(found)


# searching


def find(text: str, language: Language) -> list[Found]:
    """Pages in which every word of the text stands, the best first."""
    wanted = words(text)
    if not wanted:
        return []
    scored: list[tuple[int, int, Found]] = []
    for place, each in enumerate(topics(language)):
        score = _score(each, wanted)
        if score:
            scored.append((-score, place, _found(each, wanted)))
    return [found for _, _, found in sorted(scored, key=lambda one: one[:2])]


def marks(text: str, query: str) -> list[tuple[int, int]]:
    """Where in a text the words of a search stand: (from, to)."""
    wanted = words(query)
    return [m.span() for m in _WORD.finditer(text) if any(_hit(m.group(), w) for w in wanted)]


def _hit(word: str, wanted: str) -> int:
    """How well a word answers: it begins so (2), is another form of it, or holds it (1)."""
    folded = fold(word)
    if folded.startswith(wanted):
        return 2
    other_form = len(wanted) >= INFLECTED and folded.startswith(wanted[:-ENDING])
    return int(other_form or (len(wanted) >= INSIDE and wanted in folded))


def _score(each: Topic, wanted: Sequence[str]) -> int:
    """Titles weigh most, then headings; a page that lacks one of the words is not found."""
    total = 0
    for word in wanted:
        weight = 40 * _best(each.title, word)
        for block in each.blocks:
            weight += (10 if block.kind == "heading" else 1) * _best(block.text, word)
        if not weight:
            return 0
        total += weight
    return total


def _best(text: str, wanted: str) -> int:
    return max((_hit(match.group(), wanted) for match in _WORD.finditer(text)), default=0)


def _found(each: Topic, wanted: Sequence[str]) -> Found:
    """The block that holds most of the words, and the heading over it."""
    body = [block for block in each.blocks if block.kind not in ("heading", "link")]
    best = max(body, key=lambda block: sum(_best(block.text, word) for word in wanted))
    above = takewhile(lambda block: block is not best, each.blocks)
    headings = [block.text for block in above if block.kind == "heading"]
    return Found(
        topic=each.id, title=each.title, heading=headings[-1] if headings else "",
        excerpt=best.text,
    )  # fmt: skip
