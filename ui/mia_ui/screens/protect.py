"""Gör om till skyddat ärende: guided, in one step, with all that was made before (R-52 to R-55)."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from mia_desktop.domain.records.person import Protected
from mia_desktop.services import protection, undoing
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.protection import Converted, EarlierCopy, Foreseen
from mia_ui.messages import rights
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.identity_field import IdentityField
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel
from mia_ui.widgets.twin import DataTable

ANEW = "FINGERADE"
"""No level of a case: a new registration that nothing leads to."""


class ProtectPage(Page):
    """What will happen is said before it does; what has left already is listed."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("ProtectPage", "Gör om till skyddat ärende")
        back = QCoreApplication.translate("ProtectPage", "Deltagaren")
        super().__init__(context.theme, title, back=back)
        self.context, self._case = context, args["case"]
        self._number = ""
        self._content = column(self.theme, "l")
        self.body.addLayout(self._content)
        self._content.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.busy = BusyLine(self.theme)
        self.busy.cancel.hide()
        self.body.addWidget(self.busy)
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self._read()

    @override
    def window_title(self) -> str:
        text = self.heading.text()
        return f"{self._number} – {text}" if self._number else text

    def _read(self) -> None:
        self.context.ask(lambda desk: protection.foresee(desk, self._case), self._show)

    def _show(self, seen: Foreseen) -> None:
        self._number = seen.number
        self.title_changed.emit()
        clear_layout(self._content)
        if seen.remind:
            title = self.tr("Kontrollera i respektive myndighets rutin.")
            text = self.tr(
                "Det finns inga nationella regler för hur skyddade uppgifter hanteras. "
                "Er egen rutin gäller."
            )
            self._content.addWidget(Banner(self.theme, "warning", title, text))
        self._content.addWidget(self._follows(seen))
        self._content.addWidget(self._choices(seen))
        self._content.addWidget(earlier(self, seen.earlier))
        self.filled.emit()

    def _choices(self, seen: Foreseen) -> Surface:
        card = Surface(self.theme, "card", gap="l")
        options = [Option(c, text) for c, text in casework.protections().items() if c != "NEJ"]
        anew = Option(ANEW, self.tr("Fingerade personuppgifter"))
        options.insert(len(options) - 1, anew)  # what is none of them stands last
        self.level = ChoiceField(self.theme, options)
        if seen.level != "NEJ":
            self.level.set_value(seen.level)
        self.level_row = FormRow(
            self.theme, self.tr("Vilket skydd gäller?"), self.level, name="protect-level"
        )
        card.body.addWidget(self.level_row)
        names = rights.units()
        self.strip = SeveralField(self.theme, [Option(u, names[u]) for u in seen.contact])
        self.strip.set_value([unit for unit in seen.contact if unit in protection.STRIPPED])
        self.strip_row = FormRow(
            self.theme, self.tr("Ta bort ur ärendet"), self.strip, name="protect-strip",
            help_text=self.tr("Det som är kvar visas bara när någon ber om det, och det loggas."),
        )  # fmt: skip
        card.body.addWidget(self.strip_row)
        if not seen.contact:
            self.strip_row.hide()
        self.new = self._new_person()
        card.body.addWidget(self.new)
        self.level.changed.connect(self._turn)
        self.deed = Button(self.theme, self.tr("Gör om ärendet"), "primary", "shield-alert")
        self.deed.clicked.connect(self._convert)
        card.body.addWidget(self.deed)
        return card

    def _new_person(self) -> Surface:
        """Only for fingerade uppgifter: who the person is from now on."""
        card = Surface(self.theme, "bracket", gap="m")
        text = self.tr(
            "En ny deltagare läggs till. Inget i programmet leder mellan den nya och den gamla: "
            "inte namn, nummer eller sökning. Det gamla ärendet får det starkaste skyddet."
        )
        card.body.addWidget(PlainLabel(self.theme, text))
        self.given = LineField(self.theme, longest=100)
        self.family = LineField(self.theme, longest=100)
        self.identity = IdentityField(self.theme, self.context.clock.today)
        self.given_row = FormRow(self.theme, self.tr("Nytt förnamn"), self.given, name="new-given")
        self.identity_row = FormRow(
            self.theme, self.tr("Nytt personnummer"), self.identity, optional=True,
            name="new-identity",
        )  # fmt: skip
        card.body.addWidget(self.given_row)
        card.body.addWidget(
            FormRow(self.theme, self.tr("Nytt efternamn"), self.family, name="new-family")
        )
        card.body.addWidget(self.identity_row)
        card.hide()
        return card

    def _turn(self) -> None:
        anew = self.level.value() == ANEW
        self.new.setVisible(anew)
        self.strip_row.setVisible(not anew and bool(self.strip.buttons))

    def _follows(self, seen: Foreseen) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Det här händer"), gap="s")
        lines = [
            self.tr("Listor, sökning och fönstertitlar visar bara deltagarnumret."),
            self.tr("Kommun, arbetsplats och skola visas inte i listor."),
            self.tr("Telefon och adress skrivs inte på något papper."),
            self.tr("Paket lämnas bara till en mottagare som är godkänd för skyddade uppgifter."),
            self.tr("Varje gång någon öppnar ärendet står det i händelseloggen."),
        ]
        if seen.papers:
            lines.append(self.tr("%n papper görs om utan uppgifterna.", "", seen.papers))
        if seen.notes:
            lines.append(
                self.tr("%n anteckningar berättar var personen är. De märks.", "", seen.notes)
            )
        for text in lines:
            card.body.addWidget(PlainLabel(self.theme, f"•  {text}"))
        return card

    def _convert(self) -> None:
        level = self.level.value()
        if level is None:
            self.level_row.show_error(self.tr("Välj vilket skydd som gäller."))
            self.level.take_focus()
            return
        self.level_row.clear_error()
        if level == ANEW:
            self._start_anew()
            return
        strip = tuple(self.strip.value())
        self.deed.setEnabled(False)
        doing = self.tr("Gör om ärendet …")
        self.busy.start(doing)
        self.context.work_long(
            lambda desk: protection.converting(desk, self._case, cast("Protected", level), strip),
            self._done, failed=self._failed, doing=doing,
        )  # fmt: skip

    def _failed(self, error: Exception) -> None:
        self.busy.stop()
        self.deed.setEnabled(True)
        self.context.window.trouble(error)

    def _done(self, done: Converted) -> None:
        self.busy.stop()
        clear_layout(self._content)
        title = self.tr("Ärendet är skyddat.")
        text = self.tr("%n papper är gjorda på nytt.", "", done.papers) if done.papers else ""
        self.show_banner(Banner(self.theme, "success", title, text))
        self._content.addWidget(earlier(self, done.earlier))
        self.context.window.toast(title, self._undo)
        self.filled.emit()
        self.arrive()

    def _undo(self) -> None:
        def back(_done: bool) -> None:
            clear_layout(self.banners)
            self._read()

        self.context.ask(undoing.undo, back)

    def _start_anew(self) -> None:
        if not self.given.value():
            self.given_row.show_error(self.tr("Skriv det nya förnamnet."))
            self.given.take_focus()
            return
        if not self.identity_row.check():
            self.identity.take_focus()
            return
        new = NewParticipant(
            given=self.given.text(), family=self.family.text(), protected="NEJ",
            identity=self.identity.value() or NewParticipant(given="").identity,
        )  # fmt: skip
        self.context.ask(
            lambda desk: protection.start_anew(desk, self._case, new),
            lambda case: self.go.emit("case", {"case": case}),
        )


def earlier(page: Page, copies: Sequence[EarlierCopy]) -> Surface:
    """What was made before and may hold the old facts: when, what, who has it."""
    tr = QCoreApplication.translate
    title = tr("ProtectPage", "Tidigare papper, paket och kopior")
    card = Surface(page.theme, "card", title=title, gap="m")
    if not copies:
        text = tr("ProtectPage", "Inget har skrivits ut, sparats eller lämnats.")
        card.body.addWidget(PlainLabel(page.theme, text, "body", "muted"))
        return card
    text = tr(
        "ProtectPage",
        "De kan innehålla de gamla uppgifterna. Be mottagarna att ta bort dem, samla in "
        "utskrifter och förstör dem.",
    )
    card.body.addWidget(PlainLabel(page.theme, text))
    heads = [
        tr("ProtectPage", "Dag"), tr("ProtectPage", "Sort"), tr("ProtectPage", "Vad"),
        tr("ProtectPage", "Hos vem"),
    ]  # fmt: skip
    rows = [
        [copy.day, rights.where(copy.where), copy.what, copy.receiver or "–"] for copy in copies
    ]
    card.body.addWidget(DataTable(page.theme, title, heads, rows))
    return card
