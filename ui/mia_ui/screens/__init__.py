"""The pages that the handler works in."""
