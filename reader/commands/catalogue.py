"""One row per command. Handlers are bound by id in `reader.ui.actions`; a test checks both ways that none is missing.

Titles and help are marked for translation here and translated where they are shown, under the context "Commands".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reader.model.strings import QT_TRANSLATE_NOOP

Group = Literal["Go", "Page", "View", "Help"]
Where = Literal["desktop", "kiosk", "classroom"]

GROUPS: tuple[Group, ...] = (
    QT_TRANSLATE_NOOP("Commands", "Go"),  # type: ignore[assignment]
    QT_TRANSLATE_NOOP("Commands", "Page"),
    QT_TRANSLATE_NOOP("Commands", "View"),
    QT_TRANSLATE_NOOP("Commands", "Help"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are in Qt's portable spelling, the first being the one that menus show; `icon` names a file of resources/icons."""

    id: str
    title: str
    help: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    toolbar: bool = False
    choice: str = ""
    """Commands of one choice exclude each other, like the themes."""
    where: frozenset[Where] = frozenset({"desktop"})
    submenu: str = ""
    """The title of the menu that holds it within the menu: of all commands in one, a small window would show nothing else."""


_STEPS = QT_TRANSLATE_NOOP("Commands", "Next and previous")
_COLORS = QT_TRANSLATE_NOOP("Commands", "Colors")

