"""What the plan editor says about what a plan still lacks (R-12: said, never in the way)."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import parties
from mia_desktop.domain.plan_rules import PlanWarning, Warned
from mia_ui.widgets.date_text import long_date

BESIDE = {
    PlanWarning.NO_OWN_WORDS: "own_words",
    PlanWarning.NO_ACTOR: "actor",
    PlanWarning.CONSENT_ENDS: "actor",
    PlanWarning.ENDS_BEFORE_START: "period",
    PlanWarning.NO_FOLLOW_UP: "follow_ups",
}
"""The field that a warning is about, where it is about one."""


def warning(warned: Warned, language: str) -> str:
    """The sentence for a warning."""
    tr = QCoreApplication.translate
    if warned.code is PlanWarning.CONSENT_ENDS:
        text = tr("PlanScreen", "Samtycket för {party} går ut {day}, innan planen är slut.")
        day = long_date(warned.day) if warned.day else ""
        return text.format(party=parties.label(warned.party, language), day=day)
    return {
        PlanWarning.NO_GOAL: tr("PlanScreen", "Planen har inget mål än."),
        PlanWarning.NO_OWN_WORDS: tr("PlanScreen", "Målet saknar deltagarens egna ord."),
        PlanWarning.NO_ACTIVITY: tr("PlanScreen", "Målet saknar aktivitet."),
        PlanWarning.NO_ACTOR: tr("PlanScreen", "Aktiviteten saknar någon som ansvarar."),
        PlanWarning.NO_FOLLOW_UP: tr("PlanScreen", "Det finns ingen dag för nästa uppföljning."),
        PlanWarning.NO_COPY: tr("PlanScreen", "Deltagaren har inte fått sin kopia än."),
        PlanWarning.MANY_GOALS: tr(
            "PlanScreen", "Många mål på en gång. Vilka tre är viktigast nu?"
        ),
        PlanWarning.ENDS_BEFORE_START: tr("PlanScreen", "Aktiviteten slutar innan den börjar."),
    }[warned.code]
