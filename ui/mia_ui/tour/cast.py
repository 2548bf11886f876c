"""The invented people of the tour, and what they say. Whose laptop it is: their word for it."""

OFFICE, HANDLER = "kontoret", "handledaren"
CLERK, FEDERATION = "Karin Kansli", "Samordningsförbundet Exempel"
COACH, UNIT = "Anna Åkerström", "Handen"
GIVEN, FAMILY = "Selma", "Testberg"
# One of Skatteverket's numbers for tests: nobody has it (decisions C19).
NUMBER = "19900314-2388"
GOAL = "Jag vill arbeta halvtid med djur och ha ork kvar när jag kommer hem"
NEXT_MEETING = "2027-01-15"
HOME = "Jag bor hos min syster sedan i våras."
"""What Selma says of how she lives; the check-answers page shows it again."""
