"""What the scripts of the tour share: the driver, the memory stick, and what people tell others."""

import json
from collections.abc import Mapping
from pathlib import Path

from mia_ui.tour.driver import Driver
from mia_ui.tour.hands import Hands, Script

GROUPS = 8
"""A recovery key and a check number have so many groups (bundle-format §2, §3)."""


class Stage:
    """One folder for all that the invented people have: two laptops, a stick, a sheet of paper."""

    def __init__(self, folder: Path, driver: Driver) -> None:
        self.folder, self.driver = folder, driver
        self.stick.mkdir(parents=True, exist_ok=True)
        self.notes: dict[str, str] = {}
        """What is written down or said on the telephone: phrases, keys, check numbers."""
        if self._paper.is_file():
            self.notes.update(json.loads(self._paper.read_text(encoding="utf-8")))

    @property
    def hands(self) -> Hands:
        return self.driver.hands

    @property
    def stick(self) -> Path:
        """The memory stick that goes between the laptops."""
        return self.folder / "sticka"

    @property
    def _paper(self) -> Path:
        return self.folder / "anteckningar.json"

    def laptop(self, whose: str) -> Path:
        return self.folder / whose

    def put_down(self) -> None:
        """Keep the notes beside the laptops, so that the next act can be played by itself."""
        self._paper.write_text(json.dumps(self.notes, ensure_ascii=False), encoding="utf-8")

    def on_stick(self, pattern: str) -> Path:
        """The one file of this sort."""
        found = sorted(self.stick.glob(pattern))
        if len(found) != 1:
            raise FileNotFoundError(f"{len(found)} files like {pattern} on the stick")
        return found[0]

    # what both sittings have in common

    def begin(self, *, whose: str, fields: Mapping[str, str]) -> Script:
        """The first start: how, the passphrase, the key written off and proven, who one is."""
        hands, driver = self.hands, self.driver
        yield from self.choose_phrase(whose)
        yield from self.prove_key(whose)
        yield from driver.step(f"{whose}: vem jag är")
        for name, text in fields.items():
            yield from hands.fill(name, text)
        yield from driver.picture()
        yield from hands.press("Börja använda MIA Desktop")

    def choose_phrase(self, whose: str) -> Script:
        """The passphrase of a vault, on a page of its own."""
        hands, driver = self.hands, self.driver
        yield from driver.step(f"{whose}: lösenfras")
        yield from hands.see("Välj en lösenfras")
        yield from self.write_proposal(whose)
        yield from driver.picture()
        yield from hands.press("Fortsätt")

    def write_proposal(self, whose: str) -> Script:
        """Write the five words that the program proposes, twice."""
        hands = self.hands
        phrase = self.notes[f"{whose} lösenfras"] = yield from hands.read("Förslag:")
        yield from hands.fill("Ny lösenfras", phrase)
        yield from hands.fill("Samma lösenfras en gång till", phrase)

    def prove_key(self, whose: str) -> Script:
        """Write the recovery key off the screen, and type the two groups that are asked for."""
        hands, driver = self.hands, self.driver
        yield from driver.step(f"{whose}: återställningsnyckel")
        yield from hands.see("Skriv av återställningsnyckeln")
        yield from self.write_off_number(f"{whose} nyckel")
        yield from driver.picture()
        yield from hands.press("Jag har skrivit av nyckeln")
        yield from driver.step(f"{whose}: två grupper ur nyckeln")
        yield from hands.see("Läs från bladet")
        yield from self.type_number(f"{whose} nyckel")
        yield from driver.picture()
        yield from hands.press("Kontrollera")

    def write_off_number(self, what: str) -> Script:
        """Read the eight groups off the screen: written down, or said on the telephone."""
        for number in range(1, GROUPS + 1):
            group = yield from self.hands.read(f"Grupp {number}:")
            self.notes[f"{what} {number}"] = group.replace(" ", "")

    def type_number(self, what: str) -> Script:
        """Type those of the groups that the program asks for."""
        asked = yield from self.hands.groups_asked(GROUPS)
        for number in asked:
            text = self.notes[f"{what} {number}"]
            yield from self.hands.fill(f"Grupp {number} av {GROUPS}", text)

    def unlock(self, whose: str) -> Script:
        hands, driver = self.hands, self.driver
        yield from driver.step(f"{whose}: lås upp")
        yield from hands.see("Lås upp MIA Desktop")
        yield from hands.fill("Lösenfras", self.notes[f"{whose} lösenfras"])
        yield from driver.picture()
        yield from hands.press("Lås upp")
        yield from hands.see("Lås nu")

    def leave(self) -> Script:
        """Close the program; it locks by itself."""
        yield from self.hands.keys("Ctrl+Q")
