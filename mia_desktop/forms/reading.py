"""Reading a TOML table word by word: whatever does not fit is noted, and reading goes on."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from mia_desktop.domain.codes import Label
from mia_desktop.forms.errors import Fault, Problems

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

NO_LABEL = Label(sv="", en="")
LANGUAGES = ("sv", "en")


class Table:
    """A table of a definition with its path, such as `section[boende].question[housing]`."""

    def __init__(self, data: Mapping[str, Any], path: str, problems: Problems) -> None:
        self.data = data
        self.path = path
        self.problems = problems

    def at(self, word: str) -> str:
        return f"{self.path}.{word}" if self.path else word

    def fault(self, fault: Fault, word: str, name: str = "", near: Iterable[str] = ()) -> None:
        self.problems.add(fault, self.at(word), name, near)

    def only(self, words: Iterable[str]) -> None:
        """Refuse words that mean nothing here."""
        known = list(words)
        for word in self.data:
            if word not in known:
                self.problems.add(Fault.UNKNOWN_WORD, self.path or ".", word, known)

    def text(self, word: str, default: str | None = None) -> str:
        """Read a text; without a default it has to be there."""
        value = self._typed(word, str)
        if value is None and default is None and word not in self.data:
            self.fault(Fault.MISSING, word, word)
        return value if value is not None else (default or "")

    def whole(self, word: str) -> int | None:
        value = self._typed(word, int)
        if isinstance(value, bool):
            self.fault(Fault.WRONG_TYPE, word, word)
            return None
        return value

    def number(self, word: str, default: int, low: int, high: int) -> int:
        """Read a number within bounds."""
        value = self.whole(word)
        if value is not None and not low <= value <= high:
            self.fault(Fault.WRONG_VALUE, word, str(value))
        return default if value is None else value

    def flag(self, word: str, default: bool = False) -> bool:
        value = self._typed(word, bool)
        return default if value is None else value

    def one_of(self, word: str, enum: type[E], default: E) -> E:
        value = self._typed(word, str)
        if value is None:
            return default
        names = [one.value for one in enum]
        if value not in names:
            self.fault(Fault.WRONG_VALUE, word, value, names)
            return default
        return enum(value)

    def texts(self, word: str) -> tuple[str, ...]:
        value = self._typed(word, list) or []
        if not all(isinstance(one, str) for one in value):
            self.fault(Fault.WRONG_TYPE, word, word)
            return ()
        return tuple(value)

    def label(self, word: str) -> Label:
        """Read a text that has to be there in both languages."""
        found = self.maybe_label(word)
        if found is None:
            if word not in self.data:
                self.fault(Fault.MISSING_LABEL, word, word)
            return NO_LABEL
        return found

    def maybe_label(self, word: str) -> Label | None:
        value = self._typed(word, dict)
        if value is None:
            return None
        texts = Table(value, self.at(word), self.problems)
        texts.only(LANGUAGES)
        for language in LANGUAGES:
            said = value.get(language)
            if not isinstance(said, str) or not said.strip():
                texts.fault(Fault.MISSING_LABEL, language, language)
        return Label(sv=str(value.get("sv", "")), en=str(value.get("en", "")))

    def table(self, word: str) -> "Table | None":
        value = self._typed(word, dict)
        return None if value is None else Table(value, self.at(word), self.problems)

    def tables(self, word: str) -> tuple["Table", ...]:
        """Read a list of tables; each is named by its id in the path where it has one."""
        value = self._typed(word, list) or []
        if not all(isinstance(one, dict) for one in value):
            self.fault(Fault.WRONG_TYPE, word, word)
            return ()
        names = (str(one.get("id", n)) for n, one in enumerate(value))
        paths = [f"{self.at(word)}[{name}]" for name in names]
        return tuple(Table(one, p, self.problems) for one, p in zip(value, paths, strict=True))

    def _typed(self, word: str, kind: type[T]) -> T | None:
        value = self.data.get(word)
        if value is None or isinstance(value, kind):
            return value
        self.fault(Fault.WRONG_TYPE, word, word)
        return None
