"""Ids that sort by time stay in the vault; ids that tell nothing may leave it."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import ids

moments = st.datetimes(
    datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC)
)  # fmt: skip


@given(at=moments)
def test_an_id_carries_its_moment(at) -> None:
    """Records sort by when they were made (RFC 9562 §5.7)."""
    made = uuid.UUID(ids.new_id(at))

    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(at.timestamp() * 1000)


@given(at=moments, later=st.timedeltas(timedelta(milliseconds=2), timedelta(days=9000)))
def test_a_later_id_sorts_later(at, later) -> None:
    """The timeline needs no column of its own."""
    assert ids.new_id(at) < ids.new_id(at + later)


def test_ids_of_one_moment_differ() -> None:
    """Two rows added in one go are two."""
    at = datetime(2026, 3, 12, tzinfo=UTC)

    assert len({ids.new_id(at) for _ in range(200)}) == 200


def test_a_report_id_tells_neither_time_nor_order() -> None:
    """Somebody at the office cannot tell who reported when (bundle-format §4c)."""
    made = [uuid.UUID(ids.random_id()) for _ in range(200)]

    assert len(set(made)) == 200
    assert {each.version for each in made} == {4}
    assert sorted(made) != made


def test_ids_of_one_moment_sort_in_the_order_of_their_making() -> None:
    """What was written first stands first, on a machine whose clock stands still or goes back."""
    maker = ids.IdMaker()
    noon = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)

    made = [maker.new_id(noon) for _ in range(5000)]
    made += [maker.new_id(noon - timedelta(days=400)) for _ in range(10)]

    assert sorted(made) == made
