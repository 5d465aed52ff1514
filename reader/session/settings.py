"""One row per setting: the dialog, the command line and the docs read the table.

Kept as JSON in the reader's own folder, written whole under a temporary name. A file that can't be read or written is no reason
to stop: the defaults serve, and one sentence says so. Nothing about what was read is ever a setting.
"""

import json
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.session.languages import LANGUAGES

Value = str | int | bool


class Setting(NamedTuple):
    """A setting. `choices` or `least`/`most` bound its values."""

    key: str
    default: Value
    title: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    def accepts(self, value: object) -> bool:
        """Whether a value, perhaps from a file somebody edited, is one of this setting's."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        return not isinstance(value, int) or isinstance(value, bool) or self.least <= value <= self.most


THEMES = ("system", "light", "dark", "sepia", "contrast-light", "contrast-dark")
"""What the reader may choose; all but the first name a file of resources/themes."""

CLOSE_KEYS = ("none", "F8", "F12", "Pause", "Ins")
"""Single keys that may close Alcove, in Qt's portable spelling; none of them is any other command's."""

COUNTRIES = {
    "": QT_TRANSLATE_NOOP("Settings", "Not said"),
    "us": QT_TRANSLATE_NOOP("Settings", "United States"),
    "gb": QT_TRANSLATE_NOOP("Settings", "United Kingdom"),
    "elsewhere": QT_TRANSLATE_NOOP("Settings", "Somewhere else"),
}
"""Where the reader may be: never guessed, and asked where it is first wanted. A new file of content/local needs a row here."""

SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "system", QT_TRANSLATE_NOOP("Settings", "Colors"), THEMES),
    Setting("language", "system", QT_TRANSLATE_NOOP("Settings", "Language"), ("system", *LANGUAGES)),
    Setting("country", "", QT_TRANSLATE_NOOP("Settings", "Where you are, for numbers to call"), tuple(COUNTRIES)),
    Setting("text_size", 100, QT_TRANSLATE_NOOP("Settings", "Text size in percent"), least=80, most=400),
    Setting("letter_keys", True, QT_TRANSLATE_NOOP("Settings", "Keys without Ctrl, such as H and K")),
    Setting("sidebar_width", 292, QT_TRANSLATE_NOOP("Settings", "Width of the topics list in pixels"), least=180, most=600),
    Setting("sidebar_shown", True, QT_TRANSLATE_NOOP("Settings", "Show the topics list")),
    Setting("close_key", "none", QT_TRANSLATE_NOOP("Settings", "One more key that closes Alcove at once"), CLOSE_KEYS),
    Setting("close_shows", "nothing", QT_TRANSLATE_NOOP("Settings", "After Close now"), ("nothing", "calendar")),
    Setting("cover_when_left", False, QT_TRANSLATE_NOOP("Settings", "Cover the page while another window is used")),
    Setting("first_note_read", False, QT_TRANSLATE_NOOP("Settings", "The first note about privacy has been read")),
)


class Settings(QObject):
    """The settings of this reader. `path` None keeps them in memory only."""

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._path = path
        self._rows = {row.key: row for row in SETTINGS}
        self._values: dict[str, Value] = {}
        self.fault = self._load()
        self._told = False

    def text(self, key: str) -> str:
        """A setting that is a word."""
        return str(self._value(key))

    def number(self, key: str) -> int:
        """A setting that is a number."""
        return int(self._value(key))

    def flag(self, key: str) -> bool:
        """A setting that is on or off."""
        return bool(self._value(key))

    def set(self, key: str, value: Value) -> None:
        """Change a setting and keep it. Raises ValueError for a value that the setting does not know."""
        row = self._rows[key]
        if not row.accepts(value):
            raise ValueError(f"{key} can't be {value!r}")
        if value == self._value(key):
            return
        self._values[key] = value
        self._save()
        self.changed.emit(key)

    def bounds(self, key: str) -> tuple[int, int]:
        """The least and the most of a setting that is a number."""
        return self._rows[key].least, self._rows[key].most

    def _value(self, key: str) -> Value:
        return self._values.get(key, self._rows[key].default)

    def _load(self) -> Fault | None:
        if self._path is None:
            return None
        try:
            raw = self._path.read_bytes()[:65536] if self._path.exists() else b"{}"
            data = json.loads(raw)
        except (OSError, ValueError, RecursionError):
            return _unread()
        if not isinstance(data, dict):
            return _unread()
        self._values = {key: value for key, value in data.items() if key in self._rows and self._rows[key].accepts(value)}
        return None

    def _save(self) -> None:
        if self._path is None:
            return
        unfinished: Path | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".settings.", dir=self._path.parent)
            unfinished = Path(name)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._values, file, indent=1, sort_keys=True)
            unfinished.replace(self._path)
            unfinished = None
        except OSError:
            if not self._told:
                self._told = True
                self.failed.emit(_unkept())
        finally:
            if unfinished is not None:
                unfinished.unlink(missing_ok=True)


def _unread() -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Faults", "Your settings could not be read."),
        QT_TRANSLATE_NOOP("Faults", "Alcove starts with its own; choose again what you like."),
    )


def _unkept() -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Faults", "Your settings can't be kept here."),
        QT_TRANSLATE_NOOP("Faults", "They hold until you close Alcove."),
    )


def settings_path() -> Path | None:
    """Where settings are kept: $XDG_CONFIG_HOME/alcove/settings.json; None without a home."""
    base = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("HOME")
    if not base:
        return None
    folder = Path(base) if os.environ.get("XDG_CONFIG_HOME") else Path(base, ".config")
    return folder / "alcove" / "settings.json"
