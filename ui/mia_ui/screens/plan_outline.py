"""The left side of the plan editor: the rows in their order, and what can be done with them."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from mia_desktop.domain.records.work import Activity
from mia_desktop.services import link_names
from mia_desktop.services.planning import GoalView, PlanView
from mia_ui.screens.plan_reading import TIMELINE, landing
from mia_ui.screens.plan_words import warning
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.outline import Node, Outline, Where
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Heading


class OutlinePane(Surface):
    """Rows and buttons; whoever made it carries out what they ask for."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme, "card")
        self._theme, self._language = theme, language
        self._view: PlanView | None = None
        name = self.tr("Planens mål, delmål och aktiviteter")
        self.outline = Outline(theme, name, self._judge)
        self.body.addWidget(Heading(theme, self.tr("Individuell plan"), 2))
        self.body.addWidget(self.outline, 1)
        self.add_goal = Button(theme, self.tr("Lägg till mål"), icon="plus")
        self.add_sub = Button(theme, self.tr("Lägg till delmål"), "quiet", "plus")
        self.add_activity = Button(theme, self.tr("Lägg till aktivitet"), "quiet", "plus")
        self.template = Button(theme, self.tr("Lägg till från mall"), "quiet", "copy")
        self.up = IconButton(theme, "chevron-up", self.tr("Flytta upp"), "Alt+Up", framed=True)
        self.down = IconButton(
            theme, "chevron-down", self.tr("Flytta ned"), "Alt+Down", framed=True
        )
        self.copy = IconButton(theme, "copy", self.tr("Kopiera aktiviteten"), "Ctrl+C", framed=True)
        self.away = Button(theme, self.tr("Ta bort"), "quiet", "trash-2")
        self.paste = Button(theme, self.tr("Klistra in aktiviteten"), "quiet", "copy")
        self.paste.hide()
        self.paper = Button(theme, "", "quiet", "file-text")
        self._adds = self._line(self.add_goal, self.add_sub, self.add_activity)
        self._line(self.template)
        self._line(self.paste)
        self._line(self.up, self.down, self.copy, self.away)
        self._line(self.paper)

    def opened(self) -> str:
        """The templates tell it themselves, while they are there."""
        return ""

    def open_again(self, what: str) -> bool:
        if what == "templates":
            self.template.click()
        return what == "templates"

    def _line(self, *buttons: QWidget) -> QBoxLayout:
        row = line(self._theme, "s")
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.body.addLayout(row)
        return row

    def lay_out(self, *, across: bool) -> None:
        """The buttons that add beside each other, or under each other in a narrow column."""
        way = QBoxLayout.Direction
        self._adds.setDirection(way.LeftToRight if across else way.TopToBottom)

    def show_plan(self, view: PlanView, current: str) -> None:
        self._view = view
        self.outline.show_nodes(nodes(view, self._language), current)

    def allow(self, kind: str) -> None:
        """What can be done with a row of this kind."""
        row = kind not in ("plan", TIMELINE)
        for button in (self.up, self.down, self.away, self.add_sub, self.add_activity):
            button.setEnabled(row)
        self.copy.setEnabled(kind == "activity")
        self.paste.setEnabled(row)

    def offer_paper(self, *, shown: bool) -> None:
        """What the switch for the paper beside the plan says."""
        self.paper.setText(self.tr("Dölj papperet") if shown else self.tr("Visa papperet bredvid"))

    def _judge(self, record: str, target: str, where: Where) -> Where:
        found = None if self._view is None else landing(self._view, record, target, where)
        return "" if found is None else found.where


def nodes(view: PlanView, language: str) -> list[Node]:
    """The plan, its months, and its goals with all that hangs on them."""
    tr = QCoreApplication.translate
    said: dict[str, str] = {}
    for warned in view.warnings:
        text = warning(warned, language)
        said[warned.record] = " ".join(filter(None, (said.get(warned.record), text)))
    return [
        Node(id=view.plan.id, text=tr("PlanScreen", "Om planen"), icon="clipboard-list",
             remark=said.get(view.plan.id, "")),
        Node(id=TIMELINE, text=tr("PlanScreen", "Tidslinje"), icon="calendar-days"),
        *(_goal(goal, place, said) for place, goal in enumerate(view.goals, 1)),
    ]  # fmt: skip


def activity_text(activity: Activity) -> str:
    return link_names.title("activity", msgspec.to_builtins(activity))


def _goal(one: GoalView, place: int, said: Mapping[str, str]) -> Node:
    tr = QCoreApplication.translate
    words = one.goal.own_words.strip() or tr("PlanScreen", "Mål utan egna ord än")
    subs = tuple(
        Node(
            id=sub.id,
            text=sub.text or tr("PlanScreen", "Delmål"),
            icon="flag",
            said=tr("PlanScreen", "Delmål: {t}").format(t=sub.text),
            remark=said.get(sub.id, ""),
            children=_activities(one, sub.id, said),
        )
        for sub in one.sub_goals
    )
    return Node(
        id=one.goal.id,
        text=tr("PlanScreen", "Mål {n}: {words}").format(n=place, words=words),
        icon="target",
        remark=said.get(one.goal.id, ""),
        children=(*subs, *_activities(one, one.goal.id, said)),
    )


def _activities(one: GoalView, parent: str, said: Mapping[str, str]) -> tuple[Node, ...]:
    tr = QCoreApplication.translate
    return tuple(
        Node(
            id=activity.id,
            text=activity_text(activity),
            icon="list-checks",
            said=tr("PlanScreen", "Aktivitet: {t}").format(t=activity_text(activity)),
            remark=said.get(activity.id, ""),
        )
        for activity in one.under(parent)
    )
