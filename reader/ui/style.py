"""The theme's colours as Qt wants them: a palette, and resources/style.qss with its roles filled in and its lengths at a size."""

import re

from PySide6.QtGui import QPalette

from reader.resources import resource_text
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme

_ROLE = re.compile(r"\{\{([a-z-]+)\}\}")
_LENGTH = re.compile(r"(font-size: )?(\d+)px")
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


def style_sheet(theme: Theme, size: Size) -> str:
    """The style sheet: every {{role}} replaced, every length at a size. Raises KeyError for a role that the theme lacks."""
    coloured = _ROLE.sub(lambda match: theme.colours[match[1]], resource_text("style.qss"))
    return _LENGTH.sub(lambda match: _scaled(match, size), coloured)


def _scaled(length: re.Match[str], size: Size) -> str:
    """Type as its typeface wants it; hairlines stay hairlines."""
    pixels = int(length[2])
    if length[1]:
        return f"{length[1]}{size.font(pixels).pixelSize()}px"
    return f"{pixels if pixels <= 1 else round(size.px(pixels))}px"
