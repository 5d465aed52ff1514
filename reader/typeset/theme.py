"""Look as data: a theme file gives every colour a role; nothing in the program names a colour."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from reader.resources import resource

LIGHT, DARK = "light", "dark"


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A theme: colours by role, and the contrasts that its file promises as (foreground, ground, least ratio)."""

    id: str
    name: str
    dark: bool
    colours: Mapping[str, str]
    pairs: tuple[tuple[str, str, float], ...]

    def __getitem__(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for a role that the theme does not know."""
        return QColor(self.colours[role])


def load_theme(theme_id: str) -> Theme:
    """A theme of resources/themes. Raises OSError or tomllib.TOMLDecodeError: the installation is then broken."""
    data = tomllib.loads(resource(f"themes/{theme_id}.toml").read_text(encoding="utf-8"))
    pairs = tuple((pair[0], pair[1], float(pair[2])) for pair in data["contrast"]["pairs"])
    return Theme(theme_id, data["name"], data["dark"], data["colours"], pairs)
