"""What is asked with the screen turned to the participant, one question at a time (ux §1.17, D8).

Somebody else in the room reads the screen too. So nothing of the coach's own stands on it, nothing
private, nothing that stands on no paper, and with protected identity nothing that tells where the
person can be found (R-07, R-25, R-55).
"""

import msgspec

from mia_desktop.forms.answers import leaves
from mia_desktop.forms.definition import Kind, Print, Question, Voice
from mia_desktop.forms.session import FormSession


class Facing(msgspec.Struct, frozen=True, kw_only=True):
    """How the screen is turned; `private` is asked for by the coach, before and out of sight."""

    private: bool = False
    protected: bool = False

    def shows(self, question: Question) -> bool:
        """Whether a question, or a column of a table, may stand on the shared screen."""
        if question.auto or question.voice is Voice.COACH:
            return False
        if self.protected and question.whereabouts:
            return False
        return self.private if question.private else question.print is not Print.NEVER


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One question on the screen: a plain one, one part of several, or a table with its rows."""

    question: Question
    address: str


def stops(session: FormSession, section: str, facing: Facing) -> tuple[Stop, ...]:
    """What is asked in a section now, in reading order; answers may bring forth more."""
    return tuple(
        Stop(question=question, address=leaf.id)
        for question in session.questions(section)
        if facing.shows(question)
        for leaf in ((question,) if question.kind is Kind.TABLE else leaves(question))
    )


def has_private(session: FormSession, section: str) -> bool:
    """Whether there is anything in a section that the coach would have to ask for."""
    turned = Facing(private=True)
    asked = session.form.section(section).questions
    return any(question.private and turned.shows(question) for question in asked)
