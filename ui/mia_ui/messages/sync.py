"""What can stand between the vault and the stick, in words: each refusal a sentence of its own.

Before a bundle is open only three things can be said: it is none, it cannot be opened here, it is
damaged. A stranger's bundle and a flipped bit look alike, and the sentence does not pretend
otherwise (bundle-format §4, §7).
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from mia_desktop.services import exchange_errors as errors
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate

MEBIBYTE = 2**20


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _numbers(places: Sequence[int]) -> str:
    return ", ".join(str(place + 1) for place in places)


def reason(code: str) -> str:
    """Why this vault holds itself for the old one, one sentence a sign (bundle-format §4b.4)."""
    texts = {
        "waterline": tr("SyncMessages", "Datorn har sett ett nyare valv än det här."),
        "machine": tr("SyncMessages", "Valvet var senast öppet på en annan dator."),
        "confirmed": tr("SyncMessages", "Kontoret har fått mer än vad som finns här."),
        "log link": tr("SyncMessages", "Kontoret har sett en ändring som inte finns här."),
        "epoch": tr("SyncMessages", "Paketet är ställt till ett valv som inte finns här längre."),
        "start": tr("SyncMessages", "Paketet fortsätter efter något som inte finns här."),
    }
    return texts.get(code, code)


TABLE: Table = {
    errors.NotABundle: lambda _error: Told(
        title=tr("SyncMessages", "Det här är inget paket, eller så är filen skadad."),
        text=tr(
            "SyncMessages",
            "Ett paket slutar på .miabundle eller .miareceipt. Gör filen det, be avsändaren skapa "
            "ett nytt.",
        ),
    ),
    errors.TooLarge: lambda error: Told(
        title=tr("SyncMessages", "Filen är för stor för att vara ett paket."),
        text=tr("SyncMessages", "Ett paket är högst {size}. Filen är inte läst.").format(
            size=_size(error.most)
        ),
    ),
    errors.CannotOpen: lambda _error: Told(
        title=tr("SyncMessages", "Paketet går inte att öppna på den här datorn."),
        text=tr(
            "SyncMessages",
            "Det är låst för en annan mottagare, eller skadat. Be avsändaren skapa ett nytt.",
        ),
    ),
    errors.Damaged: lambda _error: Told(
        title=tr("SyncMessages", "Paketet är skadat."),
        text=tr(
            "SyncMessages",
            "Det är låst för den här datorn, men innehållet har ändrats sedan det låstes. Be om "
            "ett nytt. Dina uppgifter är orörda.",
        ),
    ),
    errors.BadFrame: lambda _error: Told(
        title=tr("SyncMessages", "Paketet har fel form inuti."),
        text=tr(
            "SyncMessages", "Det är inte gjort så som programmet gör. Be avsändaren skapa ett nytt."
        ),
    ),
    errors.UnknownSender: lambda _error: Told(
        title=tr("SyncMessages", "Avsändaren är inte bekräftad här."),
        text=tr(
            "SyncMessages",
            "Läs in avsändarens visitkort eller inbjudan och skriv kontrollnumret. Paketet är "
            "inte läst.",
        ),
    ),
    errors.RevokedSender: lambda _error: Told(
        title=tr("SyncMessages", "Avsändarens dator är spärrad."),
        text=tr("SyncMessages", "Paketet är inte läst. Tala med den som äger datorn."),
    ),
    errors.BadSignature: lambda _error: Told(
        title=tr("SyncMessages", "Underskriften i filen stämmer inte."),
        text=tr(
            "SyncMessages",
            "Filen har ändrats sedan den skrevs under. Be om en ny. Dina uppgifter är orörda.",
        ),
    ),
    errors.BadHeader: lambda _error: Told(
        title=tr("SyncMessages", "Paketets försättsblad går inte att läsa."),
        text=tr("SyncMessages", "Be avsändaren skapa ett nytt. Dina uppgifter är orörda."),
    ),
    errors.NotForMe: lambda _error: Told(
        title=tr("SyncMessages", "Paketet är inte ställt till den här datorn."),
        text=tr("SyncMessages", "Någon har skickat det vidare. Det är inte läst."),
    ),
    errors.OtherFederation: lambda error: Told(
        title=tr("SyncMessages", "Filen hör till ett annat samordningsförbund."),
        text=error.federation,
    ),
    errors.NewerFormat: lambda _error: Told(
        title=tr("SyncMessages", "Paketet är gjort av en nyare version av programmet."),
        text=tr("SyncMessages", "Uppdatera MIA Desktop och läs in det igen."),
    ),
    errors.NewerInvitation: lambda _error: Told(
        title=tr("SyncMessages", "Inbjudan är gjord av en nyare version av programmet."),
        text=tr("SyncMessages", "Uppdatera MIA Desktop och läs in den igen. Inget är ändrat."),
    ),
    errors.BadPayload: lambda _error: Told(
        title=tr("SyncMessages", "Innehållet stämmer inte med paketets försättsblad."),
        text=tr("SyncMessages", "Inget ur det är inläst. Be avsändaren skapa ett nytt."),
    ),
    errors.BadEntry: lambda error: Told(
        title=tr("SyncMessages", "Uppgift {n} i paketet går inte att läsa.").format(
            n=error.place + 1
        ),
        text=tr("SyncMessages", "Inget ur paketet är inläst. Be avsändaren skapa ett nytt."),
    ),
    errors.BadReport: lambda _error: Told(
        title=tr("SyncMessages", "En rapport eller kvittens i paketet går inte att läsa."),
        text=tr("SyncMessages", "Inget ur paketet är inläst. Be avsändaren skapa ett nytt."),
    ),
    errors.Overreach: lambda error: Told(
        title=tr(
            "SyncMessages", "Paketet från {name} försöker ändra det som ingen annan får ändra."
        ).format(name=error.name),
        text=tr(
            "SyncMessages",
            "Det är inte inläst och kan inte släppas in. Tala med den som sköter datorerna.",
        ),
    ),
    errors.WeakKey: lambda _error: Told(
        title=tr("SyncMessages", "Nyckeln i filen skyddar ingenting."),
        text=tr("SyncMessages", "Ta inte emot filen. Be om en ny, gjord av MIA Desktop."),
    ),
    errors.BadCard: lambda _error: Told(
        title=tr("SyncMessages", "Det här är inget visitkort som går att läsa."),
        text=tr("SyncMessages", "Välj en fil som slutar på .miacard."),
    ),
    errors.BadInvitation: lambda _error: Told(
        title=tr("SyncMessages", "Det här är ingen inbjudan som går att läsa."),
        text=tr("SyncMessages", "Välj en fil som slutar på .miainvite."),
    ),
    errors.BadRootKey: lambda _error: Told(
        title=tr("SyncMessages", "Det här är ingen rotnyckel som går att läsa."),
        text=tr("SyncMessages", "Välj filen .miaroot på något av de två minnena."),
    ),
    errors.WrongRootPhrase: lambda _error: Told(
        title=tr("SyncMessages", "Lösenfrasen till rotnyckeln stämmer inte."),
        text=tr("SyncMessages", "Kontrollera Caps Lock och försök igen."),
    ),
    errors.RootMismatch: lambda _error: Told(
        title=tr("SyncMessages", "Rotnyckeln hör till ett annat kontor."),
        text=tr("SyncMessages", "Sätt i minnet med det här kontorets rotnyckel."),
    ),
    errors.PrefixTaken: lambda error: Told(
        title=tr("SyncMessages", "{prefix} har redan getts till en handledare.").format(
            prefix=error.prefix
        ),
        text=tr("SyncMessages", "Två deltagare får aldrig samma nummer. Välj andra tecken."),
    ),
    errors.NotInvited: lambda _error: Told(
        title=tr("SyncMessages", "Du hör inte till något kontor än."),
        text=tr("SyncMessages", "Läs in kontorets inbjudan först."),
    ),
    errors.Unconfirmed: lambda error: Told(
        title=tr("SyncMessages", "Kontrollnumret är inte skrivet än."),
        text=tr("SyncMessages", "Tills dess lämnas ingenting till {name}.").format(name=error.name),
    ),
    errors.WrongNumber: lambda error: Told(
        title=tr("SyncMessages", "Grupp {groups} stämmer inte.").format(
            groups=_numbers(error.groups)
        ),
        text=tr(
            "SyncMessages",
            "Be den andra läsa upp den en gång till. Stämmer den ändå inte är filen inte deras.",
        ),
    ),
    errors.WrongRole: lambda error: Told(
        title=tr("SyncMessages", "Filen är inte till för den här datorn."),
        text=tr("SyncMessages", "Den kommer från ett annat kontor.")
        if error.role == "kontoret"
        else tr("SyncMessages", "Handledares visitkort läses in på kontoret."),
    ),
    errors.OwnCard: lambda _error: Told(
        title=tr("SyncMessages", "Det här är ditt eget visitkort."),
        text=tr("SyncMessages", "Lämna det till kontoret, som läser in det."),
    ),
    errors.OtherRoot: lambda error: Told(
        title=tr("SyncMessages", "Inbjudan kommer inte från det kontor som du har bekräftat."),
        text=tr(
            "SyncMessages", "Ring {name} på ett nummer som du redan har. Använd inte filen."
        ).format(name=error.name),
    ),
    errors.OldInvitation: lambda error: Told(
        title=tr("SyncMessages", "Inbjudan är äldre än den som gäller."),
        text=tr("SyncMessages", "Filen är nummer {number}, nummer {holds} gäller.").format(
            number=error.number, holds=error.holds
        ),
    ),
    errors.NoSuchPeer: lambda _error: Told(
        title=tr("SyncMessages", "Den datorn finns inte i registret."),
    ),
    errors.NotYetHeard: lambda error: Told(
        title=tr("SyncMessages", "Inget paket har kommit från {name} än.").format(name=error.name),
        text=tr("SyncMessages", "En kvittens kan skapas när det första paketet är inläst."),
    ),
    errors.IAmOld: lambda error: Told(
        title=tr("SyncMessages", "Det här valvet kan vara en gammal kopia."),
        text=" ".join(
            [
                *(reason(each) for each in error.reasons),
                tr("SyncMessages", "Inget lämnas förrän du har tagit ställning."),
            ]
        ),
    ),
    errors.AsksFirst: lambda error: Told(
        title=tr("SyncMessages", "Paketet skulle ge {n} krockar för {cases} deltagare.").format(
            n=error.conflicts, cases=error.cases
        ),
        text=tr("SyncMessages", "Det är ovanligt många. Tala med avsändaren innan du läser in."),
    ),
    errors.NoRoom: lambda error: Told(
        title=tr("SyncMessages", "Minnet har {free} ledigt men {needed} behövs.").format(
            free=_size(error.free), needed=_size(error.needed)
        ),
        text=tr("SyncMessages", "Byt minne eller frigör plats. Inget är skrivet."),
    ),
    errors.AlreadyThere: lambda error: Told(
        title=tr("SyncMessages", "Det finns redan en fil som heter {name}.").format(
            name=error.path.name
        ),
        text=tr("SyncMessages", "Ingen fil skrivs över. Välj ett annat namn."),
    ),
    errors.ReadBackFailed: lambda _error: Told(
        title=tr("SyncMessages", "Paketet på minnet går inte att läsa tillbaka."),
        text=tr("SyncMessages", "Inget är förstört här. Sätt i ett annat minne och försök igen."),
    ),
    errors.NothingToUndo: lambda _error: Told(
        title=tr("SyncMessages", "Det finns inget att ångra."),
        text=tr("SyncMessages", "Hämtningen är redan ångrad, eller så har allt ändrats sedan."),
    ),
}
