"""Each thing that can go wrong is said in words of its own (bundle-format §4, ux §4.1)."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import mia_ui.messages
import msgspec
import pytest

import mia_desktop
from mia_desktop.domain.errors import Expected
from mia_desktop.services.exchange_errors import ExchangeError
from mia_desktop.store import errors as store
from mia_desktop.sync import errors as sync

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS = {Expected, store.VaultError, ExchangeError, sync.Refused}
"""What an area's errors have in common; nothing raises these themselves."""

ONE_SENTENCE = ({store.NotADatabase, store.NotAVault},)
"""What the person cannot tell apart and should not have to."""


def every_kind() -> list[type[Expected]]:
    for module in pkgutil.walk_packages(mia_desktop.__path__, "mia_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {kind for kind in _below(Expected) if kind.__module__.startswith("mia_desktop.")}
    return sorted(found - ROOTS, key=lambda kind: (kind.__module__, kind.__name__))


def _below(kind: type[Expected]) -> Iterator[type[Expected]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def example(kind: type[Expected]) -> Expected:
    """An error of this kind, with something of the right shape for each fact that it carries."""
    parameters = list(inspect.signature(kind.__init__).parameters)[1:]
    hints = get_type_hints(kind.__init__)
    names = [name for name in parameters if name not in {"args", "kwargs"}]
    return kind(*(_shaped(hints.get(name, str)) for name in names))


def _shaped(hint: Any) -> Any:
    plain: dict[Any, Any] = {int: 3, str: "ord", Path: Path("mapp"), Decimal: Decimal(25)}
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is Literal:
        return next(word for word in get_args(hint) if word)
    if get_origin(hint) in {tuple, Sequence}:
        return (1, 2) if int in get_args(hint) else ("ord", "fler")
    if inspect.isclass(hint) and issubclass(hint, msgspec.Struct):
        needed = [each for each in msgspec.structs.fields(hint) if each.required]
        return hint(**{each.name: _shaped(each.type) for each in needed})
    return "ord"


@pytest.mark.parametrize(
    "kind", every_kind(), ids=lambda kind: f"{kind.__module__}.{kind.__name__}"
)
def test_each_error_has_a_sentence_of_its_own(kind: type[Expected]) -> None:
    """Whoever reads it learns what happened, not that something did."""
    assert any(kind in table for table in mia_ui.messages.areas())

    told = mia_ui.messages.tell(example(kind))
    assert told.title.endswith((".", "?", "!"))
    assert "{" not in told.line


def test_no_two_errors_are_told_alike() -> None:
    """Two causes with one sentence would have one remedy."""
    told: dict[str, set[type[Expected]]] = {}
    for kind in every_kind():
        told.setdefault(mia_ui.messages.tell(example(kind)).line, set()).add(kind)
    alike = [kinds for kinds in told.values() if len(kinds) > 1]

    assert [kinds for kinds in alike if not any(kinds <= same for same in ONE_SENTENCE)] == []
