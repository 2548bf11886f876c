"""Kontrollera svaren (S17): everything that was said, before it is made final."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale
from typing_extensions import override

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.session import FormSession, SectionState
from mia_desktop.services import closing
from mia_ui.forms import changes
from mia_ui.forms.answers import Setting
from mia_ui.forms.changes import Changed
from mia_ui.forms.sentences import Sentences, called
from mia_ui.forms.summary import SectionCard
from mia_ui.forms.wording import Wording
from mia_ui.screens.context import Context
from mia_ui.screens.form_reading import Opened, open_for, past_answers, past_tables
from mia_ui.widgets.banner import ErrorSummary
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout
from mia_ui.widgets.text import PlainLabel


class CheckAnswersScreen(Page):
    """The answers section by section; *Ändra* leads to the question and comes back here."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=self.tr("Formuläret"))
        self.set_title(self.tr("Kontrollera svaren"))
        self.context = context
        self._document = args["document"]
        self._opened: Opened | None = None
        self.back_wanted.connect(self._back)
        context.ask(partial(open_for, document=self._document), self._arrived)

    @override
    def window_title(self) -> str:
        number = self._opened.number if self._opened else ""
        return f"{number} – {self.heading.text()}" if number else self.heading.text()

    def _arrived(self, opened: Opened) -> None:
        self._opened = opened
        if opened.filling.is_complete:
            self.set_title(self.tr("Alla svar"))
        self.title_changed.emit()
        clear_layout(self.body)
        filling, language = opened.filling, self.context.language
        form = filling.form.title.text(language)
        self.body.addWidget(
            PlainLabel(
                self.theme,
                self.tr("{form} för {name}").format(form=form, name=opened.name),
                "body",
                "muted",
            )
        )
        links = {key: text for kind in filling.links.values() for key, text in kind.items()}
        wording = Wording(language, links)
        setting = Setting(self.theme, language, self.context.clock.today)
        past = past_answers(filling, language)
        changed = changes.since(filling, past, past_tables(filling, language), wording)
        if changed:
            self.body.addWidget(self._what_changed(changed))
        for section in filling.session.summary():
            card = SectionCard(
                setting, section, wording, editable=not filling.is_complete, changed=changed
            )
            card.change_wanted.connect(self._change)
            self.body.addWidget(card)
        paper = Button(self.theme, self.tr("Visa på papper"), icon="printer")
        paper.setObjectName("paper")
        paper.clicked.connect(self._to_paper)
        if filling.is_complete or not filling.form.completes:  # a register is kept open
            self.add_buttons(paper)
        else:
            self.add_buttons(self._offer_completion(form), paper)
        self.finish()
        self.filled.emit()

    def _what_changed(self, changed: Sequence[Changed]) -> Surface:
        """What is not as it was last time, each with the way to it (R-11)."""
        days = QLocale().createSeparatedList(list(dict.fromkeys(each.day for each in changed)))
        title = self.tr("Det här har ändrats sedan {day}").format(day=days)
        card = Surface(self.theme, "card", title=title)
        card.setObjectName("changed")
        for each in changed:
            label = each.label(self.context.language)
            words = self.tr("{label}\nFörut: {before}\nNu: {after}").format(
                label=label, before=each.before, after=each.after
            )
            card.body.addWidget(PlainLabel(self.theme, words))
        return card

    def _offer_completion(self, form: str) -> Button:
        session = self._session_of()
        waiting = [v for v in session.sections() if v.state != SectionState.DONE]
        if waiting:
            names = ", ".join(v.section.title.text(self.context.language) for v in waiting)
            text = self.tr("Inte markerade som klara: {names}. Du kan slutföra ändå.")
            self.body.addWidget(PlainLabel(self.theme, text.format(names=names), "body", "muted"))
        locks = self.tr("När du slutför låses den här versionen. Du kan alltid göra en ny.")
        self.body.addWidget(PlainLabel(self.theme, locks))
        finish = Button(self.theme, self.tr("Slutför {form}").format(form=form.lower()), "primary")
        finish.setObjectName("complete")
        finish.clicked.connect(self._complete)
        return finish

    def _complete(self) -> None:
        session = self._session_of()
        outcome = session.complete()
        if not outcome.held:
            self._show_issues()
            return
        assert self._opened is not None
        self.context.ask(partial(closing.complete, filling=self._opened.filling), self._completed)

    def _completed(self, document: Record) -> None:
        self.context.window.saved()
        self.context.window.toast(self.tr("Slutfört. Versionen är låst."))
        self.go.emit("case", {"case": document.case})

    def _show_issues(self) -> None:
        session, sentences = self._session_of(), Sentences()
        links = []
        for issue in session.issues():
            if issue.severity != "error":
                continue
            question = session.form.question(issue.question)
            label = called(question.label.text(self.context.language), brief=True)
            go = partial(self._change, issue.section, issue.question)
            links.append((sentences.say(issue, label), go))
        clear_layout(self.banners)
        title = self.tr("Det finns %n saker att rätta", "", len(links))
        summary = ErrorSummary(self.theme, title, links)
        self.banners.addWidget(summary)
        self.area.verticalScrollBar().setValue(0)
        summary.take_focus()

    def _change(self, section: str, question: str) -> None:
        args = {
            "document": self._document, "section": section, "question": question,
            "then": "check_answers",
        }  # fmt: skip
        self.go.emit("form", args)

    def _to_paper(self) -> None:
        self.go.emit("preview", {"document": self._document})

    def _back(self) -> None:
        self.go.emit("form", {"document": self._document})

    def _session_of(self) -> FormSession:
        assert self._opened is not None
        return self._opened.filling.session
