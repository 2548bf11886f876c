"""Taking in an existing list of participants from Excel or CSV (issue C9)."""
