"""The day on which a case may go: decided for each class, and the longest time applies (R-43)."""

from datetime import date

import pytest

from mia_desktop.domain.records import KINDS, LOCAL
from mia_desktop.domain.retention import CLASSES, class_of, kept_until, together

ENDED = date(2026, 1, 31)
EVERYTHING = dict.fromkeys(CLASSES, 12)


@pytest.mark.rule("R-43")
@pytest.mark.parametrize(
    ("kinds", "months", "until"),
    [
        (["participant"], EVERYTHING, date(2027, 1, 31)),
        (["participant", "plan"], EVERYTHING | {"plan": 84}, date(2033, 1, 31)),
        (["participant"], EVERYTHING | {"plan": 84}, date(2027, 1, 31)),
        (["participant", "note", "consent"], {"person": 1, "notes": 60, "consents": 24},
         date(2031, 1, 31)),
        (["participant", "note"], {"person": 12}, None),
        (["participant", "note"], {"person": 12, "notes": None}, None),
        ([], EVERYTHING, None),
    ],
)  # fmt: skip
def test_the_longest_of_the_times_that_meet_applies(
    kinds: list[str], months: dict[str, int | None], until: date | None
) -> None:
    """EU projects keep all until the last audit; what is not decided is never proposed."""
    assert kept_until(ENDED, kinds, months) == until


@pytest.mark.rule("R-43")
def test_of_two_decisions_the_longest_holds() -> None:
    """A laptop can keep longer than the office has said, never shorter."""
    said = together({"plan": 12, "notes": 60, "time": None}, {"plan": 24, "notes": 36})

    assert said == dict.fromkeys(CLASSES) | {"plan": 24, "notes": 60}


@pytest.mark.rule("R-43")
def test_every_kind_of_a_case_is_in_a_class() -> None:
    """A register that is added later is kept as long as the person is."""
    named = [kind for kinds in CLASSES.values() for kind in kinds]

    assert len(set(named)) == len(named)
    assert set(named) <= set(KINDS) - LOCAL
    assert class_of("something_new") == "person"
