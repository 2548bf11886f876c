"""What it is that one took away and another changed, as a person calls it."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.standing import is_plain
from mia_desktop.services import removals
from mia_desktop.services.conflicts import Conflict
from mia_desktop.services.removals import Removed
from mia_ui.base.actions import Language
from mia_ui.screens import krock_words
from mia_ui.widgets.date_text import plain_date

tr = QCoreApplication.translate


def title(one: Removed, language: Language) -> str:
    """The question that it stands for; the same for every kind of thing."""
    return tr("Removal", "{what}: bort eller kvar?").format(what=thing(one, language))


def thing(one: Removed, language: Language) -> str:
    """What it is called, with its day where it has one."""
    if one.form is not None:
        name = one.form.text(language)
    else:
        name = _kinds().get(one.kind) or tr("Removal", "Uppgift")
    return name if one.day is None else f"{name} {plain_date(one.day)}"


def field(one: Removed, change: Conflict, language: Language) -> str:
    """Which part of it somebody changed."""
    if change.asked is not None:
        return krock_words.place(change, language)
    if not is_plain(change.unit):
        return thing(one, language)
    return removals.label(one, change.unit, language)


def rest(one: Removed, language: Language) -> list[str]:
    """What else stands in it, a line for each field."""
    told = (
        (removals.label(one, unit, language), krock_words.of_unit(unit, value, language))
        for unit, value in one.rest.items()
    )
    return [f"{name}: {text}" for name, text in told if text]


def _kinds() -> dict[str, str]:
    return {
        "note": tr("Removal", "Anteckning"),
        "goal": tr("Removal", "Mål"),
        "sub_goal": tr("Removal", "Delmål"),
        "activity": tr("Removal", "Aktivitet"),
        "plan": tr("Removal", "Plan"),
        "row": tr("Removal", "Rad i ett formulär"),
        "step_progress": tr("Removal", "Steg"),
        "attachment": tr("Removal", "Bilaga"),
        "reminder": tr("Removal", "Påminnelse eller möte"),
        "attendance": tr("Removal", "Närvaro och tid"),
        "hours_month": tr("Removal", "Inlämnad månad"),
        "consent": tr("Removal", "Samtycke"),
        "participant": tr("Removal", "Deltagare"),
        "participation": tr("Removal", "Deltagandeperiod"),
        "intervention": tr("Removal", "Insats"),
        "group": tr("Removal", "Grupp"),
        "group_member": tr("Removal", "Deltagare i en grupp"),
        "group_meeting": tr("Removal", "Gruppträff"),
        "workplace": tr("Removal", "Arbetsplats"),
        "deviation": tr("Removal", "Avvikelse"),
        "cover": tr("Removal", "Ersättare"),
        "merged": tr("Removal", "Hopslagen registrering"),
        "dispute": tr("Removal", "Bestridd uppgift"),
    }
