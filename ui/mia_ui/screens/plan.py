"""The plan editor (S18): goals, sub-goals and activities in their order, each with its fields."""

from collections.abc import Callable, Mapping
from functools import partial

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mia_desktop.domain.plan_rules import PlanWarning
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.planning import PlanView
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.field_past import FieldPast
from mia_ui.screens.keeper import Keeper
from mia_ui.screens.plan_deeds import PlanDeeds
from mia_ui.screens.plan_fields import UNDER, PlanSpecs
from mia_ui.screens.plan_foot import PlanFoot
from mia_ui.screens.plan_outline import OutlinePane
from mia_ui.screens.plan_paper import PaperPane
from mia_ui.screens.plan_picture import legend, timeline
from mia_ui.screens.plan_reading import (
    TIMELINE,
    Opened,
    find,
    parent_of,
    parents,
    read_plan,
)
from mia_ui.screens.plan_templates import TemplatesPanel
from mia_ui.screens.plan_words import BESIDE, warning
from mia_ui.screens.record_fields import RecordFields
from mia_ui.screens.reveal import reveal
from mia_ui.theme import sizes
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import clear_layout, column, margins
from mia_ui.widgets.text import PlainLabel

ACROSS = 640
"""From this on, a column of fields has room for three buttons side by side."""
THREE_WIDE = 1700
"""Window width by text scale from which rows, fields and paper stand side by side."""


