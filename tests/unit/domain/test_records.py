"""Typed records from loose values, and which values protect most."""

from __future__ import annotations

from datetime import date

import pytest

from mia_desktop.domain.records import KINDS, LOCAL, protection
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Participant


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_empty(kind) -> None:
    """A record that has just been made opens, before anything was filled in."""
    record = Record(id="r", kind=kind, case="" if kind in LOCAL else "case")

    assert record.as_type(KINDS[kind]).id == "r"


def test_values_become_types() -> None:
    """A screen works with days and periods, not with text; answers it does not know are left."""
    values = {"birth_date": "1990-01-01", "name": {"given": "Ali"}, "answer/x": {"v": 1}}
    person = Record(id="p", kind="participant", case="p", values=values).as_type(Participant)

    assert person.birth_date == date(1990, 1, 1)
    assert person.name.given == "Ali"


def test_a_value_of_no_known_shape_counts_as_not_said() -> None:
    """A telephone number taken back by Ångra, or a strange bundle, must not lock a case away."""
    values = {"phone": None, "name": 5, "email": "a@example.se", "id": "other", "case": "other"}
    person = Record(id="p", kind="participant", case="p", values=values).as_type(Participant)

    assert person == Participant(id="p", case="p", email="a@example.se")


@pytest.mark.parametrize(("said", "held"), [(None, "NEJ"), ("NYTT_SKYDD", "SKYDDAD_FOLKBOKFORING")])
def test_an_unknown_protection_protects(said, held) -> None:
    """A word of a newer version, or nonsense, must not put an address on paper (R-52)."""
    values = {"protected": said}
    person = Record(id="p", kind="participant", case="p", values=values).as_type(Participant)

    assert person.protected == held


def test_the_more_hidden_identity_protects_more() -> None:
    """Skyddad folkbokföring over sekretessmarkering over other protection (domain §6.6)."""
    guard = protection("participant", "protected")
    assert guard is not None
    levels = ["NEJ", "ANNAT_SKYDD", "SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING"]

    assert [guard(level) for level in levels] == [0, 1, 2, 3]
    assert guard("?") == guard(None) == 0


def test_a_consent_taken_back_or_narrower_protects_more() -> None:
    """While two disagree, nothing is handed over that either of them keeps back (R-34)."""
    guard = protection("consent", "scope")
    assert guard is not None
    wide = {"parties": ["AF", "FK"], "categories": ["plan"]}
    narrow = {"parties": ["AF"], "categories": ["plan"]}
    values = [wide, narrow, None, wide | {"withdrawn": "2026-03-12"}]

    ranks = [guard(value) for value in values]

    assert ranks == sorted(set(ranks))
    assert guard({}) > guard(narrow)


def test_other_units_protect_nothing() -> None:
    """The latest word is shown there."""
    assert protection("note", "text") is None


@pytest.mark.rule("R-52")
def test_contact_data_once_stripped_stays_away_while_two_disagree() -> None:
    """A telephone number from a computer that has not heard of the protection must not show."""
    guard = protection("participant", "phone")
    assert guard is not None

    assert guard(None) > guard("0701234567")
    assert protection("participant", "name") is None
