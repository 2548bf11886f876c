"""The parts of a participant's overview: what comes next, forms, plan, what happened lately."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services.participation import ENDED
from mia_desktop.services.people import CaseView
from mia_desktop.services.planning import GoalView, PlanView
from mia_desktop.services.timeline import Event
from mia_ui.models import casework
from mia_ui.screens import case_cards, dispute_list, pages, timeline
from mia_ui.screens.case_reading import Opened
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import ChipKind, PlainLabel

LATEST = 3
TO_PLAN = frozenset({"start_plan", "agree_plan", "sign_plan", "plan_follow_up"})
"""Next steps that lead to the plan."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What comes next: what to do, why, and the verb of the one button."""

    deed: str
    title: str
    text: str
    button: str


def next_step(view: CaseView, today: date) -> Step:
    """The next step in words; never a gate (R-03)."""
    tr = QCoreApplication.translate
    stands = view.present.status if view.present is not None else ""
    over = stands in ENDED
    steps: Mapping[str, tuple[str, str, str]] = {
        "start_assessment": (
            tr("NextStep", "Börja kartläggningen"),
            tr("NextStep", "Avsnitten kan tas i vilken ordning som helst, vid flera möten."),
            tr("NextStep", "Börja kartläggningen"),
        ),
        "continue_assessment": (
            tr("NextStep", "Fortsätt kartläggningen"),
            _since(view.next_day),
            tr("NextStep", "Fortsätt kartläggningen"),
        ),
        "start_plan": (
            tr("NextStep", "Gör en plan"),
            tr("NextStep", "Börja med vad deltagaren själv vill."),
            tr("NextStep", "Skapa plan"),
        ),
        "agree_plan": (
            tr("NextStep", "Fastställ planen"),
            tr("NextStep", "Gå igenom planen tillsammans och fastställ den."),
            tr("NextStep", "Öppna planen"),
        ),
        "sign_plan": (
            tr("NextStep", "Registrera underskriften"),
            tr("NextStep", "Planen är fastställd men inte underskriven."),
            tr("NextStep", "Registrera underskrift"),
        ),
        "follow_up": (
            tr("NextStep", "Följ upp planen"),
            _due(view.next_day, today),
            tr("NextStep", "Börja uppföljning"),
        ),
    }
    if view.next_step in steps and not over:
        title, text, button = steps[view.next_step]
        return Step(deed=view.next_step, title=title, text=text, button=button)
    if over:
        title = tr("NextStep", "Insatsen är avslutad")
        if stands == "EJ_ANTAGEN":
            title = tr("NextStep", "Deltagaren är inte antagen")
        return Step(
            deed="reopen",
            title=title,
            text=tr("NextStep", "Kommer deltagaren tillbaka börjar en ny period."),
            button=tr("NextStep", "Börja en ny period"),
        )
    return Step(
        deed="plan_follow_up",
        title=tr("NextStep", "Planera nästa uppföljning"),
        text=tr("NextStep", "Ingen uppföljning är planerad."),
        button=tr("NextStep", "Öppna planen"),
    )


def _since(day: str) -> str:
    begun = casework.day_of(day)
    text = QCoreApplication.translate("NextStep", "Påbörjad {day}.")
    return text.format(day=plain_date(begun)) if begun else ""


def _due(day: str, today: date) -> str:
    when = casework.day_of(day)
    return casework.spoken_due(when, today) + "." if when else ""


