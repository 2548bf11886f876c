"""Questions that edit the person's own record (decisions C7)."""

from typing import Any

import msgspec
import pytest

from mia_desktop.domain.records import KINDS
from mia_desktop.forms import load
from mia_desktop.forms.bindings import bond, bound, read, write
from mia_desktop.forms.definition import Question
from tests.helpers.small_forms import form, question

FORM = load.shipped()["kartlaggning"]


def _every() -> list[Question]:
    every = [q for one in load.shipped().values() for q in one.questions()]
    return [q for q in (*every, *(c for q in every for c in q.columns)) if q.bind]


SAMPLES: dict[str, Any] = {
    "participantNo": "K7-0142", "idType": "PNR", "idNumber": "199001012382",
    "dateOfBirth": "1990-01-01", "sex": "KVINNA", "givenName": "Amina", "familyName": "K",
    "preferredName": "Mina", "pronoun": "hon", "protectedId": "SEKRETESSMARKERING",
    "municipality": "0136", "phone": "070-123 45 67", "email": "a@example.se", "address": "Vägen 1",
    "addressPostcode": "136 40", "addressTown": "Haninge", "safeContact": "sms", "language": "so",
    "interpreter": "JA", "communicationNeeds": ["PAUS", "LATTLAST"], "trustedPerson": "syster",
    "referrer": "FK", "referralDate": "2026-01-10", "receivedDate": "2026-01-10",
    "received": "2026-01-10", "status": "PAGAR", "stoppedWhy": "flytt",
    "area": "ARBETE", "fromLevel": "L1", "toLevel": "L3", "self": 1, "coach": -1,
    "referred": "2026-01-10", "firstContact": "2026-01-14", "party": "AF", "name": "Bo Ek",
    "role": "handläggare", "latest": "2026-02-01", "code": "PRAKTIK", "localName": "Spåret",
    "start": "2026-02-01", "end": "2026-05-31",
    "direction": "FRAMAT", "evidence": "kommer i tid", "link": "0190", "date": "2026-03-12",
}  # fmt: skip


@pytest.mark.parametrize("asked", _every(), ids=lambda q: q.id)
def test_a_bound_answer_goes_into_the_record_and_comes_back(asked: Question) -> None:
    """Whoever corrects a phone number in the form has corrected it everywhere."""
    place = bond(asked)
    assert place is not None
    unit, value = write(asked, {"v": SAMPLES[asked.id]}, {})
    record = msgspec.convert({"id": "x", unit: value}, KINDS[place.kind])

    assert unit == place.unit
    assert record is not None
    assert read(asked, {unit: value}) == {"v": SAMPLES[asked.id]}


@pytest.mark.parametrize("asked", _every(), ids=lambda q: q.id)
def test_a_blank_answer_leaves_a_sound_record(asked: Question) -> None:
    """An emptied field must not make the whole record unreadable."""
    place = bond(asked)
    assert place is not None
    unit, full = write(asked, {"v": SAMPLES[asked.id]}, {})
    unit, value = write(asked, None, {unit: full})

    assert msgspec.convert({"id": "x", unit: value}, KINDS[place.kind]) is not None


def test_fields_of_one_unit_stay_together() -> None:
    """The number and its kind mean something only together (bundle-format §5)."""
    unit, value = write(
        FORM.question("idNumber"), {"v": "199001012382"}, {"identity": {"kind": "PNR"}}
    )

    assert (unit, value) == ("identity", {"kind": "PNR", "number": "199001012382"})


@pytest.mark.rule("R-52")
@pytest.mark.parametrize("stored", [None, {"no": "vill_inte_svara"}])
def test_leaving_a_question_open_never_takes_protection_away(stored: Any) -> None:
    """A slip on the keyboard must not print an address that is secret."""
    before = {"protected": "SKYDDAD_FOLKBOKFORING"}

    assert write(FORM.question("protectedId"), stored, before) == (
        "protected", "SKYDDAD_FOLKBOKFORING",
    )  # fmt: skip


def test_own_words_go_along() -> None:
    """ "Annan: frivården" is more than ANNAN."""
    referrer, needs = FORM.question("referrer"), FORM.question("communicationNeeds")
    said = {"v": "ANNAN", "other": "frivården"}
    unit, value = write(referrer, said, {})
    assert value == {"code": "ANNAN", "words": "frivården"}
    assert read(referrer, {unit: value}) == said

    several = {"v": ["PAUS", "ANNAT"], "other": "eget rum"}
    unit, value = write(needs, several, {})

    assert read(needs, {unit: value}) == several


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("phone", {}),
        ("phone", {"phone": ""}),
        ("referrer", {"referrer": {"code": "", "words": ""}}),
        ("communicationNeeds", {"communication_needs": {"code": "", "words": ""}}),
        ("givenName", {}),
    ],
)
def test_an_empty_field_is_a_blank_answer(name: str, values: dict[str, Any]) -> None:
    """Nothing in the record reads as nothing said."""
    assert read(FORM.question(name), values) is None


def test_bound_questions_are_found() -> None:
    """The service that fills the form asks for them."""
    names = {asked.id for asked, _ in bound(FORM)}

    assert {"phone", "idNumber", "referrer", "protectedId"} <= names


def test_reading_an_unbound_question_is_a_bug() -> None:
    """Its answer lives in the document."""
    with pytest.raises(ValueError, match="not bound"):
        read(form(question("x", "text")).question("x"), {})
