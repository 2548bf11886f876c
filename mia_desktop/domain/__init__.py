"""Records and rules of the case work, as values and pure functions."""
