"""Who may not be told anything for want of consent, in words."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import parties
from mia_desktop.domain.consent_rules import Lack
from mia_desktop.services.topics import Closed
from mia_ui.base.actions import Language


def sentences(without: tuple[Closed, ...], day: str, language: Language) -> str:
    """Who may not be told anything on a day, and why."""
    return " ".join(_sentence(one, day, language) for one in without)


def _sentence(one: Closed, day: str, language: Language) -> str:
    tr = QCoreApplication.translate
    why: dict[Lack, str] = {
        "no_consent": tr("FormRegister", "{who} har inget samtycke."),
        "not_yet": tr("FormRegister", "Samtycket för {who} gäller inte än den {day}."),
        "ended": tr("FormRegister", "Samtycket för {who} har gått ut den {day}."),
        "withdrawn": tr("FormRegister", "Samtycket för {who} är återtaget."),
    }
    return why[one.lack].format(who=parties.label(one.party, language), day=day)
