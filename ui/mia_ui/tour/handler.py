"""The handledare's sittings: the vault from an invitation, a participant, plan and follow-up."""

from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage

WHOSE = "handledaren"
PERSON = "Anna Åkerström"
UNIT = "Handen"
GIVEN, FAMILY = "Selma", "Testberg"
# One of Skatteverket's numbers for tests: nobody has it (decisions C19).
NUMBER = "19900314-2388"
GOAL = "Jag vill arbeta halvtid med djur och ha ork kvar när jag kommer hem"


def take_in(stage: Stage) -> Script:
    """A new participant: looked for first, then made."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(WHOSE)
    yield from driver.step("handledaren: deltagare")
    yield from hands.see("Här visas dina deltagare.")
    yield from driver.picture()
    yield from hands.press("Ny deltagare")
    yield from driver.step("handledaren: ny deltagare")
    yield from hands.fill("Förnamn", GIVEN)
    yield from hands.fill("Efternamn (valfritt)", FAMILY)
    yield from hands.fill("Personnummer eller samordningsnummer (valfritt)", NUMBER)
    yield from hands.press("Sök och fortsätt")
    yield from hands.see("Om deltagaren")
    yield from hands.choose("Kommun (valfritt)", "Haninge")
    yield from hands.choose("Vem remitterar? (valfritt)", "Arbetsförmedlingen")
    yield from driver.picture()
    yield from hands.press("Skapa deltagare")
    yield from driver.step("handledaren: deltagarens sida")
    yield from hands.see(f"{GIVEN} {FAMILY}")
    yield from hands.see("Nästa steg")
    yield from driver.picture()
    yield from hands.press("Börja kartläggningen")
    yield from stage.leave()
