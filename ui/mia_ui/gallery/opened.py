"""What can be opened, found and told on the pages: panels, questions, menus, errors, banners."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import msgspec

from mia_desktop.services import caseload, conflicts, covering
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_ui.gallery import happenings, scenes
from mia_ui.gallery.visits import Cast, Visit, cast
from mia_ui.screens import pages
from mia_ui.screens.plan_reading import TIMELINE
from mia_ui.screens.statistics_period import OWN

pressing, commanding, writing = scenes.pressing, scenes.commanding, scenes.writing


class Props(Protocol):
    """Files that somebody brings, each made when it is asked for."""

    def stick(self) -> Path: ...
    def table(self) -> Path: ...
    def invitation(self) -> Path: ...
    def card(self) -> Path: ...
    def receipt(self) -> Path: ...


class Extras(msgspec.Struct, frozen=True, kw_only=True):
    """Participants to whom something has happened that is seen only with them."""

    twins: tuple[str, str]
    """The same person, registered twice."""
    krock: str
    """With two texts in one place."""
    agreed: str
    """With a plan that was agreed twice; nobody at the office."""
    empty: str
    """A form in which nothing is answered yet."""
    mapped: str
    """A follow-up of somebody who has had some before; none at the office."""
    covered: str
    """Whom somebody else stands in for at the office; nobody at a handledare's."""
    disputing: str
    """Who says that something is wrong; nobody at the office."""


def extras(desk: Desk) -> Extras:
    """Found by name among the practice caseload (on the store thread)."""
    first, latest = happenings.called(desk, happenings.TWIN.family)
    agreed, again = (
        "".join(happenings.called(desk, name)) for name in (happenings.AGREED, happenings.ONCE_MORE)
    )
    covered = next((c for c in caseload.ids(desk, Filter()) if covering.of_case(desk, c)), "")
    return Extras(
        covered=covered, krock=conflicts.waiting(desk)[0].case,
        twins=(first, latest), agreed=agreed, disputing=again,
        empty=_latest(desk, latest, "assessment"), mapped=_latest(desk, again, "follow_up"),
    )  # fmt: skip


def _latest(desk: Desk, case: str, kind: str) -> str:
    return max((record.id for record in desk.of_case(case, kind)), default="")


def opened(desk: Desk, props: Props) -> list[Visit]:
    """All of them, for the role of a desk."""
    those, more = cast(desk), extras(desk)
    own = (
        [*_lists(props), *_people(those, more), *_papers(those, more), *_forms(those, more)]
        if desk.role == "handledare"
        else list(_office(props, those, more.covered))
    )
    home = pages.home(desk.role)
    return [
        *own,
        *_both(home, those, more),
        Visit(page=home, name="working", acts=(scenes.working,)),
        Visit(page=home, name="told", acts=(scenes.telling,)),
    ]


def _both(home: str, those: Cast, more: Extras) -> Iterator[Visit]:
    """What either role opens."""
    first, second = more.twins
    yield from (
        Visit(page="conflicts", name="conflicts-open"),
        Visit(page="conflicts", args={"case": more.krock}, name="conflicts-own-text",
              acts=(pressing("En egen text"),)),
        Visit(page="conflicts", args={"case": second}, name="conflicts-removed",
              acts=(pressing("Ta bort ändå"),)),
        Visit(page="conflicts", name="conflicts-nothing-chosen", acts=(pressing("Använd valet"),)),
        Visit(page="conflicts", name="conflicts-later", acts=(pressing("Ta ställning senare"),)),
        Visit(page="disposal", name="disposal-approve", acts=(pressing("Godkänn och gallra …"),)),
        Visit(page="merge", args={"case": first, "other": second}, name="merge-both"),
        Visit(page="merge", args={"case": first}, name="merge-alike"),
        Visit(page="data_rights", args={"case": second}, name="data_rights-former"),
        Visit(page="data_rights", args={"case": first}, name="data_rights-made",
              acts=(pressing("Gör ett registerutdrag"),)),
        Visit(page="data_rights", args={"case": first}, name="data_rights-outside",
              acts=(pressing("Gör ett registerutdrag"), pressing("Spara som PDF …"))),
        Visit(page="protect", args={"case": those.planned}, name="protect-anew",
              acts=(pressing("Fingerade personuppgifter"),)),
        Visit(page="protect", args={"case": those.planned}, name="protect-wrong",
              acts=(pressing("Gör om ärendet"),)),
        Visit(page="change_phrase", name="change_phrase-wrong",
              acts=(writing("new-passphrase", "hejsan hejsan"), pressing("Byt lösenfras"))),
        Visit(page="new_sheet", name="new_sheet-proof",
              acts=(pressing("Jag har skrivit av nyckeln"), pressing("Kontrollera"))),
        Visit(page="settings", name="settings-found", acts=(scenes.looking_for("tema"),)),
        Visit(page="settings", name="settings-nothing", acts=(scenes.looking_for("xyzzy"),)),
        Visit(page="shortcuts", name="shortcuts-nothing", acts=(scenes.looking_for("xyzzy"),)),
        Visit(page="help", name="help-found", acts=(scenes.looking_for("samtycke"),)),
        Visit(page="help", name="help-nothing", acts=(scenes.looking_for("xyzzy"),)),
        Visit(page="backups", name="backups-made", acts=(pressing("Säkerhetskopiera nu"),)),
        Visit(page="backups", name="backups-tried", acts=(pressing("Prova kopian"),)),
    )  # fmt: skip
    for name, text in (("", ""), ("-found", "ber"), ("-nobody", "xyzzy")):
        look = (scenes.asking_the_switcher(text),) if text else ()
        yield Visit(page=home, name=f"switcher{name}", acts=(commanding("switcher"), *look),
                    away=(scenes.closing_the_switcher,))  # fmt: skip
    yield from _new_participant()
    yield from _case(those, more)