CATALOGUE: tuple[Command, ...] = (
    Command(
        "search",
        QT_TRANSLATE_NOOP("Commands", "Search"),
        QT_TRANSLATE_NOOP("Commands", "Go to the search box"),
        "Go",
        ("Ctrl+K", "/"),
        "search",
    ),
    Command(
        "home",
        QT_TRANSLATE_NOOP("Commands", "Home"),
        QT_TRANSLATE_NOOP("Commands", "Show the first screen"),
        "Go",
        ("Alt+Home",),
        "home",
    ),
    Command(
        "glossary",
        QT_TRANSLATE_NOOP("Commands", "Words explained"),
        QT_TRANSLATE_NOOP("Commands", "Show every word that is explained, A to Z"),
        "Go",
        ("Ctrl+G",),
        "letter-case",
    ),
    Command(
        "back",
        QT_TRANSLATE_NOOP("Commands", "Back"),
        QT_TRANSLATE_NOOP("Commands", "Go to the page before this one"),
        "Go",
        ("Alt+Left",),
        "arrow-left",
        toolbar=True,
    ),
    Command(
        "forward",
        QT_TRANSLATE_NOOP("Commands", "Forward"),
        QT_TRANSLATE_NOOP("Commands", "Go forward again"),
        "Go",
        ("Alt+Right",),
        "arrow-right",
        toolbar=True,
    ),
    Command(
        "close-now",
        QT_TRANSLATE_NOOP("Commands", "Close now"),
        QT_TRANSLATE_NOOP("Commands", "Hide the window and end the program"),
        "Go",
        ("Ctrl+Q",),
        "x",
    ),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Find on this page"),
        QT_TRANSLATE_NOOP("Commands", "Look for words on the page that is open"),
        "Page",
        ("Ctrl+F",),
        "search",
    ),
    Command(
        "find-next",
        QT_TRANSLATE_NOOP("Commands", "Find next"),
        QT_TRANSLATE_NOOP("Commands", "Go to the next place with these words"),
        "Page",
        ("F3",),
        submenu=_STEPS,
    ),
    Command(
        "find-previous",
        QT_TRANSLATE_NOOP("Commands", "Find previous"),
        QT_TRANSLATE_NOOP("Commands", "Go to the place before with these words"),
        "Page",
        ("Shift+F3",),
        submenu=_STEPS,
    ),
    Command(
        "look-up",
        QT_TRANSLATE_NOOP("Commands", "Look up the selected words"),
        QT_TRANSLATE_NOOP("Commands", "Explain the selected words, or search for them"),
        "Page",
        ("F4",),
    ),
    Command(
        "copy",
        QT_TRANSLATE_NOOP("Commands", "Copy"),
        QT_TRANSLATE_NOOP("Commands", "Copy the selected words"),
        "Page",
        ("Ctrl+C",),
    ),
    Command(
        "copy-citation",
        QT_TRANSLATE_NOOP("Commands", "Copy with citation"),
        QT_TRANSLATE_NOOP("Commands", "Copy the selected words, or none, with where they come from and their sources"),
        "Page",
        ("Ctrl+Shift+C",),
    ),
    Command(
        "next-pane",
        QT_TRANSLATE_NOOP("Commands", "Next part of the window"),
        QT_TRANSLATE_NOOP("Commands", "Go to the next part of the window: search, topics, page, outline"),
        "Go",
        ("F6",),
        submenu=_STEPS,
    ),
    Command(
        "previous-pane",
        QT_TRANSLATE_NOOP("Commands", "Previous part of the window"),
        QT_TRANSLATE_NOOP("Commands", "Go to the part of the window before this one"),
        "Go",
        ("Shift+F6",),
        submenu=_STEPS,
    ),
    Command(
        "next-heading",
        QT_TRANSLATE_NOOP("Commands", "Next heading"),
        QT_TRANSLATE_NOOP("Commands", "Go to the next heading of the page"),
        "Page",
        ("H",),
        submenu=_STEPS,
    ),
    Command(
        "previous-heading",
        QT_TRANSLATE_NOOP("Commands", "Previous heading"),
        QT_TRANSLATE_NOOP("Commands", "Go to the heading before this one"),
        "Page",
        ("Shift+H",),
        submenu=_STEPS,
    ),
    Command(
        "next-link",
        QT_TRANSLATE_NOOP("Commands", "Next link"),
        QT_TRANSLATE_NOOP("Commands", "Go to the next link, explained word or picture of the page"),
        "Page",
        ("K",),
        submenu=_STEPS,
    ),
    Command(
        "previous-link",
        QT_TRANSLATE_NOOP("Commands", "Previous link"),
        QT_TRANSLATE_NOOP("Commands", "Go to the link before this one"),
        "Page",
        ("Shift+K",),
        submenu=_STEPS,
    ),
    Command(
        "text-larger",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        QT_TRANSLATE_NOOP("Commands", "Make the text larger, up to 400 %"),
        "View",
        ("Ctrl++", "Ctrl+="),
        "letter-case",
    ),
    Command(
        "text-smaller",
        QT_TRANSLATE_NOOP("Commands", "Smaller text"),
        QT_TRANSLATE_NOOP("Commands", "Make the text smaller, down to 80 %"),
        "View",
        ("Ctrl+-",),
    ),
    Command(
        "text-normal",
        QT_TRANSLATE_NOOP("Commands", "Normal text"),
        QT_TRANSLATE_NOOP("Commands", "Set the text at 100 %"),
        "View",
        ("Ctrl+0",),
    ),
    Command(
        "theme-system",
        QT_TRANSLATE_NOOP("Commands", "Colors like the system"),
        QT_TRANSLATE_NOOP("Commands", "Be light or dark as the system is"),
        "View",
        icon="contrast",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "theme-light",
        QT_TRANSLATE_NOOP("Commands", "Light colors"),
        QT_TRANSLATE_NOOP("Commands", "Dark text on a light page"),
        "View",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "theme-dark",
        QT_TRANSLATE_NOOP("Commands", "Dark colors"),
        QT_TRANSLATE_NOOP("Commands", "Light text on a dark page"),
        "View",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "theme-sepia",
        QT_TRANSLATE_NOOP("Commands", "Sepia colors"),
        QT_TRANSLATE_NOOP("Commands", "Brown text on a warm page"),
        "View",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "theme-contrast-light",
        QT_TRANSLATE_NOOP("Commands", "High contrast, light"),
        QT_TRANSLATE_NOOP("Commands", "Black text on white"),
        "View",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "theme-contrast-dark",
        QT_TRANSLATE_NOOP("Commands", "High contrast, dark"),
        QT_TRANSLATE_NOOP("Commands", "White text on black"),
        "View",
        choice="theme",
        submenu=_COLORS,
    ),
    Command(
        "language-en",
        QT_TRANSLATE_NOOP("Commands", "English"),
        QT_TRANSLATE_NOOP("Commands", "Speak English"),
        "View",
        choice="language",
    ),
    Command(
        "language-es",
        QT_TRANSLATE_NOOP("Commands", "Español (Spanish)"),
        QT_TRANSLATE_NOOP("Commands", "Speak Spanish"),
        "View",
        choice="language",
    ),
    Command(
        "sidebar",
        QT_TRANSLATE_NOOP("Commands", "Show topics"),
        QT_TRANSLATE_NOOP("Commands", "Show or hide the list of topics"),
        "View",
        ("F9",),
        "list",
    ),
    Command(
        "privacy",
        QT_TRANSLATE_NOOP("Commands", "Privacy, and closing fast"),
        QT_TRANSLATE_NOOP("Commands", "Show what is kept, and what closing can't do"),
        "Help",
    ),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Settings"),
        QT_TRANSLATE_NOOP("Commands", "Show or hide everything that can be set"),
        "View",
        ("Ctrl+,",),
        "adjustments",
    ),
    Command(
        "palette",
        QT_TRANSLATE_NOOP("Commands", "All commands"),
        QT_TRANSLATE_NOOP("Commands", "Find a command by typing"),
        "Help",
        ("Ctrl+Shift+P",),
        "menu-2",
    ),
    Command(
        "shortcuts",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Commands", "Show every key"),
        "Help",
        ("F1",),
        "keyboard",
    ),
)


def checked(commands: Iterable[Command]) -> dict[str, Command]:
    """Commands by id. Raises ValueError for an id or a key that is used twice: a mistake of ours, found at start."""
    by_id: dict[str, Command] = {}
    keys: dict[str, str] = {}
    for command in commands:
        if command.id in by_id:
            raise ValueError(f"two commands have the id {command.id}")
        by_id[command.id] = command
        for key in command.keys:
            if key in keys:
                raise ValueError(f"{key} belongs to both {keys[key]} and {command.id}")
            keys[key] = command.id
    return by_id
