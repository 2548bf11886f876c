"""The office's sittings: the vault with its root, the invitation, the card, the bundle."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage


def begin(stage: Stage) -> Script:
    """From an empty laptop to an office."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("kontoret: välkommen")
    yield from hands.see("Hur vill du börja?")
    yield from driver.picture()
    yield from hands.press("Vi är kontoret")
    fields = {"Ditt namn": cast.CLERK, "Samordningsförbund": cast.FEDERATION}
    yield from stage.begin(whose=cast.OFFICE, fields=fields)
    yield from hands.see("Lås nu")
    yield from driver.step("kontoret: inkorg")
    yield from hands.see("Inkorg")
    yield from driver.picture("tom")
    yield from _make_root(stage)
    yield from _invite(stage)
    yield from stage.leave()


def _make_root(stage: Stage) -> Script:
    """The root key on two sticks, with a passphrase of its own."""
    hands, driver = stage.hands, stage.driver
    yield from hands.press("Inbjudningar")
    yield from driver.step("kontoret: rotnyckel")
    yield from hands.see("Skapa kontorets rotnyckel")
    yield from stage.write_proposal("rotnyckeln")
    yield from driver.picture()
    yield from hands.press("Skapa rotnyckeln")
    for number in (1, 2):
        yield from hands.press(f"Spara på minne {number} …")
        yield from hands.pick_file(stage.stick / f"rot-{number}.miaroot")
        yield from driver.picture(f"minne {number}")
    yield from hands.see("Kontoret är klart att bjuda in.")


def _invite(stage: Stage) -> Script:
    """An invitation that lets cases leave where there is a consent, signed by the root."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("kontoret: inbjudan")
    yield from hands.press("Bjud in en handledare")
    yield from hands.choose(
        "Vad får handledaren lämna hit?", "Volymer, och uppgifter om deltagare som har samtyckt"
    )
    yield from hands.fill(
        "Vem har beslutat att uppgifter om deltagare får lämnas?", "Förbundsstyrelsen"
    )
    yield from hands.fill("När togs beslutet?", "2026-08-20")
    yield from hands.fill("På vilken rättslig grund?", "Samtycke")
    yield from hands.press("Välj rotnyckeln …")
    yield from hands.pick_file(stage.stick / "rot-1.miaroot")
    yield from hands.see("rot-1.miaroot")
    yield from hands.fill("Rotnyckelns lösenfras", stage.notes["rotnyckeln lösenfras"])
    yield from driver.picture()
    yield from hands.press("Skapa inbjudan …")
    yield from hands.pick_file(stage.stick / "anna.miainvite")
    yield from driver.step("kontoret: inbjudans kontrollnummer")
    yield from hands.see("Inbjudan är skapad och kontrolläst.")
    yield from stage.write_off_number("inbjudan")
    yield from driver.picture()
    yield from hands.press("Klar")


def let_in(stage: Stage) -> Script:
    """The handledare's card, with its number typed as it is read out."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.OFFICE)
    yield from hands.press("Inbjudningar")
    yield from driver.step("kontoret: visitkort")
    yield from hands.press("Läs in ett visitkort …")
    yield from hands.pick_file(stage.on_stick("*.miacard"))
    yield from hands.see(cast.COACH)
    yield from stage.type_number("visitkort")
    yield from driver.picture()
    yield from hands.press("Godkänn visitkortet")
    yield from hands.see(f"{cast.COACH} är godkänd.")
    yield from driver.picture("godkänt")
    yield from stage.leave()


def read_in(stage: Stage) -> Script:
    """The bundle is read in, and a receipt goes back."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.OFFICE)
    yield from driver.step("kontoret: inkorg")
    yield from hands.see("Inkorg")
    yield from hands.press("Välj paket …")
    yield from hands.pick_file(stage.on_stick("*.miabundle"))
    yield from hands.see("Inläst")
    yield from hands.see("ändringar för 1 deltagare, varav 1 ny.")
    yield from driver.picture("inläst")
    yield from hands.press("Skapa kvittenser …")
    yield from hands.pick_file(stage.stick)
    yield from hands.see("Skriven")
    yield from driver.picture("kvittens")
    yield from stage.leave()
