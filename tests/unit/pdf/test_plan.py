"""What the plan says, as data: domain §3.2's headings and what each variant may say."""

from datetime import date

import pytest
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.plan import (
    PlanPaper,
    hours,
    plan_blocks,
    plan_meta,
)
from mia_desktop.pdf.words import words
from tests.unit.pdf.expected import said
from tests.unit.pdf.samples import DAY, goal, plan

SAY = words()
NOBODY, NOT_INSTEAD = SAY("plan.nobody"), SAY("plan.not_instead")
EQUALITY = SAY("plan.equality")


def headings(paper: PlanPaper, level: int = 2) -> list[str]:
    return [
        block.text for block in plan_blocks(paper)
        if isinstance(block, b.Heading) and block.level == level
    ]  # fmt: skip


def test_the_headings_are_the_participants_own_questions() -> None:
    """The order of domain §3.2: first what I want, last my name."""
    assert headings(plan(), 1) == ["Min plan"]
    assert headings(plan()) == [
        "Det här vill jag",
        "Det här ska vi göra",
        "Det här gör jag själv",
        "Det här gör min handledare",
        "Så märker vi att det går framåt",
        "Vi träffas igen",
        "Vilka får veta vad",
        "Mina rättigheter",
        "Underskrifter",
    ]


def test_what_is_empty_has_no_heading() -> None:
    """An empty box looks like something the participant failed to fill in."""
    empty = PlanPaper(participant_number="K7-0142", day=DAY)

    assert headings(empty) == ["Vilka får veta vad", "Mina rättigheter", "Underskrifter"]
    assert NOBODY in said(plan_blocks(empty))


def test_it_says_what_it_does_not_replace() -> None:
    """A plan of ours must not be taken for a decision by an authority (domain §3.1)."""
    assert NOT_INSTEAD in said(plan_blocks(plan()))


def test_own_words_are_set_as_own_words() -> None:
    """The participant recognises themselves."""
    kept = [block for block in plan_blocks(plan()) if isinstance(block, b.Keep)]
    quotes = [one.text for whole in kept for one in whole.blocks if isinstance(one, b.Quote)]

    assert quotes == [goal().own_words, goal().why]


def test_activities_say_what_who_when_and_how_much() -> None:
    """The four columns of domain §3.2."""
    table = next(block for block in plan_blocks(plan()) if isinstance(block, b.Table))

    assert [column.label for column in table.columns] == [
        "Vad", "Vem ansvarar", "När", "Hur mycket",
    ]  # fmt: skip
    assert table.rows[0] == (
        "Arbetsträning i restaurangkök",
        "Arbetsintegrerande socialt företag, Köket i Handen\nKontakt: Lena Strand",
        "2026-04-07–2026-07-03",
        "12,5\xa0tim/vecka",
    )


def test_with_several_goals_an_activity_tells_its_goal() -> None:
    """Parallel activities are told apart."""
    tables = [block for block in plan_blocks(plan(2)) if isinstance(block, b.Table)]

    assert [row[0].rpartition(" (")[2] for row in tables[0].rows] == [
        "mål 1)", "mål 1)", "mål 2)", "mål 2)",
    ]  # fmt: skip


@pytest.mark.rule("R-60")
def test_the_line_on_equal_treatment_is_there_when_answered() -> None:
    """One line on jämställdhet, tillgänglighet, likabehandling in each plan."""
    assert EQUALITY in headings(plan(), 3)
    assert EQUALITY not in headings(plan(equality=""), 3)


@pytest.mark.rule("R-52")
def test_protected_identity_leaves_out_where_somebody_is() -> None:
    """The paper may be lost near the person it must not lead to."""
    paper = plan(protected=True)
    text = " ".join(said(plan_blocks(paper)))

    assert not any(word in text for word in ("070-174", "Lillgatan", "Köket", "Lena Strand"))
    assert "Lillgatan" in " ".join(said(plan_blocks(plan())))
    assert "Amina" not in plan_meta(paper).title


def test_the_participants_telephone_stands_with_the_participants_name() -> None:
    """After “Min handledare” it is read, and called, as the handledare's."""
    facts = next(block.facts for block in plan_blocks(plan()) if isinstance(block, b.Facts))
    labels = [fact.label for fact in facts]

    assert labels.index("Telefon") == labels.index("Namn") + 1
    assert labels[-1] == "Min handledare"


@pytest.mark.rule("R-13")
def test_the_participants_variant_names_itself() -> None:
    """Variants are never mixed up on the table."""
    assert plan_meta(plan()).variant == "Deltagarens exemplar"


@pytest.mark.rule("R-16")
def test_there_is_room_to_sign_by_hand_and_no_signature_is_made_up() -> None:
    """Handwriting is the norm; the program states a fact or leaves a line."""
    blocks = plan_blocks(plan(coach_signed="Underskrivet på papper 2026-03-12"))
    lines = next(block for block in blocks if isinstance(block, b.SignatureLines))

    assert [(signer.role, signer.signed) for signer in lines.signers] == [
        ("Deltagare", ""),
        ("Handledare", "Underskrivet på papper 2026-03-12"),
    ]


def test_a_draft_says_that_it_is_one() -> None:
    """A draft that looks like an agreement is taken for one."""
    blocks = plan_blocks(plan(draft=True))

    assert any(isinstance(block, b.Note) and "utkast" in block.text for block in blocks)
    assert b.Fact(label="Planversion", value="Utkast") in next(
        block.facts for block in blocks if isinstance(block, b.Facts)
    )


def test_consents_tell_party_content_and_end() -> None:
    """Vilka får veta vad, until when, and how to withdraw."""
    texts = said(plan_blocks(plan()))
    open_end = replace(plan().consents[0], until=None)

    assert "2026-09-11" in texts
    assert any("ta tillbaka" in text for text in texts)
    assert "Tills jag ändrar mig" in said(plan_blocks(plan(consents=(open_end,))))


def test_a_copy_that_was_given_is_told() -> None:
    """R-12 warns without it; the paper says it."""
    assert "Jag fick en egen kopia den 12 mars 2026." in said(plan_blocks(plan(copy_given=DAY)))


def test_periods_and_hours_are_written_as_in_swedish() -> None:
    """Half-known periods say the half they know."""
    start, end = date(2026, 3, 1), date(2026, 4, 1)

    assert SAY.period(start, end) == "2026-03-01–2026-04-01"
    assert SAY.period(start, None) == "Från 2026-03-01"
    assert SAY.period(None, end) == "Till 2026-04-01"
    assert SAY.period(None, None) == ""
    assert hours("", SAY) == ""
