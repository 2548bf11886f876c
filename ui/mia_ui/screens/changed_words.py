"""What others wrote in the place of my words: shown after each reading, krock or not (§5.10)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.collect import Changed
from mia_ui.messages import exchange, when
from mia_ui.theme import Theme
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

tr = QCoreApplication.translate
SHOWN = 50
LONGEST = 200


def changed_card(theme: Theme, changed: Sequence[Changed]) -> Surface:
    """One line a change: whose case, what stood there, what stands there now, who wrote it."""
    card = Surface(theme, "card", title=tr("ChangedWords", "Andra har ändrat i dina ord"))
    for each in changed[:SHOWN]:
        head = tr("ChangedWords", "{number}, {what}: {author}, {moment}").format(
            number=each.number, what=exchange.unit(each.kind, each.unit), author=each.author,
            moment=when.moment(each.at),
        )  # fmt: skip
        card.body.addWidget(PlainLabel(theme, head, "label"))
        words = tr("ChangedWords", "Förut: {before}\nNu: {after}").format(
            before=shown(each.before), after=shown(each.after)
        )
        card.body.addWidget(PlainLabel(theme, words))
    if len(changed) > SHOWN:
        more = tr("ChangedWords", "och {n} till").format(n=len(changed) - SHOWN)
        card.body.addWidget(PlainLabel(theme, more, "caption", "muted"))
    return card


def shown(value: Any) -> str:
    """A value as a person reads it: words of the answer, else its parts."""
    text = _text(value) or tr("ChangedWords", "(tomt)")
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
