"""Canonical JSON: one content has one form in bytes (bundle-format §4.4)."""

from typing import Any

import msgspec

from mia_desktop.domain.errors import Expected

LARGEST = 2**53 - 1
DEEPEST = 8
LONGEST_TEXT = 100_000


class NotCanonical(Expected):
    """Bytes that are not the one form of what they say; `why` is a short code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def encode(value: Any, *, deepest: int = DEEPEST) -> bytes:
    """UTF-8, sorted keys, no blanks; raises NotCanonical for what has no such form."""
    check(value, deepest=deepest)
    return msgspec.json.encode(value, order="sorted")


def decode(data: bytes, *, deepest: int = DEEPEST) -> Any:
    """Read bytes that must equal their own canonical form; raises NotCanonical."""
    try:
        value = msgspec.json.decode(data)
    except RecursionError as error:
        raise NotCanonical("depth") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotCanonical("json") from error
    if encode(value, deepest=deepest) != data:
        raise NotCanonical("form")
    return value


def check(value: Any, *, deepest: int = DEEPEST) -> None:
    """Raise NotCanonical for floats, lone surrogates, U+0000, huge integers, deep nesting."""
    match value:
        case None | bool():
            return
        case int():
            if abs(value) > LARGEST:
                raise NotCanonical("integer")
        case str():
            _check_text(value)
        case list() | tuple():
            _descend(deepest)
            for item in value:
                check(item, deepest=deepest - 1)
        case dict():
            _descend(deepest)
            for key, item in value.items():
                if not isinstance(key, str):
                    raise NotCanonical("key")
                _check_text(key)
                check(item, deepest=deepest - 1)
        case _:
            raise NotCanonical("type")


def _descend(left: int) -> None:
    if left <= 0:
        raise NotCanonical("depth")


def _check_text(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise NotCanonical("length")
    if "\0" in text:
        raise NotCanonical("null")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("surrogate") from error
