"""The command line. One module a group of commands, imported when the command is used."""

from mia_desktop.cli.main import main

__all__ = ["main"]
