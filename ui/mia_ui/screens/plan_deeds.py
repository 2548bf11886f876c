"""What is done to the rows of a plan: added, moved, copied, taken away, agreed on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from mia_desktop.domain.records.work import Activity
from mia_desktop.services import plan_order, plan_templates, planning, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.plan_templates import Template
from mia_desktop.services.planning import PlanView
from mia_ui.screens.context import Context
from mia_ui.screens.plan_reading import (
    LAST,
    Landing,
    find,
    goal_with,
    landing,
    parent_of,
    rows_under,
    step,
    under_what,
)
from mia_ui.widgets.outline import Where


class PlanDeeds(QObject):
    """Carries out on the store thread what keys, buttons and the mouse ask for."""

    begun = Signal()
    """Something is about to be done: what is being written is to be saved first."""
    carried_out = Signal(str)
    """Done; the row to go to, or none."""
    undone = Signal()
    copied = Signal()
    agreed = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._copied: Activity | None = None
        self.view: PlanView | None = None
        """The plan as it is shown."""

    def add_goal(self) -> None:
        if self.view is not None:
            self._change(partial(planning.add_goal, plan=self.view.plan.id))

    def add_sub_goal(self, record: str) -> None:
        if self.view is not None and (goal := goal_with(self.view, record)):
            self._change(partial(planning.add_sub_goal, goal=goal))

    def add_activity(self, record: str) -> None:
        if self.view is not None and (goal := goal_with(self.view, record)):
            under = under_what(self.view, record)
            sub = under if under != goal else ""
            self._change(partial(planning.add_activity, goal=goal, sub_goal=sub))

    def add_beside(self, record: str) -> None:
        """Insert on a row: another of its kind."""
        if self.view is None:
            return
        kind, _ = find(self.view, record)
        if kind == "sub_goal":
            self.add_sub_goal(record)
        elif kind == "activity":
            self.add_activity(record)
        else:
            self.add_goal()

    def copy(self, record: str) -> None:
        """Keep an activity in mind; the system's clipboard never hears of it."""
        every = self.view.activity_list() if self.view is not None else []
        found = next((one for one in every if one.id == record), None)
        if found is not None:
            self._copied = found
            self.copied.emit()
            said = self.tr("Aktiviteten är kopierad. Välj ett mål och klistra in.")
            self._context.window.toast(said)

    def paste(self, record: str) -> None:
        """One more like the one that was copied, where this row is."""
        like = self._copied
        under = under_what(self.view, record) if self.view is not None else ""
        if like is not None and under:
            work = partial(plan_order.paste_activity, parent=under, like=like)
            self._change(work, self.tr("Aktiviteten är inklistrad."))

    def add_from(self, template: Template, record: str) -> None:
        """What a template holds, where this row is."""
        if self.view is None:
            return
        goal, under = goal_with(self.view, record), under_what(self.view, record)
        work = partial(
            plan_templates.use, template=template, plan=self.view.plan.id, goal=goal,
            sub_goal=under if under != goal else "",
        )  # fmt: skip
        self._change(work, self.tr("Tillagt från mallen ”{name}”.").format(name=template.name))

    def step(self, record: str, by: int) -> None:
        if self.view is not None and (found := step(self.view, record, by)):
            self._move(self.view, record, found)

    def drop(self, record: str, target: str, where: Where) -> None:
        if self.view is not None and (found := landing(self.view, record, target, where)):
            self._move(self.view, record, found)

    def hang(self, record: str, parent: str) -> None:
        """Put a row last under another goal or sub-goal."""
        if self.view is not None:
            self._move(self.view, record, Landing(parent=parent, to=LAST))

    def remove(self, record: str) -> None:
        view = self.view
        kind, _ = find(view, record) if view is not None else ("plan", {})
        if view is None or kind == "plan":
            return
        plan = view.plan.id
        said = {
            "goal": self.tr("Målet är borttaget, med det som hör till."),
            "sub_goal": self.tr("Delmålet är borttaget."),
            "activity": self.tr("Aktiviteten är borttagen."),
        }[kind]

        def work(desk: Desk) -> str:
            planning.remove(desk, record)
            return plan

        self._change(work, said)

    def agree(self) -> None:
        if self.view is None:
            return
        self.begun.emit()
        self._context.ask(partial(planning.agree, plan=self.view.plan.id), self.agreed.emit)

    def undo(self) -> None:
        self._context.ask(undoing.undo, lambda _made: self.undone.emit())

    def _move(self, view: PlanView, record: str, found: Landing) -> None:
        def work(desk: Desk) -> str:
            plan_order.move(desk, record, found.parent, found.to)
            return ""

        self._change(work, self._moved(view, record, found))

    def _moved(self, view: PlanView, record: str, found: Landing) -> str:
        """Where a row has come to, in words."""
        kind, _ = find(view, record)
        rows = [row for row in rows_under(view, found.parent, kind) if row != record]
        place, count = min(found.to, len(rows)) + 1, len(rows) + 1
        if found.parent == parent_of(view, record):
            return self.tr("Flyttad till plats {n} av {all}").format(n=place, all=count)
        under, values = find(view, found.parent)
        text = (
            self.tr("Flyttad till delmålet ”{name}”, plats {n} av {all}")
            if under == "sub_goal"
            else self.tr("Flyttad till målet ”{name}”, plats {n} av {all}")
        )
        name = str(values.get("own_words") or values.get("text") or "").strip()
        return text.format(name=name, n=place, all=count)

    def _change(self, work: Callable[[Desk], str], said: str = "") -> None:
        """Carry out a change of structure; what is told of can be taken back."""
        self.begun.emit()

        def done(focus: str) -> None:
            if said:
                self._context.window.toast(said, self.undo)
            self.carried_out.emit(focus)

        self._context.ask(work, done)
