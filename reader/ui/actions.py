"""The command table as QActions, for menus, toolbar and shortcuts alike."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.commands.catalogue import CATALOGUE, GROUPS, Command, checked
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.icons import icon

KEYS_OF_KEYBOARDS = (QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"))
"""Keys as they are printed on keyboards. Qt has words of its own, in Spanish “Control” and “Mayúsculas”; ours go before them."""


def translated(text: str) -> str:
    """A title or help of the command table in the interface's language."""
    return QCoreApplication.translate("Commands", text)


class Actions(QObject):
    """One QAction for each command that a view can do. Raises ValueError when a handler lacks its command or the reverse."""

    def __init__(self, handlers: Mapping[str, Callable[[], None]], window: QWidget, letter_keys: bool = True) -> None:
        super().__init__(window)
        commands = checked(CATALOGUE)
        if set(handlers) != {command.id for command in commands.values() if "desktop" in command.where}:
            raise ValueError("handlers and commands do not match")
        self._commands = commands
        self._made: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in commands.values():
            action = self._action(command, handlers[command.id], window)
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(self))
                action.setCheckable(True)
                group.addAction(action)
            self._made[command.id] = action
        self.allow_letter_keys(letter_keys)

    def allow_letter_keys(self, allowed: bool) -> None:
        """Whether keys that are a letter or a sign alone, like H and /, do anything (WCAG 2.2, 2.1.4)."""
        for command in self._commands.values():
            keys = [key for key in command.keys if allowed or not _is_letter(key)]
            self._made[command.id].setShortcuts([QKeySequence(key) for key in keys])

    def __getitem__(self, command_id: str) -> QAction:
        """The action of a command."""
        return self._made[command_id]

    def _action(self, command: Command, handler: Callable[[], None], window: QWidget) -> QAction:
        action = QAction(translated(command.title), self)
        action.setObjectName(command.id)
        action.setToolTip(translated(command.help))
        action.triggered.connect(lambda: handler())
        window.addAction(action)
        return action

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw the icons in a theme's colours, at a size."""
        ink, faded, chosen = (theme.colour(role) for role in ("ink", "outline", "accent-ink"))
        for command in self._commands.values():
            if command.icon:
                self._made[command.id].setIcon(icon(command.icon, ink, faded, size.px(20), chosen))

    def available(self) -> list[tuple[Command, QAction]]:
        """What can be done now, group by group."""
        ordered = sorted(self._commands.values(), key=lambda command: GROUPS.index(command.group))
        return [(command, self._made[command.id]) for command in ordered if self._made[command.id].isEnabled()]

    def fill_menu(self, menu: QMenu) -> None:
        """All commands, by group; some in menus of their own, each where the first of them stands."""
        inner: dict[str, QMenu] = {}
        for number, group in enumerate(GROUPS):
            if number:
                menu.addSeparator()
            for command in self._commands.values():
                if command.group == group:
                    title = command.submenu
                    if title and title not in inner:
                        inner[title] = menu.addMenu(translated(title))
                    (inner[title] if title else menu).addAction(self._made[command.id])

    def fill_choice(self, menu: QMenu, *command_ids: str) -> None:
        """Some commands."""
        for command_id in command_ids:
            menu.addAction(self._made[command_id])


def shortcut_rows() -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """The shortcuts page: per group, (keys, what it does) of every command that has a key."""
    groups = []
    for group in GROUPS:
        rows = tuple(
            (shown_keys(command.keys), translated(command.help))
            for command in CATALOGUE
            if command.group == group and command.keys and "desktop" in command.where
        )
        if rows:
            groups.append((translated(group), rows))
    return groups


def _is_letter(key: str) -> bool:
    return len(key.removeprefix("Shift+")) == 1


def shown_keys(keys: tuple[str, ...]) -> str:
    """Keys as the system writes them, with “or” between them."""
    separator = QCoreApplication.translate("Commands", " or ")
    return separator.join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
