"""Över tid: what has changed for one person, in pictures with the participant's own words."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.services import undoing
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.over_time_pictures import (
    SHAPES,
    directions,
    hours,
    occasion_text,
    places,
    steps,
    then_and_now,
)
from mia_ui.screens.over_time_reading import Seen, read_over_time
from mia_ui.screens.step_form import StepForm
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.dot_plot import Shape, Sign
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Heading, PlainLabel
from mia_ui.widgets.twin import Twin


class OverTimePage(Page):
    """Four pictures under each other; each can be read as a table (R-23)."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("OverTimePage", "Över tid")
        back = QCoreApplication.translate("OverTimePage", "Deltagaren")
        super().__init__(context.theme, title, back=back)
        self.context, self._case = context, args["case"]
        self._chosen = (args.get("then", ""), args.get("now", ""))
        self._wanted = args.get("step", "")
        self._seen: Seen | None = None
        self._form: StepForm | None = None
        self._plot: Twin | None = None
        self.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self._read()

    @override
    def window_title(self) -> str:
        title = self.tr("Över tid")
        return f"{self._seen.number} – {title}" if self._seen else title

    @override
    def here(self) -> Mapping[str, str]:
        return {"then": self._chosen[0], "now": self._chosen[1], "step": self._wanted}

    @override
    def leave(self) -> None:
        if self._form is not None:
            self._form.flush()

    def _read(self) -> None:
        first = self._seen is None
        work = partial(read_over_time, case=self._case, first=first, step=self._wanted)
        self.context.ask(work, self._arrived)

    def _arrived(self, seen: Seen) -> None:
        first = self._seen is None
        self._seen, self._form = seen, None
        self.title_changed.emit()
        clear_layout(self.body)
        self.note_step = Button(self.theme, self.tr("Registrera ett steg"), icon="plus")
        self.note_step.clicked.connect(lambda _on=False: self._open_form())
        if seen.empty:
            self._show_empty()
        else:
            paper = Button(self.theme, self.tr("Visa på papper"), icon="printer")
            args = {"paper": "progress", "case": self._case, "from": "over_time"}
            paper.clicked.connect(lambda _on=False: self.go.emit("preview", args))
            self.body.addWidget(ButtonRow(self.theme, self.note_step, paper))
        self._place = column(self.theme)
        self.body.addLayout(self._place)
        self._show_ratings(seen)
        self._show_steps(seen)
        self._show_places(seen)
        self._show_hours(seen)
        self.body.addStretch(1)
        if seen.wanted is not None:
            self._open_form(seen.half)
        elif first and seen.draft:
            self._open_form(seen.draft, focus=False)
        elif not first:
            self.note_step.setFocus()
        self.filled.emit()

    def _show_empty(self) -> None:
        text = self.tr(
            "När frågorna om de åtta områdena har besvarats, eller ett steg har registrerats, visas"
            " det här."
        )
        title = self.tr("Inget att visa än")
        empty = EmptyState(self.theme, "chart-column", title, text, [self.note_step])
        self.body.addWidget(empty)

    def _open_form(self, draft: str = "", *, focus: bool = True) -> None:
        """A step at any time (R-22)."""
        if self._form is not None or self._seen is None:
            return
        seen = self._seen
        self._form = StepForm(self.context, self._case, seen.linked, draft, step=seen.wanted)
        self._form.saved.connect(self._saved)
        self._form.closed.connect(self._close_form)
        self._place.addWidget(self._form)
        self.note_step.setEnabled(False)
        if focus:
            self._form.area.take_focus()

    def opened(self) -> str:
        return "step" if self._form is not None else ""

    def open_again(self, what: str) -> bool:
        if what == "step" and self._seen is not None:
            self._open_form(self._seen.draft, focus=False)
        return what == "step"

    def _saved(self) -> None:
        self._wanted = ""
        self.context.window.saved()
        self.context.window.toast(self.tr("Steget är sparat."), self._undo)
        self._read()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _made: self._read())

    def _close_form(self) -> None:
        if self._wanted:  # back to where it was chosen
            self.go.emit("case", {"case": self._case, "section": "timeline"})
            return
        clear_layout(self._place)
        self._form = None
        self.note_step.setEnabled(True)
        self.note_step.setFocus()

    # then and now

    def _show_ratings(self, seen: Seen) -> None:
        if not seen.ratings.occasions:
            return
        card = self._card(
            self.tr("Då och nu"),
            self.tr(
                "Deltagarens egen skattning. 0 är ”inte alls som jag vill ha det”, 10 är ”precis"
                " som jag vill ha det”. Varje område står för sig, siffrorna läggs aldrig ihop."
            ),
        )
        if len(seen.ratings.occasions) > 1:
            self._choosers(card, seen)
        else:
            text = self.tr("Besvarat en gång: {when}. Nästa gång syns vad som har ändrats.")
            when = occasion_text(seen.ratings.occasions[0])
            card.body.addWidget(PlainLabel(self.theme, text.format(when=when)))
        self._plot_place = column(self.theme)
        card.body.addLayout(self._plot_place)
        self._plot = None
        self._show_plot()

    def _choosers(self, card: Surface, seen: Seen) -> None:
        ratings = seen.ratings
        options = [Option(one.document, occasion_text(one)) for one in ratings.occasions]
        known = {option.code for option in options}
        then, now = self._chosen
        self._chosen = (
            then if then in known else ratings.occasions[ratings.first].document,
            now if now in known else ratings.occasions[ratings.last].document,
        )
        fields = Columns(self.theme, most=2)
        self.then, self.now = ListField(self.theme, options), ListField(self.theme, options)
        for name, label, field, code in (
            ("then", self.tr("Då"), self.then, self._chosen[0]),
            ("now", self.tr("Nu"), self.now, self._chosen[1]),
        ):
            field.set_value(code)
            field.changed.connect(self._choose)
            fields.add(FormRow(self.theme, label, field, name=name))
        card.body.addWidget(fields)

    def _choose(self) -> None:
        self._chosen = (self.then.value(), self.now.value())
        self._show_plot()

    def _show_plot(self) -> None:
        seen = self._seen
        assert seen is not None, "shown after it was read"
        keys = [one.document for one in seen.ratings.occasions]
        then, now = (keys.index(key) if key in keys else seen.ratings.last for key in self._chosen)
        as_table = self._plot is not None and self._plot.as_table
        clear_layout(self._plot_place)
        self._plot = then_and_now(self.context, seen, then, now)
        if as_table:
            self._plot.turn()
        self._plot_place.addWidget(self._plot)
        if then != now:
            signs: tuple[tuple[Shape, str], ...] = (
                ("then", self.tr("Då")), ("now", self.tr("Nu")),
            )  # fmt: skip
            self._plot_place.addWidget(self._legend(signs))

    # the others

    def _show_steps(self, seen: Seen) -> None:
        if not seen.steps:
            return
        text = self.tr(
            "Vad någon har märkt, och när. Ett steg åt ett annat håll är också information."
        )
        card = self._card(self.tr("Steg över tid"), text)
        card.body.addWidget(steps(self.context, seen))
        words = directions()
        signs = tuple((SHAPES[code], text) for code, text in words.items())
        card.body.addWidget(self._legend(signs))

    def _show_places(self, seen: Seen) -> None:
        if not seen.places:
            return
        text = self.tr("I den ordning ni kom till dem. Ingen plats står över en annan.")
        card = self._card(self.tr("Platser på vägen mot arbete eller studier"), text)
        card.body.addWidget(places(self.context, seen))

    def _show_hours(self, seen: Seen) -> None:
        if not seen.hours:
            return
        text = self.tr(
            "Planerade är vad aktiviteterna i planen ber om tillsammans. Pausade och avbrutna "
            "räknas inte. Gjorda är närvaro som är registrerad, i snitt per vecka."
        )
        card = self._card(self.tr("Timmar i veckan: planerade och gjorda"), text)
        card.body.addWidget(hours(self.context, seen))

    def _card(self, title: str, text: str) -> Surface:
        card = Surface(self.theme, "card", gap="m")
        card.body.addWidget(Heading(self.theme, title, 2))
        card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        self.body.addWidget(card)
        return card

    def _legend(self, signs: tuple[tuple[Shape, str], ...]) -> QWidget:
        holder = Columns(self.theme, most=3)
        for shape, text in signs:
            one = QWidget()
            row = line(self.theme, "s", one)
            row.addWidget(Sign(self.theme, shape))
            row.addWidget(PlainLabel(self.theme, text), 1)
            holder.add(one)
        return holder
