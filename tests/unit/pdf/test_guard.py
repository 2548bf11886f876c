"""R-53: no paper has the personal number of anybody."""

import pytest

from mia_desktop.pdf.guard import mask_numbers
from mia_desktop.pdf.text import prepare

pytestmark = pytest.mark.rule("R-53")


@pytest.mark.parametrize(
    "text",
    [
        "19900101-2385", "199001012385", "900101-2385", "9001012385", "900101+2385",
        "19900101 2385", "(900101-2385)", "nr:19900101-2385.", "18900101+2385",
        "19900101–2385", "19900101 - 2385", "900101\N{NON-BREAKING HYPHEN}2385",
    ],
)  # fmt: skip
def test_a_personal_number_loses_its_last_digits(text: str) -> None:
    """Also where somebody wrote it in their own words."""
    masked = mask_numbers(text)

    assert "2385" not in masked
    assert "••••" in masked


@pytest.mark.parametrize("text", ["701063-2391", "19701063-2391"])
def test_so_does_a_coordination_number(text: str) -> None:
    """Day and sixty: the published example of lag 2022:1697's numbers (domain §6.5)."""
    assert "2391" not in mask_numbers(text)


def test_an_interim_number_is_hidden_too() -> None:
    """Schools' numbers with a letter (domain §6.5) point at one person all the same."""
    assert mask_numbers("20000101-T220") == "20000101-••••"
    assert mask_numbers("20001301-T220") == "20001301-T220"


def test_invisible_signs_between_the_digits_do_not_help() -> None:
    """A soft hyphen in the middle is not seen on paper, and the number would be."""
    assert prepare("1990\u00ad0101-23\u200b85") == ("19900101-••••",)


@pytest.mark.parametrize(
    "text",
    [
        "070-174 06 05", "08-123 456 78", "2026-03-12", "2026-03-12–2026-09-11", "K7-0142",
        "120312 1430", "19900101-2386", "OCR 9001012385123", "199913012385", "123456789012",
        "900101-2385-7", "20261301-1234",
    ],
)  # fmt: skip
def test_other_numbers_stay(text: str) -> None:
    """A telephone number with dots for digits helps nobody."""
    assert mask_numbers(text) == text
