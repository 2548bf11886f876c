"""What is not as it was last time, in words: for a renewed kartläggning and a follow-up (R-11)."""

from collections.abc import Mapping

import msgspec

from mia_desktop.forms import compare
from mia_desktop.forms.definition import Question
from mia_desktop.services.filling import Filling
from mia_ui.base.actions import Language
from mia_ui.forms.past import Past
from mia_ui.forms.wording import Wording


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that is another than last time; `part` where the question has several."""

    question: Question
    part: Question | None
    day: str
    before: str
    after: str

    def label(self, language: Language) -> str:
        """What is asked, with the part of it."""
        asked = self.question.label.text(language)
        return f"{asked} {self.part.label.text(language)}" if self.part else asked


def since(filling: Filling, past: Mapping[str, Past], wording: Wording) -> tuple[Changed, ...]:
    """The answers that changed, in reading order; what was not asked before is no change."""
    session = filling.session
    before = {address: earlier.stored for address, earlier in filling.earlier.items()}
    after = {address: session.stored(address) for address in before}
    return tuple(
        Changed(
            question=each.question,
            part=each.leaf if each.leaf.id != each.question.id else None,
            day=past[each.leaf.id].day,
            before=past[each.leaf.id].text,
            after=wording.of(each.leaf, each.after),
        )
        for each in compare.differences(filling.form, before, after)
        if session.visible(each.question.id) and each.after is not None
    )
