"""The head of a participant's page: the facts one needs at once, and what wants attention."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes
from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.records.person import Participant
from mia_desktop.services import participation
from mia_desktop.services.people import CaseView
from mia_ui.models.caseload import stands_in, until
from mia_ui.screens.consents import SOON
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.date_text import plain_date

Leads = Mapping[str, Callable[[], object]]


def facts(person: Participant, today: date, language: str) -> str:
    """The second line of the header: number, age, language, safe contact.

    Of a protected participant the number is the heading already.
    """
    tr = QCoreApplication.translate
    parts = [person.number] if person.protected == "NEJ" else []
    if person.birth_date is not None:
        born = person.birth_date
        age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        parts.append(tr("Case", "{n} år").format(n=age))
    if person.pronoun:
        parts.append(person.pronoun)
    if person.language.language:
        spoken = codes.label("CL-SPRAK", person.language.language, language)
        spoken = spoken.lower() if language == "sv" else spoken
        needed = tr("Case", "Tolk: {language}") if person.language.needed else tr(
            "Case", "Talar {language}"
        )  # fmt: skip
        parts.append(needed.format(language=spoken))
    if person.safe_contact and person.protected == "NEJ":
        parts.append(tr("Case", "Säker kontakt: {text}").format(text=person.safe_contact))
    return " · ".join(parts)


def banners(theme: Theme, view: CaseView, today: date, leads: Leads) -> list[Banner]:
    """Protection, krockar, a consent that ends soon; each with the way to it."""
    tr = QCoreApplication.translate
    found = []
    if view.protected:
        text = tr("Case", "Kontrollera i er rutin hur uppgifterna får hanteras.")
        found.append(Banner(theme, "warning", tr("Case", "Skyddade personuppgifter"), text))
    if (said := _covered(view, today)) is not None:
        found.append(Banner(theme, "info", *said))
    if view.conflicts:
        title = tr("Case", "1 krock att gå igenom")
        if view.conflicts > 1:
            title = tr("Case", "{n} krockar att gå igenom").format(n=view.conflicts)
        go = _lead(theme, tr("Case", "Gå igenom"), leads["conflicts"])
        found.append(Banner(theme, "warning", title, "", [go]))
    ends = [
        c.scope.end
        for c in view.consents
        if c.scope.end and is_in_force(c.scope, today) and c.scope.end - today <= SOON
    ]
    if former := participation.from_before(view, today):
        go = _lead(theme, tr("Case", "Öppna samtycken"), leads["consents"])
        title = tr("Case", "Ett samtycke är från en tidigare period")
        if len(former) > 1:
            title = tr("Case", "{n} samtycken är från en tidigare period").format(n=len(former))
        text = tr("Case", "En ny period behöver ett nytt samtycke.")
        found.append(Banner(theme, "warning", title, text, [go]))
    elif ends:
        go = _lead(theme, tr("Case", "Öppna samtycken"), leads["consents"])
        title = tr("Case", "Ett samtycke går ut {day}").format(day=plain_date(min(ends)))
        found.append(Banner(theme, "warning", title, "", [go]))
    return found


def _covered(view: CaseView, today: date) -> tuple[str, str] | None:
    """Whose participant it is for now: mine for a colleague, or a colleague's for me."""
    tr = QCoreApplication.translate
    if view.cover is not None:
        title = tr("Case", "Ersätter {who}").format(who=stands_in(view.cover, today))
        text = tr("Case", "Deltagaren är din kollegas. Allt du skriver lämnas till kontoret.")
        return title, text
    names = [until(one, today, one.name or tr("Case", "en kollega")) for one in view.stand_ins]
    if not names:
        return None
    title = tr("Case", "Ersättare: {names}").format(names="; ".join(names))
    return title, tr("Case", "Ersättaren kan läsa och skriva om deltagaren under den tiden.")


def _lead(theme: Theme, text: str, run: Callable[[], object]) -> Button:
    button = Button(theme, text)
    button.clicked.connect(lambda _on=False: run())
    return button
