"""Forms are data: definitions, conditions, checks, sessions."""
