"""What a guess costs, and how the cost is found for a machine."""

from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.store import kdf
from mia_desktop.store.kdf import Cost

GIB = 1 << 30


def calibrated(free: int, speed: float) -> Cost:
    """On a machine that takes `speed` seconds for 64 MiB and one pass."""
    return kdf.calibrate(free, measure=lambda cost: cost.m / 65536 * cost.t * speed)


@given(st.integers(0, 64 * GIB), st.floats(0.0001, 10))
def test_the_cost_is_never_under_the_floor_nor_over_the_limits(free: int, speed: float) -> None:
    """The slowest laptop gets the floor, the fastest one does not write what it cannot read."""
    cost = calibrated(free, speed)

    assert not kdf.below(cost, kdf.FLOOR)
    assert cost.m <= kdf.MOST_MEMORY
    assert cost.t <= kdf.MOST_PASSES


@given(st.integers(0, 64 * GIB), st.floats(0.001, 0.3))
def test_unlocking_stays_about_a_second(free: int, speed: float) -> None:
    """Longer, and people leave the program open instead."""
    cost = calibrated(free, speed)

    assert cost.m / 65536 * cost.t * speed <= 1.0 or cost == kdf.FLOOR


@given(st.integers(GIB, 64 * GIB), st.floats(0.001, 0.3))
def test_at_most_a_quarter_of_free_memory_is_taken(free: int, speed: float) -> None:
    """The unlock window must not push everything else to the page file."""
    assert calibrated(free, speed).m * 1024 <= free // 4


def test_memory_comes_before_passes() -> None:
    """Memory is what a guesser's hardware is short of."""
    assert calibrated(64 * GIB, 0.06) == Cost(m=320 * 1024, t=3, p=4)
    assert calibrated(GIB, 0.01).m == 256 * 1024
    assert calibrated(GIB, 0.01).t > 20


def test_this_machine_can_be_measured() -> None:
    """The clock that is looked at is a real one."""
    assert kdf.seconds(kdf.LEAST) > 0


def test_a_dearer_slot_is_left_alone() -> None:
    """A vault from a faster machine does not get weaker on a slow one."""
    assert kdf.weaker(kdf.FLOOR, Cost(m=128 * 1024, t=3))
    assert not kdf.weaker(Cost(m=128 * 1024, t=3), kdf.FLOOR)


def test_salt_vault_and_phrase_each_change_everything() -> None:
    """A table made for one vault is worth nothing for the next."""
    cost = kdf.LEAST
    found = {
        kdf.derive("fras", bytes(16), "00" * 16, cost),
        kdf.derive("fras", bytes([1] * 16), "00" * 16, cost),
        kdf.derive("fras", bytes(16), "01" * 16, cost),
        kdf.derive("fras ", bytes(16), "00" * 16, cost),
    }

    assert len({half for both in found for half in both}) == 8
