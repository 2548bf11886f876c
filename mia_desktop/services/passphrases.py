"""Passphrases and recovery keys as the screens need them: proposed, judged, written, proven."""

from mia_desktop.platform import threads
from mia_desktop.store import passphrase, recovery
from mia_desktop.store.passphrase import LEAST_CHARACTERS, WORDS, Level, Reason, Strength
from mia_desktop.store.recovery import GROUPS, RecoveryKey, group_holds, parse

__all__ = [
    "GROUPS", "LEAST_CHARACTERS", "WORDS", "Level", "Reason", "RecoveryKey", "Strength",
    "group_holds", "judge", "new_key", "parse", "proof_groups", "propose", "proves",
]  # fmt: skip


def propose() -> str:
    """Five Swedish words drawn by chance."""
    return passphrase.generate()


def judge(phrase: str, personal: tuple[str, ...] = ()) -> Strength:
    """How well an own phrase holds; what others know of the person makes it weaker."""
    threads.away_from_window("judge")
    return passphrase.assess(phrase, personal)


def new_key() -> RecoveryKey:
    return RecoveryKey.new()


def proof_groups() -> tuple[int, int]:
    """Which two groups are to be typed back."""
    return recovery.proof_groups()


def proves(key: RecoveryKey, number: int, typed: str) -> bool:
    return recovery.proves(key, number, typed)