def _new_participant() -> Iterator[Visit]:
    """Nothing written, somebody who is here already, somebody who is not."""
    twin, away = happenings.TWIN, (pressing("Avbryt"),)
    look = pressing("Sök och fortsätt")
    known = (
        writing("new-given", twin.given), writing("new-family", twin.family),
        writing("new-birth", str(twin.birth_date)),
    )  # fmt: skip
    new = (writing("new-given", "Per"), writing("new-family", "Ek"),
           writing("new-birth", "i förrgår"))  # fmt: skip
    sex = (writing("new-given", "Per"), writing("new-number", "19900106-2380"), look)
    yield Visit(page="new_participant", name="new_participant-errors", acts=(*new, look), away=away)
    yield Visit(page="new_participant", name="new_participant-known", acts=(*known, look),
                away=away)  # fmt: skip
    yield Visit(page="new_participant", name="new_participant-more",
                acts=(writing("new-given", "Per"), look), away=away)  # fmt: skip
    yield Visit(page="new_participant", name="new_participant-sex",
                acts=(*sex, pressing("Man"), pressing("Skapa deltagare")), away=away)  # fmt: skip


def _case(those: Cast, more: Extras) -> Iterator[Visit]:
    """What is opened in the parts of a participant's page."""
    full, known = {"case": those.fullest}, {"case": more.twins[1], "section": "facts"}

    def part(section: str) -> Mapping[str, str]:
        return {**full, "section": section}

    phone = scenes.standing_in(f"{more.twins[1]}/phone")
    yield from (
        Visit(page="case", args=full, name="case-note", acts=(commanding("note"),)),
        Visit(page="case", args=full, name="case-note-empty",
              acts=(commanding("note"), pressing("Spara anteckningen"))),
        Visit(page="case", args=full, name="case-find", acts=(commanding("find"),)),
        Visit(page="case", args=full, name="case-find-hits",
              acts=(commanding("find"), writing("case-find", "arbete"))),
        Visit(page="case", args=full, name="case-find-nothing",
              acts=(commanding("find"), writing("case-find", "xyzzy"))),
        Visit(page="case", args=part("consents"), name="case-consent",
              acts=(pressing("Registrera samtycke"),)),
        Visit(page="case", args=part("consents"), name="case-consent-wrong",
              acts=(pressing("Registrera samtycke"), pressing("Spara samtycket"))),
        Visit(page="case", args=part("consents"), name="case-consent-back",
              acts=(pressing("Ta tillbaka"),)),
        Visit(page="case", args=part("contacts"), name="case-contact",
              acts=(pressing("Ny kontaktperson"),)),
        Visit(page="case", args=part("work"), name="case-insats", acts=(pressing("Ny insats"),)),
        Visit(page="case", args=part("timeline"), name="case-note-change",
              acts=(pressing("Ändra"),)),
        Visit(page="case", args=part("phase"), name="case-phase-doubt",
              acts=(scenes.taking("phase", "AVSLUTAD"),)),
        Visit(page="case", args=part("facts"), name="case-number-shown",
              acts=(pressing("Visa personnumret"),)),
        Visit(page="case", args=part("facts"), name="case-number-change",
              acts=(pressing("Ändra personnummer"), writing("identity", "1990"),
                    pressing("Spara numret"))),
        Visit(page="case", args=known, name="case-history", acts=(phone, commanding("history"))),
    )  # fmt: skip
    yield Visit(page="case", args=known, name="case-dispute",
                acts=(phone, commanding("history"), pressing("Markera som bestridd …"),
                      pressing("Markera som bestridd")))  # fmt: skip
    if those.protected:
        hidden = {"case": those.protected, "section": "facts"}
        yield Visit(page="case", args=hidden, name="case-protected-shown",
                    acts=(pressing("Visa uppgifterna"),))  # fmt: skip


