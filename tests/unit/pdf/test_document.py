"""Filled-in forms on paper: what comes along, what stays, and why."""

import pytest

from mia_desktop.forms.definition import Kind
from mia_desktop.pdf.content.document import (
    Reader,
    Why,
    document_blocks,
    document_meta,
    left_out,
    needs_envelope,
)
from tests.unit.pdf.answers import QUESTIONS, document, session
from tests.unit.pdf.expected import said


def canaries(**other: object) -> set[str]:
    texts = " ".join(said(document_blocks(document(**other))))
    return {word.removeprefix("CANARY-") for word in texts.split() if word.startswith("CANARY-")}


@pytest.mark.rule("R-07")
def test_what_must_never_be_printed_is_not() -> None:
    """Answers about violence, and those given in private, stay in the vault."""
    assert canaries() == {"route", "mine", "health", "where"}


@pytest.mark.rule("R-52")
def test_protected_identity_leaves_out_what_tells_where_somebody_is() -> None:
    """Sensitivity 4 is dangerous on paper (domain §2.3)."""
    assert canaries(protected=True) == {"mine", "health"}


def test_others_do_not_get_what_is_only_the_participants() -> None:
    """Some answers stand only on the participant's own paper."""
    assert canaries(reader=Reader.OTHER) == {"route", "health", "where"}


def test_the_preview_can_say_what_is_left_out_and_why() -> None:
    """The handler must not think that it was printed."""
    found = {
        (one.question, one.why) for one in left_out(document(reader=Reader.OTHER, protected=True))
    }

    assert found == {
        ("violence", Why.NEVER_PRINTED),
        ("alone", Why.PRIVATE),
        ("route", Why.PROTECTED),
        ("where", Why.PROTECTED),
        ("mine", Why.OWN_PAPER_ONLY),
    }


@pytest.mark.rule("R-17")
def test_secret_answers_ask_for_a_closed_envelope() -> None:
    """JO 3507-2017: not into an outsider's hands unsealed."""
    harmless = session((QUESTIONS[Kind.TEXT], QUESTIONS[Kind.SCALE]))

    assert needs_envelope(document())
    assert not needs_envelope(document(sections=harmless.summary()))


def test_blank_answers_and_sections_are_not_printed() -> None:
    """A half-filled form is no list of failings."""
    empty = session(tuple(QUESTIONS.values()), {})
    texts = said(document_blocks(document(sections=empty.summary())))

    assert not any("Avsnitt" in text or "Fråga" in text for text in texts)


def test_an_unfinished_form_says_so() -> None:
    """An unfinished form on paper is a draft."""
    paper = document(done=False)

    assert document_meta(paper).draft
    assert any("utkast" in text for text in said(document_blocks(paper)))
    assert document_meta(document(reader=Reader.OTHER)).variant == ""
