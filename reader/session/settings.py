"""One row per setting: the dialog, the command line and the docs read the table.

Kept as JSON in the reader's own folder, written whole under a temporary name. A file that can't be read or written is no reason
to stop: the defaults serve, and one sentence says so. Nothing about what was read is ever a setting.
"""

import json
import os
import tempfile
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.session.languages import LANGUAGES

Value = str | int | bool


class Setting(NamedTuple):
    """A setting. `choices` or `least`/`most` bound its values.

    Title, names, help and shown are marked for translation here, and translated where they are shown, under "Settings".
    """

    key: str
    default: Value
    title: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    names: tuple[str, ...] = ()
    """How the choices are called."""
    help: str = ""
    """A sentence for people who wonder."""
    step: int = 1
    shown: str = "%1"
    """How a number is written."""
    for_people: bool = True
    """Whether the settings panel offers it; what is only remembered is not."""

    @property
    def kind(self) -> Literal["choice", "number", "flag"]:
        """Which sort of control it wants."""
        if isinstance(self.default, bool):
            return "flag"
        return "number" if isinstance(self.default, int) else "choice"

    def accepts(self, value: object) -> bool:
        """Whether a value, perhaps from a file somebody edited, is one of this setting's."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        return not isinstance(value, int) or isinstance(value, bool) or self.least <= value <= self.most


THEMES = ("system", "light", "dark", "sepia", "contrast-light", "contrast-dark")
"""What the reader may choose; all but the first name a file of resources/themes."""
TYPEFACES = ("atkinson", "opendyslexic", "system")
SPACINGS = ("normal", "wide", "widest")
"""The widest is as wide as WCAG 2.2, 1.4.12, asks for."""
TYPE_SETTINGS = ("typeface", "line_spacing", "paragraph_spacing", "letter_spacing", "word_spacing")
"""How the type is set, in the order of reader.typeset.fonts.type_of."""
_NAMES = (
    QT_TRANSLATE_NOOP("Settings", "Normal"),
    QT_TRANSLATE_NOOP("Settings", "Wide"),
    QT_TRANSLATE_NOOP("Settings", "Widest"),
)

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
    Setting(
        "text_size",
        100,
        QT_TRANSLATE_NOOP("Settings", "Text size"),
        least=80,
        most=400,
        step=10,
        shown=QT_TRANSLATE_NOOP("Settings", "%1 %"),
        help=QT_TRANSLATE_NOOP("Settings", "Buttons and lists grow along, as far as the window has room."),
    ),
    Setting(
        "theme",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Colors"),
        THEMES,
        names=(
            QT_TRANSLATE_NOOP("Settings", "Like the system"),
            QT_TRANSLATE_NOOP("Settings", "Light"),
            QT_TRANSLATE_NOOP("Settings", "Dark"),
            QT_TRANSLATE_NOOP("Settings", "Sepia"),
            QT_TRANSLATE_NOOP("Settings", "High contrast, light"),
            QT_TRANSLATE_NOOP("Settings", "High contrast, dark"),
        ),
    ),
    Setting(
        "language",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        ("system", *LANGUAGES),
        names=(QT_TRANSLATE_NOOP("Settings", "Like the system"), *LANGUAGES.values()),
    ),
    Setting(
        "country",
        "",
        QT_TRANSLATE_NOOP("Settings", "Where you are, for numbers to call"),
        tuple(COUNTRIES),
        names=tuple(COUNTRIES.values()),
    ),
    Setting(
        "typeface",
        "atkinson",
        QT_TRANSLATE_NOOP("Settings", "Typeface"),
        TYPEFACES,
        names=(
            QT_TRANSLATE_NOOP("Settings", "Atkinson Hyperlegible"),
            QT_TRANSLATE_NOOP("Settings", "OpenDyslexic"),
            QT_TRANSLATE_NOOP("Settings", "The system's own"),
        ),
        help=QT_TRANSLATE_NOOP("Settings", "Atkinson keeps letters apart that look alike; OpenDyslexic is heavier below."),
    ),
    Setting("line_spacing", "normal", QT_TRANSLATE_NOOP("Settings", "Space between lines"), SPACINGS, names=_NAMES),
    Setting("paragraph_spacing", "normal", QT_TRANSLATE_NOOP("Settings", "Space between paragraphs"), SPACINGS, names=_NAMES),
    Setting("letter_spacing", "normal", QT_TRANSLATE_NOOP("Settings", "Space between letters"), SPACINGS, names=_NAMES),
    Setting("word_spacing", "normal", QT_TRANSLATE_NOOP("Settings", "Space between words"), SPACINGS, names=_NAMES),
    Setting(
        "less_motion",
        False,
        QT_TRANSLATE_NOOP("Settings", "Less motion"),
        help=QT_TRANSLATE_NOOP("Settings", "What would fade or slide changes at once."),
    ),
    Setting(
        "sidebar_shown",
        True,
        QT_TRANSLATE_NOOP("Settings", "Show the list of topics"),
        help=QT_TRANSLATE_NOOP("Settings", "Where the window is too narrow, the list makes way for the page."),
    ),
    Setting(
        "sidebar_width",
        292,
        QT_TRANSLATE_NOOP("Settings", "Width of the list of topics"),
        least=180,
        most=600,
        step=20,
        shown=QT_TRANSLATE_NOOP("Settings", "%1 pixels"),
    ),
    Setting(
        "letter_keys",
        True,
        QT_TRANSLATE_NOOP("Settings", "Keys without Ctrl, such as H and K"),
        help=QT_TRANSLATE_NOOP("Settings", "Switch them off if you speak to your computer or press keys by accident."),
    ),
    Setting(
        "close_key",
        "none",
        QT_TRANSLATE_NOOP("Settings", "One more key that closes Alcove at once"),
        CLOSE_KEYS,
        names=(QT_TRANSLATE_NOOP("Settings", "None"), *CLOSE_KEYS[1:]),
    ),
    Setting(
        "close_shows",
        "nothing",
        QT_TRANSLATE_NOOP("Settings", "After Close now"),
        ("nothing", "calendar"),
        names=(QT_TRANSLATE_NOOP("Settings", "Alcove is gone"), QT_TRANSLATE_NOOP("Settings", "A calendar is shown")),
    ),
    Setting("cover_when_left", False, QT_TRANSLATE_NOOP("Settings", "Cover the page while another window is used")),
    Setting(
        "first_note_read",
        False,
        QT_TRANSLATE_NOOP("Settings", "The first note about privacy has been read"),
        for_people=False,
    ),
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
        return str(self.value(key))

    def number(self, key: str) -> int:
        """A setting that is a number."""
        return int(self.value(key))

    def flag(self, key: str) -> bool:
        """A setting that is on or off."""
        return bool(self.value(key))

    def set(self, key: str, value: Value) -> None:
        """Change a setting and keep it. Raises ValueError for a value that the setting does not know."""
        row = self._rows[key]
        if not row.accepts(value):
            raise ValueError(f"{key} can't be {value!r}")
        if value == self.value(key):
            return
        self._values[key] = value
        self._save()
        self.changed.emit(key)

    def reset(self) -> None:
        """Alcove's own settings again, for all that people may choose."""
        changed = [row.key for row in SETTINGS if row.for_people and self.value(row.key) != row.default]
        for key in changed:
            del self._values[key]
        if changed:
            self._save()
        for key in changed:
            self.changed.emit(key)

    def bounds(self, key: str) -> tuple[int, int]:
        """The least and the most of a setting that is a number."""
        return self._rows[key].least, self._rows[key].most

    def value(self, key: str) -> Value:
        """A setting of any kind."""
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
