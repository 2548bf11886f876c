"""What two texts do not have in common, marked by line and sign and never by colour alone."""

import re
from difflib import SequenceMatcher
from html import escape
from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from mia_ui.theme import Theme
from mia_ui.widgets.text import PlainLabel

Mark = Literal["same", "added", "gone"]
Piece = tuple[Mark, str]
MOST_WORDS = 3000
"""Longer texts are shown unmarked: comparing them would hold the window up."""
_WORDS = re.compile(r"\S+\s*")
_SIGN: dict[Mark, tuple[str, str]] = {
    "same": ("", ""),
    "added": ("+\u2060<u>", "</u>"),
    "gone": ("−\u2060<s>", "</s>"),
}


def pieces(before: str, after: str) -> list[Piece]:
    """A later text as pieces that stood before, that were added, that are gone."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if not old or before == after or max(len(old), len(new)) > MOST_WORDS:
        return [("same", after)]
    found: list[Piece] = []
    match = SequenceMatcher(
        None, [w.strip() for w in old], [w.strip() for w in new], autojunk=False
    )
    for kind, a, b, c, d in match.get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(new[c:d])))
            continue
        if a < b:
            found.append(("gone", "".join(old[a:b])))
        if c < d:
            found.append(("added", "".join(new[c:d])))
    return found


def spoken(every: list[Piece]) -> str:
    """The same for whoever hears it."""
    tr = QCoreApplication.translate
    words: list[str] = []
    for mark, text in every:
        told = text.strip()
        if mark == "added":
            words.append(tr("WordDiff", "tillagt: {text};").format(text=told))
        elif mark == "gone":
            words.append(tr("WordDiff", "borttaget: {text};").format(text=told))
        elif told:
            words.append(told)
    return " ".join(words)


class MarkedText(QLabel):
    """A text with what differs underlined or struck through; every sign of it is escaped."""

    def __init__(self, theme: Theme, every: list[Piece]) -> None:
        super().__init__()
        self.setFont(theme.font())
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(_html(every))
        self.setAccessibleName(spoken(every))
        self._widest = PlainLabel(theme, " ".join(text for _, text in every)).minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Never narrower than the longest word with its sign."""
        sign = self.fontMetrics().horizontalAdvance("−")
        return QSize(self._widest.width() + sign, super().minimumSizeHint().height())


def _html(every: list[Piece]) -> str:
    """The line stands under the words, not under the blank after them."""
    parts: list[str] = []
    for mark, text in every:
        begin, end = _SIGN[mark]
        words = text.rstrip()
        parts.append(f"{begin}{escape(words)}{end}{text[len(words) :] or ' '}")
    return "".join(parts).rstrip().replace("\n", "<br>")
