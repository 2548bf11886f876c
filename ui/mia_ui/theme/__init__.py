"""Tokens, palette, style sheet: how things look."""