class Overview(QWidget):
    """What the handler sees first."""

    deed_wanted = Signal(str)
    """A step (`start_plan`), or `follow_up`, `exit`, `plan`, `timeline`, `over_time`,
    `data_rights`."""
    document_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows = column(context.theme, "l", self)

    def show_case(self, opened: Opened, *, primary: bool) -> None:
        """Lay it out anew; with `primary` off another button of the page is the main one."""
        clear_layout(self._rows)
        view, today = opened.view, self._context.clock.today()
        step = next_step(view, today)
        self._rows.addWidget(self._next(step, primary=primary))
        cards = Columns(self._context.theme, most=2)
        if marked := [one for one in opened.disputes if one.open]:
            card, go = dispute_list.overview(self._context, marked)
            go.clicked.connect(partial(self.deed_wanted.emit, "data_rights"))
            cards.add(card)
        cards.add(self._documents(view))
        cards.add(self._plan(view, opened.plan, own=step.deed in TO_PLAN))
        cards.add(case_cards.way_in(self._context, opened.path))
        cards.add(case_cards.consents(self._context, view.consents, today))
        cards.add(case_cards.notes(self._context, view.notes))
        cards.add(self._latest(opened.events))
        self._rows.addWidget(cards)

    def _next(self, step: Step, *, primary: bool) -> Surface:
        theme = self._context.theme
        card = Surface(theme, "card", title=self.tr("Nästa steg"))
        card.body.addWidget(PlainLabel(theme, step.title, "label"))
        if step.text:
            card.body.addWidget(PlainLabel(theme, step.text))
        go = Button(theme, step.button, "primary" if primary else "secondary")
        go.setObjectName("next-step")
        go.clicked.connect(partial(self.deed_wanted.emit, step.deed))
        card.body.addWidget(ButtonRow(theme, go))
        return card

    def _documents(self, view: CaseView) -> Surface:
        theme, documents = self._context.theme, view.documents
        card = Surface(theme, "card", title=self.tr("Formulär"), gap="xs")
        for document in sorted(documents, key=lambda d: (d.started, d.id), reverse=True):
            begun = casework.day_of(document.started)
            chip: tuple[str, ChipKind] = (self.tr("Påbörjad"), "info")
            if document.complete:
                chip = (self.tr("Klar"), "plain")
            name = casework.forms().get(document.form, document.form)
            row = RowButton(theme, name, plain_date(begun) if begun else "", chip)
            row.setObjectName(f"document-{document.id}")
            row.clicked.connect(partial(self.document_wanted.emit, document.id))
            card.body.addWidget(row)
        if not documents:
            card.body.addWidget(PlainLabel(theme, self.tr("Inga formulär än."), "body", "muted"))
        button = Button(theme, self.tr("Avsluta insatsen"), "quiet", "log-out")
        button.setObjectName("start-exit")
        button.clicked.connect(partial(self.deed_wanted.emit, "exit"))
        card.body.addWidget(button)
        asked = view.present is not None and view.present.status == "EFTERUPPFOLJNING"
        if asked or any(one.form == "avslut" and one.complete for one in documents):
            after = Button(theme, self.tr("Gör en efteruppföljning"), "quiet", "footprints")
            after.setObjectName("start-after-exit")
            after.clicked.connect(partial(self.deed_wanted.emit, "after_exit"))
            card.body.addWidget(after)
        card.body.addStretch(1)
        return card

    def _plan(self, view: CaseView, plan: PlanView | None, *, own: bool) -> Surface:
        """The goals; the way there stands here unless it is the next step above."""
        theme = self._context.theme
        card = Surface(theme, "card", title=self.tr("Plan"), gap="xs")
        goals = plan.goals if plan is not None else ()
        for place, goal in enumerate(goals, 1):
            card.body.addWidget(self._goal(place, goal))
        if not goals:
            text = self.tr("Ingen plan än. Börja med vad deltagaren själv vill.")
            if view.plan:
                text = self.tr("Planen har inga mål än.")
            card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        if plan is not None and plan.changed:
            text = self.tr("Ändrad sedan den fastställdes.")
            card.body.addWidget(PlainLabel(theme, text))
        if not own:
            text = self.tr("Öppna planen") if view.plan else self.tr("Skapa plan")
            button = Button(theme, text, "quiet", "target")
            button.setObjectName("open-plan")
            button.clicked.connect(partial(self.deed_wanted.emit, "plan"))
            card.body.addWidget(button)
        card.body.addStretch(1)
        return card

    def _goal(self, place: int, view: GoalView) -> QWidget:
        done = sum(activity.status == "KLAR" for activity in view.activities)
        words = view.goal.own_words.strip() or self.tr("Mål utan egna ord än")
        detail = self.tr("Inga aktiviteter än")
        if view.activities:
            text = self.tr("{done} av {all} aktiviteter klara")
            detail = text.format(done=done, all=len(view.activities))
        title = self.tr("Mål {n}: {words}").format(n=place, words=words)
        row = RowButton(self._context.theme, title, detail)
        row.clicked.connect(partial(self.deed_wanted.emit, "plan"))
        return row

    def _latest(self, events: Sequence[Event]) -> Surface:
        theme = self._context.theme
        card = Surface(theme, "card", title=self.tr("Senaste händelser"), gap="xs")
        for event in events[:LATEST]:
            text = timeline.line(event, self._context.language)
            card.body.addWidget(PlainLabel(theme, text))
        if not events:
            text = self.tr("Inget är antecknat än.")
            card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        button = Button(theme, self.tr("Hela tidslinjen"), "quiet", "arrow-right")
        button.setObjectName("whole-timeline")
        button.clicked.connect(partial(self.deed_wanted.emit, "timeline"))
        card.body.addWidget(button)
        if "over_time" in {entry.id for entry in pages.ENTRIES}:
            over = Button(theme, self.tr("Över tid"), "quiet", "chart-column")
            over.setObjectName("over-time")
            over.clicked.connect(partial(self.deed_wanted.emit, "over_time"))
            card.body.addWidget(over)
        card.body.addStretch(1)
        return card
