"""What the pages of help are made of: blocks of text, shortcuts, rows for the switcher."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from mia_desktop.services import help_texts
from mia_desktop.services.help_texts import Block, Span, Topic
from mia_ui.base.actions import Actions, Language
from mia_ui.models.switcher import Hit
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.prose import Mark, Prose
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Heading, PlainLabel

tr = QCoreApplication.translate


def hits(language: Language) -> list[Hit]:
    """Every page of the help as a row of the switcher."""
    word = tr("HelpPage", "Hjälp")
    return [
        Hit(kind="help", id=topic.id, title=topic.title, detail=word, icon="circle-question-mark")
        for topic in help_texts.topics(language)
    ]


def parts(topic: Topic) -> Iterator[tuple[Block | None, list[Block]]]:
    """A topic as headings with what stands under each; what comes first has none."""
    heading: Block | None = None
    under: list[Block] = []
    for block in topic.blocks:
        if block.kind == "heading":
            yield heading, under
            heading, under = block, []
        else:
            under.append(block)
    yield heading, under


def section_heading(theme: Theme, block: Block, under: Sequence[Block]) -> Heading:
    """A heading that Tab stops at; whoever only hears it hears what stands under it as well."""
    made = Heading(theme, block.text, 2)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setMinimumHeight(theme.px("target"))
    made.setAccessibleDescription(" ".join(said(each) for each in under if each.kind != "link"))
    return made


def shown(span: Span) -> str:
    """A piece of a line; keys as the system and the menus write them."""
    if span.kind != "keys":
        return span.text
    keys = QKeySequence(span.text).toString(QKeySequence.SequenceFormat.NativeText)
    return keys or span.text


def said(block: Block) -> str:
    text = "".join(map(shown, block.spans))
    return f"{block.number}. {text}" if block.kind == "step" else text


def block_view(theme: Theme, block: Block, query: str, follow: Callable[[str], object]) -> QWidget:
    """A block as it is read; a link is a button of its own."""
    if block.kind == "link":
        link = Button(theme, block.text, "quiet", "arrow-right")
        link.clicked.connect(lambda: follow(block.target))
        return link
    pieces = [(shown(span), bool(span.kind)) for span in block.spans]
    marks: list[Mark] = help_texts.marks("".join(text for text, _ in pieces), query)
    prose = Prose(theme, pieces, marks)
    if block.kind == "text":
        return prose
    sign = f"{block.number}." if block.kind == "step" else "•"
    return beside(theme, sign, prose)


def beside(theme: Theme, sign: str, text: QWidget) -> QWidget:
    """A line of a list: its sign at the left, the text at its own edge."""
    holder = QWidget()
    row = line(theme, "s", holder)
    row.setContentsMargins(theme.px("s"), 0, 0, 0)
    mark = PlainLabel(theme, sign, "body", "muted", wrap=False)
    mark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    mark.setMinimumWidth(theme.px("l"))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return holder


def shortcut_rows(actions: Actions, ids: Sequence[str]) -> list[tuple[str, str]]:
    """Command and keys, as the system writes them, of those that have keys."""
    native = QKeySequence.SequenceFormat.NativeText
    found = []
    for id_ in ids:
        spec = actions.specs.get(id_)
        if spec is not None and spec.keys:
            keys = " / ".join(QKeySequence(key).toString(native) for key in spec.keys[:1])
            found.append((spec.text(actions.language).replace("&", ""), keys))
    return found


def shortcut_list(theme: Theme, rows: Sequence[tuple[str, str]]) -> Surface:
    """Commands with their keys under each other, each heard as one."""
    card = Surface(theme, "plain", gap="xs")
    for text, keys in rows:
        row = QWidget()
        across = line(theme, "m", row)
        name = PlainLabel(theme, text)
        name.setAccessibleName(f"{text}: {keys}")
        sign = PlainLabel(theme, keys, "label", wrap=False)
        sign.setFixedWidth(theme.px("field_date"))
        across.addWidget(sign)
        across.addWidget(name, 1)
        card.body.addWidget(row)
    return card
