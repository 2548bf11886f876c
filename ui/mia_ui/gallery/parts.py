"""The parts that pages are made of, each in each of its states, beside `widgets.gallery`."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import get_args

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from mia_desktop.forms import load
from mia_desktop.forms.before import RowBefore
from mia_desktop.forms.rows import TableRow
from mia_ui.forms.past import Past
from mia_ui.forms.past_rows import PastRow, PastRows, PastTable
from mia_ui.screens.drop_area import DropArea
from mia_ui.theme import Theme
from mia_ui.widgets.bars import Bar as Figure
from mia_ui.widgets.bars import bars
from mia_ui.widgets.buttons import Button, ButtonKind
from mia_ui.widgets.calendar import CalendarPopup
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.day_grid import DayGrid
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.dot_plot import Dots, Marks, Shape, Sign, dot_plot, mark_plot
from mia_ui.widgets.feedback import Toast
from mia_ui.widgets.field import LineField, TextArea
from mia_ui.widgets.filter_chips import FilterChip, FilterChips
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.gallery import TODAY, build_gallery
from mia_ui.widgets.gantt import Bar, Look, Sample, gantt
from mia_ui.widgets.outline import Node, Outline
from mia_ui.widgets.page import Page
from mia_ui.widgets.picture import Scale
from mia_ui.widgets.prose import Prose
from mia_ui.widgets.rail import Rail, RailItem
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.status_line import StatusLine
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading, PlainLabel
from mia_ui.widgets.track import Amount, Stop, amounts, track
from mia_ui.widgets.twin import DataTable, Twin

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LOOKS: tuple[Look, ...] = get_args(Look)
_SHAPES: tuple[Shape, ...] = get_args(Shape)
_KINDS: tuple[ButtonKind, ...] = get_args(ButtonKind)


def parts(theme: Theme) -> Mapping[str, Callable[[], Screen]]:
    """How to make each page of parts, by name."""
    return {
        "alla": lambda: build_gallery(theme),
        "bilder": lambda: _pictures(theme),
        "listor": lambda: _lists(theme),
        "ramar": lambda: _frames(theme),
        "lagen": lambda: _states(theme),
    }


def _page(theme: Theme, title: str, named: Mapping[str, QWidget]) -> Page:
    page = Page(theme, title, wide=True)
    for name, widget in named.items():
        page.body.addWidget(Heading(theme, name, 2))
        page.body.addWidget(widget)
    page.finish()
    return page


def _across(theme: Theme, *widgets: QWidget) -> QWidget:
    holder = Surface(theme, "plain", across=True, gap="m")
    for widget in widgets:
        holder.body.addWidget(widget)
    if isinstance(holder.body, QBoxLayout):
        holder.body.addStretch(1)
    return holder


def _pictures(theme: Theme) -> Page:
    """Pictures of figures and days, each with what its shapes mean."""
    dots = [
        Dots(title="Arbete", tail="2 → 7", said="Arbete. Då: 2. Nu: 7.", then=0.2, now=0.7,
             below="”Jag längtar dit efter helgen.”"),
        Dots(title="Hälsa", tail="5 → 5", said="Hälsa. Då: 5. Nu: 5.", then=0.5, now=0.5),
        Dots(title="Boende", tail="8", said="Boende. Nu: 8.", now=0.8),
        Dots(title="Ekonomi", said="Ekonomi. Inget svar.", empty="Inget svar"),
    ]  # fmt: skip
    steps = Scale(ticks=((0.0, "jan"), (0.5, "feb")), spans=True, mark=(0.8, "Idag"))
    marks = tuple((n / len(_SHAPES), shape) for n, shape in enumerate(_SHAPES))
    stops = [
        Stop(title="Hemma", detail="15 mars 2025", said="Hemma sedan 15 mars 2025"),
        Stop(title="Arbetsträning", detail="1 oktober 2025", said="Arbetsträning sedan oktober"),
        Stop(title="Anställning", detail="1 mars 2026", said="Anställning sedan 1 mars 2026"),
    ]
    hours = [
        Amount(title="Vår 2025", tail="4 h", said="Vår 2025: 4 timmar", part=0.1),
        Amount(title="Höst 2025", tail="20 h", said="Höst 2025: 20 timmar", part=0.5,
               below="”Orkar mer på förmiddagen.”"),
    ]  # fmt: skip
    figures = [
        Figure(
            title=look, detail="kvinnor", tail=str(n), said=f"{look}: {n}", part=n / 5, look=look
        )
        for n, look in enumerate(_LOOKS)
    ]
    return _page(theme, "Bilder", {
        "Då och nu": dot_plot(theme, "Då och nu", dots),
        "Steg": mark_plot(theme, "Steg", steps, [Marks(title="Alla", said="Alla", marks=marks)]),
        "Tecken": _across(theme, *(Sign(theme, shape) for shape in _SHAPES)),
        "Aktiviteter": gantt(
            theme, "Aktiviteter", _bars(), today=TODAY, today_word="Idag", month_names=MONTHS
        ),
        "Mönster": _across(theme, *(Sample(theme, look) for look in _LOOKS)),
        "Platser": track(theme, "Platser", stops),
        "Timmar": amounts(theme, "Timmar", hours, ((0.0, "0"), (0.5, "20"), (1.0, "40"))),
        "Staplar": bars(theme, "Staplar", figures),
        "Bild": _twin(theme, dots),
        "Samma som tabell": _turned(_twin(theme, dots)),
    })  # fmt: skip


def _bars() -> list[Bar]:
    long = timedelta(days=75)
    starts = [TODAY + timedelta(days=30 * n - 60) for n in range(len(_LOOKS))]
    made = [
        Bar(key=look, title=look, detail="", said=look, look=look, start=day, end=day + long)
        for look, day in zip(_LOOKS, starts, strict=True)
    ]
    endless = Bar(key="e", title="Utan slut", detail="", said="Utan slut", start=TODAY, look="full")
    untimed = Bar(key="u", title="Utan dag", detail="", said="Utan dag", untimed="Ingen tid")
    return [*made, endless, untimed]


def _twin(theme: Theme, dots: list[Dots]) -> Twin:
    rows = [(one.title, one.tail) for one in dots]
    table = DataTable(theme, "Då och nu", ("Område", "Då och nu"), rows)
    return Twin(theme, dot_plot(theme, "Då och nu", dots), table)


def _turned(twin: Twin) -> Twin:
    twin.turn()
    return twin


def _lists(theme: Theme) -> Page:
    """What is chosen from: chips, days, rows under rows."""
    chips = FilterChips(theme, "Visa")
    kinds = (("", "Allt", 33), ("note", "Anteckningar", 5), ("meeting", "Möten", 4))
    chips.show_chips([FilterChip(code=c, text=t, count=n) for c, t, n in kinds], "note")
    lines = {TODAY.isoformat(): ["Falk, Marta", "Kallgren, Bo"]}
    week = DayGrid(theme, "Veckan", TODAY)
    week.show_weeks(date(2026, 3, 9), 1, lines)
    week.stand_on(TODAY)
    month = DayGrid(theme, "Månaden", TODAY)
    month.show_weeks(date(2026, 2, 23), 6, lines, month=3)
    popup = CalendarPopup(theme, month)
    popup.setWindowFlags(Qt.WindowType.Widget)
    popup.show_day(QDate(2026, 3, 12))
    past = _past(theme)
    outline = Outline(theme, "Planens rader")
    activity = Node(id="a", text="Prova på ett lager, två förmiddagar i veckan", icon="check")
    remarked = Node(id="b", text="Läkarbesök", icon="circle-question-mark", remark="Saknar dag")
    goal = Node(id="g", text="Mål 1: Arbeta halvtid", icon="target", children=(activity, remarked))
    outline.show_nodes([goal, Node(id="h", text="Mål 2: Egen lägenhet", icon="target")], "a")
    return _page(theme, "Listor", {
        "Kalenderrutan": _across(theme, popup),
        "Välj en sort": chips,
        "Veckan": week,
        "Månaden": month,
        "Rader under rader": outline,
        "Rader från förra gången": past,
    })  # fmt: skip


def _past(theme: Theme) -> PastRows:
    """Two rows of a table that stood there last time."""
    asked = load.shipped()["kartlaggning"].question("otherLang")
    rows = tuple(
        PastRow(
            before=RowBefore(row=TableRow(id=name), takes={"language": {"v": name}}),
            name=name, cells={"language": Past(day="12 mars 2025", text=name)},
        )
        for name in ("Somaliska", "Arabiska")
    )  # fmt: skip
    table = PastTable(day="12 mars 2025", rows=rows)
    made = PastRows(theme, table, asked.columns, lambda c: c.label.text(), asked.label.text())
    made.show_left(rows)
    return made


def _frames(theme: Theme) -> Page:
    """What stands around pages and over them."""
    rail = Rail(theme, "MIA Desktop", [
        RailItem(id="a", title="Idag", icon="sun"),
        RailItem(id="b", title="Deltagare", icon="users"),
        RailItem(id="c", title="Hjälp", icon="info", bottom=True),
    ])  # fmt: skip
    rail.set_current("b")
    rail.setMinimumHeight(6 * theme.px("row"))
    status = StatusLine(theme)
    status.show_saved("Sparat 14.02")
    status.show_hand_over("7 ändringar att lämna")
    status.show_lock("Låses om 9 min")
    alarm = StatusLine(theme)
    alarm.show_saved("Sparar …")
    alarm.show_lock("Låses om 60 s – tryck på en tangent", alarm=True)
    host = QWidget()
    host.setMinimumHeight(3 * theme.px("row"))
    host.setMinimumWidth(theme.px("dialog"))
    Toast(theme, host).show_message("Anteckningen är borttagen.", lambda: None)
    dialog = Dialog(theme, "Ta bort Bo Kansli?", "Bo kan inte öppna valvet mer.")
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.add_deed("Ta bort Bo", "danger")
    dialog.add_safe("Behåll")
    drop = DropArea(theme, "Släpp paket, en mapp eller ett helt minne här.")
    pieces = [("Fet text, ", True), ("vanlig text och ett ", False), ("fynd.", False)]
    prose = Prose(theme, pieces, [(31, 36)])
    return _page(theme, "Ramar", {
        "Sidomenyn": _across(theme, rail),
        "Statusraden": status,
        "Statusraden strax före låset": alarm,
        "Det som nyss gjordes": host,
        "Frågan som måste besvaras": _across(theme, dialog),
        "Att släppa filer på": drop,
        "Löptext": prose,
    })  # fmt: skip


def _states(theme: Theme) -> Page:
    """Buttons at rest, pressed and resting; fields wrong, fixed and not for now."""
    rows: dict[str, QWidget] = {}
    for kind in _KINDS:
        made = [Button(theme, text, kind) for text in ("Vanlig", "Nedtryckt", "Vilande")]
        made[1].setDown(True)
        made[2].setEnabled(False)
        rows[f"Knapp: {kind}"] = _across(theme, *made)
    options = [Option("JA", "Ja"), Option("NEJ", "Nej"), Option("VET", "Vet inte")]
    for name in ("Med fel", "Bara att läsa"):
        holder = Surface(theme, "plain", gap="m")
        fields = (LineField(theme), TextArea(theme, lines=2), ChoiceField(theme, options))
        fields[0].set_value("K7-0142")
        fields[1].set_value("Orkar mer på förmiddagen.")
        fields[2].set_value("JA")
        for place, field in enumerate(fields):
            row = FormRow(theme, f"Fråga {place + 1}", field, name=f"{name}-{place}")
            if name == "Med fel":
                row.show_error("Skriv datumet som 2026-03-12.", say=False)
            else:
                field.set_read_only(True)
            holder.body.addWidget(row)
        rows[name] = holder
    holder = Surface(theme, "panel")
    holder.body.addWidget(PlainLabel(theme, "Hjälptext", "caption", "muted"))
    rows["Panel"] = holder
    return _page(theme, "Lägen", rows)
