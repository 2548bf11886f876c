"""A disputed field in words: what it is called, what stands there, who said what, who got it."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.records.rights import Reached
from mia_desktop.services.disputing import LIMIT, Disputed
from mia_desktop.services.open_form import as_stored
from mia_ui.base.actions import Language
from mia_ui.forms.wording import Wording
from mia_ui.messages import exchange, rights
from mia_ui.screens import krock_words
from mia_ui.screens.paper_words import kinds
from mia_ui.widgets.date_text import plain_date

tr = QCoreApplication.translate


def name(one: Disputed, language: Language) -> str:
    """The question in its form, else the field."""
    field, asked = one.dispute.field, one.asked
    if asked is not None:
        whole, part = asked.whole.text(language), asked.question.label.text(language)
        question = part if whole == part else f"{whole}. {part}"
        text = tr("Dispute", "{form}: {question}")
        return text.format(form=asked.form.text(language), question=question)
    if field.kind == "participant" and field.unit in rights.units():
        return rights.units()[field.unit]
    if field.kind == "note":
        return tr("Dispute", "Anteckning")
    told = exchange.unit(field.kind, field.unit)
    return told[:1].upper() + told[1:]


def value(one: Disputed, language: Language) -> str:
    """What stands in the field now; the last digits of a personal number stay hidden (R-50)."""
    field = one.dispute.field
    if one.hidden or field.unit == "identity":
        return tr("Dispute", "(dolt här, visas under Uppgifter)")
    if one.asked is not None:
        return Wording(language).of(one.asked.question, as_stored(one.value))
    return krock_words.of_unit(field.unit, one.value, language) or tr("Dispute", "(tomt)")


def who() -> dict[str, str]:
    """Who says that something is wrong."""
    return {
        "DELTAGAREN": tr("Dispute", "Deltagaren"),
        "OMBUD": tr("Dispute", "Ombud, god man eller förvaltare"),
    }


def said(one: Disputed) -> str:
    """What is wrong, in whose words."""
    words = one.dispute.words
    if not words:
        return tr("Dispute", "Vad som är fel är skrivet hos den som antecknade det.")
    text = tr("Dispute", "{who}: ”{words}”")
    return text.format(who=who().get(one.dispute.said_by, ""), words=words)


def since(one: Disputed) -> str:
    """When it was marked and by whom, and until when there is to be an answer (GDPR 12.3)."""
    day = one.dispute.day
    if day is None:
        return ""
    if not one.open:
        text = tr("Dispute", "Bestriddes {day}, antecknat av {by}.")
        return text.format(day=plain_date(day), by=one.dispute.by)
    text = tr("Dispute", "Bestrids sedan {day}, antecknat av {by}. Svara senast {last}.")
    return text.format(day=plain_date(day), by=one.dispute.by, last=plain_date(day + LIMIT))


def outcomes() -> dict[str, str]:
    return {
        "RATTAD": tr("Dispute", "Rättad"),
        "KVARSTAR": tr("Dispute", "Kvarstår som den är"),
    }


def ended(one: Disputed) -> str:
    """How it was settled."""
    end = one.dispute.settled
    if end is None:
        return ""
    text = tr("Dispute", "{outcome} {day}, {by}.")
    found = text.format(outcome=outcomes()[end.outcome], day=plain_date(end.day), by=end.by) + (
        f" {end.why}" if end.why else ""
    )
    if end.told:
        names = ", ".join(end.told)
        found += " " + tr("Dispute", "Underrättade: {names}.").format(names=names)
    return found


def _for_others() -> dict[str, str]:
    return {
        "plan_party": tr("Dispute", "planen för parten"),
        "plan_workplace": tr("Dispute", "planen för arbetsplatsen"),
        "agreement": tr("Dispute", "överenskommelsen"),
        "decisions": tr("Dispute", "mötets beslut"),
        "handover_note": tr("Dispute", "överlämningen"),
    }


def place(one: Disputed) -> tuple[str, dict[str, str]] | None:
    """The page where the field is put right, and what it needs to open there."""
    field, case, asked = one.dispute.field, one.dispute.case, one.asked
    if asked is not None:
        args = {"document": asked.document, "section": asked.section_id}
        return "form", {**args, "question": asked.question.id.partition(".")[0]}
    if field.kind == "participant":
        return "case", {"case": case, "section": "facts"}
    if field.kind in {"plan", "goal", "sub_goal", "activity"}:
        return "plan", {"case": case, "record": field.record}
    if field.kind == "note":
        return "case", {"case": case, "section": "timeline", "note": field.record}
    return None


def reached(one: Reached) -> str:
    """Somebody who has got the value: how, and when."""
    day = krock_words.of_unit("day", one.day, "sv") if one.day else ""
    if one.how == "bundle":
        text = tr("Dispute", "{who}, i ett paket {day}") if day else tr("Dispute", "{who}, i paket")
        return text.format(who=one.who, day=day)
    paper = {**kinds(), **_for_others()}.get(one.what, one.what)
    text = tr("Dispute", "{who}, {paper}, utskrivet {day}")
    if one.how == "export":
        text = tr("Dispute", "{who}, {paper}, sparat som fil {day}")
    someone = one.who or tr("Dispute", "Den som fick papperet")
    return text.format(who=someone, paper=paper, day=day)
