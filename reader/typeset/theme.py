"""Look as data: a theme file gives every colour a role; nothing in the program names a colour."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QPalette

from reader.resources import resource

LIGHT, DARK = "light", "dark"


class Theme(NamedTuple):
    """A theme: colours by role, and the contrasts that its file promises as (foreground, ground, least ratio).

    The least ratio is 4.5 for text and 3 for outlines, focus rings and icons (WCAG 2.2, 1.4.3 and 1.4.11).
    """

    id: str
    name: str
    dark: bool
    colours: Mapping[str, str]
    pairs: tuple[tuple[str, str, float], ...]
    dark_plate: bool = False
    """Whether figures stand on a dark plate and are drawn for it."""

    def colour(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for a role that the theme does not know."""
        return QColor(self.colours[role])

    def brush(self, role: str) -> QBrush:
        """A brush of a role's colour.

        A palette makes it: giving Qt a QColor where it wants a QBrush makes PySide load the class Qt with all its enumerations,
        17 ms at every start (docs/decisions/0003).
        """
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self.colour(role))
        return palette.brush(QPalette.ColorRole.Text)


def load_theme(theme_id: str) -> Theme:
    """A theme of resources/themes. Raises OSError or ValueError: the installation is then broken."""
    data = json.loads(resource(f"themes/{theme_id}.json").read_text(encoding="utf-8"))
    pairs = tuple((pair[0], pair[1], float(pair[2])) for pair in data["contrast"])
    return Theme(theme_id, data["name"], data["dark"], data["colours"], pairs, data["plate"] == "dark")
