"""What stays together where a page ends, beside a heading and what it heads."""

from collections.abc import Collection, Iterator, Sequence

from reportlab.platypus.flowables import Flowable, KeepTogether

from mia_desktop.pdf.drawn import PictureFlow, SignatureFlow
from mia_desktop.pdf.flow import TextFlow
from mia_desktop.pdf.style import TextStyle
from mia_desktop.pdf.table import TableFlow

SHORT = 5
"""A list or a card of no more is read as one; a longer one breaks, never round a single item."""
# A group of texts that is higher may break: better than a page that is left half empty.
_HIGH = 400.0


def of_list(items: Sequence[TextFlow]) -> Sequence[TextFlow]:
    """Name the items that must not be the last of their page."""
    if len(items) <= SHORT:
        return items[:-1]
    return (items[0], items[-2])


def before_signatures(made: Sequence[Flowable], leads: Collection[int]) -> Iterator[TextFlow]:
    """Name the texts that go along to the page that is signed: no name stands under nothing."""
    for place, flow in enumerate(made):
        if not isinstance(flow, KeepTogether) or not _is_signed(flow):
            continue
        for one in reversed(made[:place]):
            if not isinstance(one, TextFlow):
                break
            if id(one) not in leads:
                yield one
                break


def introductions(
    made: Sequence[Flowable], headings: Collection[TextStyle], label: TextStyle
) -> Iterator[TextFlow]:
    """Name the lines over a table, a picture or cards: they say how these are read.

    They stand under a heading or under something drawn; the end of running text is none.
    """
    for before, one, after in zip(made, made[1:], made[2:], strict=False):
        if isinstance(before, TextFlow) and before.style not in headings:
            continue
        if (
            not isinstance(one, TextFlow) or one.style.bar
        ):  # somebody's own words stand by themselves
            continue
        card = isinstance(after, TextFlow) and (
            after.style.ruled or after.style == label or after.label_style is not None
        )
        if card or isinstance(after, TableFlow | PictureFlow):
            yield one


def is_loose(group: Sequence[Flowable], room: float) -> bool:
    """Tell whether a group is so high a run of texts that it may break like any other."""
    if not all(isinstance(one, TextFlow | TableFlow) for one in group):
        return False
    return sum(one.wrap(room, 0)[1] + one.getSpaceAfter() for one in group) > _HIGH


def _is_signed(group: KeepTogether) -> bool:
    """Tell whether it begins with a name; a group that begins with words tells what it is of."""
    return any(isinstance(part, SignatureFlow) for part in vars(group)["_content"][:1])
