"""Bundles, receipts, cards: what leaves and enters the laptop."""
