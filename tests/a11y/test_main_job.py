"""The main job by ear and keyboard alone, through the real accessibility bus."""

from __future__ import annotations

import re
from pathlib import Path

from tests.a11y.listener import Listener, Program

PHRASE = "kanot blåbär skrivbord åska lykta"
INFORMED = (
    "Har du fått veta varför vi frågar, vad uppgifterna används till och vilka rättigheter du har?"
)


def test_first_start_lock_and_unlock_by_ear(program: Program, listener: Listener) -> None:
    """Somebody who sees nothing on the screen can begin, lock and come back."""
    begin(listener)

    listener.keys("ctrl+l")
    listener.hears("Låst: du valde att låsa.")
    listener.wait("heading", "Lås upp MIA Desktop")
    assert "Låst" in listener.title()
    unlock(listener, "fel lösenfras helt och hållet")
    listener.hears("Lösenfrasen stämmer inte")
    unlock(listener, PHRASE)
    listener.gone("heading", "Lås upp MIA Desktop")
    end(program, listener)


def test_the_main_job_by_ear(program: Program, listener: Listener, tmp_path: Path) -> None:
    """A participant, a section of the kartläggning, a goal and the plan on paper, unseen."""
    begin(listener)
    take_in(listener)
    fill_section(listener)
    add_goal(listener)
    paper = tmp_path / "plan.pdf"
    save_paper(listener, paper)

    assert paper.read_bytes().startswith(b"%PDF")
    end(program, listener)


def take_in(listener: Listener) -> None:
    listener.keys("ctrl+n")
    listener.write("Förnamn", "Selma")
    listener.write("Efternamn (valfritt)", "Öberg")
    listener.press("Sök och fortsätt")
    listener.wait("heading", "Om deltagaren")
    listener.press("Skapa deltagare")
    listener.wait("heading", "Nästa steg")


def fill_section(listener: Listener) -> None:
    listener.press("Börja kartläggningen")
    listener.press("Grunduppgifter…")
    listener.press("Ja", role="radio button", within=INFORMED)
    listener.write("När fick du informationen?", "i förrgår")
    listener.keys("Tab", "Tab")  # past the calendar, out of the question
    listener.hears("Fel: Skriv datumet som")
    listener.write("När fick du informationen?", "2026-03-12")
    listener.write("Vad vill du bli kallad?", "Selma")
    listener.keys("ctrl+s")
    listener.hears("Sparat")
    listener.press("Markera som klart och fortsätt")
    listener.wait("push button", "Grunduppgifter, Klart")


def add_goal(listener: Listener) -> None:
    listener.press("Tillbaka till Deltagaren")
    listener.press("Skapa plan")
    listener.press("Lägg till mål")
    listener.write("Mitt mål, med egna ord", "Jag vill arbeta halvtid med djur")
    listener.keys("Tab")
    listener.wait("table cell", "Mål 1: Jag vill arbeta halvtid med djur…")
    listener.gone("panel", "Målet saknar deltagarens egna ord.")


def save_paper(listener: Listener, path: Path) -> None:
    listener.go_to("tree", "Planens mål, delmål och aktiviteter")
    listener.keys("Home")
    listener.press("Förhandsgranska")
    listener.press("Spara som PDF …")
    listener.write("Filnamn:", str(path))
    listener.keys("Return")
    listener.take_over()  # from the dialog that is gone
    listener.hears("Sparad")


def begin(listener: Listener) -> None:
    """First start, alone: the passphrase, the recovery key proven, the name."""
    listener.press("Jag börjar själv…")
    listener.write_secret("Ny lösenfras", PHRASE)
    listener.write_secret("Samma lösenfras en gång till", PHRASE)
    listener.press("Fortsätt")
    listener.wait("heading", "Skriv av återställningsnyckeln")
    key = [group(listener, n) for n in range(1, 9)]
    listener.press("Jag har skrivit av nyckeln")
    listener.wait("heading", "Läs från bladet")
    asked = re.findall(r"\d", listener.says("Skriv grupp "))
    for number in asked:
        listener.write(f"Grupp {number} av 8", key[int(number) - 1])
    listener.press("Kontrollera")
    listener.write("Ditt namn", "Anna Åkerström")
    listener.press("Börja använda MIA Desktop")
    listener.wait("push button", "Lås nu")


def group(listener: Listener, number: int) -> str:
    """A group of the key, read letter by letter."""
    name = listener.wait("label", f"Grupp {number}: …")["name"]
    return name.partition(": ")[2].replace(" ", "")


def unlock(listener: Listener, phrase: str) -> None:
    listener.write_secret("Lösenfras", phrase)
    listener.keys("Return")


def end(program: Program, listener: Listener) -> None:
    """Closing ends the program, and nothing was said on standard error."""
    listener.keys("ctrl+q")

    assert program.ended() == 0
    assert "Traceback" not in program.log()
