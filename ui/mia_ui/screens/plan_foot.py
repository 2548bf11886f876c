"""What stands under the fields of a plan: what to think of, agreeing, other plans, versions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.plan_rules import Warned
from mia_desktop.services import link_names, plan_differences
from mia_desktop.services.other_plans import OtherPlan
from mia_desktop.services.planning import PlanView
from mia_ui.screens.context import Context
from mia_ui.screens.plan_reading import Opened, find
from mia_ui.screens.plan_versions import VersionsPanel, show_changes
from mia_ui.screens.plan_words import warning
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import Heading, PlainLabel


class PlanFoot(QWidget):
    """Asks; the page carries out."""

    row_wanted = Signal(str)
    agree_wanted = Signal()
    preview_wanted = Signal()
    changed = Signal()
    go = Signal(str, dict)

    def __init__(self, context: Context, opened: Opened) -> None:
        super().__init__()
        self._context = context
        self._rows = column(context.theme, "l", self)
        view = opened.view
        self._think_of(view, [w for w in view.warnings if w.record != view.plan.id])
        self._other_plans(opened.others)
        if view.agreed is None or view.changed:
            self._agreeing(view)
        panel = VersionsPanel(context, view.versions)
        panel.go.connect(self.go)
        panel.changed.connect(self.changed)
        self._rows.addWidget(panel)

    def _think_of(self, view: PlanView, others: Sequence[Warned]) -> None:
        if not others:
            return
        theme = self._context.theme
        self._rows.addWidget(Heading(theme, self.tr("Att tänka på"), 2))
        for warned in others:
            text = warning(warned, self._context.language)
            link = RowButton(theme, text, _where(view, warned), strong=False)
            link.clicked.connect(partial(self.row_wanted.emit, warned.record))
            self._rows.addWidget(link)

    def _other_plans(self, others: Sequence[OtherPlan]) -> None:
        """Others' plans stay theirs; this one only knows of them (domain §3.1)."""
        theme = self._context.theme
        card = Surface(theme, "card", title=self.tr("Andra planer"))
        text = self.tr(
            "Den här planen ersätter inte Arbetsförmedlingens handlingsplan eller en SIP."
        )
        card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        for one in others:
            card.body.addWidget(PlainLabel(theme, self._told(one)))
        if not others:
            text = self.tr("Kartläggningen säger inte att det finns någon annan plan.")
            card.body.addWidget(PlainLabel(theme, text))
        else:
            ask = Button(theme, self.tr("Ändra i kartläggningen"), "quiet")
            args = {"document": others[0].document}
            ask.clicked.connect(lambda: self.go.emit("form", args))
            card.body.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(card)

    def _told(self, one: OtherPlan) -> str:
        day = plain_date(one.day) if one.day else ""
        if one.kind == "AF":
            if day:
                text = self.tr("Arbetsförmedlingens handlingsplan, gjord {day}.")
                return text.format(day=day)
            return self.tr("Arbetsförmedlingens handlingsplan.")
        text = self.tr("SIP, från {day}.").format(day=day) if day else self.tr("SIP.")
        if one.responsible:
            who = self.tr("Huvudansvar: {who}.").format(who=one.responsible)
            return f"{text} {who}"
        return text

    def _agreeing(self, view: PlanView) -> None:
        theme = self._context.theme
        number = view.agreed.version + 1 if view.agreed else 1
        if view.agreed is not None:
            text = self.tr("Planen har ändrats sedan version {n}.")
            self._rows.addWidget(PlainLabel(theme, text.format(n=view.agreed.version)))
            self._rows.addWidget(self._since(view, view.agreed.version))
        agree = Button(theme, self.tr("Fastställ version {n}").format(n=number), "primary")
        agree.clicked.connect(lambda: self._agree(agree))
        preview = Button(theme, self.tr("Förhandsgranska"), icon="file-text")
        preview.clicked.connect(self._preview)
        self._rows.addWidget(ButtonRow(theme, agree, preview))

    def _since(self, view: PlanView, version: int) -> Surface:
        """What a new version would change, a press away."""
        theme = self._context.theme
        holder = Surface(theme, "plain", gap="s")
        show = Button(theme, self.tr("Visa vad som är ändrat"), icon="git-compare")
        title = self.tr("Ändrat sedan version {n}").format(n=version)
        work = partial(plan_differences.since_agreed, plan=view.plan.id)
        show.clicked.connect(partial(show_changes, self._context, holder, show, title, work))
        holder.body.addWidget(ButtonRow(theme, show))
        return holder

    def _preview(self) -> None:
        self.preview_wanted.emit()

    def _agree(self, button: Button) -> None:
        """Once, however often it is pressed before the version is there."""
        button.setEnabled(False)
        self.agree_wanted.emit()


def _where(view: PlanView, warned: Warned) -> str:
    """What a warning is about: the goal or the activity."""
    kind, values = find(view, warned.record)
    return link_names.title(kind, values) if kind in ("goal", "activity") else ""
