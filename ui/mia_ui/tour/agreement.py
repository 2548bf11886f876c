"""The plan: the goal in own words, who does what, when we meet; agreed, on paper, signed."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.participant import open_case
from mia_ui.tour.stage import Stage


def plan(stage: Stage) -> Script:
    """A plan: the goal in own words, who does what, when we meet; agreed, on paper, signed."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from open_case(stage)
    yield from hands.press("Skapa plan", within="Nästa steg")
    yield from driver.step("handledaren: planen, mål")
    yield from hands.see("Planen har inget mål än.")
    yield from hands.press("Lägg till mål")
    yield from hands.fill("Mitt mål, med egna ord", cast.GOAL)
    yield from hands.fill("Varför är det viktigt för mig?", "Jag mår bra av att ta hand om djur.")
    yield from hands.choose("Vad handlar målet om?", "Arbete")
    yield from driver.picture()
    yield from driver.step("handledaren: planen, aktivitet")
    yield from hands.press("Lägg till aktivitet")
    yield from hands.choose("Vad ska göras?", "Arbetsträning på annan plats")
    yield from hands.choose("Vem ansvarar?", "Handledaren")
    yield from hands.fill("Namn eller roll", cast.COACH)
    yield from hands.fill("När?: från och med", "2026-12-01")
    yield from hands.fill("Timmar per vecka", "10")
    yield from hands.see("Mål 1: Jag vill arbeta halvtid")
    yield from driver.picture()
    yield from driver.step("handledaren: planen, överenskommelsen")
    yield from hands.pick("Om planen")
    yield from hands.fill("Planen gäller: från och med", "2026-12-01")
    yield from hands.fill("Vi träffas igen", cast.NEXT_MEETING)
    yield from hands.press("Lägg till dag")
    yield from hands.see("2027")
    yield from hands.fill("Det här gör deltagaren själv", "Ringer stallet i Österhaninge.")
    yield from hands.fill("Det här gör handledaren", "Följer med första dagen.")
    yield from driver.picture()
    yield from hands.press("Fastställ version 1")
    yield from _paper(stage)
    yield from _sign(stage)
    yield from stage.leave()


def _paper(stage: Stage) -> Script:
    """The plan as it will be printed, saved as a file."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: planen på papper")
    yield from hands.see("Förhandsgranska")
    yield from hands.read("Sida 1 av")
    yield from driver.picture()
    yield from hands.press("Spara som PDF …")
    yield from hands.pick_file(stage.stick / "plan.pdf")
    yield from hands.see("Sparad som plan.pdf.")
    yield from hands.press("Tillbaka till Planen")


def _sign(stage: Stage) -> Script:
    """The signatures with pen and ink, noted."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: underskrift")
    yield from hands.see("Fastställda versioner")
    yield from hands.press("Registrera underskrift")
    yield from hands.choose("Kopia", "Deltagaren fick en kopia")
    yield from driver.picture("fråga")
    yield from hands.press("Spara underskriften")
    yield from hands.see("Deltagaren skrev under")
    yield from hands.see("Kopia till deltagaren:")
    yield from driver.picture()
