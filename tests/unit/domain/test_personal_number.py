"""Personal numbers: what is taken, what is refused and why, what is shown (R-46 to R-50)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import personal_number
from mia_desktop.domain.personal_number import Fault, Parsed, check_digit, mask, parse
from tests.helpers.numbers import BIRTH_NUMBERS, luhn, number, shaped

TODAY = date(2026, 3, 12)


def read(text: str, *, today: date = TODAY, reserve: bool = False) -> Parsed:
    found = parse(text, today=today, reserve=reserve)
    assert isinstance(found, Parsed), found
    return found


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(
    ("typed", "kept", "kind", "sex", "plus"),
    [
        ("19570428-9999", "195704289999", "PNR", "MAN", False),
        ("20000229-2399", "200002292399", "PNR", "MAN", False),
        ("19460823-9986", "194608239986", "PNR", "KVINNA", False),
        ("090527+1474", "190905271474", "PNR", "MAN", True),
        ("090121+9931", "190901219931", "PNR", "MAN", True),
        ("19730288-9931", "197302889931", "SNR", "MAN", False),
        ("20210791-9967", "202107919967", "SNR", "KVINNA", False),
        ("701063-2391", "197010632391", "SNR", "MAN", False),
        ("19090527 1474", "190905271474", "PNR", "MAN", True),
    ],
)
def test_published_numbers_are_read(typed, kept, kind, sex, plus) -> None:
    """The test data of Skatteverket and Skolverket, as quoted in domain §6.5."""
    found = read(typed)

    assert (found.number, found.kind, found.sex, found.plus) == (kept, kind, sex, plus)


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("700428-9895", Fault.CHECK_DIGIT),
        ("701063-2390", Fault.CHECK_DIGIT),
        ("420566-9899", Fault.CHECK_DIGIT),
        ("721086-9924", Fault.CHECK_DIGIT),
        ("150916-0006", Fault.BIRTH_NUMBER),
        ("20150916-0006", Fault.BIRTH_NUMBER),
        ("20000101-T220", Fault.RESERVE),
        ("", Fault.EMPTY),
        (" \u00a0\t", Fault.EMPTY),
        ("19900101", Fault.SHAPE),
        ("19900101-23", Fault.SHAPE),
        ("1990-01-01-2382", Fault.SHAPE),
        ("Björk", Fault.SHAPE),
        ("١٩٩٠٠١٠١٢٣٨٢", Fault.SHAPE),
    ],
)
def test_what_is_wrong_is_named(typed, fault) -> None:
    """The handler is told whether date, last four or shape is wrong, so it can be mended."""
    assert parse(typed, today=TODAY) is fault


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1990, 13, 1), (1990, 0, 1), (1990, 2, 29), (1990, 4, 31), (1990, 1, 0), (1990, 1, 45),
     (1839, 1, 1), (1990, 13, 61), (1990, 1, 92), (0, 1, 61), (1990, 1, 32)],
)  # fmt: skip
def test_a_day_that_never_was_is_refused(year, month, day) -> None:
    """A slip of the finger in the date is caught though the check digit may fit."""
    assert parse(shaped(year, month, day), today=TODAY) is Fault.DATE


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(("month", "day"), [(0, 60), (0, 61), (5, 60), (2, 91), (6, 91), (9, 91)])
def test_coordination_numbers_need_no_real_day(month, day) -> None:
    """Where Skatteverket knows no birth date, a person still has a number (decisions C16)."""
    found = read(shaped(1973, month, day))

    assert found.kind == "SNR"
    assert found.birth_date is None


@pytest.mark.rule("R-46")
def test_a_day_to_come_is_refused() -> None:
    """Nobody is born tomorrow; with two digits less it would be somebody of a hundred."""
    tomorrow = date(2026, 3, 13)

    assert parse(number(tomorrow), today=TODAY) is Fault.FUTURE
    assert read(number(tomorrow)[2:]).number[:4] == "1926"
    assert read(number(TODAY)[2:]).number[:4] == "2026"


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(
    ("typed_year", "sign", "expected"),
    [(26, "+", 1926), (25, "+", 1925), (26, "-", 2026), (27, "", 1927), (0, "", 2000)],
)
def test_the_sign_tells_the_century(typed_year, sign, expected) -> None:
    """Somebody who turns 100 in December has the plus all that year (domain §6.5)."""
    ten = shaped(expected, 1, 2)[2:]
    found = read(f"{ten[:6]}{sign}{ten[6:]}")

    assert int(found.number[:4]) == expected
    assert int(ten[:2]) == typed_year


def test_a_plus_for_somebody_long_dead_is_refused() -> None:
    """270102+ would be somebody born in 1827."""
    ten = shaped(1827, 1, 2)[2:]

    assert parse(f"{ten[:6]}+{ten[6:]}", today=TODAY) is Fault.DATE


days = st.dates(date(1900, 1, 1), date(2026, 3, 12))
births = st.sampled_from(BIRTH_NUMBERS)


@pytest.mark.rule("R-46")
@given(
    born=days,
    birth=births,
    coordination=st.booleans(),
    sign=st.sampled_from(["-", "\u2013", "\u2212", " ", ""]),
)
def test_every_way_of_typing_comes_to_the_same(born, birth, coordination, sign) -> None:
    """With or without century, sign and blanks: one person, one number, one hit in search."""
    kept = number(born, birth, coordination=coordination)
    old = TODAY.year - born.year >= 100
    sign = "+" if old else sign
    ways = [f"{kept[:8]}{sign}{kept[8:]}", f"{kept[2:8]}{sign}{kept[8:]}", f" {kept} "]
    found = read(kept)

    assert found.number == kept
    assert found.plus == old
    assert found.birth_date == born
    assert found.kind == ("SNR" if coordination else "PNR")
    assert found.sex == ("MAN" if int(birth) % 2 else "KVINNA")
    assert all(read(way) == found for way in [*ways, personal_number.written(kept, TODAY)])


@pytest.mark.rule("R-46")
@given(born=days, birth=births, place=st.integers(2, 11), by=st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(born, birth, place, by) -> None:
    """Luhn finds every single mistyped digit; date and future may find it first."""
    kept = number(born, birth)
    wrong = f"{kept[:place]}{(int(kept[place]) + by) % 10}{kept[place + 1 :]}"

    assert isinstance(parse(wrong, today=TODAY), Fault)


@given(nine=st.text("0123456789", min_size=9, max_size=9))
def test_the_check_digit_agrees_with_another_reckoning(nine) -> None:
    """Two ways to Luhn give one digit."""
    assert check_digit(nine) == luhn(nine)


@given(text=st.text(max_size=30), reserve=st.booleans())
def test_nothing_typed_breaks_it(text, reserve) -> None:
    """Any key on any keyboard gives a number or a named fault, and can be masked."""
    assert isinstance(parse(text, today=TODAY, reserve=reserve), Parsed | Fault)
    assert isinstance(mask(text), str)


@pytest.mark.rule("R-46")
@pytest.mark.parametrize(
    ("typed", "scheme"),
    [
        ("20000101-T220", "INTERIM"),
        ("000101-T220", "INTERIM"),
        ("000101-R220", "INTERIM"),
        ("TF12345", "TEMPORARY"),
        ("T1234", "TEMPORARY"),
        ("991990123455", "STOCKHOLM"),
        ("19900101K123", "VASTRA_GOTALAND"),
        ("19900101-M123", "VASTRA_GOTALAND"),
        ("19900101X123", "VASTRA_GOTALAND"),
        ("229001011234", "NATIONAL"),
        ("22900101AB12", "NATIONAL"),
        ("19900101-AB12", "REGIONAL"),
        ("900101-1A2B", "REGIONAL"),
    ],
)
def test_reserve_numbers_are_taken_as_reserve_only(typed, scheme) -> None:
    """People without a number have one from a region; it must not pass for a personal number."""
    found = read(typed, reserve=True)

    assert (found.kind, found.number, found.scheme) == ("RESERV", typed, scheme)
    assert found.sex == ""
    assert found.birth_date is None
    assert parse(typed, today=TODAY) is Fault.RESERVE
    assert personal_number.sex_of(typed) == ""
    assert personal_number.written(typed, TODAY) == typed


@pytest.mark.rule("R-46")
@pytest.mark.parametrize("typed", ["700428-9895", "LÄN-12 34".replace("Ä", "A"), " 12345 "])
def test_as_reserve_the_person_knows_best(typed) -> None:
    """ "Jag vet att numret är rätt": kept as it was entered, no check digit is asked for."""
    found = read(typed, reserve=True)

    assert found == Parsed(kind="RESERV", number=typed.strip())


@pytest.mark.parametrize("typed", ["12", "1" * 21, "12;34", "åäö1"])
def test_what_no_region_would_make_is_no_reserve_number(typed) -> None:
    """A sentence typed in the wrong field does not become somebody's number."""
    assert parse(typed, today=TODAY, reserve=True) is Fault.SHAPE


