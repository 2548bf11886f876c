"""What differs between two times a form was filled in (R-11: förnyad kartläggning)."""

from collections.abc import Mapping

import msgspec

from mia_desktop.forms.answers import Stored, is_blank, leaves, value_of
from mia_desktop.forms.definition import Form, Kind, Question


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that is not as it was; both are kept as stored, blank is None."""

    question: Question
    leaf: Question
    before: Stored
    after: Stored


def differences(
    form: Form, before: Mapping[str, Stored], after: Mapping[str, Stored]
) -> tuple[Difference, ...]:
    """Name what changed, in reading order, by the addresses of the newer form."""
    return tuple(
        Difference(question=question, leaf=leaf, before=old, after=new)
        for question in form.questions()
        for leaf in leaves(question)
        if (old := _said(before, leaf.id)) != (new := _said(after, leaf.id))
    )


def fits(leaf: Question, stored: Stored) -> bool:
    """Whether an answer to an earlier question can be given to this one: all its codes are here.

    A link is about its own time, and a required question takes no way of not answering.
    """
    if stored is None or leaf.auto or leaf.kind is Kind.LINK:
        return False
    if "no" in stored:
        return not leaf.required
    if leaf.kind not in (Kind.CHOICE, Kind.SEVERAL):
        return True
    value = value_of(stored)
    known = {code.id for code in leaf.choices if not code.retired}
    return known.issuperset(value if isinstance(value, list) else [value])


def _said(answers: Mapping[str, Stored], address: str) -> Stored:
    stored = answers.get(address)
    return None if is_blank(stored) else stored
