"""Codes of an office's own parties: made once, fit for every file, and readable to all."""

import pytest

from mia_desktop.domain import codes, office_settings
from mia_desktop.domain.office_settings import MOST_PARTIES, Party


@pytest.mark.parametrize(
    ("name", "code", "read"),
    [
        ("Stadsmissionen", "STADSMISSIONEN", "Stadsmissionen"),
        ("Åsa-gården i Älvsjö", "ASA_GARDEN_I_ALVSJO", "Asa garden i alvsjo"),
        ("ابن سينا", "249B9D12", "249b9d12"),
    ],
)
def test_a_code_is_read_where_the_party_is_not_known(name: str, code: str, read: str) -> None:
    """A case that moves to another office does not lose whom it was about."""
    made = office_settings.party(name)

    assert made == Party(code=f"{codes.OWN}{code}", sv=name)
    assert codes.label("CL-ACT", made.code) == read


def test_two_parties_never_have_one_code() -> None:
    """A consent for one of them is never a consent for the other."""
    made = office_settings.parties(["Lotsen", "LOTSEN!", "Lotsen"])
    long = office_settings.party("x" * 300)

    assert [one.code for one in made] == [
        f"{codes.OWN}{end}" for end in ("LOTSEN", "LOTSEN_2", "LOTSEN_3")
    ]
    assert len(long.code) < 60


def test_what_is_no_longer_offered_never_outgrows_what_a_file_may_hold() -> None:
    """A vault that can be written can be opened again."""
    former = office_settings.parties(f"Förening {n}" for n in range(MOST_PARTIES))
    new = office_settings.party("Lotsen")
    said = office_settings.renamed(former, [new])

    assert len(said) == MOST_PARTIES
    assert said[0] == new
    assert all(one.retired for one in said[1:])
