"""What can be wrong with a form definition: a closed catalogue, all of it told at once."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from mia_desktop.domain.errors import Expected


class Fault(StrEnum):
    NOT_TOML = "not_toml"
    UNKNOWN_FORMAT = "unknown_format"
    UNKNOWN_WORD = "unknown_word"
    MISSING = "missing"
    MISSING_LABEL = "missing_label"
    WRONG_TYPE = "wrong_type"
    WRONG_VALUE = "wrong_value"
    WRONG_ID = "wrong_id"
    DUPLICATE_ID = "duplicate_id"
    EMPTY = "empty"
    UNKNOWN_KIND = "unknown_kind"
    NOT_FOR_KIND = "not_for_kind"
    WRONG_CONDITION = "wrong_condition"
    WRONG_CHECK = "wrong_check"
    UNKNOWN_QUESTION = "unknown_question"
    WRONG_KIND = "wrong_kind"
    FORWARD_REFERENCE = "forward_reference"
    CIRCULAR_REFERENCE = "circular_reference"
    UNKNOWN_CHOICE = "unknown_choice"
    UNKNOWN_LIST = "unknown_list"
    TWO_SOURCES = "two_sources"
    UNKNOWN_PATTERN = "unknown_pattern"
    UNKNOWN_AREA = "unknown_area"
    UNKNOWN_BIND = "unknown_bind"
    UNKNOWN_FORM = "unknown_form"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One fault, where it stands, the word at fault and the nearest that would do."""

    fault: Fault
    file: str
    path: str
    word: str = ""
    nearest: str = ""


class FormErrors(Expected):
    """A definition cannot be used; carries every problem found in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def lines(self) -> list[str]:
        """One line a problem, for whoever writes forms (`dev.py check`)."""
        return [
            f"{one.file}: {one.path}: {one.fault.value}"
            + (f" “{one.word}”" if one.word else "")
            + (f", nearest is “{one.nearest}”" if one.nearest else "")
            for one in self.problems
        ]


class Problems:
    """Gathers what is wrong while the rest of the file is still read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def add(self, fault: Fault, path: str, word: str = "", near: Iterable[str] = ()) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - 1 MB, for a form with a fault

        close = get_close_matches(word, list(near), n=1) if word else []
        nearest = close[0] if close else ""
        self.found.append(
            Problem(fault=fault, file=self.file, path=path, word=word, nearest=nearest)
        )

    def stop(self) -> None:
        if self.found:
            raise FormErrors(tuple(self.found))
