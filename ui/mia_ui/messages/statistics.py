"""Figures of the own caseload in words: what each table is called and what it counts (R-64)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes
from mia_desktop.domain import figures as f
from mia_desktop.domain.shown_figures import Hidden, Row, Value
from mia_desktop.services import volumes
from mia_ui.messages import volumes as volume_words

tr = QCoreApplication.translate

_LISTS = {"referrals": "CL-REF", "insats": "CL-INS", "reason": "CL-EXIT"}
_VOLUMES = ("started", "ongoing", "ended")


def views() -> dict[f.View, str]:
    return {
        "figures": tr("Statistics", "Mina siffror"),
        "equality": tr("Statistics", "Jämställdhet"),
    }


def lengths() -> dict[str, str]:
    return {**volume_words.lengths(), "own": tr("Statistics", "Egen period")}


def period(first: date, last: date) -> str:
    return tr("Statistics", "{first}–{last}").format(
        first=first.isoformat(), last=last.isoformat()
    )  # fmt: skip


def about(view: f.View, *, outside: bool = False) -> str:
    """What a view is for; that of equality says what to look at and judges nothing (R-59).

    What is `outside` does not count everybody: `hidden_note` says whom.
    """
    if view == "equality":
        return tr(
            "Statistics",
            "Titta på vad som skiljer mellan kvinnor och män: vem som hänvisas hit, hur länge de "
            "väntar, vilka insatser och hur många timmar de får och hur det slutar. En skillnad "
            "kan ha många skäl. Ta upp den i arbetsgruppen eller med en kollega.",
        )
    if outside:
        return tr(
            "Statistics",
            "Siffrorna räknar deltaganden i det här valvet. Den som kommer tillbaka har två "
            "deltaganden.",
        )
    return tr(
        "Statistics",
        "Siffrorna räknar deltaganden i det här valvet, också dem med skyddade personuppgifter. "
        "Den som kommer tillbaka har två deltaganden.",
    )


def exact_here() -> str:
    return tr(
        "Statistics",
        "Siffrorna är exakta bara här på skärmen. I kopia, fil och utskrift står det ”dolt” i "
        "rutor som bygger på 1–4 deltaganden, och i dem som skulle avslöja en sådan. Den som har "
        "skyddade personuppgifter är då bara med i volymerna, som alltid är exakta.",
    )


def hidden_note() -> str:
    """What a table that has left the screen says of its hidden cells."""
    return tr(
        "Statistics",
        "Dolt: rutan bygger på 1–4 deltaganden, eller skulle avslöja en sådan ruta eller några få "
        "med skyddade personuppgifter. Volymerna är exakta. Den som har skyddade personuppgifter "
        "är bara med i dem, inte i de andra tabellerna.",
    )


def titles() -> Mapping[str, str]:
    return {
        "started": tr("Statistics", "Påbörjade"),
        "ongoing": tr("Statistics", "Pågående vid periodens slut"),
        "ended": tr("Statistics", "Avslutade"),
        "age": tr("Statistics", "Ålder"),
        "outcome": tr("Statistics", "Resultat vid avslut"),
        "reason": tr("Statistics", "Orsak till avslut"),
        "work_before": tr("Statistics", "Sysselsättning direkt före start"),
        "work_after": tr("Statistics", "Sysselsättning efter"),
        "work_change": tr("Statistics", "Arbete och studier, före och efter"),
        "income_before": tr("Statistics", "Försörjning vid start"),
        "income_after": tr("Statistics", "Försörjning efter"),
        "hours": tr("Statistics", "Aktivitetstimmar"),
        "waiting": tr("Statistics", "Väntetid från remiss"),
        "waiting_insats": tr("Statistics", "Tid till första insats"),
        "steps": tr("Statistics", "Steg per område"),
        "referrals": tr("Statistics", "Remisser och anmälningar"),
        "insats": tr("Statistics", "Insatser"),
        "later_MANAD_1": tr("Statistics", "En månad efter avslut"),
        "later_MANAD_6": tr("Statistics", "Sex månader efter avslut"),
        "later_MANAD_12": tr("Statistics", "Tolv månader efter avslut"),
    }


def note(table: str) -> str:
    """What is counted in a table: stands over it here, and with it where it is taken (R-64)."""
    if table in _VOLUMES:
        return volume_words.note()
    if table.startswith("later_"):
        return tr(
            "Statistics",
            "Räknar deltaganden där en efteruppföljning har slutförts och påbörjades i perioden. "
            "Svaret är deltagarens eget: blev det positivt eller negativt, ur ditt perspektiv?",
        )
    return _notes()[table]


def _notes() -> Mapping[str, str]:
    ended = tr("Statistics", "Räknar deltaganden som tog slut i perioden.")
    several = tr("Statistics", "Den som har flera svar räknas en gång i varje rad.")
    work = tr(
        "Statistics",
        "Arbete är det som faktiskt görs, 100 procent är 40 timmar i veckan.",
    )
    income = tr(
        "Statistics",
        "Ohälsa är sjukpenning, rehabiliteringspenning, sjukersättning och aktivitetsersättning. "
        "Arbetsmarknadsstöd är a-kassa, aktivitetsstöd och etableringsersättning. Föräldrapenning "
        "och pension räknas som ingen offentlig försörjning.",
    )
    mapped = tr("Statistics", "Svaren är från den första slutförda kartläggningen.")
    left = tr("Statistics", "Svaren är från den slutförda avslutsblanketten.")
    week = tr("Statistics", "Direkt före är inom en vecka före start.")
    return {
        "age": tr(
            "Statistics",
            "Räknar deltaganden som pågick någon dag i perioden. Åldern är den dag deltagandet "
            "började, efter det födelsedatum som är inskrivet.",
        ),
        "outcome": f"{ended} " + tr(
            "Statistics",
            "Varje deltagande räknas i en klass, den som står i den slutförda avslutsblanketten.",
        ),
        "reason": f"{ended} {left}",
        "work_before": f"{ended} {mapped} {week} {work} {several}",
        "work_after": f"{ended} {left} {work} {several}",
        "work_change": f"{ended} " + tr(
            "Statistics",
            "Jämför procenten arbete och studier tillsammans, före start och efter avslut. Bara "
            "den som har svarat båda gångerna kan jämföras.",
        ),
        "income_before": f"{ended} {mapped} {income} {several}",
        "income_after": f"{ended} {left} {income} {several}",
        "hours": tr(
            "Statistics",
            "Räknar timmar i perioden för dem som kom: de som står i Tid, och för dagar utan tid "
            "de som står i uppföljningen. Medianen är det mittersta av de deltaganden som har "
            "timmar.",
        ),
        "waiting": tr(
            "Statistics",
            "Räknar dagar från den dag remissen eller anmälan kom, för deltaganden vars första "
            "kontakt eller första insats var i perioden. Är första kontakten inte inskriven är det "
            "första samtalet som är antecknat. Utan båda dagarna räknas inget.",
        ),
        "waiting_insats": tr(
            "Statistics",
            "Räknar dagar från den dag remissen eller anmälan kom till den första insatsen, för "
            "deltaganden vars första insats började i perioden. Utan båda dagarna räknas inget.",
        ),
        "steps": tr(
            "Statistics",
            "Räknar steg som har registrerats i perioden, inte personer. Ett deltagande kan ha "
            "flera steg. Områdena läggs aldrig ihop.",
        ),
        "referrals": tr(
            "Statistics",
            "Räknar remisser och anmälningar som kom i perioden, också dem som inte ledde till ett "
            "deltagande.",
        ),
        "insats": tr(
            "Statistics",
            "Räknar deltaganden som pågick någon dag i perioden. Den som har två insatser räknas "
            "en gång i varje.",
        ),
    }  # fmt: skip


def head(table: f.AnyTable) -> str:
    """What stands over the first column."""
    if table.id in _VOLUMES or table.id == "insats":
        return tr("Statistics", "Insats")
    return tr("Statistics", "Vad")


def row(table: f.AnyTable, line: Row, language: str) -> str:
    """What a line is called."""
    if line.part == "base":
        return tr("Statistics", "Alla som räknas")
    if isinstance(table, f.Measured):
        return _measured(table, line)
    if table.id in _VOLUMES:
        told = volumes.Row(code=line.key, name=line.name, counts={})
        return volumes.label(told, language, tr("Statistics", "Deltagare totalt"))
    if table.id == "steps":
        area, _, direction = line.key.partition(":")
        told_area = codes.label("CL-AREA", area, language)
        return f"{told_area}: {_directions().get(direction, direction)}"
    if line.key == f.UNSAID:
        return tr("Statistics", "Inget svar")
    if table.id == "insats" and line.key == f.NO_INSATS:
        return tr("Statistics", "Ingen insats i perioden")
    if table.id in _LISTS:
        return codes.label(_LISTS[table.id], line.key, language)
    return _labels(table.id).get(line.key, line.key)


def _measured(table: f.Measured, line: Row) -> str:
    parts = {
        "people": tr("Statistics", "antal deltaganden"),
        "total": tr("Statistics", "timmar tillsammans"),
        "median": tr("Statistics", "median, dagar"),
        "range": tr("Statistics", "kortast–längst, dagar"),
    }
    if table.id == "hours":
        parts |= {
            "median": tr("Statistics", "median, timmar"),
            "range": tr("Statistics", "minst–mest, timmar"),
        }
    lines = {
        "hours": "",
        "contact": tr("Statistics", "Till första kontakt"),
        "insats": tr("Statistics", "Till första insats"),
    }
    part = parts[line.part]
    return f"{lines[line.key]}: {part}" if lines[line.key] else part[0].upper() + part[1:]


def _directions() -> Mapping[str, str]:
    return {
        "FRAMAT": tr("Statistics", "framåt"),
        "OFORANDRAT": tr("Statistics", "oförändrat"),
        "BAKAT": tr("Statistics", "bakåt"),
    }


def _labels(table: str) -> Mapping[str, str]:
    if table.startswith("later_"):
        return {
            "POSITIVT": tr("Statistics", "Positivt"),
            "DELVIS_POSITIVT": tr("Statistics", "Delvis positivt"),
            "OFORANDRAT": tr("Statistics", "Oförändrat"),
            "NEGATIVT": tr("Statistics", "Negativt"),
            "NADDES_EJ": tr("Statistics", "Vi nådde inte varandra"),
            "VILLE_INTE": tr("Statistics", "Ville inte den gången"),
        }
    if table.startswith("income_"):
        return {
            "ARBETE": tr("Statistics", "Lön eller eget företag"),
            "STUDIEMEDEL": tr("Statistics", "Studiemedel"),
            "OHALSA": tr("Statistics", "Ohälsa"),
            "ARBETSMARKNADSSTOD": tr("Statistics", "Arbetsmarknadsstöd"),
            "EKONOMISKT_BISTAND": tr("Statistics", "Ekonomiskt bistånd"),
            "ANNAN_OFFENTLIG": tr("Statistics", "Annan offentlig försörjning"),
            "INGEN_OFFENTLIG": tr("Statistics", "Ingen offentlig försörjning"),
        }
    if table in {"work_before", "work_after"}:
        return {
            "workUnsupported": tr("Statistics", "Arbete utan stöd"),
            "workSupported": tr("Statistics", "Arbete med stöd"),
            "studies": tr("Statistics", "Studier"),
            "jobSeeking": tr("Statistics", "Söker arbete aktivt"),
            "ordinaryMeasure": tr("Statistics", "Insats hos ordinarie verksamhet"),
            "none": tr("Statistics", "Inget av detta"),
        }
    return _OWN[table]()


def _age() -> Mapping[str, str]:
    return {
        "UNDER_18": tr("Statistics", "Under 18 år"),
        "18_29": tr("Statistics", "18–29 år"),
        "30_54": tr("Statistics", "30–54 år"),
        "55_": tr("Statistics", "55 år och äldre"),
    }


def _outcome() -> Mapping[str, str]:
    return {
        "ARBETE": tr("Statistics", "Arbete"),
        "STUDIER": tr("Statistics", "Studier"),
        "ORDINARIE_INSATS": tr("Statistics", "Redo för eller i en ordinarie insats"),
        "ANNAN_STEGFORFLYTTNING": tr("Statistics", "Annan stegförflyttning"),
        "INGEN_FORFLYTTNING": tr("Statistics", "Ingen förflyttning den här gången"),
    }


def _change() -> Mapping[str, str]:
    return {
        "MER": tr("Statistics", "Började eller ökade"),
        "LIKA": tr("Statistics", "Lika mycket"),
        "MINDRE": tr("Statistics", "Mindre än före"),
    }


_OWN = {"age": _age, "outcome": _outcome, "work_change": _change}


def value(cell: Value) -> str | int:
    """A figure as it is written: 9,5 · 3–15 · – · dolt."""
    if isinstance(cell, Hidden):
        return tr("Statistics", "dolt")
    if cell is None:
        return "–"
    if isinstance(cell, tuple):
        return f"{_number(cell[0])}–{_number(cell[1])}"
    return cell if isinstance(cell, int) else _number(cell)


def _number(amount: Decimal) -> str | int:
    whole = amount.to_integral_value()
    return int(whole) if whole == amount else f"{amount.normalize():f}".replace(".", ",")
