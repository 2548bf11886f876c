"""What the program cannot keep or cannot read: texts, forms, papers, in words."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import parties
from mia_desktop.domain.canonical import NotCanonical
from mia_desktop.domain.writes import BadWrite
from mia_desktop.forms.errors import FormErrors
from mia_desktop.forms.upgrade import FormTooNew
from mia_desktop.services import errors
from mia_desktop.services.after_exit import NoContactConsent, NothingEnded
from mia_desktop.services.attachments import NotKept
from mia_desktop.services.definitions import UnknownForm
from mia_desktop.services.filling import AlreadyFinal, HalfWritten
from mia_desktop.services.topics import NotForAll
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _not_kept(error: BadWrite) -> Told:
    title = tr("ContentMessages", "Det går inte att spara det som står i fältet.")
    if error.why == "length":
        text = tr(
            "ContentMessages", "Texten är längre än 100 000 tecken. Dela den på flera ställen."
        )
    elif error.why in {"null", "surrogate"}:
        text = tr(
            "ContentMessages",
            "Det finns ett tecken i texten som inte går att läsa, kanske från något inklistrat. "
            "Skriv om det stycket.",
        )
    else:
        text = tr("ContentMessages", "Teknisk information: {why}.").format(why=error.why)
    return Told(title=title, text=text)


def _not_read(error: NotCanonical) -> Told:
    return Told(
        title=tr("ContentMessages", "Innehållet går inte att läsa."),
        text=tr("ContentMessages", "Inget är ändrat. Teknisk information: {why}.").format(
            why=error.why
        ),
    )


def _not_kept_file(error: NotKept) -> Told:
    why = {
        "too_large": tr("ContentMessages", "Den är större än 10 MB. Skanna med lägre upplösning."),
        "empty": tr("ContentMessages", "Den är tom."),
        "type": tr(
            "ContentMessages",
            "PDF, PNG, JPEG och dokument (docx, odt, rtf, doc, txt) går att spara här.",
        ),
        "unreadable": tr(
            "ContentMessages", "Den går inte att läsa. Kontrollera stickan eller mappen."
        ),
    }
    title = tr("ContentMessages", "Filen {name} är inte sparad.").format(name=error.name)
    return Told(title=title, text=why[error.why])


def _not_for_all(error: NotForAll) -> Told:
    if not error.parties:
        return Told(
            title=tr("ContentMessages", "Det går inte att skriva om ämnet på det här mötet."),
            text=tr("ContentMessages", "Deltagaren har inte kryssat för att ni får prata om det."),
        )
    who = ", ".join(parties.label(party) for party in error.parties)
    return Told(
        title=tr("ContentMessages", "Det går inte att skriva om ämnet på det här mötet."),
        text=tr("ContentMessages", "Samtycke saknas för: {who}.").format(who=who),
    )


def _form_errors(_error: FormErrors) -> Told:
    return Told(
        title=tr("ContentMessages", "Det är ett fel i formulärets beskrivning."),
        text=tr("ContentMessages", "Det som redan är ifyllt ligger kvar. Säg till kontoret."),
    )


def _form_too_new(_error: FormTooNew) -> Told:
    return Told(
        title=tr("ContentMessages", "Formuläret är ifyllt i en nyare version."),
        text=tr("ContentMessages", "Installera den nyare versionen av MIA Desktop."),
    )


def _unknown_form(_error: UnknownForm) -> Told:
    return Told(
        title=tr("ContentMessages", "Formuläret finns inte i den här versionen av MIA Desktop."),
        text=tr("ContentMessages", "Svaren ligger kvar. Installera den nyare versionen."),
    )


def _already_final(_error: AlreadyFinal) -> Told:
    return Told(
        title=tr("ContentMessages", "Formuläret är redan slutfört."),
        text=tr("ContentMessages", "Det som är slutfört ändras inte. Börja ett nytt i stället."),
    )


def _no_contact_consent(_error: NoContactConsent) -> Told:
    return Told(
        title=tr("ContentMessages", "Det finns inget samtycke till kontakt efter avslut."),
        text=tr(
            "ContentMessages",
            "Utan samtycke avslutas ärendet utan efteruppföljning. Har deltagaren själv hört av"
            " sig och sagt ja: registrera samtycket först.",
        ),
    )


def _nothing_ended(_error: NothingEnded) -> Told:
    return Told(
        title=tr("ContentMessages", "Ingen period är avslutad än."),
        text=tr("ContentMessages", "Efteruppföljningen görs efter avslutet."),
    )


def _half_written(_error: HalfWritten) -> Told:
    return Told(
        title=tr("ContentMessages", "Något i formuläret är inte färdigskrivet."),
        text=tr(
            "ContentMessages",
            "Gå tillbaka och skriv klart eller ta bort det. Texten ligger kvar i sitt fält.",
        ),
    )


def _damaged_paper(_error: errors.DamagedAttachment) -> Told:
    return Told(
        title=tr("ContentMessages", "Papperet är inte längre det som sparades."),
        text=tr(
            "ContentMessages", "Hämta det från en säkerhetskopia, eller skapa ett nytt papper."
        ),
    )


TABLE: Table = {
    BadWrite: _not_kept,
    NotCanonical: _not_read,
    FormErrors: _form_errors,
    FormTooNew: _form_too_new,
    UnknownForm: _unknown_form,
    AlreadyFinal: _already_final,
    NoContactConsent: _no_contact_consent,
    NothingEnded: _nothing_ended,
    NotForAll: _not_for_all,
    NotKept: _not_kept_file,
    HalfWritten: _half_written,
    errors.DamagedAttachment: _damaged_paper,
}
