"""The core: no Qt; usable from a test, a shell and the command line."""
