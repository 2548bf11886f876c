"""What can stand in the way of a piece of casework, in words."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import parties
from mia_desktop.services import errors
from mia_desktop.services.disputing import NotDisputable, NotSettled
from mia_desktop.services.handing_on import NotYoursToHandOver
from mia_desktop.services.papers_plan import NoConsentForWorkplace
from mia_desktop.services.plan_parties import ConsentTooShort
from mia_desktop.services.plan_templates import NoTemplateName
from mia_ui.messages import when
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _overtaken(_error: errors.Overtaken) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Det går inte att ångra längre."),
        text=tr("CaseworkMessages", "Något annat har skrivits på samma ställe sedan dess."),
    )


def _open_conflict(error: errors.OpenConflict) -> Told:
    count = len(error.units)
    title = tr("CaseworkMessages", "Det finns en krock att gå igenom först.")
    if count > 1:
        text = tr("CaseworkMessages", "Det finns {n} krockar att gå igenom först.")
        title = text.format(n=count)
    return Told(
        title=title,
        text=tr(
            "CaseworkMessages", "Två har skrivit olika. Välj vad som gäller och slutför sedan."
        ),
    )


def _consent_too_short(error: ConsentTooShort) -> Told:
    """R-15: why a party gets no paper of the plan, and what to do about it."""
    its = error.consent
    if its.until is not None:
        text = tr("CaseworkMessages", "Samtycket för {party} går ut {day}, innan planen är slut.")
        title = text.format(party=parties.label(its.party), day=when.day(its.until))
    else:
        text = tr("CaseworkMessages", "Det finns inget samtycke som gäller {party}.")
        title = text.format(party=parties.label(its.party))
    return Told(
        title=title,
        text=tr(
            "CaseworkMessages",
            "Fråga deltagaren om ett samtycke som räcker planen ut, eller korta planen.",
        ),
    )


def _no_workplace(_error: NoConsentForWorkplace) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Det finns inget samtycke till kontakt med arbetsplatsen."),
        text=tr(
            "CaseworkMessages",
            "Fråga deltagaren först. Tills dess får arbetsplatsen inget papper.",
        ),
    )


def _no_template_name(_error: NoTemplateName) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Mallen har inget namn."),
        text=tr("CaseworkMessages", "Skriv ett namn som du hittar den på, och spara igen."),
    )


def _not_yours(_error: NotYoursToHandOver) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Deltagaren är redan flyttad härifrån."),
        text=tr("CaseworkMessages", "Den som har deltagaren nu gör papperet, eller kontoret."),
    )


def _not_disputable(_error: NotDisputable) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Den här uppgiften kan inte markeras som bestridd."),
        text=tr(
            "CaseworkMessages",
            "Den skyddar någon eller säger vems ärendet är. Är den fel ändrar du den direkt.",
        ),
    )


def _not_settled(error: NotSettled) -> Told:
    if error.lack == "no_reason":
        return Told(
            title=tr("CaseworkMessages", "Det står inte varför uppgiften är kvar."),
            text=tr("CaseworkMessages", "Skriv skälet. Deltagaren har rätt att få veta det."),
        )
    return Told(
        title=tr("CaseworkMessages", "Uppgiften är inte ändrad än."),
        text=tr("CaseworkMessages", "Rätta den först, eller skriv varför den ska vara kvar."),
    )


TABLE: Table = {
    NotDisputable: _not_disputable,
    NotSettled: _not_settled,
    errors.Overtaken: _overtaken,
    errors.OpenConflict: _open_conflict,
    NoTemplateName: _no_template_name,
    NotYoursToHandOver: _not_yours,
    NoConsentForWorkplace: _no_workplace,
    ConsentTooShort: _consent_too_short,
}