def _lists(props: Props) -> Iterator[Visit]:
    """What is opened on the lists, the calendar and the hours of a handledare."""
    yield from (
        Visit(page="caseload", name="caseload-columns", acts=(pressing("Kolumner"),)),
        Visit(page="caseload", name="caseload-filters", acts=(pressing("Filter och ordning"),)),
        Visit(page="caseload", name="caseload-nobody", acts=(scenes.looking_for("xyzzy"),)),
        Visit(page="calendar", name="calendar-week", acts=(pressing("Vecka"),)),
        Visit(page="calendar", name="calendar-list", acts=(pressing("Lista"),)),
        Visit(page="calendar", name="calendar-meeting", acts=(pressing("Nytt möte"),),
              away=(pressing("Avbryt"),)),
        Visit(page="calendar", name="calendar-meeting-wrong",
              acts=(pressing("Nytt möte"), pressing("Spara mötet")), away=(pressing("Avbryt"),)),
        Visit(page="hours", name="hours-written", acts=(pressing("Månad"), scenes.writing_hours)),
        Visit(page="hours", name="hours-handed-in", acts=(pressing("Föregående"),)),
        Visit(page="hand_over", name="hand_over-approve",
              acts=(pressing("Godkänn för skyddade personuppgifter"),)),
        Visit(page="hours", name="hours-new", acts=(pressing("Ny tid"),)),
        Visit(page="hours", name="hours-wrong", acts=(pressing("Ny tid"), pressing("Spara tiden"))),
        Visit(page="hours", name="hours-list", acts=(pressing("Lista"),),
              away=(pressing("Månad"),)),
        Visit(page="groups", name="groups-new", acts=(pressing("Ny grupp"),)),
        Visit(page="groups", name="groups-wrong",
              acts=(pressing("Ny grupp"), pressing("Spara gruppen"))),
        Visit(page="lists", name="lists-tried",
              acts=(scenes.choosing("Välj en fil", props.table),)),
        Visit(page="deviations", name="deviations-new", acts=(pressing("Skriv en ny"),),
              away=(pressing("Skriv klart senare"),)),
        Visit(page="deviations", name="deviations-wrong",
              acts=(pressing("Skriv en ny"), pressing("Spara"))),
        Visit(page="deviations", name="deviations-names",
              acts=(pressing("Ändra"), writing("deviation-what", "Rut Engdahl fick vänta."),
                    pressing("Spara"))),
        Visit(page="disposal", name="disposal-count",
              acts=(pressing("Räkna vad som skulle tas bort"),)),
        Visit(page="disposal", name="disposal-wrong", acts=(pressing("Föreslå"),)),
        Visit(page="collect", name="collect-offer",
              acts=(scenes.choosing("Välj fil …", props.receipt),)),
        Visit(page="collect", name="collect-taken",
              acts=(scenes.choosing("Välj fil …", props.receipt), pressing("Läs in"))),
        Visit(page="statistics", name="statistics-days", acts=(
            scenes.taking("statistics-length", OWN), writing("statistics-first", "2026-03-10"),
            writing("statistics-last", "2026-03-01"),
        )),
    )  # fmt: skip


def _people(those: Cast, more: Extras) -> Iterator[Visit]:
    """What is opened on the plan."""
    plan, twice = {"case": those.planned}, {"case": more.agreed}
    yield from (
        Visit(page="plan", args=plan, name="plan-paper", acts=(pressing("Visa papperet bredvid"),)),
        Visit(page="plan", args={**plan, "record": TIMELINE}, name="plan-timeline-table",
              acts=(pressing("Visa som tabell"),)),
        Visit(page="plan", args=plan, name="plan-templates",
              acts=(pressing("Lägg till från mall"),)),
        Visit(page="plan", args=twice, name="plan-signature",
              acts=(pressing("Registrera underskrift"),)),
        Visit(page="plan", args=twice, name="plan-changes",
              acts=(pressing("Visa vad som ändrades"),)),
        Visit(page="plan", args=twice, name="plan-since",
              acts=(pressing("Visa vad som är ändrat"),)),
        Visit(page="data_rights", args={"case": more.disputing}, name="data_rights-disputed"),
        Visit(page="data_rights", args={"case": more.disputing}, name="data_rights-settled",
              acts=(pressing("Avgör: "), pressing("Avgör"))),
        Visit(page="over_time", args=plan, name="over_time-table",
              acts=(pressing("Visa som tabell"),)),
        Visit(page="over_time", args=plan, name="over_time-step",
              acts=(pressing("Registrera ett steg"),)),
        Visit(page="over_time", args=plan, name="over_time-step-wrong",
              acts=(pressing("Registrera ett steg"), pressing("Spara steget"))),
    )  # fmt: skip


