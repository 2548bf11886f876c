"""Brings a document of an older version of its form under the newest one.

Nothing is dropped and nothing is guessed: renamed addresses move (`was`), what no question claims
any more stays where it is and is named, and questions that were not there then are listed.
"""

from collections.abc import Iterable, Mapping

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.forms.answers import Stored, addresses, is_blank, question_id
from mia_desktop.forms.definition import Form
from mia_desktop.forms.rows import TableRow


class FormTooNew(Expected):
    """The document was written under a later version of the form than this program has."""

    def __init__(self, form: str, has: int, wants: int) -> None:
        super().__init__(form, has, wants)
        self.form = form
        self.has = has
        self.wants = wants


class Upgraded(msgspec.Struct, frozen=True, kw_only=True):
    """The answers under the new version; `moved` has old and new address or table.

    `left` are addresses that the new version does not know, or whose new name is taken: they are
    still among the answers, so the paper of the old version can be made at any time.
    """

    answers: dict[str, Stored]
    rows: dict[str, tuple[TableRow, ...]]
    moved: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    new_questions: tuple[str, ...] = ()


def upgrade(
    form: Form,
    version: int,
    answers: Mapping[str, Stored],
    rows: Mapping[str, Iterable[TableRow]] | None = None,
) -> Upgraded:
    """Carry answers written under `version` over to `form`; the caller writes what moved."""
    if version > form.version:
        raise FormTooNew(form.id, form.version, version)
    renamed = {old: question.id for question in form.questions() for old in question.was}
    known = {address for question in form.questions() for address in addresses(question)}
    carried, moved = _carry(answers, renamed, known)
    tables, moved_rows = _carry_rows(rows or {}, renamed)
    left = tuple(a for a in sorted(carried) if a not in known and carried[a] is not None)
    new = tuple(question.id for question in form.questions() if question.since > version)
    return Upgraded(
        answers=carried,
        rows=tables,
        moved=(*moved, *moved_rows),
        left=left,
        new_questions=new,
    )


def _carry(
    answers: Mapping[str, Stored], renamed: Mapping[str, str], known: set[str]
) -> tuple[dict[str, Stored], list[tuple[str, str]]]:
    carried = dict(answers)
    moved: list[tuple[str, str]] = []
    for old, stored in answers.items():
        base = question_id(old)
        new = renamed.get(base, base) + old[len(base) :]
        if new == old or new not in known or not is_blank(carried.get(new)):
            continue
        carried[new] = stored
        del carried[old]
        moved.append((old, new))
    return carried, moved


def _carry_rows(
    rows: Mapping[str, Iterable[TableRow]], renamed: Mapping[str, str]
) -> tuple[dict[str, tuple[TableRow, ...]], list[tuple[str, str]]]:
    carried: dict[str, tuple[TableRow, ...]] = {}
    moved: list[tuple[str, str]] = []
    for old, some in rows.items():
        new = renamed.get(old, old)
        carried[new] = (*carried.get(new, ()), *some)
        if new != old:
            moved.append((old, new))
    return carried, moved
