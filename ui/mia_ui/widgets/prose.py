"""Running text of our own with bold words, keys and marks: never for what people have written."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_ui.theme import Theme, Type
from mia_ui.widgets.text import PlainLabel

Piece = tuple[str, bool]
"""A piece of text, and whether it is bold."""
Mark = tuple[int, int]


class Prose(PlainLabel):
    """A wrapped paragraph. What a search has found in it is underlined and on another ground."""

    def __init__(
        self, theme: Theme, pieces: Sequence[Piece], marks: Sequence[Mark] = (),
        role: Type = "body", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, "", role, parent=parent)
        self.plain = "".join(text for text, _ in pieces)
        self._widest = PlainLabel(theme, self.plain, role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(_html(theme, pieces, marks))
        self.setAccessibleName(self.plain)

    @override
    def minimumSizeHint(self) -> QSize:
        """As for plain text: what stands between angle brackets takes no room."""
        least = super().minimumSizeHint()
        words = getattr(self, "_widest", None)
        return least if words is None else QSize(words.minimumSizeHint().width(), least.height())


def _html(theme: Theme, pieces: Sequence[Piece], marks: Sequence[Mark]) -> str:
    ground, ink = theme.color("warning_soft").name(), theme.color("on_warning_soft").name()
    mark = f'<span style="background-color:{ground};color:{ink};text-decoration:underline">'
    out, at = [], 0
    for text, bold in pieces:
        inner, here = [], at
        for start, end in marks:
            one, other = max(start, at), min(end, at + len(text))
            if one < other:
                inner += [escape(text[here - at : one - at]), mark]
                inner += [escape(text[one - at : other - at]), "</span>"]
                here = other
        inner.append(escape(text[here - at :]))
        out.append(f"<b>{''.join(inner)}</b>" if bold else "".join(inner))
        at += len(text)
    return "".join(out)
