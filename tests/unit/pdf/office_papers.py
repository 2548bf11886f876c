"""The papers of those who work here as plain values: usual, longest, emptiest, protected."""

from datetime import date

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.handover_note import (
    Aim,
    Coming,
    Deed,
    HandoverNote,
    InForce,
    handover_blocks,
    handover_meta,
)
from mia_desktop.pdf.content.volumes import (
    CountTable,
    Figures,
    VolumesPaper,
    volumes_blocks,
    volumes_meta,
)
from mia_desktop.pdf.content.week import Week, week_blocks, week_meta
from mia_desktop.pdf.meta import PaperMeta
from tests.unit.pdf.samples import DAY

Made = tuple[list[b.Block], PaperMeta]
LONG = "ord " * 2500
MONDAY = date(2026, 3, 9)

COMING = (
    Coming(day=date(2026, 3, 12), time="09.30", kind="meeting", what="Studiebesök",
           where="Köket i Handen", number="K7-0142"),
    Coming(day=date(2026, 3, 12), kind="follow_up", number="K7-0099"),
    Coming(day=date(2026, 3, 14), kind="after_exit_6", number="K7-0031"),
)  # fmt: skip
NOTE = HandoverNote(
    participant_number="K7-0142", day=DAY, name="Amina Österberg", phone="070-174 06 05",
    email="amina@exempel.se", spoken="Tigrinska", interpreter=True, phase="PAGAENDE",
    since=date(2025, 11, 3), giver="Bo Ek", taker="Siv Lund", plan_version=2,
    start=date(2026, 3, 12), end=date(2026, 9, 11),
    aims=(
        Aim(own_words="Jag vill arbeta i kök.", kind="Arbete", deeds=(
            Deed(what="Praktik", who="Köket i Handen", start=date(2026, 4, 7),
                 end=date(2026, 7, 3), state="Planerad"),
            Deed(what="Språkstöd", who="Kommunen", start=date(2026, 3, 12), state="Pågår"),
        )),
        Aim(own_words="", kind="Studier"),
    ),
    begun=("Uppföljning, påbörjad 9 mars 2026",), coming=COMING,
    consents=(
        InForce(kind="INFO_EXCHANGE", parties=("Arbetsförmedlingen", "Vården"),
                categories=("Arbete och utbildning",), until=date(2026, 9, 11)),
    ),
)  # fmt: skip
WEEK = Week(monday=MONDAY, made=DAY, coach="Bo Ek", late=COMING[1:2], coming=tuple(
    replace(one, what="", where="") for one in COMING
))  # fmt: skip


def _tables(*names: str, hidden: bool = False) -> tuple[CountTable, ...]:
    return tuple(
        CountTable(column=column, lines=tuple(
            Figures(name=name, cells=(None if hidden and n == 0 else 12 + n, 7 * n, 0,
                                      None if hidden and n == 0 else 12 + 8 * n))
            for n, name in enumerate(names)
        ))
        for column in ("started", "ongoing", "ended")
    )  # fmt: skip


TOTAL = tuple(Figures(name="", cells=(31, 24, 1, 56)) for _ in range(3))
VOLUMES = VolumesPaper(
    period="2026-H1", day=DAY, unit="Tyresö", total=TOTAL,
    tables=_tables("Praktik: Köksspåret", "Kurs", "Arbetsträning"),
    computers=_tables("Anna Ek", "Bo Ström", "Siv Lund", hidden=True),
    reported=("Anna Ek", "Bo Ström", "Siv Lund"), missing=("Cecilia Hav",),
)  # fmt: skip


def _note(note: HandoverNote) -> Made:
    return handover_blocks(note), handover_meta(note)


def _week(week: Week) -> Made:
    return week_blocks(week), week_meta(week)


def _volumes(paper: VolumesPaper) -> Made:
    return volumes_blocks(paper), volumes_meta(paper)


def office_papers() -> dict[str, Made]:
    aim = Aim(own_words=LONG, deeds=tuple(
        Deed(what=LONG, who="å" * 5000, start=DAY, end=DAY, state="Pågår") for _ in range(9)
    ))  # fmt: skip
    long = replace(
        NOTE, aims=(aim,) * 4, begun=(LONG,) * 3, giver="ö" * 9000,
        coming=tuple(replace(COMING[0], what=LONG, where="ä" * 3000) for _ in range(20)),
        consents=(replace(NOTE.consents[0], parties=(LONG,)),) * 8,
    )  # fmt: skip
    full = tuple(
        replace(COMING[0], day=date(2026, 3, 9 + place % 7), what="", where="")
        for place in range(90)
    )
    names = tuple(f"Insats {n}: {'lång ' * 30}" for n in range(60))
    hidden = replace(NOTE, name="", phone="", email="", protected=True, coming=())
    return {
        "handover_note": _note(NOTE),
        "handover_note_protected": _note(hidden),
        "handover_note_empty": _note(HandoverNote(participant_number="K7-0142", day=DAY)),
        "handover_note_long": _note(long),
        "week": _week(WEEK),
        "week_empty": _week(Week(monday=MONDAY, made=DAY)),
        "week_full": _week(replace(WEEK, coming=full, late=full)),
        "volumes": _volumes(VOLUMES),
        "volumes_empty": _volumes(VolumesPaper(period="2026", day=DAY, missing=("Anna Ek",))),
        "volumes_long": _volumes(replace(VOLUMES, tables=_tables(*names), period="2026-T2")),
        "volumes_month": _volumes(replace(VOLUMES, period="2026-02", computers=())),
    }  # fmt: skip
