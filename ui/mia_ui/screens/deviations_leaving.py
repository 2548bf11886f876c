"""What of deviations would leave: the texts as the office will read them (bundle-format §4c)."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.leaving import ReportLine
from mia_ui.base.actions import Language
from mia_ui.messages import volumes
from mia_ui.models import deviations
from mia_ui.theme import Theme
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

tr = QCoreApplication.translate


def deviations_card(theme: Theme, language: Language, report: ReportLine) -> Surface:
    """Every row, and what no program can find."""
    title = tr("DeviationsLeaving", "Avvikelser och guldkorn, {period}")
    card = Surface(theme, "card", title=title.format(period=volumes.period(report.period)))
    if not report.rows:
        text = tr("DeviationsLeaving", "Det som lämnades för månaden tas tillbaka.")
        card.body.addWidget(PlainLabel(theme, text))
        return card
    warning = tr(
        "DeviationsLeaving",
        "Läs igenom: programmet hittar namn och nummer ur din lista, men inte omskrivningar.",
    )
    card.body.addWidget(PlainLabel(theme, warning, "body", "muted"))
    for row in report.rows:
        kind, _tint = deviations.kind(row.kind)
        category = deviations.category(row.category, language)
        head = f"{kind}, {category}" if category else kind
        card.body.addWidget(PlainLabel(theme, head, "label"))
        texts = (
            (row.what, "{text}"),
            (row.effect, tr("DeviationsLeaving", "Följd: {text}")),
            (row.idea, tr("DeviationsLeaving", "Förslag: {text}")),
        )
        for text, how in texts:
            if text:
                card.body.addWidget(PlainLabel(theme, how.format(text=text)))
    return card
