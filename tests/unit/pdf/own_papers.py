"""The smaller papers as plain values: usual, longest, emptiest, protected; nobody exists."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.agreement import agreement_blocks, agreement_meta
from mia_desktop.pdf.content.consent import (
    ConsentPaper,
    consent_blocks,
    consent_meta,
    withdrawal_blocks,
    withdrawal_meta,
)
from mia_desktop.pdf.content.decisions import (
    Decision,
    Decisions,
    decisions_blocks,
    decisions_meta,
)
from mia_desktop.pdf.content.personal_data import (
    Kept,
    PersonalData,
    personal_data_blocks,
    personal_data_meta,
)
from mia_desktop.pdf.content.plan_party import PartyPlan, party_blocks, party_meta
from mia_desktop.pdf.content.plan_workplace import (
    WorkplacePlan,
    workplace_blocks,
    workplace_meta,
)
from mia_desktop.pdf.content.progress import (
    Area,
    HoursRow,
    Moved,
    Progress,
    progress_blocks,
    progress_meta,
)
from mia_desktop.pdf.content.summary import Rated, Summary, summary_blocks, summary_meta
from mia_desktop.pdf.meta import PaperMeta
from tests.unit.pdf.samples import DAY, goal

Made = tuple[list[b.Block], PaperMeta]

LONG = "ord " * 2500
MUCH = "ord " * 100
AREAS = (
    "Arbete", "Studier och språk", "Arbetsförmåga och praktik", "Hälsa och vardag",
    "Boende och ekonomi", "Nätverk", "Självtillit och makt över min situation",
    "Myndighetskontakter",
)  # fmt: skip
EMPTY: dict[str, Any] = {"participant_number": "K7-0142", "day": DAY}
WHO: dict[str, Any] = {**EMPTY, "name": "Amina Österberg", "coach": "Bo Ek"}

PARTY = PartyPlan(
    **WHO, party="Arbetsförmedlingen", goals=(goal(1), goal(2)), version=2,
    categories=("Arbete och utbildning", "Insatser och planer"), until=date(2026, 9, 11),
    start=date(2026, 3, 12), end=date(2026, 9, 11),
)  # fmt: skip
PLACE = WorkplacePlan(
    **WHO, workplace="Köket i Handen", supervisor="Lena Strand", kind="Praktik",
    tasks="Duka, diska och förbereda sallad.\nSenare även värma mat.",
    start=date(2026, 4, 7), end=date(2026, 7, 3), hours_week="12.5",
    times=("måndag förmiddag, eftermiddag", "onsdag förmiddag"),
    adaptations="En paus i timmen i ett tyst rum.", approved=date(2026, 3, 30),
)  # fmt: skip
SUMMARY = Summary(
    **WHO, title="Kartläggning", strengths="Jag har tålamod och är bra på att laga mat.",
    text="Amina vill arbeta i kök. Hon behöver lugna arbetspass och hjälp med resor.",
    agrees="Ja", disagrees="Att jag är trött varje dag stämmer inte.",
    rated=tuple(
        Rated(area=area, value=str(place + 1) if place else "Vill inte svara",
              words="Det går framåt." if place % 3 == 0 else "")
        for place, area in enumerate(AREAS)
    ),
)  # fmt: skip
PROGRESS = Progress(
    **WHO, then=date(2026, 1, 12), now=DAY, low="Inte alls som jag vill ha det",
    high="Precis som jag vill ha det",
    areas=tuple(
        Area(name=area, now=(place * 2) % 11, then=place + 1 if place != 3 else None,
             now_text=str((place * 2) % 11), then_text=str(place + 1) if place != 3 else "Vet inte",
             now_words="Jag sover bättre." if place == 3 else "",
             then_words="Jag sov dåligt." if place == 3 else "")
        for place, area in enumerate(AREAS)
    ),
    moved=(
        Moved(area="Arbete", day=date(2026, 2, 2), direction="Framåt",
              evidence="Har varit på arbetsträningen tre dagar i veckan.",
              words="Jag trivs i köket.", own="Bättre", coach="Mycket bättre"),
        Moved(area="Boende och ekonomi", day=date(2026, 2, 20), direction="Bakåt",
              evidence="Hyran är höjd."),
    ),
    levels=("Ingen insats, väntar", "Kurs, grupp eller kartläggning", "Arbetsträning"),
    track=(b.Step(day=date(2025, 11, 3), level=0), b.Step(day=date(2026, 1, 12), level=1),
           b.Step(day=date(2026, 2, 2), level=2)),
    hours=(
        HoursRow(start=date(2026, 1, 12), end=date(2026, 2, 28), planned="12.5", done="9.75"),
        HoursRow(start=date(2026, 3, 1), end=None, planned="20"),
        HoursRow(start=date(2025, 11, 3), end=date(2025, 11, 9), done="4"),
    ),
)  # fmt: skip
DECISIONS = Decisions(
    **WHO, kind="Flerpartssamtal", held=date(2026, 3, 10), purpose="Hitta en praktikplats.",
    parties=("Arbetsförmedlingen, handläggare", "Vårdcentralen, rehabkoordinator"),
    decisions=(
        Decision(what="Ringa köket i Handen", who="Handledaren", by=date(2026, 3, 20)),
        Decision(what="Skicka intyg", who="Vårdcentralen", by=date(2026, 4, 1), done="Ja"),
    ),
    again=date(2026, 4, 14), after="Det var bra att alla lyssnade.",
)  # fmt: skip
CONSENT = ConsentPaper(
    **WHO, kind="Dela uppgifter med andra",
    parties=("Arbetsförmedlingen", "Försäkringskassan"),
    categories=("Arbete och utbildning", "Insatser och planer"),
    purpose="Hitta en praktikplats som passar.", start=DAY, end=date(2026, 9, 11),
    spoken="tigrinska",
)  # fmt: skip
TAKEN = replace(CONSENT, withdrawn=date(2026, 5, 4), withdrawn_how="Muntligt på ett möte")
DATA = PersonalData(
    **WHO, office="Samordningsförbundet Södra är personuppgiftsansvarigt.\ndso@exempel.se",
    kept=(
        Kept(forms=("Kartläggning", "Uppföljning"), purpose="Att hjälpa dig på vägen till arbete.",
             retention="Två år efter avslut"),
        Kept(forms=("Avslut",), purpose="Att se vad som har hänt."),
    ),
    grounds=("Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen.",),
    months={"person": 84, "documents": 84, "plan": 18, "notes": None, "consents": 1},
)  # fmt: skip


def _protected(paper: WorkplacePlan) -> WorkplacePlan:
    return replace(
        paper, name="", workplace="", supervisor="", times=(), protected=True, coach="Bo Ek"
    )


def _papers(
    party: PartyPlan, place: WorkplacePlan, summary: Summary, progress: Progress,
    decisions: Decisions, consent: ConsentPaper, taken: ConsentPaper, data: PersonalData,
) -> dict[str, Made]:  # fmt: skip
    return {
        "plan_party": (party_blocks(party), party_meta(party)),
        "plan_workplace": (workplace_blocks(place), workplace_meta(place)),
        "agreement": (agreement_blocks(place), agreement_meta(place)),
        "summary": (summary_blocks(summary), summary_meta(summary)),
        "progress": (progress_blocks(progress), progress_meta(progress)),
        "decisions": (decisions_blocks(decisions), decisions_meta(decisions)),
        "consent": (consent_blocks(consent), consent_meta(consent)),
        "withdrawal": (withdrawal_blocks(taken), withdrawal_meta(taken)),
        "personal_data": (personal_data_blocks(data), personal_data_meta(data)),
    }


def _usual() -> dict[str, Made]:
    return _papers(PARTY, PLACE, SUMMARY, PROGRESS, DECISIONS, CONSENT, TAKEN, DATA)


def _emptiest() -> dict[str, Made]:
    consent = ConsentPaper(**EMPTY, kind="Enkäter", shares=False)
    return _papers(
        PartyPlan(**EMPTY, party="Psykiatrin", draft=True), WorkplacePlan(**EMPTY),
        Summary(**EMPTY, title="Kartläggning", draft=True), Progress(**EMPTY, draft=True),
        Decisions(**EMPTY), consent, ConsentPaper(**EMPTY, kind="Foto", withdrawn=DAY),
        PersonalData(**EMPTY),
    )  # fmt: skip


def _longest() -> dict[str, Made]:
    """Ten thousand signs in one place of each paper, and a good deal in all the others."""
    goals = tuple(goal(place, long=True) for place in range(1, 9))
    rated = tuple(replace(one, words=MUCH, value="å" * 50) for one in SUMMARY.rated)
    areas = tuple(replace(one, now_words=MUCH, then_words="ö" * 300) for one in PROGRESS.areas)
    moved = tuple(replace(one, evidence=MUCH, words="ä" * 300) for one in PROGRESS.moved)
    agreed = tuple(Decision(what=MUCH, who="å" * 200, by=DAY) for _ in range(12))
    return _papers(
        replace(PARTY, goals=goals, party="ä" * 300, categories=(MUCH,)),
        replace(PLACE, tasks=LONG, adaptations="å" * 900, workplace=MUCH, supervisor="ö" * 300),
        replace(SUMMARY, text=LONG, strengths="ä" * 900, rated=rated),
        replace(PROGRESS, low="å" * 200, high="Precis som jag " * 9, areas=areas, moved=moved),
        replace(DECISIONS, purpose=LONG, parties=(MUCH, "å" * 300), decisions=agreed),
        replace(CONSENT, purpose=LONG, parties=AREAS * 2, kind="å" * 300),
        replace(TAKEN, purpose="ö" * 10_000, withdrawn_how=MUCH),
        replace(DATA, office=LONG, kept=(Kept(forms=(MUCH,), purpose=MUCH, retention=MUCH),) * 3),
    )


def _english() -> dict[str, Made]:
    en: dict[str, Any] = {"language": "en"}
    return _papers(
        PARTY, replace(PLACE, **en), replace(SUMMARY, title="Assessment", **en),
        replace(PROGRESS, **en), replace(DECISIONS, **en), replace(CONSENT, **en),
        replace(TAKEN, **en), replace(DATA, **en),
    )  # fmt: skip


def own_papers() -> dict[str, Made]:
    usual, english = _usual(), _english()
    guarded = _protected(PLACE)
    return {
        **usual,
        **{f"{name}_empty": paper for name, paper in _emptiest().items()},
        **{f"{name}_long": paper for name, paper in _longest().items()},
        **{f"{name}_en": paper for name, paper in english.items() if name != "plan_party"},
        "plan_workplace_protected": (workplace_blocks(guarded), workplace_meta(guarded)),
        "agreement_protected": (agreement_blocks(guarded), agreement_meta(guarded)),
    }
