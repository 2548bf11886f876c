"""The plan's activities on their months (ux §1.10 Tidsöversikt), and the same as a table."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from mia_desktop.domain import codes
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.work import Activity
from mia_desktop.services.planning import GoalView, PlanView
from mia_ui.screens.context import Context
from mia_ui.screens.plan_outline import activity_text
from mia_ui.theme import Theme
from mia_ui.widgets.date_text import long_date, plain_date
from mia_ui.widgets.gantt import Bar, Look, Sample, gantt
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import line
from mia_ui.widgets.text import PlainLabel
from mia_ui.widgets.twin import DataTable, Twin

LOOKS: Mapping[str, Look] = {
    "PLANERAD": "hollow", "PAGAR": "full", "KLAR": "ticked", "PAUSAD": "barred",
    "AVBRUTEN": "struck",
}  # fmt: skip


def timeline(context: Context, view: PlanView) -> Twin:
    """Picture and table of all activities; Enter on a bar gives the activity's id."""
    tr = QCoreApplication.translate
    theme, language = context.theme, context.language
    rows = [(goal, one) for goal in view.goals for one in goal.activities]
    name = tr("PlanPicture", "Aktiviteterna på sina månader")
    picture = gantt(
        theme, name, [_bar(one, language) for _, one in rows], today=context.clock.today(),
        today_word=tr("PlanPicture", "Idag"), month_names=short_months(),
    )  # fmt: skip
    heads = (
        tr("PlanPicture", "Aktivitet"),
        tr("PlanPicture", "Ansvarig"),
        tr("PlanPicture", "Från"),
        tr("PlanPicture", "Till"),
        tr("PlanPicture", "Läge"),
        tr("PlanPicture", "Mål"),
    )
    table = DataTable(theme, name, heads, [_cells(goal, one, language) for goal, one in rows])
    return Twin(theme, picture, table)


def legend(theme: Theme, language: str) -> QWidget:
    """Which pattern is which state."""
    holder = Columns(theme, most=3)
    for code, look in LOOKS.items():
        one = QWidget()
        row = line(theme, "s", one)
        row.addWidget(Sample(theme, look))
        row.addWidget(PlainLabel(theme, codes.label("CL-ACTIVITY-STATUS", code, language)), 1)
        holder.add(one)
    return holder


def short_months() -> tuple[str, ...]:
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    return tuple(locale.standaloneMonthName(n, short)[:3] for n in range(1, 13))


def period_text(period: Period) -> str:
    """From when to when, either end open; empty without any day."""
    tr = QCoreApplication.translate
    start, end = (plain_date(day) if day else "" for day in (period.start, period.end))
    if start and end:
        return f"{start} – {end}"
    if start:
        return tr("PlanPicture", "Från {day}").format(day=start)
    if end:
        return tr("PlanPicture", "Till {day}").format(day=end)
    return ""


def _bar(activity: Activity, language: str) -> Bar:
    tr = QCoreApplication.translate
    status = codes.label("CL-ACTIVITY-STATUS", activity.status, language)
    untimed = tr("PlanPicture", "Ingen tid är angiven")
    when = period_text(activity.period)
    return Bar(
        key=activity.id,
        title=activity_text(activity),
        detail=", ".join(part for part in (status, when) if part),
        said=_sentence(activity, status, untimed, language),
        start=activity.period.start,
        end=activity.period.end,
        look=LOOKS.get(activity.status, "hollow"),
        untimed=untimed,
    )


def _sentence(activity: Activity, status: str, untimed: str, language: str) -> str:
    """All of a bar in words: what, who, how it is, when, how much."""
    tr = QCoreApplication.translate
    parts = [activity_text(activity)]
    if who := _actor(activity, language):
        parts.append(tr("PlanPicture", "Ansvarig: {who}").format(who=who))
    parts.append(status)
    start, end = activity.period.start, activity.period.end
    if start:
        parts.append(tr("PlanPicture", "Från {day}").format(day=long_date(start)))
    if end:
        parts.append(tr("PlanPicture", "Till {day}").format(day=long_date(end)))
    if not (start or end):
        parts.append(untimed)
    if activity.hours_week:
        hours = hours_text(activity.hours_week)
        parts.append(tr("PlanPicture", "{n} timmar i veckan").format(n=hours))
    return ". ".join(parts)


def hours_text(hours: object) -> str:
    """A number of hours as it is written here."""
    return str(hours).replace(".", QLocale().decimalPoint())


def _actor(activity: Activity, language: str) -> str:
    code = activity.actor.code
    label = codes.label("CL-ACT", code, language) if code else ""
    return ", ".join(part for part in (label, activity.actor.name) if part)


def _cells(goal: GoalView, activity: Activity, language: str) -> tuple[str, ...]:
    period = activity.period
    return (
        activity_text(activity),
        _actor(activity, language),
        plain_date(period.start) if period.start else "",
        plain_date(period.end) if period.end else "",
        codes.label("CL-ACTIVITY-STATUS", activity.status, language),
        goal.goal.own_words,
    )
