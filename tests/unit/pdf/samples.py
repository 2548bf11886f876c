"""Plans as plain values for the tests of papers; nobody in them exists."""

from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.plan import (
    PlanActivity,
    PlanConsent,
    PlanGoal,
    PlanMeeting,
    PlanPaper,
    PlanSubGoal,
)

DAY = date(2026, 3, 12)
# Birth number 238 as in Skatteverket's published test numbers (decisions C19).
NUMBER = "19900101-2385"


def goal(place: int = 1, *, long: bool = False) -> PlanGoal:
    words = f"Mål nummer {place}: jag vill arbeta i ett kök. " * (12 if long else 1)
    return PlanGoal(
        own_words=words.strip(),
        goal_type=("Arbete", "Studier", "Språk", "Hälsa och vardag")[place % 4 - 1],
        why=f"Jag vill klara mig själv, skäl {place}.",
        wanted=date(2026, 9, 1),
        sub_goals=(
            PlanSubGoal(
                text=f"Prova på storkök, steg {place}",
                target=date(2026, 5, 4),
                noticed_how="Jag har varit där tre dagar i veckan i fyra veckor.",
            ),
        ),
        activities=(
            PlanActivity(
                what="Arbetsträning i restaurangkök",
                actor="Arbetsintegrerande socialt företag",
                actor_name="Köket i Handen",
                contact="Lena Strand",
                start=date(2026, 4, 7),
                end=date(2026, 7, 3),
                hours_week="12.5",
            ),
            PlanActivity(
                what="Samtal om dagsform",
                actor="Handledaren",
                start=date(2026, 3, 16),
                hours_week="1",
            ),
        ),
    )


def plan(goals: int | tuple[PlanGoal, ...] = 1, **other: object) -> PlanPaper:
    made = tuple(map(goal, range(1, goals + 1))) if isinstance(goals, int) else goals
    values = {
        "participant_number": "K7-0142",
        "day": DAY,
        "name": "Amina Österberg",
        "phone": "070-174 06 05",
        "address": "Lillgatan 5, Handen",
        "coach": "Bo Ek",
        "version": 2,
        "start": date(2026, 3, 12),
        "end": date(2026, 9, 11),
        "goals": made,
        "participant_task": "Jag ringer köket på måndag.\nJag säger till om jag blir sjuk.",
        "coach_task": "Bo följer med första dagen och hör av sig varje fredag.",
        "agreement": "Vi säger till varandra minst en dag före om något ändras.",
        "equality": "Tiderna läggs så att lämning på förskolan hinns med.",
        "meetings": (
            PlanMeeting(day=date(2026, 4, 14), form="Uppföljning"),
            PlanMeeting(day=date(2026, 5, 12)),
        ),
        "consents": (
            PlanConsent(
                party="Arbetsförmedlingen",
                categories=("insatser och planer", "arbete och utbildning"),
                until=date(2026, 9, 11),
            ),
        ),
    }
    return PlanPaper(**{**values, **other})  # type: ignore[arg-type]


CHANGES = b.ThenAndNow(
    changes=(
        b.Change(label="Boende", now=7, then=4),
        b.Change(label="Ekonomi och skulder", now=5, then=5),
        b.Change(label="Hälsa i kropp och själ, sömn och ork", now=3, then=6),
        b.Change(label="Nätverk", now=8),
    ),
    then="12 januari 2026",
    now="12 mars 2026",
    low_label="inte alls bra",
    high_label="så bra det kan bli",
)
TRACK = b.StepTrack(
    levels=(
        "Ingen insats, väntan",
        "Hälso- eller vardagsinriktad insats",
        "Kurs eller gruppaktivitet",
        "Arbetsträning",
        "Praktik hos arbetsgivare",
    ),
    steps=(
        b.Step(day=date(2025, 9, 1), level=0),
        b.Step(day=date(2025, 11, 15), level=2),
        b.Step(day=date(2026, 1, 10), level=1),
        b.Step(day=date(2026, 3, 12), level=4),
    ),
)
_WHEN: dict[str, object] = {
    "participant_number": "K7-0142", "made": DAY, "day": date(2026, 4, 14),
    "start": "13:00", "end": "14:00", "coach": "Bo Ek", "phone": "070-174 06 05",
}  # fmt: skip
MEETINGS: dict[str, dict[str, object]] = {
    "sv": {
        **_WHEN, "place": "Storgatan 1, Handen", "way": "Buss 821 stannar utanför.",
        "interpreter": "tigrinska", "about": ("Hur arbetsträningen går", "Din ekonomi"),
        "bring": ("Den här lappen", "Brev från Försäkringskassan"),
    },
    "en": {
        **_WHEN, "place": "Storgatan 1, Handen", "way": "Bus 821 stops outside.",
        "interpreter": "Tigrinya", "about": ("How the work training is going",),
        "bring": ("This note", "Letters from Försäkringskassan"),
    },
    "ar": {
        **_WHEN, "place": "Storgatan 1, Handen", "way": "تتوقف الحافلة 821 (Handen) أمام المبنى.",
        "interpreter": "العربية", "about": ("كيف يسير التدريب على العمل", "وضعك المالي"),
        "bring": ("هذه الورقة", "الرسائل من Försäkringskassan (التأمين الاجتماعي)"),
    },
}  # fmt: skip
