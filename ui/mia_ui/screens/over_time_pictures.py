"""The follow-up pictures: ratings, steps, places and hours, each with its table (D7, U3).

No row is put before another for how it goes (R-19), and a step another way is told without blame
(R-21). The handledare's own view stands in a column that says whose it is (R-25).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes
from mia_desktop.domain.records.base import Period
from mia_desktop.forms.answers import CHANGE_LABELS, NON_ANSWER_LABELS
from mia_desktop.services.progress import AREAS, Occasion, Pair, Point, Step
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.over_time_reading import Seen
from mia_ui.screens.plan_picture import hours_text, period_text, short_months
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.dot_plot import Dots, Marks, Shape, dot_plot, mark_plot
from mia_ui.widgets.gantt import Months
from mia_ui.widgets.picture import Scale
from mia_ui.widgets.track import Amount, Stop, amounts, track
from mia_ui.widgets.twin import DataTable, Twin

SHAPES: Mapping[str, Shape] = {"FRAMAT": "forward", "OFORANDRAT": "same", "BAKAT": "other"}
FULL_WEEK = 40
TEN = 10


def directions() -> Mapping[str, str]:
    """Which way a step went, in words that blame nobody (R-21)."""
    tr = QCoreApplication.translate
    return {
        "FRAMAT": tr("OverTime", "Framåt"),
        "OFORANDRAT": tr("OverTime", "Oförändrat"),
        "BAKAT": tr("OverTime", "Åt ett annat håll"),
    }


def occasion_text(occasion: Occasion) -> str:
    """Which form, and when."""
    form = casework.forms().get(occasion.form, occasion.form)
    return f"{form} {plain_date(occasion.day)}" if occasion.day else form


def area_text(area: str, language: str) -> str:
    tr = QCoreApplication.translate
    return codes.label("CL-AREA", area, language) if area else tr("OverTime", "Utan område")


def then_and_now(context: Context, seen: Seen, then: int, now: int) -> Twin:
    """The dot plot of two occasions; of one, where it is the only one."""
    tr = QCoreApplication.translate
    once = then == now
    name = tr("OverTime", "Egen skattning, område för område")
    pairs = seen.ratings.compare(then, now)
    rows = [_dots(pair, context.language, once=once) for pair in pairs]
    heads = [
        tr("OverTime", "Område"), tr("OverTime", "Då"), tr("OverTime", "Nu"),
        tr("OverTime", "Egna ord då"), tr("OverTime", "Egna ord nu"),
    ]  # fmt: skip
    cells: list[tuple[str, ...]] = [
        (
            area_text(pair.area, context.language), _value(pair.then, context.language),
            _value(pair.now, context.language), pair.then.words, pair.now.words,
        )
        for pair in pairs
    ]  # fmt: skip
    if once:
        heads = [head for place, head in enumerate(heads) if place not in (1, 3)]
        cells = [(cell[0], cell[2], cell[4]) for cell in cells]
    picture = dot_plot(context.theme, name, rows)
    return Twin(context.theme, picture, DataTable(context.theme, name, heads, cells))


def steps(context: Context, seen: Seen) -> Twin:
    """Steps on their days, a row for each area that has any."""
    tr = QCoreApplication.translate
    language, theme = context.language, context.theme
    name = tr("OverTime", "Steg över tid, område för område")
    days = [step.day for step in seen.steps if step.day]
    months = Months([*days, context.clock.today()])
    scale = Scale(
        ticks=months.ticks(short_months()), spans=True, above=months.years(),
        mark=(months.part(context.clock.today()), tr("OverTime", "Idag")),
    )  # fmt: skip
    areas = dict.fromkeys([*AREAS, *(step.area for step in seen.steps)])
    by_area = {area: [step for step in seen.steps if step.area == area] for area in areas}
    rows = [_marks(area, mine, months, language) for area, mine in by_area.items() if mine]
    heads = (
        tr("OverTime", "Dag"), tr("OverTime", "Område"), tr("OverTime", "Riktning"),
        tr("OverTime", "Vad märks?"), tr("OverTime", "Med egna ord"),
        tr("OverTime", "Deltagarens bedömning"), tr("OverTime", "Handledarens bedömning"),
    )  # fmt: skip
    cells = [_cells(step, language) for mine in by_area.values() for step in mine]
    picture = mark_plot(theme, name, scale, rows)
    return Twin(theme, picture, DataTable(theme, name, heads, cells))


def places(context: Context, seen: Seen) -> Twin:
    """Where somebody has been on the way to work or studies, in the order they came there."""
    tr = QCoreApplication.translate
    name = tr("OverTime", "Platser på vägen mot arbete eller studier")
    stops, cells = [], []
    for place in seen.places:
        label = codes.label("CL-STEP", place.level, context.language)
        day = plain_date(place.day) if place.day else tr("OverTime", "Där det började")
        stops.append(Stop(title=label, detail=day, said=f"{label}. {day}"))
        cells.append((day, label))
    heads = (tr("OverTime", "Dag"), tr("OverTime", "Plats"))
    table = DataTable(context.theme, name, heads, cells)
    return Twin(context.theme, track(context.theme, name, stops), table)


def hours(context: Context, seen: Seen) -> Twin:
    """How many hours a week the plan asks for and how many were done, time by time."""
    tr = QCoreApplication.translate
    name = tr("OverTime", "Timmar i veckan: planerade och gjorda")
    told = [amount for one in seen.hours for amount in (one.planned, one.done) if amount]
    most = max([Decimal(FULL_WEEK), *told])
    top = int(-(-most // TEN) * TEN)
    rows, cells = [], []
    for one in seen.hours:
        when = period_text(Period(start=one.start, end=one.end))
        what = ", ".join(seen.activities.get(key, "") for key in one.activities)
        planned, done = (_amount(each) for each in (one.planned, one.done))
        for title, amount, below in (
            (tr("OverTime", "{when}, planerade"), one.planned, what),
            (tr("OverTime", "{when}, gjorda"), one.done, ""),
        ):
            if amount is not None:
                head = title.format(when=when)
                said = ". ".join(part for part in (head, _amount(amount), below) if part)
                rows.append(Amount(title=head, tail=_amount(amount), said=said,
                                   part=float(amount / top), below=below))  # fmt: skip
        cells.append((when, planned, done, what))
    ticks = tuple((n / top, str(n)) for n in range(0, top + 1, TEN))
    heads = (
        tr("OverTime", "När"), tr("OverTime", "Planerade timmar i veckan"),
        tr("OverTime", "Gjorda timmar i veckan"), tr("OverTime", "Aktiviteter"),
    )  # fmt: skip
    table = DataTable(context.theme, name, heads, cells)
    return Twin(context.theme, amounts(context.theme, name, rows, ticks), table)


def _amount(hours: Decimal | None) -> str:
    tr = QCoreApplication.translate
    if hours is None:
        return "–"
    return tr("OverTime", "{n} tim").format(n=hours_text(f"{hours.normalize():f}"))


def _dots(pair: Pair, language: str, *, once: bool) -> Dots:
    tr = QCoreApplication.translate
    then, now = pair.then, pair.now
    title = area_text(pair.area, language)
    short = [_short(point) for point in ((now,) if once else (then, now))]
    said = [title]
    if not once:
        said.append(tr("OverTime", "Då: {value}").format(value=_value(then, language)))
        said += [_quoted(then.words)] if then.words else []
    said.append(tr("OverTime", "Nu: {value}").format(value=_value(now, language)))
    said += [_quoted(now.words)] if now.words else []
    return Dots(
        title=title,
        said=". ".join(said),
        tail=" → ".join(short),
        below="\n".join(_words(pair, language, once=once)),
        then=None if once or then.value is None else then.value / TEN,
        now=None if now.value is None else now.value / TEN,
        empty=_value(now, language),
    )


def _words(pair: Pair, language: str, *, once: bool) -> list[str]:
    """The own words, and in words what has no dot."""
    tr = QCoreApplication.translate
    found = []
    spoken = [(tr("OverTime", "Nu: {value}"), pair.now)]
    if not once:
        spoken.insert(0, (tr("OverTime", "Då: {value}"), pair.then))
    for text, point in spoken:
        parts = [] if point.value is not None else [_value(point, language).lower()]
        parts += [_quoted(point.words)] if point.words else []
        if parts:
            found.append(text.format(value=", ".join(parts)))
    return found


def _quoted(words: str) -> str:
    return f"”{words.strip()}”"


def _short(point: Point) -> str:
    return "–" if point.value is None else str(point.value)


def _value(point: Point, language: str) -> str:
    """The figure, or what was said instead of one; not answered is no figure either."""
    if point.value is not None:
        return str(point.value)
    label = next((text for key, text in NON_ANSWER_LABELS.items() if key == point.refused), None)
    tr = QCoreApplication.translate
    return label.text(language) if label else tr("OverTime", "Ej besvarat")


def _marks(area: str, mine: Sequence[Step], months: Months, language: str) -> Marks:
    title = area_text(area, language)
    told = [_told(step) for step in mine]
    spots = tuple(
        (months.part(step.day), SHAPES.get(step.direction, "then")) for step in mine if step.day
    )
    return Marks(title=title, said=". ".join([title, *told]), below="\n".join(told), marks=spots)


def _told(step: Step) -> str:
    """A step in words: when, which way, what is noticed, in whose words."""
    parts = [
        plain_date(step.day) if step.day else "",
        directions().get(step.direction, ""),
        step.evidence.strip(),
        _quoted(step.words) if step.words else "",
    ]
    return " · ".join(part for part in parts if part)


def _cells(step: Step, language: str) -> tuple[str, ...]:
    return (
        plain_date(step.day) if step.day else "",
        area_text(step.area, language),
        directions().get(step.direction, ""),
        step.evidence,
        step.words,
        _change(step.own, language),
        _change(step.coach, language),
    )


def _change(value: int | None, language: str) -> str:
    label = CHANGE_LABELS.get(value) if value is not None else None
    return label.text(language) if label else ""
