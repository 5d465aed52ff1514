"""The theme's colours as Qt wants them: a palette, and resources/style.qss with its roles filled in."""

import re

from PySide6.QtGui import QPalette

from reader.resources import resource_text
from reader.typeset.theme import Theme

_ROLE = re.compile(r"\{\{([a-z-]+)\}\}")
_PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent-ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
}


def palette(theme: Theme) -> QPalette:
    """A palette for what the style sheet leaves to Qt."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, theme.colour(name))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet with every {{role}} replaced. Raises KeyError for a role that the theme lacks."""
    return _ROLE.sub(lambda match: theme.colours[match[1]], resource_text("style.qss"))
