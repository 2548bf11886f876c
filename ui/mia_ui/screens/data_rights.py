"""Dataskydd för en deltagare (S29): utdrag, former numbers, and the ways to the other deeds."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from mia_desktop.services import extract, former, local_copy, people, protection
from mia_desktop.services.desk import Desk
from mia_desktop.services.extract import Made
from mia_desktop.services.former import Former, Numbers
from mia_desktop.services.local_copy import Standing
from mia_ui.base.tasks import CancelToken
from mia_ui.messages import when
from mia_ui.screens import paper_out, paper_words
from mia_ui.screens.context import Context
from mia_ui.screens.copy_card import CopyCard
from mia_ui.screens.dispute_list import Disputes
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import PlainLabel

UNSAID = "OSAGT"


class Known(msgspec.Struct, frozen=True, kw_only=True):
    number: str
    numbers: Numbers
    protected: bool
    copy: Standing | None


def read_known(desk: Desk, case: str) -> Known:
    """That the page was opened is noted (R-42)."""
    desk.note("open", case=case, record=case, detail="rights")
    return Known(
        number=people.number_of(desk, case), numbers=former.of(desk, case),
        protected=protection.is_protected(desk, case), copy=local_copy.of_case(desk, case),
    )  # fmt: skip


class DataRightsPage(Page):
    """What the participant may ask for, and what the law asks of the handledare."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("DataRightsPage", "Dataskydd")
        back = QCoreApplication.translate("DataRightsPage", "Deltagaren")
        super().__init__(context.theme, title, back=back)
        self.context, self._case = context, args["case"]
        self._number = ""
        self._token: CancelToken | None = None
        self._doing = ""
        self.busy = BusyLine(self.theme)
        self._extract = self._extract_card()
        self._numbers = column(self.theme, "l")
        self.disputes = Disputes(context, self._case)
        self.disputes.page_wanted.connect(self.go)
        self.disputes.filled.connect(self.filled)
        self.body.addWidget(self._extract)
        self.body.addWidget(self.disputes)
        self.body.addLayout(self._numbers)
        self.body.addWidget(self._ways())
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self._read()

    @override
    def window_title(self) -> str:
        text = self.heading.text()
        return f"{self._number} – {text}" if self._number else text

    @override
    def leave(self) -> None:
        self.disputes.flush()

    def _read(self) -> None:
        self.context.ask(lambda desk: read_known(desk, self._case), self._show)

    def _show(self, known: Known) -> None:
        self._number = known.number
        self.title_changed.emit()
        self.data.setVisible(not known.protected)
        if known.protected:
            self._result.addWidget(PlainLabel(self.theme, paper_words.only_printed()))
        clear_layout(self._numbers)
        if known.numbers.coordination is not None:
            self._numbers.addWidget(self._grade(known.numbers))
        if known.numbers.former:
            self._numbers.addWidget(self._former(known.numbers.former))
        if known.copy is not None:
            card = CopyCard(self.theme, known.copy)
            card.remove_wanted.connect(
                partial(self._go, "disposal", {"case": self._case, "copy": "1"})
            )
            card.hand_over_wanted.connect(partial(self._go, "hand_over", {}))
            self._numbers.addWidget(card)
        self.filled.emit()

    # the extract, R-39

    def _extract_card(self) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Registerutdrag"), gap="m")
        text = self.tr(
            "Allt som är lagrat om deltagaren: uppgifter, ändringar, filer, vad som har lämnats "
            "till andra och vem som har öppnat ärendet. Utkast är med när de är äldre än ett år."
        )
        card.body.addWidget(PlainLabel(self.theme, text))
        self.make = Button(self.theme, self.tr("Gör ett registerutdrag"), "primary", "file-text")
        self.make.clicked.connect(partial(self._go, "preview", {
            "paper": "extract", "case": self._case
        }))  # fmt: skip
        self.data = Button(self.theme, self.tr("Spara som datafil …"), icon="usb")
        self.data.clicked.connect(lambda: paper_out.warn(self, self._save_data))
        self.data.hide()
        card.body.addWidget(ButtonRow(self.theme, self.make, self.data))
        self.busy.cancelled.connect(self._stop)
        card.body.addWidget(self.busy)
        self._result = column(self.theme, "m")
        card.body.addLayout(self._result)
        return card

    def _save_data(self) -> None:
        """The same for a machine: a file that any program reads (R-39)."""
        name, kinds = extract.file_name(self._number), self.tr("Datafil (*.json)")
        target = paper_out.ask_where(self, name, self.tr("Spara som datafil"), kinds)
        if target is None:
            return
        clear_layout(self._result)
        self.data.setEnabled(False)
        self._doing = self.tr("Samlar uppgifterna …")
        self.busy.start(self._doing)
        self._token = self.context.work_long(
            lambda desk: extract.making(desk, self._case), partial(self._write, target),
            progress=self._step, cancelled=self._stopped, failed=self._failed,
            doing=self._doing,
        )  # fmt: skip

    def _write(self, target: Path, made: Made) -> None:
        self._ready()
        said = self.tr("Sparad som {name}.").format(name=target.name)
        self.context.ask(
            lambda desk: extract.save(desk, self._case, made.extract, target),
            lambda _hash: self.context.window.toast(said),
        )

    def _ready(self) -> None:
        self.busy.stop()
        self.data.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self._ready()
        self.context.window.trouble(error)

    def _step(self, done: int, total: int) -> None:
        self.busy.step(done, total, f"{self._doing} {100 * done // max(total, 1)} %")

    def _stop(self) -> None:
        if self._token is not None:
            self._token.cancel()

    def _stopped(self) -> None:
        self._ready()
        said = self.tr("Avbrutet. Inget utdrag är gjort.")
        self._result.addWidget(PlainLabel(self.theme, said, "body", "muted"))

    # what somebody was called before

    def _grade(self, numbers: Numbers) -> Surface:
        said = numbers.coordination
        assert said is not None
        card = Surface(self.theme, "card", title=self.tr("Samordningsnummer"), gap="m")
        options = [
            Option("STYRKT", self.tr("Styrkt identitet")),
            Option("SANNOLIK", self.tr("Sannolik identitet")),
            Option("OSAKER", self.tr("Osäker identitet")),
            Option(UNSAID, self.tr("Inte angivet")),
        ]
        self.grade = ChoiceField(self.theme, options)
        self.grade.set_value(said.grade or UNSAID)
        self.dormant = QCheckBox(self.tr("Numret är vilandeförklarat"))
        self.dormant.setFont(self.theme.font())
        self.dormant.setObjectName("dormant")
        self.dormant.setChecked(said.dormant)
        row = FormRow(self.theme, self.tr("Hur säker är identiteten?"), self.grade, name="grade")
        card.body.addWidget(row)
        card.body.addWidget(self.dormant)
        self.grade.changed.connect(self._keep_grade)
        self.dormant.clicked.connect(self._keep_grade)
        return card

    def _keep_grade(self) -> None:
        said = former.as_grade(self.grade.value() or "")
        dormant = self.dormant.isChecked()
        self.context.ask(
            lambda desk: former.grade(desk, self._case, said, dormant=dormant),
            lambda _none: self.context.window.saved(),
        )

    def _former(self, every: tuple[Former, ...]) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Tidigare namn och nummer"), gap="s")
        text = self.tr("De hittar fortfarande deltagaren i sökningen.")
        card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        for one in every:
            row = line(self.theme, "m")
            day = when.day(one.until) if one.until else ""
            until = self.tr("{text}, till {day}").format(text=one.text, day=day)
            label = PlainLabel(self.theme, until if day else one.text)
            row.addWidget(label, 1)
            if one.what == "number":
                show = Button(self.theme, self.tr("Visa"))
                name = self.tr("Visa numret som gällde till {day}").format(day=day)
                show.setAccessibleName(name)
                show.clicked.connect(partial(self._reveal, one.place, label))
                row.addWidget(show)
            card.body.addLayout(row)
        return card

    def _reveal(self, place: int, label: PlainLabel, *_checked: object) -> None:
        self.context.ask(lambda desk: former.reveal(desk, self._case, place), label.setText)

    # the other deeds

    def _ways(self) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Annat som rör uppgifterna"), gap="s")
        for text, icon, page in (
            (self.tr("Gör om till skyddat ärende …"), "shield-alert", "protect"),
            (self.tr("Slå ihop med en annan registrering …"), "users", "merge"),
            (self.tr("Föreslå gallring …"), "trash-2", "disposal"),
            (self.tr("Händelselogg"), "scroll-text", "event_log"),
        ):
            button = Button(self.theme, text, "quiet", icon)
            args = {"case": self._case} if page != "event_log" else {}
            button.clicked.connect(partial(self._go, page, args))
            card.body.addWidget(ButtonRow(self.theme, button))
        return card

    def _go(self, page: str, args: Mapping[str, str], *_checked: object) -> None:
        self.go.emit(page, dict(args))
