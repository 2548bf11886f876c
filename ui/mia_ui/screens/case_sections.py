"""The parts of a participant's page, each with how much there is in it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.services.registers import Listed
from mia_ui.models import casework
from mia_ui.screens.case_links import Links, Way
from mia_ui.screens.case_reading import Opened
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import column
from mia_ui.widgets.task_list import TaskItem

SECTIONS = (
    "overview", "timeline", "contacts", "work", "consents", "facts", "papers", "files",
    "phase",
)  # fmt: skip


FORMS: Mapping[str, str] = {
    "start_assessment": "kartlaggning", "continue_assessment": "kartlaggning",
    "follow_up": "uppfoljning", "exit": "avslut",
    "after_exit": "efteruppfoljning",
}  # fmt: skip
"""Forms that a step leads to."""


def titles() -> Mapping[str, str]:
    tr = QCoreApplication.translate
    return {
        "overview": tr("Case", "Översikt"),
        "timeline": tr("Case", "Tidslinje"),
        "contacts": tr("Case", "Kontakter och möten"),
        "work": tr("Case", "Insatser och arbetsplatser"),
        "consents": tr("Case", "Samtycken"),
        "facts": tr("Case", "Uppgifter"),
        "papers": tr("Case", "Papper"),
        "files": tr("Case", "Filer"),
        "phase": tr("Case", "Fas och period"),
    }


def items(opened: Opened, today: date) -> list[TaskItem]:
    tr, view = QCoreApplication.translate, opened.view
    count, under_way = tr("Case", "{n} st"), tr("Case", "{n} pågår")
    holding = sum(is_in_force(c.scope, today) for c in view.consents)
    person = view.participant
    reached = bool(person.phone or person.email or person.safe_contact)
    status = view.present.status if view.present else ""
    contacts = sum(len(listed.entries) for listed in opened.of_part("contacts"))
    work = sum(_goes_on(listed, today) for listed in opened.of_part("work"))
    states = {
        "overview": tr("Case", "Nästa steg"),
        "timeline": count.format(n=len(opened.events)),
        "contacts": count.format(n=contacts),
        "work": under_way.format(n=work),
        "consents": tr("Case", "{n} gäller").format(n=holding),
        "facts": tr("Case", "Ifyllda") if reached else tr("Case", "Saknas"),
        "papers": count.format(n=len(opened.papers)),
        "files": count.format(n=len(opened.files)),
        "phase": casework.phases().get(status, ""),
    }
    return [TaskItem(id=s, title=t, state=states[s]) for s, t in titles().items()]


def mapped(opened: Opened) -> str:
    """The newest kartläggning's document; empty before there is one."""
    found = [line for line in opened.view.documents if line.form == "kartlaggning"]
    return max(found, key=lambda line: (line.started, line.id)).id if found else ""


def _goes_on(listed: Listed, today: date) -> int:
    """How many lines are under way."""
    day = today.isoformat()
    return sum(
        not entry.blank and entry.day <= day and (not entry.until or entry.until >= day)
        for entry in listed.entries
    )


def profile(context: Context) -> Button:
    """The way to what the kartläggning says of occupation and skills."""
    text = QCoreApplication.translate("Case", "Yrkesprofil i kartläggningen")
    return Button(context.theme, text, "quiet", "clipboard-list")


def links(context: Context, case: str) -> tuple[Links, Links]:
    """Ways on from the work and from the facts of a participant."""
    tr, mine = QCoreApplication.translate, {"case": case}
    work = [
        Way(text=tr("Case", "Timmar och närvaro"), icon="clock", page="hours", args=mine),
        Way(text=tr("Case", "Alla arbetsplatser"), icon="briefcase", page="workplaces"),
    ]
    rights = Way(
        text=tr("Case", "Dataskydd och rättigheter"), icon="shield-alert", page="data_rights",
        args=mine,
    )  # fmt: skip
    return Links(context, work), Links(context, [rights])


def under_each_other(context: Context, *parts: QWidget) -> QWidget:
    """Parts of the page that are shown together."""
    holder = QWidget()
    rows = column(context.theme, "xl", holder)
    for part in parts:
        rows.addWidget(part)
    return holder
