"""The building blocks of every screen, accessible by construction."""
