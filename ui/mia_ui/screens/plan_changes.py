"""What has changed in a plan, row by row: before and after beside each other (S19)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from mia_desktop.services import link_names
from mia_desktop.services.plan_differences import Difference, How, Part
from mia_ui.messages import exchange
from mia_ui.screens import krock_words
from mia_ui.screens.context import Context
from mia_ui.screens.word_diff import MarkedText, pieces
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

tr = QCoreApplication.translate


class PlanChanges(Surface):
    """Read only: what is to hold is changed in the plan itself."""

    def __init__(self, context: Context, title: str, found: Sequence[Difference]) -> None:
        super().__init__(context.theme, "card", gap="m")
        self.setObjectName("plan-changes")
        self._context = context
        self.heading = Heading(context.theme, title, 3)
        self.body.addWidget(self.heading)
        if not found:
            text = self.tr("Inget skiljer dem åt.")
            self.body.addWidget(PlainLabel(context.theme, text))
        else:
            legend = self.tr("+ och understrykning: tillagt. − och överstrykning: borttaget.")
            self.body.addWidget(PlainLabel(context.theme, legend, "caption", "muted"))
        for each in found:
            self.body.addWidget(self._row(each))

    def _row(self, each: Difference) -> Surface:
        theme = self._context.theme
        row = Surface(theme, "bracket", gap="s")
        head = line(theme, "s")
        head.addWidget(PlainLabel(theme, _called(each), "label"), 1)
        for text, kind in _marks(each):
            head.addWidget(Chip(theme, text, kind))
        row.body.addLayout(head)
        for part in each.parts:
            row.body.addWidget(self._part(each, part))
        return row

    def _part(self, each: Difference, part: Part) -> Surface:
        theme = self._context.theme
        holder = Surface(theme, "plain", gap="xs")
        name = exchange.field(part.unit)
        holder.body.addWidget(PlainLabel(theme, name[:1].upper() + name[1:], "caption", "muted"))
        before, after = (
            krock_words.of_unit(part.unit, value, self._context.language)
            for value in (part.before, part.after)
        )
        if each.how != "changed":
            holder.body.addWidget(PlainLabel(theme, before or after))
            return holder
        sides = Columns(theme)
        sides.add(self._side(self.tr("Före"), PlainLabel(theme, before or self.tr("(tomt)"))))
        sides.add(self._side(self.tr("Efter"), self._marked(before, after)))
        holder.body.addWidget(sides)
        return holder

    def _side(self, title: str, text: QLabel) -> Surface:
        side = Surface(self._context.theme, "plain", gap="xs")
        side.body.addWidget(PlainLabel(self._context.theme, title, "caption", "muted"))
        side.body.addWidget(text)
        side.body.addStretch(1)
        return side

    def _marked(self, before: str, after: str) -> QLabel:
        marked = pieces(before, after)
        if not after or all(mark == "same" for mark, _ in marked):
            return PlainLabel(self._context.theme, after or self.tr("(tomt)"))
        return MarkedText(self._context.theme, marked)


def _called(each: Difference) -> str:
    kinds = {
        "goal": tr("PlanChanges", "Mål: {name}"),
        "sub_goal": tr("PlanChanges", "Delmål: {name}"),
        "activity": tr("PlanChanges", "Aktivitet: {name}"),
    }
    if each.kind not in kinds:
        return tr("PlanChanges", "Om planen")
    name = str(each.values.get("text") or "–")
    if each.kind != "sub_goal":
        name = link_names.title(each.kind, each.values)
    return kinds[each.kind].format(name=name)


def _marks(each: Difference) -> list[tuple[str, ChipKind]]:
    words: dict[How, tuple[str, ChipKind]] = {
        "came": (tr("PlanChanges", "Tillkom"), "success"),
        "went": (tr("PlanChanges", "Togs bort"), "warning"),
        "changed": (tr("PlanChanges", "Ändrad"), "info"),
        "moved": (tr("PlanChanges", "Flyttad"), "neutral"),
    }
    marks = [words[each.how]]
    return [*marks, words["moved"]] if each.moved and each.how != "moved" else marks