@pytest.mark.rule("R-50")
@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (number(date(1990, 1, 1)), "19900101-••••"),
        (number(date(1990, 1, 1), coordination=True), "19900161-••••"),
        ("20000101-T220", "20000101-••••"),
        ("000101-T220", "000101-••••"),
        ("991990123455", "•" * 12),
        ("123456789012", "•" * 12),
        ("TF12345", "•" * 7),
        ("", ""),
    ],
)
def test_the_last_four_are_hidden(kept, shown) -> None:
    """Somebody who looks over a shoulder learns the birth date at most."""
    assert mask(kept) == shown


@pytest.mark.rule("R-50")
@given(born=days, birth=births)
def test_a_mask_never_tells_the_last_four(born, birth) -> None:
    """Whoever the person is."""
    kept = number(born, birth)

    assert mask(kept) == f"{kept[:8]}-••••"


def test_the_whole_number_is_written_with_its_sign() -> None:
    """On the day of reading: plus from the year of the hundredth birthday."""
    kept = number(date(1926, 12, 31))

    assert personal_number.written(kept, date(2025, 12, 31)) == f"{kept[:8]}-{kept[8:]}"
    assert personal_number.written(kept, date(2026, 1, 1)) == f"{kept[:8]}+{kept[8:]}"
    assert personal_number.written("12345", TODAY) == "12345"


@pytest.mark.rule("R-48")
@pytest.mark.parametrize(
    ("birth", "entered", "differs"),
    [("238", "KVINNA", False), ("238", "MAN", True), ("239", "MAN", False), ("239", "", False)],
)
def test_sex_that_differs_from_the_number_is_asked_about(birth, entered, differs) -> None:
    """Entered sex is what counts; the number is only a reason to ask."""
    assert personal_number.sex_differs(number(date(1990, 1, 1), birth), entered) is differs


def test_no_number_says_no_sex() -> None:
    """Without a number there is nothing to ask about."""
    assert not personal_number.sex_differs("", "MAN")
