"""Ångra and Gör om: the last step of this sitting, taken back by a new write."""

from mia_desktop.services.desk import Desk


def undo(desk: Desk) -> bool:
    """Take the last step back; tells whether there was one. Raises Overtaken."""
    with desk.writer.transaction():
        made = desk.undo.undo(desk.writer)
        if made:
            desk.note("undo", case=made[0].line.case, record=made[0].line.record)
    return bool(made)


def redo(desk: Desk) -> bool:
    """Do again what was taken back last; tells whether there was anything. Raises Overtaken."""
    with desk.writer.transaction():
        made = desk.undo.redo(desk.writer)
        if made:
            desk.note("redo", case=made[0].line.case, record=made[0].line.record)
    return bool(made)
