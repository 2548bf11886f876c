"""What others wrote in the place of my words: shown after each reading, krock or not (§5.10)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.collect import Changed
from mia_desktop.services.foresight import TOLD
from mia_ui.base.actions import Language
from mia_ui.messages import when
from mia_ui.screens import krock_words
from mia_ui.theme import Theme
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

tr = QCoreApplication.translate
LONGEST = 200


def changed_card(theme: Theme, changed: Sequence[Changed], language: Language) -> Surface:
    """One line a change: whose case, what stood there, what stands there now, who wrote it."""
    card = Surface(theme, "card", title=tr("ChangedWords", "Andra har ändrat i dina ord"))
    for each in changed[:TOLD]:
        head = tr("ChangedWords", "{number}, {what}: {author}, {moment}").format(
            number=each.number, what=krock_words.place(each, language), author=each.author,
            moment=when.moment(each.at),
        )  # fmt: skip
        card.body.addWidget(PlainLabel(theme, head, "label"))
        words = tr("ChangedWords", "Förut: {before}\nNu: {after}").format(
            before=_said(each, each.before, language), after=_said(each, each.after, language)
        )
        card.body.addWidget(PlainLabel(theme, words))
    if len(changed) > TOLD:
        more = tr("ChangedWords", "och {n} till").format(n=len(changed) - TOLD)
        card.body.addWidget(PlainLabel(theme, more, "caption", "muted"))
    return card


def _said(each: Changed, value: Any, language: Language) -> str:
    return _short(krock_words.said(each, value, language, {}))


def shown(value: Any) -> str:
    """A value as a person reads it: words of the answer, else its parts."""
    return _short(_text(value) or tr("ChangedWords", "(tomt)"))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _text(value: Any) -> str:
    if isinstance(value, dict):
        if "v" in value:
            return _text(value["v"])
        return ", ".join(part for part in map(_text, value.values()) if part)
    if isinstance(value, list | tuple):
        return ", ".join(_text(part) for part in value)
    if isinstance(value, bool):
        return tr("ChangedWords", "ja") if value else tr("ChangedWords", "nej")
    return "" if value is None else str(value)
