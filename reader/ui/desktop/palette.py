"""The command palette: everything that can be done here and now, found by typing.

It takes the page's place, as the results of a search do. Escape brings back what was there, and the focus to where it was; Enter
does so too and then runs the command, so that a command finds the window as the reader left it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.commands.catalogue import Command
from reader.commands.choosing import chosen_by
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.actions import Actions, shown_keys, translated
from reader.ui.announce import announce
from reader.ui.choices import Choice, Choices
from reader.ui.focus_keeper import FocusKeeper
from reader.ui.search_box import SearchBox

_OWN = "palette"
"""The command that opens the palette; it is not offered there."""


class Palette(QWidget):
    """A pane of a stack."""

    def __init__(self, actions: Actions, stack: QStackedWidget, theme: Theme) -> None:
        super().__init__(stack)
        self._actions = actions
        self._stack = stack
        self._offered: list[Choice] = []
        self._before: tuple[QWidget, FocusKeeper] | None = None
        self.box = SearchBox("", theme, self, self.tr("Find a command"), self.tr("Type what you want to do"))
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self.choices = Choices(self.tr("Commands"), theme, self)
        self._head = QVBoxLayout()
        self._head.addWidget(self.box)
        self._head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self.choices, 1)
        self.box.asked.connect(self._show)
        self.box.moved.connect(self._move)
        self.box.opened.connect(self.choices.open_current)
        self.box.left.connect(self.leave)
        self.choices.chosen.connect(self._run)
        self.choices.widened.connect(self._align)
        stack.addWidget(self)
        self.set_look(theme, Size())

    @property
    def said(self) -> str:
        """How many commands there are, in words."""
        return self._count.text()

    def start(self) -> None:
        """Take the page's place and be ready to type."""
        if not self.isVisible():
            self._offered = [self._choice(*one) for one in self._actions.available() if one[0].id != _OWN]
            shown = self._stack.currentWidget()
            self._before = (shown, FocusKeeper()) if shown else None
            self._show("")
            self._stack.setCurrentWidget(self)
        self.box.start()

    def leave(self) -> None:
        """Bring back what was there before."""
        if self._before is not None:
            pane, focus = self._before
            self._stack.setCurrentWidget(pane)
            focus.give_back(pane)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Show in another theme, or at another size of the interface."""
        self.box.set_look(theme, size)
        self.choices.set_look(theme, size)
        self._top = round(size.px(24))
        self._align()

    def _align(self) -> None:
        """Keep the box in line with the rows."""
        left, width = self.choices.ground()
        self._head.setContentsMargins(left, self._top, max(0, self.width() - left - width), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape from the list, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the words, whatever has taken the palette's place."""
        super().hideEvent(event)
        self.box.clear()

    def _choice(self, command: Command, action: QAction) -> Choice:
        state = self.tr("on") if action.isChecked() else ""
        context = "  ·  ".join(part for part in (shown_keys(command.keys), state) if part)
        return Choice(command.id, action.text(), context, action.toolTip(), lane=translated(command.group))

    def _show(self, words: str) -> None:
        found = chosen_by(words, [(choice.title, choice.text) for choice in self._offered])
        lanes = not words.strip()
        choices = [self._offered[number] if lanes else self._offered[number]._replace(lane="") for number in found]
        self.choices.show_choices(choices, "" if choices else self.tr("No command has these words."))
        count = self.tr("1 command") if len(choices) == 1 else self.tr("%1 commands").replace("%1", str(len(choices)))
        self._count.setText(count)
        current = self.choices.current_choice
        announce(self, f"{count}. {current.told}" if current else count)

    def _move(self, by: int) -> None:
        self.choices.move(by)
        if self.choices.current_choice:
            announce(self, self.choices.current_choice.told)

    def _run(self, command_id: object) -> None:
        self.leave()
        self._actions[str(command_id)].trigger()
