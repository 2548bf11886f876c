"""Who besides the two takes part in a plan, and whether its paper may be handed to them (R-15)."""

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.plan_rules import PartyConsent, party_consent
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk

_BY_THEMSELVES = frozenset({"", "DELTAGAREN", "HANDLEDARE"})
"""Actors who need no consent: the participant, and whoever keeps this caseload."""


class ConsentTooShort(Expected):
    """No consent for this party reaches as far as the plan: it gets no paper of it."""

    def __init__(self, consent: PartyConsent) -> None:
        super().__init__(consent)
        self.consent = consent


def parties(desk: Desk, plan: str) -> tuple[PartyConsent, ...]:
    """Who else is responsible for something, and how far consent reaches for each."""
    shown = planning.view(desk, plan)
    actors = dict.fromkeys(one.actor.code for one in shown.activity_list())
    return tuple(_consent(desk, shown, party) for party in actors if party not in _BY_THEMSELVES)


def may_have_paper(desk: Desk, plan: str, party: str) -> PartyConsent:
    """Asked before a plan is drawn for a party (R-13, R-15); raises ConsentTooShort."""
    found = _consent(desk, planning.view(desk, plan), party)
    if found.blocks_paper:
        raise ConsentTooShort(found)
    return found


def _consent(desk: Desk, shown: planning.PlanView, party: str) -> PartyConsent:
    scopes = planning.consents_in_force(desk, shown.plan.case)
    return party_consent(party, scopes, shown.plan.period.end)
