"""Förhandsgranska (S22): the pages as they will be printed, with their text beside them."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from mia_desktop.services import papers, viewing
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import LeftOut, Paper, Why
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.viewing import PageView
from mia_ui import messages
from mia_ui.base.announce import announce
from mia_ui.base.tasks import CancelToken
from mia_ui.screens import paper_out, paper_words
from mia_ui.screens.context import Context
from mia_ui.screens.preview_back import back
from mia_ui.screens.preview_choices import PreviewChoices
from mia_ui.screens.preview_reading import Asked, Wanted, choosing
from mia_ui.screens.sheets import Sheets, fitting
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel

AT_ONCE = 30
"""Pages that are drawn before more are asked for: a picture of one is three megabytes."""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    pdf: bytes
    pages: list[PageView]
    of: int
    dpi: int


class PreviewScreen(Page):
    """Page pictures under each other; for whom, which language, large type; save, print."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self._came_from = back(args)
        super().__init__(
            context.theme, self.tr("Förhandsgranska"), back=self._came_from.label, wide=True
        )
        self.context = context
        self.section = self._came_from.section
        self._args = args
        self._wanted: Wanted | None = None
        self._drawn: Drawn | None = None
        self._noted = False
        self._token: CancelToken | None = None
        self.large = QCheckBox(self.tr("Stor stil"))
        self.large.setFont(self.theme.font())
        self.large.clicked.connect(self._choose)
        self.as_text = QCheckBox(self.tr("Visa som text"))
        self.as_text.setFont(self.theme.font())
        self.as_text.clicked.connect(self._show)
        self.save = Button(self.theme, self.tr("Spara som PDF …"), "primary", "download")
        self.print = Button(self.theme, self.tr("Skriv ut …"), icon="printer")
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.back_wanted.connect(self._back)
        self.add_buttons(self.save, self.print, self.large, self.as_text)
        self.choices = PreviewChoices(context)
        self.choices.hide()
        self.choices.changed.connect(self._choose)
        self.choices.text_given.connect(self._keep_text)
        self._asked = Asked()
        self.body.addWidget(self.choices)
        self._notes = column(self.theme, "l")
        self._sheets = Sheets(self.theme)
        self.body.addLayout(self._notes)
        self.body.addWidget(self._sheets)
        self.more = Button(self.theme, self.tr("Visa fler sidor"))
        self.more.clicked.connect(self._draw_more)
        self.more.hide()
        self.body.addWidget(ButtonRow(self.theme, self.more))
        self.finish()
        self._read()

    @override
    def window_title(self) -> str:
        number = self._wanted.number if self._wanted else ""
        return f"{number} – {self.heading.text()}" if number else self.heading.text()

    @override
    def here(self) -> Mapping[str, str]:
        """The paper that was chosen last."""
        sheet = self._wanted.sheet if self._wanted else None
        return sheet.wish.args if sheet is not None and self._asked.choice is not None else {}

    def _choose(self) -> None:
        """Another paper than was shown, or the same in another manner."""
        sheet = self._wanted.sheet if self._wanted else None
        language = self.choices.language.value() if sheet is not None else ""
        self._asked = Asked(
            manner=Manner(language=language or Manner().language, large=self.large.isChecked()),
            choice=self.choices.chosen(),
            bring=self.choices.to_bring(),
        )
        self._read()

    def _keep_text(self, text: str) -> None:
        """The office's own words, kept for every participant's sheet."""
        self.context.window.saved()
        self._asked = msgspec.structs.replace(self._asked, office_text=text)
        self._read()
        self._asked = msgspec.structs.replace(self._asked, office_text=None)

    def _read(self) -> None:
        self._may_leave(ready=False)
        clear_layout(self._notes)
        self._sheets.show_words(self.tr("Ritar sidorna …"))
        self.more.hide()
        if self._token is not None:
            self._token.cancel()
        job = partial(
            choosing, args=self._args, asked=self._asked, language=self.context.language,
            first=not self._noted,
        )  # fmt: skip
        self._noted = True
        doing = self.tr("Samlar uppgifterna …")
        self._token = self.context.work_long(job, self._draw, doing=doing)

    def _back(self) -> None:
        self.go.emit(self._came_from.page, dict(self._came_from.args))

    def _may_leave(self, *, ready: bool) -> None:
        """There is nothing to save or print until the sheets are drawn."""
        paper = self._paper()
        self.save.setEnabled(ready)
        self.save.setVisible(paper is None or paper.as_file)
        self.print.setEnabled(ready)

    def _draw(self, wanted: Wanted) -> None:
        self._wanted, self._drawn = wanted, None
        self.title_changed.emit()
        self._show_choices(wanted)
        paper = wanted.paper
        if paper is None:
            self._refuse(wanted)
            return
        room = self.area.viewport().width() - 2 * self.theme.px("l")
        dpi = fitting(room, self.theme.scale)
        token = self._token

        def work(_token: object) -> Drawn:
            pdf = wanted.issued or papers.make(paper)
            part = viewing.part(pdf, 0, AT_ONCE, dpi=dpi)
            return Drawn(pdf=pdf, pages=part.pages, of=part.of, dpi=dpi)

        def done(drawn: Drawn) -> None:
            if token is self._token:  # nobody has asked for another size meanwhile
                self._drawn_now(drawn)

        self.context.compute(work, done, doing=self.tr("Gör pappret …"))

    def _drawn_now(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._show()
        self._may_leave(ready=True)
        self.filled.emit()
        announce(self, self.tr("%n sidor", "", drawn.of))

    def _draw_more(self) -> None:
        """The next of many pages, under those that are there."""
        drawn = self._drawn
        if drawn is None:
            return
        self.more.hide()
        so_far = len(drawn.pages)

        def done(part: viewing.Part) -> None:
            if drawn is not self._drawn:  # another paper was asked for meanwhile
                return
            pages = [*drawn.pages, *part.pages]
            self._drawn = msgspec.structs.replace(drawn, pages=pages)
            as_text = self.as_text.isChecked()
            self._sheets.add_pages(part.pages, so_far, as_text=as_text, of=part.of)
            self.more.setVisible(len(pages) < part.of)
            self.filled.emit()

        self.context.compute(
            lambda _token: viewing.part(drawn.pdf, so_far, AT_ONCE, dpi=drawn.dpi), done,
            doing=self.tr("Ritar sidorna …"),
        )  # fmt: skip

    def _show_choices(self, wanted: Wanted) -> None:
        sheet = wanted.sheet
        if sheet is None:
            return
        self.large.setChecked(sheet.manner.large)
        self.choices.show_sheet(sheet)
        self.choices.show()
        self.reflow(self.theme.effective(self.window().width()))

    def _refuse(self, wanted: Wanted) -> None:
        """There is no such paper now: why, and what can be done (R-15, R-17)."""
        assert wanted.sheet is not None
        assert wanted.sheet.refused is not None, "no paper without a reason"
        told = messages.tell(wanted.sheet.refused)
        clear_layout(self.banners)
        banner = Banner(self.theme, "error", told.title, told.text)
        self.banners.addWidget(banner)
        self._sheets.show_words(self.tr("Det blir inget papper."))
        banner.say()
        self.filled.emit()

    def _show(self) -> None:
        drawn, paper = self._drawn, self._paper()
        if drawn is None or paper is None:
            return
        clear_layout(self._notes)
        clear_layout(self.banners)
        again = self._wanted is not None and self._wanted.issued is not None
        for kind, text in paper_words.cautions(paper, again=again):
            self.banners.addWidget(Banner(self.theme, kind, text))
        if paper.left_out:
            self._notes.addWidget(self._left_out(paper.left_out))
        as_text = self.as_text.isChecked()
        self._sheets.show_pages(drawn.pages, as_text=as_text, of=drawn.of)
        self.more.setVisible(len(drawn.pages) < drawn.of)

    def _paper(self) -> Paper | None:
        return self._wanted.paper if self._wanted else None

    def _left_out(self, left_out: Sequence[LeftOut]) -> QWidget:
        """What was answered and is not on the paper; private questions are counted, not named."""
        card = Surface(self.theme, "card", title=self.tr("Det här står inte på papperet"))
        for one in left_out:
            if text := paper_words.left_out(one):
                card.body.addWidget(PlainLabel(self.theme, text))
        private = sum(one.why is Why.PRIVATE for one in left_out)
        if private:
            text = self.tr("%n svar som bara är till för handledaren", "", private)
            card.body.addWidget(PlainLabel(self.theme, text))
        return card

    # going out

    def _save(self) -> None:
        paper = self._paper()
        if self._drawn is None or paper is None:
            return
        if paper.kind == "extract":
            paper_out.warn(self, partial(self._ask_where, paper))
        else:
            self._ask_where(paper)

    def _ask_where(self, paper: Paper) -> None:
        title, kinds = self.tr("Spara som PDF"), self.tr("PDF (*.pdf)")
        if target := paper_out.ask_where(self, paper.file_name, title, kinds):
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the file; the paper of an agreed version is kept in the vault first (S7)."""
        drawn, paper = self._drawn, self._paper()
        if drawn is None or paper is None:
            return
        name = target if target.suffix else target.with_suffix(".pdf")

        def work(desk: Desk) -> str:
            _keep(desk, paper, drawn)
            return papers.export(desk, paper, drawn.pdf, name)

        text = self.tr("Sparad som {name}.").format(name=name.name)
        self.context.ask(work, lambda _hash: self.context.window.toast(text))

    def _print(self) -> None:
        drawn, paper = self._drawn, self._paper()
        if drawn is None or paper is None:
            return

        def note(desk: Desk) -> None:
            _keep(desk, paper, drawn)
            papers.printed(desk, paper, drawn.pdf)

        paper_out.send(self, self.context, drawn.pdf, note)


def _keep(desk: Desk, paper: Paper, drawn: Drawn) -> None:
    """Keep the first issue of a paper in the vault (S7), drafts never.

    Nor is a paper about no record: it goes to nobody outside the house.
    """
    if not paper.about or paper.meta.draft or papers.issued_before(desk, paper) is not None:
        return
    papers.issue(desk, paper, drawn.pdf)