class PlanScreen(Screen):
    """The outline at the left, the chosen row's fields beside it, the paper beside them."""

    def __init__(self, context: Context, args: Mapping[str, str], keeper: Keeper) -> None:
        super().__init__()
        self.context, self.theme, self._keeper = context, context.theme, keeper
        self._case, self._wanted = args["case"], args.get("record", "")
        self._opened: Opened | None = None
        self._held: Opened | None = None
        """What the shown fields were made from: their saves name what stood then."""
        self._shown = ""
        self._templates = False
        self._fields: RecordFields | None = None
        self._hints: list[QWidget] = []
        self._effective = 0.0
        self._specs = PlanSpecs(context)
        self._deeds = PlanDeeds(context)
        self.past = FieldPast(context, self)
        self.side = OutlinePane(self.theme, context.language)
        self.side.setEnabled(False)  # until there is a plan for its buttons to change
        self.outline = self.side.outline
        self.page = Page(self.theme, self.tr("Läser in …"), back=self.tr("Deltagaren"))
        self.paper = PaperPane(context, self._case)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self._row = column(self.theme, None, self)
        self._beside = self._holder(self.side)
        self._row.addWidget(self.page, 1)
        self._beyond = self._holder(self.paper)
        self.paper.setVisible(self._keeper.preferences.plan_paper)
        self.side.offer_paper(shown=not self.paper.isHidden())

    def _holder(self, pane: QWidget) -> QVBoxLayout:
        holder = column(self.theme, None)
        margins(self.theme, holder, "l", "m")
        holder.addWidget(pane)
        self._row.addLayout(holder)
        return holder

    def _connect(self) -> None:
        side, outline = self.side, self.outline
        self.page.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        outline.chosen.connect(self._choose)
        deeds = self._deeds
        deeds.begun.connect(self._flush)
        deeds.carried_out.connect(self._carried_out)
        deeds.undone.connect(self._redraw)
        deeds.copied.connect(side.paste.show)
        deeds.agreed.connect(self._agreed)
        outline.move_wanted.connect(deeds.step)
        outline.drop_wanted.connect(deeds.drop)
        outline.remove_wanted.connect(deeds.remove)
        outline.add_wanted.connect(deeds.add_beside)
        outline.copy_wanted.connect(deeds.copy)
        outline.paste_wanted.connect(deeds.paste)
        side.add_goal.clicked.connect(lambda _on=False: deeds.add_goal())
        side.add_sub.clicked.connect(lambda: deeds.add_sub_goal(outline.current()))
        side.add_activity.clicked.connect(lambda: deeds.add_activity(outline.current()))
        side.up.clicked.connect(lambda: deeds.step(outline.current(), -1))
        side.down.clicked.connect(lambda: deeds.step(outline.current(), 1))
        side.away.clicked.connect(lambda: deeds.remove(outline.current()))
        side.copy.clicked.connect(lambda: deeds.copy(outline.current()))
        side.paste.clicked.connect(lambda: deeds.paste(outline.current()))
        side.paper.clicked.connect(lambda: self._show_paper(show=self.paper.isHidden()))
        side.template.clicked.connect(lambda _on=False: self._show_templates())
        self.past.put_back.connect(self._redraw)
        page_keys.bind(self.context, self, "history", self._show_past)
        self.paper.closed.connect(lambda: self._show_paper(show=False))

    # the shell

    @override
    def window_title(self) -> str:
        number = self._opened.number if self._opened else ""
        title = self.tr("Individuell plan")
        return f"{number} – {title}" if number else title

    @override
    def here(self) -> Mapping[str, str]:
        return {"record": self._shown} if self._shown else {}

    @override
    def arrive(self) -> None:
        self.page.arrive()

    @override
    def leave(self) -> None:
        self.paper.stop()
        self._flush()

    def _flush(self) -> None:
        if self._fields is not None:
            self._fields.flush()

    @override
    def panes(self) -> list[QWidget]:
        return [pane for pane in (self.side, self.page, self.paper) if pane.isVisible()]

    @override
    def reflow(self, effective: float) -> None:
        self._effective = effective
        super().reflow(effective)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if self._narrow else way.LeftToRight)
        self._share_room()

    @property
    def _narrow(self) -> bool:
        return self._effective < sizes().reflow.two

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
        room = self._effective if self.paper.isHidden() else self._effective / 2
        self.side.lay_out(across=within and room >= ACROSS)
        self.outline.setMinimumHeight(5 * self.theme.px("row"))

    def _share_room(self) -> None:
        """Rows, fields and paper beside each other; else the rows above the fields; else one."""
        shown = not self.paper.isHidden()
        self._place_side(within=self._narrow or (shown and self._effective < THREE_WIDE))
        self.page.setVisible(not (shown and self._effective < sizes().reflow.wide))
        self._row.setStretchFactor(self._beyond, int(shown))
        margins(self.theme, self._beyond, "l" if shown else None, "m" if shown else None)

    def _show_paper(self, *, show: bool) -> None:
        """Show or hide the paper; remembered for the next time."""
        self._flush()
        self.paper.setVisible(show)
        self.side.offer_paper(shown=show)
        self._share_room()
        changed = msgspec.structs.replace(self._keeper.preferences, plan_paper=show)
        self._keeper.change(changed)
        if show:
            self.paper.refresh()
        if not self.page.isVisible():
            self.paper.close_it.setFocus()
        elif not self.side.isVisible() or not self.isAncestorOf(self._focused()):
            self.page.arrive()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window()

    # reading

    def _read(self, focus: str = "") -> None:
        self.context.ask(
            partial(read_plan, case=self._case, first=self._opened is None),
            lambda opened: self._arrived(opened, focus),
        )

    def _arrived(self, opened: Opened, focus: str) -> None:
        first = self._opened is None
        wanted, self._wanted = self._wanted, ""
        self._opened, self._deeds.view = opened, opened.view
        self.title_changed.emit()
        self.side.setEnabled(True)
        self.side.show_plan(opened.view, focus or wanted)
        here = self.outline.current()
        if first or here != self._shown or focus:
            self._show(here)
            if focus:
                self._focus_first()
            elif not first and not self.isAncestorOf(self._focused()):
                self.page.arrive()  # the button that had focus is gone
        else:
            self._show_hints(opened.view)
        if first:  # when the pane has its width
            QTimer.singleShot(0, self.paper, self.paper.refresh)
        else:
            self.paper.refresh()
        self.filled.emit()

    def _choose(self, record: str) -> None:
        if record != self._shown:
            self._show(record)

    def _show(self, record: str) -> None:
        """Put a row's fields on the page; the one before is saved."""
        self._flush()
        opened = self._opened
        if opened is None:
            return
        self._held = opened
        kind, values = find(opened.view, record)
        kind = TIMELINE if record == TIMELINE else kind
        self._shown = record
        titles = {
            "plan": self.tr("Om planen"), "goal": self.tr("Mål"), TIMELINE: self.tr("Tidslinje"),
            "sub_goal": self.tr("Delmål"), "activity": self.tr("Aktivitet"),
        }  # fmt: skip
        clear_layout(self.page.body)
        self._fields, self._hints = None, []
        self.page.set_title(titles[kind])
        if self._templates:
            self._add_templates(kind, record)
        if kind == TIMELINE:
            self._show_timeline(opened.view)
        else:
            specs = self._specs.of(kind, parents(opened.view, kind))
            values = {**values, UNDER: parent_of(opened.view, record)}
            self._fields = RecordFields(
                self.context, record, self._case, specs, values, opened.drafts, opened.disputed
            )
            self._fields.edited.connect(self._save)
            self.page.body.addWidget(self._fields)
        if kind == "goal":
            self._offer_conversation()
        self._show_hints(opened.view)
        if kind == "plan":
            self._show_foot(opened)
        self.page.body.addStretch(1)
        self.page.area.verticalScrollBar().setValue(0)
        self.side.allow(kind)

    def _show_timeline(self, view: PlanView) -> None:
        if not view.activity_list():
            text = self.tr("När ett mål har aktiviteter visas de här, på sina månader.")
            empty = EmptyState(self.theme, "calendar-days", self.tr("Inga aktiviteter än"), text)
            self.page.body.addWidget(empty)
            return
        text = self.tr(
            "En rad för varje aktivitet. Pilarna går mellan raderna, Enter öppnar aktiviteten,"
            " T visar samma sak som tabell."
        )
        self.page.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        twin = timeline(self.context, view)
        twin.picture.opened.connect(self.outline.go_to)
        self.page.body.addWidget(twin)
        self.page.body.addWidget(legend(self.theme, self.context.language))

    def _show_hints(self, view: PlanView) -> None:
        """What the shown row still lacks, beside its field; it goes when it has been seen to."""
        clear_layout(self.page.banners)
        for hint in self._hints:
            hint.hide()
            hint.deleteLater()
        self._hints = []
        if any(record == self._shown for record, _ in view.krockar):
            self.page.banners.addWidget(self._krock())
        for warned in view.warnings:
            if warned.record != self._shown or warned.code is PlanWarning.NO_COPY:
                continue
            banner = Banner(self.theme, "info", warning(warned, self.context.language))
            unit = BESIDE.get(warned.code, "")
            rows = self._fields.layout() if self._fields is not None and unit else None
            if isinstance(rows, QBoxLayout) and self._fields is not None:
                rows.insertWidget(rows.indexOf(self._fields.rows[unit]), banner)
                self._hints.append(banner)
            else:
                self.page.banners.addWidget(banner)

    def _krock(self) -> Banner:
        choose = Button(self.theme, self.tr("Jämför och välj"))
        choose.clicked.connect(lambda: self.go.emit("conflicts", {"case": self._case}))
        text = self.tr("Båda orden finns kvar tills du väljer.")
        title = self.tr("Någon annan har skrivit på samma ställe.")
        return Banner(self.theme, "warning", title, text, [choose])

    def _show_foot(self, opened: Opened) -> None:
        foot = PlanFoot(self.context, opened)
        foot.row_wanted.connect(self.outline.go_to)
        foot.agree_wanted.connect(self._deeds.agree)
        foot.preview_wanted.connect(lambda: self.go.emit("preview", {"case": self._case}))
        foot.changed.connect(self._redraw)
        foot.go.connect(self.go)
        self.page.body.addWidget(foot)

    # changing

    def _save(self, record: str, unit: str, value: object) -> None:
        held = self._held
        if unit == UNDER:
            self._deeds.hang(record, str(value))
            return

        def work(desk: Desk) -> None:
            planning.set_field(desk, record, unit, value, held.shown if held else None)

        self.context.ask(work, lambda _done: self._saved())

    def _saved(self) -> None:
        self.context.window.saved()
        self._read()

    def _carried_out(self, focus: str) -> None:
        self._shown = ""
        self.context.window.saved()
        self._read(focus)

    def _show_templates(self) -> None:
        """Above the fields of the row that is shown; they go with it."""
        self._templates = True
        self._show(self._shown)
        for panel in self.page.findChildren(TemplatesPanel)[-1:]:  # the newest: pressed twice
            panel.list.heading.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self.page, panel)

    def _add_templates(self, kind: str, record: str) -> None:
        """Before the fields, so that Tab comes to it first."""
        self._templates = False
        panel = TemplatesPanel(self.context, record if kind in ("goal", "activity") else "")
        panel.chosen.connect(lambda one: self._deeds.add_from(one, record))
        panel.closed.connect(self._redraw)
        self.page.body.addWidget(panel)

    def _offer_conversation(self) -> None:
        talk = Button(self.theme, self.tr("Samtalsläge"), icon="presentation")
        talk.clicked.connect(self._converse)
        self.page.body.addWidget(ButtonRow(self.theme, talk))

    def _converse(self) -> None:
        """The goal in own words, with the screen turned to the participant (D8)."""
        kind, _ = find(self._opened.view, self._shown) if self._opened else ("plan", {})
        if kind == "goal":
            self._flush()
            self.go.emit("goal_conversation", {"case": self._case, "goal": self._shown})

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of the window do on this page."""
        return {"conversation": self._converse}

    def _show_past(self) -> None:
        self.past.toggle(self._shown, self._fields)

    def _redraw(self) -> None:
        self._shown = ""
        self._read()

    def _agreed(self, version: str) -> None:
        self._shown = ""
        self.context.window.toast(self.tr("Planen är fastställd."))
        self.go.emit("preview", {"case": self._case, "version": version})

    def _focus_first(self) -> None:
        if self._fields is not None:
            self._fields.take_focus()
