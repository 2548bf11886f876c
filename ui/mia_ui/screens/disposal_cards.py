"""The parts of the page Gallring: how long, what has ended, proposals and protocols."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance

from mia_desktop.domain.records.office import Disposal
from mia_desktop.services.disposal import Ended, Foreseen
from mia_ui.messages import when
from mia_ui.screens.retention_fields import RetentionFields
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option, SeveralField
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Chip, ChipKind, PlainLabel

tr = QCoreApplication.translate


class RetentionCard(Surface):
    """Months by class, each kept when it is left; what the office decided stands beside it."""

    decided = Signal(str, object)

    def __init__(
        self, theme: Theme, said: Mapping[str, int | None], office: Mapping[str, int]
    ) -> None:
        super().__init__(theme, "card", title=tr("Disposal", "Hur länge uppgifter sparas"), gap="m")
        text = tr(
            "Disposal",
            "Månader efter avslutet, enligt er gallringsplan. Den längsta tiden gäller för hela "
            "ärendet. Tomt betyder Ej beslutat, och då föreslås inget.",
        )
        if office:
            text = tr(
                "Disposal",
                "Månader efter avslutet. Kontorets tider gäller här. Du kan bestämma en längre "
                "tid, men inte en kortare. Den längsta tiden gäller för hela ärendet.",
            )
        self.body.addWidget(PlainLabel(theme, text))
        fields = RetentionFields(theme, said, office)
        fields.decided.connect(self.decided)
        self.rows = fields.rows
        self.body.addWidget(fields)


class ProposeCard(Surface):
    """Who has ended, the ground, and a dry run in numbers (R-44)."""

    count_wanted = Signal(list)
    propose_wanted = Signal(list, str)

    def __init__(
        self, theme: Theme, every: Sequence[Ended], due: Sequence[str], chosen: str, number: str,
        *, copy: bool = False,
    ) -> None:  # fmt: skip
        """`copy`: only the chosen one, whose original is with the office (R-44)."""
        title = tr("Disposal", "Föreslå gallring")
        if copy:
            title = tr("Disposal", "Ta bort kopian på den här datorn")
        super().__init__(theme, "card", title=title, gap="m")
        self.theme = theme
        options = [Option(one.case, _ended(one)) for one in every if not copy or one.case == chosen]
        if chosen and chosen not in {one.case for one in every}:
            text = tr("Disposal", "{number}, inte avslutad").format(number=number)
            options.insert(0, Option(chosen, text))
        if not options:
            text = tr("Disposal", "Inget ärende är avslutat.")
            self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
            return
        self.who = SeveralField(theme, options)
        self.who.set_value([*due, chosen])
        self.ground = LineField(theme, width="field_text", longest=200)
        if copy:
            self.ground.set_value(tr("Disposal", "Ärendet är överlämnat till kontoret"))
            text = tr("Disposal", "Kontoret har ärendet kvar. Det som senare kommer därifrån om "
                      "deltagaren läses inte in här.")  # fmt: skip
            self.body.addWidget(PlainLabel(theme, text))
        self.who_row = FormRow(theme, tr("Disposal", "Ärenden"), self.who, name="disposal-cases")
        self.ground_row = FormRow(
            theme, tr("Disposal", "Beslut"), self.ground, name="disposal-ground",
            help_text=tr("Disposal", "Till exempel gallringsplanens nummer eller ett beslut."),
        )  # fmt: skip
        self.body.addWidget(self.who_row)
        self.body.addWidget(self.ground_row)
        self._found = column(theme, "s")
        self.body.addLayout(self._found)
        count = Button(theme, tr("Disposal", "Räkna vad som skulle tas bort"))
        count.clicked.connect(lambda: self._checked(self.count_wanted.emit))
        self.propose = Button(theme, tr("Disposal", "Föreslå"), "primary")
        self.propose.clicked.connect(self._propose)
        self.body.addWidget(ButtonRow(theme, self.propose, count))

    def show_count(self, found: Foreseen) -> None:
        clear_layout(self._found)
        megabytes = f"{found.size / 1024 / 1024:.1f}".replace(".", ",")
        for text in (
            tr("Disposal", "%n ärenden", "", len(found.cases)),
            tr("Disposal", "%n uppgifter i alla versioner", "", found.writes),
            tr("Disposal", "%n filer", "", found.files) + f", {megabytes} MB",
            tr("Disposal", "%n utkast", "", found.drafts),
            tr("Disposal", "%n rader i loggen töms på vem de gällde", "", found.log_lines),
            tr("Disposal", "%n säkerhetskopior innehåller dem", "", len(found.backups)),
            tr("Disposal", "%n paket som väntar gås igenom", "", found.waiting),
        ):
            self._found.addWidget(PlainLabel(self.theme, f"•  {text}"))

    def _checked(self, then: Callable[[list[str]], None]) -> None:
        cases = self.who.value()
        if not cases:
            self.who_row.show_error(tr("Disposal", "Välj minst ett ärende."))
            self.who.take_focus()
            return
        self.who_row.clear_error()
        then(cases)

    def _propose(self) -> None:
        if not self.ground.text():
            self.ground_row.show_error(tr("Disposal", "Skriv vilket beslut gallringen bygger på."))
            self.ground.take_focus()
            return
        self.ground_row.clear_error()
        self._checked(lambda cases: self.propose_wanted.emit(cases, self.ground.text()))


class DisposalRow(Surface):
    """A proposal that waits, or a protocol that stays."""

    approve_wanted = Signal(str)
    reject_wanted = Signal(str)
    go_on_wanted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, theme: Theme, one: Disposal) -> None:
        super().__init__(theme, "row", gap="s")
        chips: Mapping[str, tuple[str, ChipKind]] = {
            "FORESLAGEN": (tr("Disposal", "Väntar på godkännande"), "warning"),
            "GODKAND": (tr("Disposal", "Godkänd, inte klar"), "warning"),
            "UTFORD": (tr("Disposal", "Gallrad"), "success"),
            "AVVISAD": (tr("Disposal", "Avvisad"), "neutral"),
        }
        text, kind = chips[one.state]
        title = tr("Disposal", "Gallring {n}: {ground}")
        ground = tr("Disposal", "tidigare gallring, gjord om vid återställning")
        shown = ground if one.ground == "restore" else one.ground
        self.body.addWidget(PlainLabel(theme, title.format(n=one.place, ground=shown), "label"))
        self.body.addWidget(Chip(theme, text, kind))
        self.body.addWidget(PlainLabel(theme, _story(one), "body", "muted"))
        if one.left:
            left = tr("Disposal", "De här kopiorna innehåller ärendena fortfarande: {names}")
            names = ", ".join(one.left)
            self.body.addWidget(PlainLabel(theme, left.format(names=names), "body", "error"))
        buttons = self._buttons(theme, one)
        if buttons:
            self.body.addWidget(ButtonRow(theme, *buttons))

    def _buttons(self, theme: Theme, one: Disposal) -> list[Button]:
        deeds = {
            "FORESLAGEN": [
                (tr("Disposal", "Godkänn och gallra …"), self.approve_wanted),
                (tr("Disposal", "Avvisa"), self.reject_wanted),
            ],
            "GODKAND": [(tr("Disposal", "Fortsätt gallringen"), self.go_on_wanted)],
            "UTFORD": [(tr("Disposal", "Protokollet på papper …"), self.paper_wanted)],
            "AVVISAD": [],
        }
        made: list[Button] = []
        for text, signal in deeds[one.state]:
            button = Button(theme, text)
            name = tr("Disposal", "{deed} Gallring {n}").format(deed=text, n=one.place)
            button.setAccessibleName(name)
            button.clicked.connect(partial(_emit, signal, one.id))
            made.append(button)
        return made


def _emit(signal: SignalInstance, key: str, *_checked: object) -> None:
    signal.emit(key)


def _ended(one: Ended) -> str:
    ended = tr("Disposal", "{number}, avslutad {day}").format(
        number=one.number, day=when.day(one.ended)
    )
    if one.until is None:
        return tr("Disposal", "{ended}. Ej beslutat hur länge.").format(ended=ended)
    return tr("Disposal", "{ended}. Sparas till {day}.").format(
        ended=ended, day=when.day(one.until)
    )


def _story(one: Disposal) -> str:
    parts: list[str] = []
    count = tr("Disposal", "%n ärenden", "", len(one.cases))
    if one.cases:
        parts.append(f"{count}: {', '.join(one.numbers)}" if one.numbers else count)
    for text, name, day in (
        (tr("Disposal", "Föreslagen av {name} {day}"), one.proposed_by, one.proposed),
        (tr("Disposal", "Godkänd av {name} {day}"), one.approved_by, one.approved),
    ):
        if name and day:
            parts.append(text.format(name=name, day=when.day(day)))
    if one.done:
        parts.append(tr("Disposal", "Gallrad {day}").format(day=when.day(one.done)))
    return ". ".join(parts)
