"""A table of figures in its card: what it counts, the table, and the same as a picture."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from mia_desktop.domain.figures import View
from mia_desktop.domain.shown_figures import Hidden, Row, Value, for_others, is_counted, on_screen
from mia_desktop.services.figures import AnyTable, Counted, Measured, Sheet
from mia_desktop.services.figures.taking import Told
from mia_ui.messages import statistics as words
from mia_ui.messages import volumes as volume_words
from mia_ui.screens.context import Context
from mia_ui.widgets.bars import Bar, bars
from mia_ui.widgets.gantt import Look, Sample
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Heading, PlainLabel
from mia_ui.widgets.twin import DataTable, Twin

LOOKS: tuple[Look, ...] = ("full", "barred", "hollow")
"""How women, men and those whose sex is not entered are drawn, in this order."""


def kept(sheet: Sheet) -> list[int]:
    """Women, men and all of them; the column of not entered only where somebody is in it."""
    return [0, 1, 2, 3] if sheet.has_unknown else [0, 1, 3]


def told(table: AnyTable, sheet: Sheet, language: str, *, outside: bool) -> Told:
    """A table in words: exact for the own screen, without small cells for anywhere else.

    `outside` for a table of `Sheet.away` only.
    """
    rows = for_others(table) if outside else on_screen(table)
    sexes, places = volume_words.sexes(), kept(sheet)
    return Told(
        title=words.titles()[table.id],
        note=words.note(table.id),
        head=(words.head(table), *(sexes[place] for place in places)),
        rows=tuple(
            (
                words.row(table, row, language),
                *(words.value(row.cells[place]) for place in places),
            )
            for row in rows
        ),
        hides=any(isinstance(row.cells[place], Hidden) for row in rows for place in places),
    )


def title(view: View, period: str) -> str:
    """What stands over the figures wherever they are taken."""
    return f"{words.views()[view]}, {period}"


def all_told(sheet: Sheet, language: str) -> tuple[list[str], list[Told]]:
    """What holds for all tables, and the tables as they may leave (S4, R-52)."""
    made = [told(table, sheet, language, outside=True) for table in sheet.away]
    return [words.about(sheet.view, outside=True), words.hidden_note()], [
        one for one in made if one.rows
    ]


def card(context: Context, table: AnyTable, sheet: Sheet) -> Surface:
    """Heading, what is counted, and the table; one key makes it a picture."""
    theme = context.theme
    made = told(table, sheet, context.language, outside=False)
    surface = Surface(theme, "card")
    surface.body.addWidget(Heading(theme, made.title))
    surface.body.addWidget(PlainLabel(theme, made.note, "body", "muted"))
    if not is_counted(table):
        text = QCoreApplication.translate("Statistics", "Inget att räkna i perioden.")
        surface.body.addWidget(PlainLabel(theme, text))
        return surface
    rows = [[str(cell) for cell in row] for row in made.rows]
    shown = DataTable(theme, made.title, made.head, rows)
    _as_figures(shown)
    if isinstance(table, Counted):
        drawn = _bars(table, sheet, context.language)
    else:
        drawn = _medians(table, sheet, context.language)
    picture = bars(theme, made.title, drawn)
    surface.body.addWidget(Twin(theme, picture, shown, table_first=True))
    return surface


def legend(context: Context, sheet: Sheet) -> Surface:
    """What the patterns of the pictures stand for."""
    surface = Surface(context.theme, "plain", across=True)
    sexes = volume_words.sexes()
    for place in kept(sheet)[:-1]:
        pair = line(context.theme, "xs")
        pair.addWidget(Sample(context.theme, LOOKS[place]))
        pair.addWidget(PlainLabel(context.theme, sexes[place]))
        surface.body.addLayout(pair)
    surface.body.addStretch(1)
    return surface


def _as_figures(table: DataTable) -> None:
    """Figures stand under each other, and the arrows go from one to the next."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    top, model = table.horizontalHeader(), table.model()
    top.setStretchLastSection(False)
    top.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    top.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    top.setResizeContentsPrecision(-1)
    assert isinstance(model, QStandardItemModel)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for across in range(1, model.columnCount()):
        model.setHeaderData(
            across, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole
        )
        for down in range(model.rowCount()):
            item = model.item(down, across)
            if item is not None:
                item.setTextAlignment(right)


def _bars(table: Counted, sheet: Sheet, language: str) -> list[Bar]:
    """Of each line women and men under each other; each of all women, of all men."""
    rows = [row for row in on_screen(table) if row.part != "base"]
    places = kept(sheet)[:-1]
    bases = [cell.n for cell in table.base] if table.base is not None else None
    most = max((n for row in rows for n in _figures(row, places)), default=0)
    sexes = volume_words.sexes()
    found = []
    for row in rows:
        title = words.row(table, row, language)
        for place, n in zip(places, _figures(row, places), strict=True):
            whole = bases[place] if bases is not None else 0
            tail, said = _of(n, whole) if bases is not None else (str(n), str(n))
            part = n / (whole if bases is not None else most) if n else 0.0
            found.append(
                Bar(
                    title=title if place == places[0] else "", detail=sexes[place], tail=tail,
                    said=f"{title}, {sexes[place].lower()}: {said}", part=part,
                    look=LOOKS[place],
                )
            )  # fmt: skip
    return found


def _medians(table: Measured, sheet: Sheet, language: str) -> list[Bar]:
    """Of each line the middle of women and of men; each of the longest of them all."""
    tr, rows = QCoreApplication.translate, on_screen(table)
    places, sexes = kept(sheet)[:-1], volume_words.sexes()
    people = {row.key: row.cells for row in rows if row.part == "people"}
    medians = [row for row in rows if row.part == "median"]
    most = max((_amount(row.cells[place]) for row in medians for place in places), default=0)
    found = []
    for row in medians:
        title = words.row(table, row, language)
        for place in places:
            tail = str(words.value(row.cells[place]))
            said = tr("Statistics", "{n}, {people} deltaganden").format(
                n=tail, people=words.value(people[row.key][place])
            )
            found.append(
                Bar(
                    title=title if place == places[0] else "", detail=sexes[place], tail=tail,
                    said=f"{title}, {sexes[place].lower()}: {said}",
                    part=float(_amount(row.cells[place]) / most) if most else 0.0,
                    look=LOOKS[place],
                )
            )  # fmt: skip
    return found


def _amount(cell: Value) -> Decimal:
    return cell if isinstance(cell, Decimal) else Decimal(0)


def _figures(row: Row, places: Sequence[int]) -> list[int]:
    cells = (row.cells[place] for place in places)
    return [cell if isinstance(cell, int) else 0 for cell in cells]


def _of(n: int, whole: int) -> tuple[str, str]:
    """The figure with what it is a part of, written and said: a share alone tells too little."""
    tr = QCoreApplication.translate
    tail = tr("Statistics", "{n} av {whole}").format(n=n, whole=whole)
    if not whole:
        return tail, tail
    share = tr("Statistics", "{share} procent").format(share=round(100 * n / whole))
    return tail, f"{tail}, {share}"
