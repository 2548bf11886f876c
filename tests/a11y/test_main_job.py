"""The main job by ear and keyboard alone, through the real accessibility bus."""

from __future__ import annotations

import re

from tests.a11y.listener import Listener, Program

PHRASE = "kanot blåbär skrivbord åska lykta"


def test_first_start_lock_and_unlock_by_ear(program: Program, listener: Listener) -> None:
    """Somebody who sees nothing on the screen can begin, lock and come back."""
    begin(listener)

    listener.keys("ctrl+l")
    listener.wait("heading", "Lås upp MIA Desktop")
    assert "Låst" in listener.title()
    unlock(listener, "fel lösenfras helt och hållet")
    listener.hears("Lösenfrasen stämmer inte")
    unlock(listener, PHRASE)
    listener.gone("heading", "Lås upp MIA Desktop")
    end(program, listener)


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
