"""One field for each kind of question, speaking the form's own language of stored answers.

The table at the end is closed: a kind without a class of its own does not get past a test.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.domain.codes import Code, Label
from mia_desktop.forms.answers import (
    CHANGE_LABELS,
    DAY_LABELS,
    TIME_LABELS,
    Stored,
    given,
    value_of,
)
from mia_desktop.forms.definition import Kind, Question
from mia_ui.base.actions import Language
from mia_ui.forms.lists import OrderedField, WeekField
from mia_ui.theme import Theme
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.scale import ChangeField, ScaleField


class Setting:
    """What every answer field needs to be made."""

    def __init__(self, theme: Theme, language: Language, today: Callable[[], date]) -> None:
        self.theme = theme
        self.language = language
        self.today = today

    def text(self, label: Label | None) -> str:
        return label.text(self.language) if label is not None else ""

    def options(self, codes: Sequence[Code], kept: Stored = None) -> list[Option]:
        """What may be chosen: a retired code only where it has been chosen before."""
        chosen = value_of(kept)
        old = chosen if isinstance(chosen, list) else [chosen]
        return [
            Option(code.id, self.text(code.label), code.own_words)
            for code in codes
            if not code.retired or code.id in old
        ]


class Answer:
    """A field and how its content becomes a stored answer, and back."""

    field: Field

    def stored(self) -> Stored:
        value = self.field.value()
        return None if value in (None, "", []) else given(value)

    def show(self, stored: Stored) -> None:
        raise TypeError(type(self), stored)  # every kind has its own

    @property
    def widget(self) -> QWidget:
        return self.field


class TextAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: TextArea | LineField = (
            TextArea(setting.theme, lines=max(question.lines, 2))
            if question.lines > 1
            else LineField(setting.theme, width="field_text")
        )

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value("" if value is None else str(value))


class NumberAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: NumberField = NumberField(
            setting.theme,
            least=question.min,
            most=question.max,
            decimals=2 if question.decimals else 0,
            what=setting.text(question.label).rstrip("?").lower(),
        )

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, int | str) else None)


class DateAnswer(Answer):
    def __init__(self, setting: Setting, _question: Question) -> None:
        self.field: DateField = DateField(setting.theme, setting.today)

    @override
    def stored(self) -> Stored:
        day = self.field.value()
        return given(day.isoformat()) if day is not None else None

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        try:
            self.field.set_value(date.fromisoformat(str(value)) if value else None)
        except ValueError:
            self.field.set_draft(str(value))


class ChoiceAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: ChoiceField = ChoiceField(setting.theme, setting.options(question.choices))

    @override
    def stored(self) -> Stored:
        code = self.field.value()
        return given(code, self.field.own_words()) if code else None

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        other = str((stored or {}).get("other") or "")
        self.field.set_value(str(value) if value is not None else None, other)


class SeveralAnswer(Answer):
    """Several at once; a choice that stands alone takes the others away."""

    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: SeveralField = SeveralField(setting.theme, setting.options(question.choices))
        self._alone = set(question.exclusive)
        for code, button in self.field.buttons.items():
            button.clicked.connect(lambda on=False, code=code: self._settle(code, on=on))

    def _settle(self, code: str, *, on: bool) -> None:
        if not on or not self._alone:
            return
        for other, button in self.field.buttons.items():
            if other != code and (code in self._alone or other in self._alone):
                button.setChecked(False)

    @override
    def stored(self) -> Stored:
        codes = self.field.value()
        return given(codes, self.field.own_words()) if codes else None

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        other = str((stored or {}).get("other") or "")
        self.field.set_value(value if isinstance(value, list) else (), other)


class ScaleAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        low, high = setting.text(question.low), setting.text(question.high)
        self.field: ScaleField = ScaleField(setting.theme, low, high)

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, int) else None)


class ChangeAnswer(Answer):
    def __init__(self, setting: Setting, _question: Question) -> None:
        texts = [setting.text(CHANGE_LABELS[value]) for value in range(-2, 3)]
        self.field: ChangeField = ChangeField(setting.theme, texts)

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, int) else None)


class RankedAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: OrderedField = OrderedField(
            setting.theme, setting.options(question.choices),
            most=question.max_choices or 3, numbered=True,
        )  # fmt: skip

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, list) else ())


class WordsAnswer(Answer):
    def __init__(self, setting: Setting, question: Question) -> None:
        self.field: OrderedField = OrderedField(
            setting.theme, setting.options(question.choices), most=question.max_choices or 50
        )

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, list) else ())


class WeekAnswer(Answer):
    def __init__(self, setting: Setting, _question: Question) -> None:
        days = [(code, setting.text(label)) for code, label in DAY_LABELS.items()]
        times = [(code, setting.text(label)) for code, label in TIME_LABELS.items()]
        self.field: WeekField = WeekField(setting.theme, days, times)

    @override
    def show(self, stored: Stored) -> None:
        value = value_of(stored)
        self.field.set_value(value if isinstance(value, list) else ())


BESIDE_A_RING = 40
"""Letters of a name that have room beside a radio button at 200 %."""


class LinkAnswer(Answer):
    """A record to point at, chosen among those that are here.

    `offer` hands them over before the field is shown anywhere.
    """

    def __init__(self, setting: Setting, _question: Question) -> None:
        self._setting = setting
        self.field: ChoiceField = ChoiceField(setting.theme, self._none())
        self._stored: Stored = None

    def _none(self) -> list[Option]:
        text = QCoreApplication.translate("LinkAnswer", "Ingen koppling")
        return [Option("", text)]

    def offer(self, records: Mapping[str, str]) -> None:
        """Let these be chosen: record id → what it is called."""
        options = [*self._none(), *(Option(k, t) for k, t in records.items())]
        long = any(len(option.text) > BESIDE_A_RING for option in options)
        self.field = ChoiceField(self._setting.theme, options, listed=long)
        self.show(self._stored)

    @override
    def stored(self) -> Stored:
        code = self.field.value()
        return given(code) if code else None

    @override
    def show(self, stored: Stored) -> None:
        self._stored = stored
        self.field.set_value(str(value_of(stored) or ""))


_CLASSES: Mapping[Kind, Callable[[Setting, Question], Any]] = MappingProxyType(
    {
        Kind.TEXT: TextAnswer,
        Kind.NUMBER: NumberAnswer,
        Kind.DATE: DateAnswer,
        Kind.CHOICE: ChoiceAnswer,
        Kind.SEVERAL: SeveralAnswer,
        Kind.SCALE: ScaleAnswer,
        Kind.CHANGE: ChangeAnswer,
        Kind.RANKED: RankedAnswer,
        Kind.WORDS: WordsAnswer,
        Kind.WEEK_GRID: WeekAnswer,
        Kind.LINK: LinkAnswer,
    }
)
"""Plain kinds; five slots, levels, shares and tables are put together from these."""


def answer_for(setting: Setting, question: Question) -> Answer:
    """The field for a plain question; a kind without a class of its own is a KeyError."""
    made: Answer = _CLASSES[question.kind](setting, question)
    return made
