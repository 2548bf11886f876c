"""Who may be told what on which day: the one place that prints, meetings and bundles ask."""

from datetime import date
from typing import Any

import pytest

from mia_desktop.domain.consent_rules import covered, is_in_force, lacking
from mia_desktop.domain.records.person import Consent, ConsentScope

DAY = date(2026, 3, 12)


def consent(kind: str = "INFO_EXCHANGE", **scope: Any) -> Consent:
    said = {"parties": ("AF",), "categories": ("EKONOMI",), "start": date(2026, 1, 1), **scope}
    return Consent(id="c", kind=kind, scope=ConsentScope(**said))  # type: ignore[arg-type]


@pytest.mark.rule("R-36")
@pytest.mark.parametrize(
    ("scope", "why"),
    [
        ({}, ""),
        ({"end": date(2026, 3, 12)}, ""),
        ({"end": date(2026, 3, 11)}, "ended"),
        ({"start": date(2026, 3, 13)}, "not_yet"),
        ({"withdrawn": date(2026, 3, 12)}, "withdrawn"),
        ({"parties": ("FK",)}, "no_consent"),
        ({"categories": ("BOENDE",)}, "not_covered"),
    ],
)
def test_a_consent_holds_only_within_what_was_said(scope: dict[str, Any], why: str) -> None:
    """One day too many, or another's name, and something secret is told."""
    assert lacking([consent(**scope)], "AF", DAY, category="EKONOMI") == why


@pytest.mark.rule("R-35")
def test_a_consent_that_names_no_data_opens_none() -> None:
    """A consent may not be general."""
    general = consent(categories=())

    assert lacking([general], "AF", DAY, category="EKONOMI") == "not_covered"
    assert covered([general], "AF", DAY) == ()


@pytest.mark.rule("R-37")
@pytest.mark.parametrize("kind", ["CONTACT_AFTER", "QUESTIONNAIRE", "FOLLOWUP_REGISTER", "PHOTO"])
def test_a_consent_to_something_else_lets_nobody_know(kind: str) -> None:
    """A yes to a questionnaire is no yes to talking about me."""
    assert lacking([consent(kind)], "AF", DAY) == "no_consent"
    assert covered([consent(kind)], "AF", DAY) == ()


def test_one_that_holds_is_enough() -> None:
    """An old consent beside the new one takes nothing away."""
    both = [consent(withdrawn=DAY), consent()]

    assert lacking(both, "AF", DAY, category="EKONOMI") == ""
    assert lacking([consent()], "AF", DAY) == ""
    assert covered(both, "AF", DAY) == ("EKONOMI",)


def test_the_nearest_reason_is_told() -> None:
    """ "Gäller inte boende" helps more than "har tagits tillbaka" of another year."""
    both = [consent(withdrawn=DAY), consent(categories=("BOENDE",))]

    assert lacking(both, "AF", DAY, category="EKONOMI") == "not_covered"


@pytest.mark.parametrize("party", ["DELTAGAREN", "HANDLEDARE"])
def test_the_two_at_the_table_need_no_consent(party: str) -> None:
    """The participant talks with their own handledare."""
    assert lacking([], party, DAY, category="HALSA_PSYKISK") == ""
    assert is_in_force(ConsentScope(), DAY)
