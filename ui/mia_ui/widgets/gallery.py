"""Every widget in every state, on one page: what the audits run on and the pictures show."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QWidget

from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner, EmptyState, ErrorSummary
from mia_ui.widgets.buttons import Button, IconButton, RowButton
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.feedback import BusyLine, ProgressLine
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.page import Page, SidePane, Split
from mia_ui.widgets.scale import ChangeField, ScaleField
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.secret import CROCKFORD, CodeField, PassphraseField
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.table import TableView
from mia_ui.widgets.task_list import TaskItem, TaskList
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

TODAY = date(2026, 3, 12)
_YES_NO = (Option("JA", "Ja", own_words=True), Option("NEJ", "Nej"))
_TOWNS = ("Botkyrka", "Haninge", "Huddinge", "Nynäshamn", "Salem", "Södertälje", "Tyresö")


def _buttons(theme: Theme) -> list[QWidget]:
    still = Button(theme, "Vilande")
    still.setEnabled(False)
    return [
        Button(theme, "Markera som klart", "primary"),
        Button(theme, "Fortsätt senare"),
        Button(theme, "Visa alla", "quiet", "arrow-right"),
        Button(theme, "Gallra", "danger"),
        still,
        IconButton(theme, "pencil", "Ändra raden", "F2"),
        IconButton(theme, "plus", "Ny rad", "Ins", framed=True),
    ]


def _in_lines(theme: Theme, widgets: list[QWidget], each: int = 3) -> QWidget:
    holder = Surface(theme, "plain")
    for start in range(0, len(widgets), each):
        row = line(theme)
        for widget in widgets[start : start + each]:
            row.addWidget(widget)
        row.addStretch(1)
        holder.body.addLayout(row)
    return holder


def _chips(theme: Theme) -> QWidget:
    kinds: list[tuple[str, ChipKind]] = [
        ("Inte börjat", "neutral"),
        ("Påbörjat", "info"),
        ("Klart", "plain"),
        ("Underskriven", "success"),
        ("Ändrat", "warning"),
        ("Se över", "error"),
        ("Nu", "accent"),
    ]
    return _in_lines(theme, [Chip(theme, text, kind) for text, kind in kinds], 4)


def _messages(theme: Theme) -> list[QWidget]:
    act = Button(theme, "Öppna samtycke")
    return [
        ErrorSummary(
            theme,
            "Det finns 2 saker att rätta i avsnittet",
            [
                ("Fyll i timmar per vecka, mellan 0 och 40.", lambda: None),
                ("Välj om Amina har en pågående vårdkontakt.", lambda: None),
            ],
        ),
        Banner(
            theme,
            "warning",
            "Ett samtycke går ut om 6 dagar",
            "Amina K. (K7-0142): dela uppgifter med Arbetsförmedlingen gäller till 18 mars 2026.",
            [act],
        ),
        Banner(theme, "success", "Paketet är skapat och kontrolläst", "41 ändringar."),
        Banner(theme, "info", "2 nya frågor sedan förra gången", dismissable=True),
        EmptyState(
            theme,
            "target",
            "Ingen plan än.",
            "Börja med vad deltagaren själv vill.",
            [Button(theme, "Skapa plan")],
        ),
    ]


def _filled(theme: Theme) -> list[tuple[str, Field, str]]:
    """Make one field of each kind with something in it: question, field, help."""
    hours = NumberField(theme, least=0, most=40, what="timmar per vecka")
    hours.edit.setText("femtio")
    day = DateField(theme, lambda: TODAY)
    day.edit.setText("14/4")
    care = ChoiceField(theme, _YES_NO)
    care.set_value("JA", "Vårdcentralen")
    town = ChoiceField(theme, [Option(name, name) for name in _TOWNS])
    town.set_value("Haninge")
    several = SeveralField(
        theme, [Option("BUSS", "Buss"), Option("BIL", "Bil"), Option("GA", "Gå")]
    )
    several.set_value(["BUSS", "GA"])
    scale = ScaleField(theme, "Fungerar inte alls", "Fungerar mycket bra")
    scale.set_value(6)
    change = ChangeField(theme)
    change.set_value(1)
    name = LineField(theme)
    name.set_value("Elise Åström Öberg")
    fixed = LineField(theme)
    fixed.set_value("K7-0142")
    fixed.set_read_only(True)
    words = TextArea(theme, lines=3)
    words.set_value("Orkar mer på förmiddagen.\nVill prova på ett lager.")
    numbers = CodeField(theme, asked=(2, 3, 5, 8))
    numbers.boxes[0].setText("40817")
    return [
        ("Hur många timmar per vecka orkar Amina delta just nu?", hours, "Ungefär."),
        ("När kan det börja?", day, ""),
        ("Har Amina en pågående vårdkontakt?", care, ""),
        ("Vilken kommun bor Amina i?", town, ""),
        ("Hur tar sig Amina till möten?", several, "Välj alla som stämmer."),
        ("Hur är det nu?", scale, ""),
        ("Hur har det ändrats sedan förra gången?", change, ""),
        ("Namn", name, ""),
        ("Deltagarnummer", fixed, ""),
        ("Vad underlättar i vardagen?", words, "Till exempel rutiner eller personer."),
        ("Lösenfras", PassphraseField(theme), ""),
        ("Kontorets kontrollnummer", numbers, "Skriv grupperna som kontoret läser upp."),
        ("Återställningsnyckel", CodeField(theme, alphabet=CROCKFORD), ""),
    ]


def _cards(theme: Theme) -> Columns:
    cards = Columns(theme)
    rows: list[tuple[str, list[tuple[str, str, tuple[str, ChipKind]]]]] = [
        (
            "Uppföljningar (2)",
            [
                ("Yusuf A.", "3-månadersuppföljning", ("4 dagar sen", "error")),
                ("Linda S.", "Uppföljning av plan", ("Idag", "warning")),
            ],
        ),
        ("Påbörjat (1)", [("Amina K.", "Kartläggning, 4 av 9 avsnitt", ("Påbörjat", "info"))]),
        ("Till kontoret", [("7 ändringar", "sedan 6 mars 2026", ("Bara här", "neutral"))]),
    ]
    for title, entries in rows:
        card = Surface(theme, "card", title=title, gap="xs")
        for name, detail, chip in entries:
            card.body.addWidget(RowButton(theme, name, detail, chip))
        card.body.addStretch(1)
        cards.add(card)
    return cards


def task_items() -> list[TaskItem]:
    return [
        TaskItem(id="a", title="Grunduppgifter", state="Klart", kind="plain", group="Börja här"),
        TaskItem(id="b", title="Boende och vardag", state="Klart", kind="plain", group="Livet nu"),
        TaskItem(id="c", title="Hälsa", state="Påbörjat", kind="info", group="Livet nu"),
        TaskItem(
            id="d", title="Nätverk och stöd", state="Ändrat", kind="warning", group="Livet nu"
        ),
        TaskItem(id="e", title="Utbildning och språk", state="Inte börjat", group="Mot arbete"),
    ]


def build_gallery(theme: Theme, model: QAbstractTableModel | None = None) -> Split:
    """Build the gallery; a table is shown if a model is given."""
    tasks = TaskList(theme, "Avsnitt")
    tasks.show_items(task_items())
    tasks.set_current("c")
    side = SidePane(theme, "Kartläggning", tasks)
    progress = ProgressLine(theme)
    progress.show_progress(4, 9, "4 av 9 avsnitt klara")
    side.head.addWidget(progress)
    side.foot.addWidget(Button(theme, "Kontrollera svaren"))
    page = Page(theme, "Hälsa", caption="Avsnitt 5 av 9", back="Amina K. (K7-0142)")
    page.add_chip("Kartläggning", "info")
    for message in _messages(theme):
        page.body.addWidget(message)
    for number, (question, field, help_text) in enumerate(_filled(theme)):
        row = FormRow(
            theme,
            question,
            field,
            help_text=help_text,
            optional=number in (1, 9),
            no_answers=number in (1, 2, 5),
            name=f"gallery-{number}",
        )
        row.check()
        page.body.addWidget(row)
    page.body.addWidget(Heading(theme, "Idag", 2))
    page.body.addWidget(_cards(theme))
    page.body.addWidget(_chips(theme))
    page.body.addWidget(_in_lines(theme, _buttons(theme)))
    bracket = Surface(theme, "bracket")
    bracket.body.addWidget(FormRow(theme, "Vilken vårdkontakt?", LineField(theme)))
    page.body.addWidget(bracket)
    busy = BusyLine(theme)
    busy.step(412, 1000, "Läser in 412 av 1 000 ändringar")
    page.body.addWidget(busy)
    busy.show()
    if model is not None:
        table = TableView(theme, "Deltagare")
        table.setModel(model)
        table.fit_columns(24, 10)
        table.setMinimumHeight(5 * theme.px("row"))
        page.body.addWidget(table)
    page.body.addWidget(PlainLabel(theme, "<b>Text är text</b> & inget annat.", "caption", "muted"))
    page.add_buttons(Button(theme, "Markera som klart och fortsätt", "primary"))
    page.finish()
    return Split(theme, side, page)
