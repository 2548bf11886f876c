"""Qt models over what services give."""
