"""The program used without hands: only keys and mouse, on controls found by accessible name."""
