"""Why a file cannot be taken in as a list."""

from mia_desktop.domain.errors import Expected


class NoTable(Expected):
    """The file is neither Excel (.xlsx) nor text with separators."""


class TableTooLarge(Expected):
    """More than this computer should read at once; `rows` is the limit that was met, or 0."""

    def __init__(self, rows: int = 0) -> None:
        super().__init__(rows)
        self.rows = rows


class EmptyTable(Expected):
    """There is a heading at most, and no row under it."""
