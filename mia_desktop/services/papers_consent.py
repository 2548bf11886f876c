"""Papers about consent, and what is told of personal data (R-35, R-36, R-37, R-40)."""

from mia_desktop.domain import codes, parties
from mia_desktop.domain.codes import Label
from mia_desktop.domain.consent_rules import SHARING
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent
from mia_desktop.forms import load
from mia_desktop.forms.definition import Form, Home
from mia_desktop.pdf.content import consent, personal_data
from mia_desktop.services import disposal, papers_whose
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper

KINDS = {
    "INFO_EXCHANGE": Label(sv="Att dela uppgifter med andra", en="Sharing data with others"),
    "FLERPART": Label(sv="Flerpartsmöten", en="Meetings with several parties"),
    "SIP": Label(
        sv="Samordnad individuell plan (SIP)", en="Coordinated individual plan (SIP)"
    ),
    "CONTACT_AFTER": Label(sv="Kontakt efter avslut", en="Contact after the end"),
    "QUESTIONNAIRE": Label(sv="Enkäter", en="Questionnaires"),
    "FOLLOWUP_REGISTER": Label(sv="Uppföljning i register", en="Follow-up in a register"),
    "PHOTO": Label(sv="Foto eller berättelse", en="Photo or story"),
}  # fmt: skip
"""A paper each: never one signature for several (R-37)."""
UNDECIDED = "Ej beslutat"
"""What a form says of its time as long as its maker has decided none (R-43)."""
OFFICE_TEXT = "personal_data_text"
"""The decision of the vault that holds the office's own words about who is responsible."""


def consent_paper(
    desk: Desk, case: str, record: str = "", kind: str = "", *, language: str, large: bool
) -> Paper:
    """A registered consent to sign, or one of a kind with lines to write on."""
    found = (
        desk.get(record)
        if record
        else Record(id="", kind="consent", case=case, values={"kind": kind})
    )
    given = found.as_type(Consent)
    values = _values(desk, case, given, language)
    return Paper(
        case=case, about=record or case, kind="consent",
        blocks=tuple(consent.consent_blocks(values)),
        meta=consent.consent_meta(values, large=large),
    )  # fmt: skip


def withdrawal_paper(desk: Desk, record: str, *, language: str, large: bool) -> Paper:
    """The receipt of a consent that was taken back (R-36)."""
    found = desk.get(record)
    values = _values(desk, found.case, found.as_type(Consent), language)
    return Paper(
        case=found.case, about=record, kind="withdrawal",
        blocks=tuple(consent.withdrawal_blocks(values)),
        meta=consent.withdrawal_meta(values, large=large),
    )  # fmt: skip


def _values(desk: Desk, case: str, given: Consent, language: str) -> consent.ConsentPaper:
    spoken, scope = papers_whose.label_language(language), given.scope
    about = (codes.label("CL-CONSENT-CATEGORY", code, spoken) for code in scope.categories)
    helped = given.interpreter and given.language
    return consent.ConsentPaper(
        **papers_whose.values(desk, case, language),
        kind=KINDS[given.kind].text(spoken), shares=given.kind in SHARING,
        parties=tuple(parties.label(party, spoken) for party in scope.parties),
        categories=tuple(about), purpose=scope.purpose, start=scope.start, end=scope.end,
        spoken=codes.label("CL-SPRAK", given.language, spoken).lower() if helped else "",
        withdrawn=scope.withdrawn, withdrawn_how=scope.withdrawn_how,
    )  # fmt: skip


def office_text(desk: Desk) -> str:
    """What the office says of who is responsible; empty until somebody has written it (R-40)."""
    return str(desk.setting(OFFICE_TEXT) or "")


def set_office_text(desk: Desk, text: str) -> None:
    desk.decide(OFFICE_TEXT, text.strip())


def personal_data_paper(desk: Desk, case: str, *, language: str, large: bool) -> Paper:
    """Why what is kept is kept, on which ground: as each form says of itself (R-40).

    How long is what has been decided for each class (R-43); a form that says a time of its own
    says it there too.
    """
    spoken = papers_whose.label_language(language)
    forms = [form for form in load.shipped().values() if _is_theirs(form)]
    grounds = dict.fromkeys(form.legal_basis.text(spoken) for form in forms)
    kept = (
        personal_data.Kept(
            forms=(form.title.text(spoken),), purpose=form.purpose.text(spoken),
            retention="" if form.retention.sv == UNDECIDED else form.retention.text(spoken),
        )
        for form in forms
    )  # fmt: skip
    values = personal_data.PersonalData(
        **papers_whose.values(desk, case, language), office=office_text(desk), kept=tuple(kept),
        grounds=tuple(grounds), months=disposal.retention(desk),
    )  # fmt: skip
    return Paper(
        case=case, about=case, kind="personal_data", sensitive=False,
        blocks=tuple(personal_data.personal_data_blocks(values)),
        meta=personal_data.personal_data_meta(values, large=large),
    )  # fmt: skip


def _is_theirs(form: Form) -> bool:
    return form.register is None or form.register.home is not Home.CASELOAD
