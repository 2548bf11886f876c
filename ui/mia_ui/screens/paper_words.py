"""What papers, their choices and their lists are called on the screen."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.papers import LeftOut, Paper, Why
from mia_desktop.services.papers_list import Offer
from mia_desktop.services.papers_wish import PLANS, Choice, Sheet
from mia_ui.models import casework
from mia_ui.screens.row_list import RowItem
from mia_ui.widgets.banner import BannerKind
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.text import ChipKind

tr = QCoreApplication.translate


def kinds() -> Mapping[str, str]:
    return {
        "plan": tr("Papers", "Planen"),
        "plan_workplace": tr("Papers", "Plan för arbetsplatsen"),
        "document": tr("Papers", "Alla svar"),
        "summary": tr("Papers", "Kartläggningen i korthet"),
        "progress": tr("Papers", "Uppföljning: då och nu"),
        "decisions": tr("Papers", "Det vi kom överens om på mötet"),
        "next_meeting": tr("Papers", "Nästa möte"),
        "consent": tr("Papers", "Samtycke att skriva under"),
        "withdrawal": tr("Papers", "Kvitto på tillbakataget samtycke"),
        "personal_data": tr("Papers", "Information om personuppgifter"),
        "agreement": tr("Papers", "Överenskommelse med arbetsplatsen"),
        "attendance": tr("Papers", "Tidkort"),
    }


def choice(one: Choice) -> str:
    """One of several papers that can be had in the same place."""
    if one.kind == "consent":
        return casework.consents()[one.to]
    if one.kind == "plan":
        return tr("Papers", "Deltagaren")
    if one.kind == "plan_party":
        lacks = tr("Papers", "{name} (samtycke saknas)")
        return lacks.format(name=one.name) if one.lacks else one.name
    if one.name:
        return tr("Papers", "Arbetsplats: {name}").format(name=one.name)
    return kinds()[one.kind]


def question(sheet: Sheet) -> str:
    """What the choice is about."""
    if sheet.wish.kind == "consent":
        return tr("Papers", "Vad gäller samtycket?")
    if sheet.wish.kind in PLANS and sheet.wish.case and sheet.choices[0].kind == "plan":
        return tr("Papers", "Vem är papperet till?")
    return tr("Papers", "Vad ska stå på papperet?")


def offer(one: Offer) -> RowItem:
    """A row of the list on the participant's page."""
    wish = one.wish
    name = one.name
    if wish.kind in {"consent", "withdrawal"}:
        empty = tr("Papers", "att fylla i för hand")
        name = casework.consents()[one.name] if one.name else empty
    elif wish.kind == "plan" and name:
        name = tr("Papers", "version {n}").format(n=name)
    day = plain_date(date.fromisoformat(one.day)) if one.day else ""
    draft: tuple[str, ChipKind] = (tr("Papers", "Utkast"), "info")
    return RowItem(
        id=key(one), title=kinds()[wish.kind],
        detail=" · ".join(part for part in (name, day) if part),
        chip=draft if one.draft else None, removable=False,
    )  # fmt: skip


def key(one: Offer) -> str:
    """A name for its row."""
    return "-".join(filter(None, (one.wish.kind, one.wish.record or one.wish.to)))


def cautions(paper: Paper, *, again: bool) -> Iterator[tuple[BannerKind, str]]:
    """What is to be known before it is handed over; `again` that it has been (S7, R-17)."""
    if paper.meta.draft:
        yield "info", _draft(paper)
    if again:
        yield "info", tr(
            "PreviewScreen", "Papperet har lämnats ut förut. Det här är samma fil."
        )  # fmt: skip
    if paper.kind == "extract":
        yield "info", tr(
            "PreviewScreen", "Läs igenom det innan det lämnas: namn på andra kan stå i det."
        )  # fmt: skip
    if not paper.as_file:
        yield "info", only_printed()
    if paper.sensitive:
        yield "warning", _envelope(paper)


def only_printed() -> str:
    """R-30, R-52."""
    return tr(
        "PreviewScreen",
        "Deltagaren har skyddade uppgifter: utdraget skrivs bara ut, och inget på det visar var "
        "personen finns.",
    )


def _draft(paper: Paper) -> str:
    if paper.kind.startswith("plan"):
        return tr(
            "PreviewScreen",
            "Det här är ett utkast. Fastställ planen innan den skrivs under.",
        )  # fmt: skip
    return tr("PreviewScreen", "Det här är ett utkast. Formuläret är inte slutfört.")


def _envelope(paper: Paper) -> str:
    if paper.kind == "handover_note":
        return tr("PreviewScreen", "Lämna i förslutet kuvert direkt till den som tar över.")
    if paper.recipient:
        text = tr("PreviewScreen", "Lämna i förslutet kuvert direkt till mottagaren: {name}.")
        return text.format(name=paper.recipient)
    return tr("PreviewScreen", "Lämna i förslutet kuvert direkt till deltagaren.")


def left_out(one: LeftOut) -> str:
    """What is not on a paper and why; empty for what is counted and never named (R-07)."""
    why = {
        Why.NEVER_PRINTED: tr("Papers", "{q} – skrivs aldrig ut"),
        Why.OWN_PAPER_ONLY: tr("Papers", "{q} – står bara på deltagarens eget papper"),
        Why.PROTECTED: tr("Papers", "{q} – visas inte när personuppgifterna är skyddade"),
        Why.OTHERS: tr("Papers", "{q} – gäller inte den här mottagaren"),
        Why.NOT_COVERED: tr("Papers", "{q} – samtycket omfattar inte det"),
        Why.NOT_APPROVED: tr("Papers", "{q} – deltagaren har inte sagt ja till att visa det här"),
        Why.NEVER_WORKPLACE: tr("Papers", "{q} – lämnas aldrig till en arbetsplats"),
        Why.DISPUTED: tr("Papers", "{q} – bestrids: lämnas inte till andra förrän det är utrett"),
        Why.SMALL: tr("Papers", "{q} – tal som bygger på 1–4 deltaganden står som ”dolt”"),
    }
    return why[one.why].format(q=one.label) if one.why in why else ""
