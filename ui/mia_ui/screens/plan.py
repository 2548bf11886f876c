"""The plan editor (S18): goals, sub-goals and activities in their order, each with its fields."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from typing_extensions import override

from mia_desktop.domain.plan_rules import PlanWarning, Warned
from mia_desktop.services import form_rows, plan_order, planning, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.planning import PlanView
from mia_ui.screens.context import Context
from mia_ui.screens.plan_fields import PlanSpecs
from mia_ui.screens.plan_reading import Opened, find, parent_of, read_plan, siblings
from mia_ui.screens.plan_versions import VersionsPanel
from mia_ui.screens.plan_words import warning
from mia_ui.screens.record_fields import RecordFields
from mia_ui.theme import sizes
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.outline import Node, Outline
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import Surface, clear_layout, column, margins
from mia_ui.widgets.text import Heading, PlainLabel

Undo = Callable[[], None]


class PlanScreen(Screen):
    """The outline at the left, the chosen row's fields at the right."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self._case, self._wanted = args["case"], args.get("record", "")
        self._opened: Opened | None = None
        self._shown = ""
        self._fields: RecordFields | None = None
        self._specs = PlanSpecs(context)
        self.outline = Outline(self.theme, self.tr("Planens mål, delmål och aktiviteter"))
        self.page = Page(self.theme, self.tr("Läser in …"), back=self.tr("Deltagaren"))
        self._lay_out()
        self.page.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self.outline.chosen.connect(self._choose)
        self.outline.move_wanted.connect(self._move)
        self.outline.remove_wanted.connect(self._remove)
        self.outline.add_wanted.connect(self._add_beside)
        self._read()

    def _lay_out(self) -> None:
        self._row = column(self.theme, None, self)
        holder = self._beside = column(self.theme, None)
        margins(self.theme, holder, "l", "m")
        self.side = Surface(self.theme, "card")
        self.side.body.addWidget(Heading(self.theme, self.tr("Individuell plan"), 2))
        self.side.body.addWidget(self.outline, 1)
        self.add_goal = Button(self.theme, self.tr("Lägg till mål"), icon="plus")
        self.add_sub = Button(self.theme, self.tr("Lägg till delmål"), "quiet", "plus")
        self.add_activity = Button(self.theme, self.tr("Lägg till aktivitet"), "quiet", "plus")
        self.up = IconButton(self.theme, "chevron-up", self.tr("Flytta upp"), "Alt+Up", framed=True)
        self.down = IconButton(
            self.theme, "chevron-down", self.tr("Flytta ned"), "Alt+Down", framed=True
        )
        self.away = Button(self.theme, self.tr("Ta bort"), "quiet", "trash-2")
        for row in ((self.add_goal,), (self.add_sub,), (self.add_activity,),
                    (self.up, self.down, self.away)):  # fmt: skip
            self.side.body.addWidget(ButtonRow(self.theme, *row))
        holder.addWidget(self.side)
        self._row.addLayout(holder)
        self._row.addWidget(self.page, 1)
        self.add_goal.clicked.connect(self._add_goal)
        self.add_sub.clicked.connect(partial(self._add_under, planning.add_sub_goal))
        self.add_activity.clicked.connect(partial(self._add_under, planning.add_activity))
        self.up.clicked.connect(lambda: self._move(self.outline.current(), -1))
        self.down.clicked.connect(lambda: self._move(self.outline.current(), 1))
        self.away.clicked.connect(lambda: self._remove(self.outline.current()))

    # the shell

    @override
    def window_title(self) -> str:
        number = self._opened.number if self._opened else ""
        title = self.tr("Individuell plan")
        return f"{number} – {title}" if number else title

    @override
    def arrive(self) -> None:
        self.page.arrive()

    @override
    def leave(self) -> None:
        if self._fields is not None:
            self._fields.flush()

    @override
    def panes(self) -> list[QWidget]:
        return [self.side, self.page]

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective)
        narrow = effective < sizes().reflow.two
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._place_side(within=narrow)

    def _place_side(self, *, within: bool) -> None:
        """Beside the page, or where there is little room: in it, and scrolled with it."""
        inside = self.page.area.body
        if within:
            self._beside.removeWidget(self.side)
            inside.insertWidget(1, self.side)  # after the heading
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(self.page.maximumWidth())
        else:
            inside.removeWidget(self.side)
            self._beside.addWidget(self.side)
            self.side.setFixedWidth(self.theme.px("pane") + self.theme.px("huge"))
        margins(self.theme, self._beside, None if within else "l", None if within else "m")
        self.outline.setMinimumHeight(5 * self.theme.px("row"))

    # reading

    def _read(self, focus: str = "") -> None:
        self.context.ask(
            partial(read_plan, case=self._case, first=self._opened is None),
            lambda opened: self._arrived(opened, focus or self._wanted),
        )

    def _arrived(self, opened: Opened, focus: str) -> None:
        first = self._opened is None
        self._opened, self._wanted = opened, ""
        self.title_changed.emit()
        self.outline.show_nodes(self._nodes(opened.view), focus)
        here = self.outline.current()
        if first or here != self._shown or focus:
            self._show(here)
            if focus:
                self._focus_first()
            elif not first and not self.isAncestorOf(QApplication.focusWidget() or self.window()):
                self.page.arrive()  # the button that had focus is gone
        else:
            self._show_warnings(opened.view)
        self.filled.emit()

    def _nodes(self, view: PlanView) -> list[Node]:
        plan = Node(id=view.plan.id, text=self.tr("Om planen"), icon="clipboard-list")
        goals = []
        for place, one in enumerate(view.goals, 1):
            words = one.goal.own_words.strip() or self.tr("Mål utan egna ord än")
            subs = tuple(
                Node(id=sub.id, text=sub.text or self.tr("Delmål"), icon="flag",
                     said=self.tr("Delmål: {t}").format(t=sub.text))
                for sub in one.sub_goals
            )  # fmt: skip
            activities = tuple(
                Node(id=a.id, text=self._activity_text(a), icon="list-checks",
                     said=self.tr("Aktivitet: {t}").format(t=self._activity_text(a)))
                for a in one.activities
            )  # fmt: skip
            text = self.tr("Mål {n}: {words}").format(n=place, words=words)
            goals.append(
                Node(id=one.goal.id, text=text, icon="target", children=(*subs, *activities))
            )
        return [plan, *goals]

    @staticmethod
    def _activity_text(activity: Any) -> str:
        return form_rows.title("activity", msgspec.to_builtins(activity))

    def _choose(self, record: str) -> None:
        if record != self._shown:
            self._show(record)

    def _show(self, record: str) -> None:
        """Put a row's fields on the page; the one before is saved."""
        self.leave()
        opened = self._opened
        if opened is None:
            return
        kind, values = find(opened.view, record)
        self._shown = record
        titles = {
            "plan": self.tr("Om planen"), "goal": self.tr("Mål"),
            "sub_goal": self.tr("Delmål"), "activity": self.tr("Aktivitet"),
        }  # fmt: skip
        clear_layout(self.page.body)
        self.page.set_title(titles[kind])
        self._show_warnings(opened.view)
        self._fields = RecordFields(
            self.context, record, self._case, self._specs.of(kind), values, opened.drafts
        )
        self._fields.edited.connect(self._save)
        self.page.body.addWidget(self._fields)
        if kind == "plan":
            self._plan_foot(opened.view)
        self.page.body.addStretch(1)
        self.page.area.verticalScrollBar().setValue(0)
        for button in (self.up, self.down, self.away, self.add_sub, self.add_activity):
            button.setEnabled(kind != "plan")

    def _show_warnings(self, view: PlanView) -> None:
        """What the shown row still lacks; it goes away when it has been seen to."""
        clear_layout(self.page.banners)
        for warned in view.warnings:
            if warned.record == self._shown and warned.code is not PlanWarning.NO_COPY:
                self.page.banners.addWidget(
                    Banner(self.theme, "info", warning(warned, self.context.language))
                )

    def _plan_foot(self, view: PlanView) -> None:
        """Agreeing, previewing and the versions so far."""
        others = [w for w in view.warnings if w.record != view.plan.id]
        if others:
            self.page.body.addWidget(Heading(self.theme, self.tr("Att tänka på"), 2))
            for warned in others:
                link = Button(self.theme, self._where(view, warned), "quiet")
                link.clicked.connect(partial(self.outline.go_to, warned.record))
                self.page.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        number = view.agreed.version + 1 if view.agreed else 1
        if view.agreed is None or view.changed:
            if view.agreed is not None:
                text = self.tr("Planen har ändrats sedan version {n}.")
                label = text.format(n=view.agreed.version)
                self.page.body.addWidget(PlainLabel(self.theme, label))
            agree = Button(self.theme, self.tr("Fastställ version {n}").format(n=number), "primary")
            agree.clicked.connect(self._agree)
            preview = Button(self.theme, self.tr("Förhandsgranska"), icon="file-text")
            preview.clicked.connect(self._preview_draft)
            self.page.add_buttons(agree, preview)
        panel = VersionsPanel(self.context, view.versions)
        panel.go.connect(self.go)
        panel.changed.connect(self._redraw)
        self.page.body.addWidget(panel)

    def _where(self, view: PlanView, warned: Warned) -> str:
        kind, values = find(view, warned.record)
        text = warning(warned, self.context.language)
        if kind not in ("goal", "activity"):
            return text
        return f"{text} ({form_rows.title(kind, values)})"

    # changing

    def _save(self, record: str, unit: str, value: object) -> None:
        def work(desk: Desk) -> None:
            planning.set_field(desk, record, unit, value)

        self.context.ask(work, lambda _done: self._saved())

    def _saved(self) -> None:
        self.context.window.saved()
        self._read()

    def _change(
        self, work: Callable[[Desk], str], said: str = "", undo: Undo | None = None
    ) -> None:
        """Carry out a change of structure and show the row that it answers."""
        self.leave()

        def done(focus: str) -> None:
            self._shown = ""
            if said:
                self.context.window.toast(said, undo)
            self.context.window.saved()
            self._read(focus)

        self.context.ask(work, done)

    def _add_goal(self) -> None:
        if self._opened is not None:
            self._change(partial(planning.add_goal, plan=self._opened.view.plan.id))

    def _add_under(self, add: Callable[..., str], _checked: object = None) -> None:
        goal = self._goal_of(self.outline.current())
        if goal:
            self._change(partial(add, goal=goal))

    def _add_beside(self, record: str) -> None:
        """Insert on a row: another of its kind."""
        if self._opened is None:
            return
        kind, _ = find(self._opened.view, record)
        if kind in ("plan", "goal"):
            self._add_goal()
        else:
            add = planning.add_sub_goal if kind == "sub_goal" else planning.add_activity
            self._add_under(add)

    def _goal_of(self, record: str) -> str:
        if self._opened is None:
            return ""
        for one in self._opened.view.goals:
            inside = (one.goal, *one.sub_goals, *one.activities)
            if any(each.id == record for each in inside):
                return one.goal.id
        return ""

    def _move(self, record: str, step: int) -> None:
        opened = self._opened
        if opened is None:
            return
        among = siblings(opened.view, record)
        if record not in among or not 0 <= among.index(record) + step < len(among):
            return
        to = among.index(record) + step
        parent = parent_of(opened.view, record)

        def work(desk: Desk) -> str:
            plan_order.move(desk, record, parent, to)
            return ""

        said = self.tr("Flyttad till plats {n} av {all}").format(n=to + 1, all=len(among))
        self._change(work, said, self._undo)

    def _remove(self, record: str) -> None:
        opened = self._opened
        if opened is None or record == opened.view.plan.id:
            return
        kind, _ = find(opened.view, record)
        said = {
            "goal": self.tr("Målet är borttaget, med det som hör till."),
            "sub_goal": self.tr("Delmålet är borttaget."),
            "activity": self.tr("Aktiviteten är borttagen."),
        }[kind]

        def work(desk: Desk) -> str:
            planning.remove(desk, record)
            return opened.view.plan.id

        self._change(work, said, self._undo)

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _made: self._redraw())

    def _redraw(self) -> None:
        self._shown = ""
        self._read()

    def _agree(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self.leave()

        def done(version: str) -> None:
            self._shown = ""
            self.context.window.toast(self.tr("Planen är fastställd."))
            self.go.emit("preview", {"case": self._case, "version": version})

        self.context.ask(partial(planning.agree, plan=opened.view.plan.id), done)

    def _preview_draft(self) -> None:
        self.go.emit("preview", {"case": self._case})

    def _focus_first(self) -> None:
        if self._fields is not None:
            self._fields.take_focus()