def _papers(those: Cast, _more: Extras) -> Iterator[Visit]:
    yield Visit(page="preview", args={"paper": "week"}, name="paper-week")
    note = {"paper": "handover_note", "case": those.fullest}
    yield Visit(page="preview", args=note, name="paper-handover")


def _forms(those: Cast, more: Extras) -> Iterator[Visit]:
    """What is opened, found wrong and finished in a form that is under way."""
    begun = next((line for (_form, done), line in those.documents.items() if not done), None)
    if begun is None:
        return
    args = {"document": begun.id, "section": "grunduppgifter"}
    history = (scenes.standing_in_a_question, commanding("history"))
    yield from (
        Visit(page="form", args=args, name="form-error", acts=(scenes.writing_a_wrong_day,)),
        Visit(page="form", args=args, name="form-history", acts=history),
        Visit(page="form", args=args, name="form-day", acts=(pressing("Välj datum"),)),
        Visit(page="form", args=args, name="form-menu", acts=(scenes.opening_a_menu,)),
        Visit(page="form", args=args, name="form-no-answer",
              acts=(scenes.opening_ways_not_to_answer,)),
        Visit(page="form", args={**args, "section": "halsa"}, name="form-why",
              acts=(pressing("Varför frågar vi?"),)),
        Visit(page="form", args={**args, "section": "yrkesprofil"}, name="form-row",
              acts=(pressing("Lägg till rad"),)),
        Visit(page="conversation", args=args, name="conversation-next", acts=(pressing("Nästa"),)),
        Visit(page="conversation", args={**args, "question": "end"}, name="conversation-end"),
    )  # fmt: skip

    empty, mapped = {"document": more.empty}, {"document": more.mapped}
    yield from (
        Visit(page="form", args={**empty, "section": "grunduppgifter"}, name="form-summary",
              acts=(pressing("Markera som klart och fortsätt"),)),
        Visit(page="check_answers", args=empty, name="check_answers-errors",
              acts=(pressing("Slutför"),)),
        Visit(page="form", args={**empty, "section": "natverk"}, name="form-words",
              acts=(scenes.listing,)),
        *(
            Visit(page="form", args={**mapped, "section": section}, name=f"form-again-{section}")
            for section in ("sedanSist", "steg")
        ),
    )  # fmt: skip


def _office(props: Props, those: Cast, covered: str) -> Iterator[Visit]:
    """What is opened or read in at the office."""
    invite = pressing("Bjud in en handledare")
    yield from (
        Visit(page="invitations", name="invitations-new", acts=(invite,)),
        Visit(page="invitations", name="invitations-wrong",
              acts=(invite, pressing("Volymer, och uppgifter om deltagare som har samtyckt"),
                    pressing("Skapa inbjudan …"))),
        Visit(page="invitations", name="invitations-back", acts=(pressing("Återkalla"),)),
        Visit(page="invitations", name="invitations-number",
              acts=(pressing("Visa kontrollnumret"),)),
        Visit(page="invitations", name="invitations-card",
              acts=(scenes.choosing("Läs in ett visitkort …", props.card),)),
        Visit(page="register", name="register-revoke", acts=(pressing("Spärra datorn"),)),
        Visit(page="register", name="register-number", acts=(pressing("Visa kontrollnumret"),)),
        Visit(page="people", name="people-remove", acts=(pressing("Ta bort"),)),
        Visit(page="people", name="people-wrong", acts=(pressing("Lägg till personen"),)),
        Visit(page="inbox", name="inbox-results", acts=(scenes.reading(props.stick),)),
        Visit(page="register", name="assign-many", acts=(pressing("Deltagare ("),)),
        Visit(page="assign", args={"case": those.fullest}, name="assign-one"),
        Visit(page="assign", args={"case": covered}, name="assign-covered"),
        Visit(page="assign", args={"case": those.fullest}, name="assign-cover-wrong",
              acts=(pressing("Lägg till ersättare"),)),
    )  # fmt: skip


def begun(desk: Desk, props: Props) -> list[Visit]:
    """What is opened on the first day."""
    if desk.role == "kontoret":
        return [
            Visit(page="invitations", name="first-root-wrong", acts=(pressing("Skapa rotnyckeln"),))
        ]
    read = scenes.choosing_if_there("Läs in en inbjudan …", props.invitation)
    return [
        Visit(page="check_numbers", name="first-number", acts=(read,)),
        Visit(page="check_numbers", name="first-number-wrong",
              acts=(read, pressing("Bekräfta kontoret"))),
        Visit(page="hand_over", name="first-number-waits"),
    ]  # fmt: skip
