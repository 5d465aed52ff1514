"""The command palette: everything that can be done here and now, found by typing.

It takes the page's place, as the results of a search do. Escape brings back what was there, and the focus to where it was; Enter
does so too and then runs the command, so that a command finds the window as the reader left it.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.commands.catalogue import Command
from reader.commands.choosing import chosen_by
from reader.typeset.theme import Theme
from reader.ui.actions import Actions, shown_keys, translated
from reader.ui.choices import Choice
from reader.ui.chooser import Chooser
from reader.ui.focus_keeper import FocusKeeper

_OWN = "palette"
"""The command that opens the palette; it is not offered there."""


class Palette(Chooser):
    """A pane of a stack."""

    def __init__(self, actions: Actions, stack: QStackedWidget, theme: Theme) -> None:
        name = QCoreApplication.translate("Palette", "Find a command")
        hint = QCoreApplication.translate("Palette", "Type what you want to do")
        super().__init__((name, hint), QCoreApplication.translate("Palette", "Commands"), theme, stack)
        self._actions = actions
        self._stack = stack
        self._offered: list[Choice] = []
        self._before: tuple[QWidget, FocusKeeper] | None = None
        self.asked.connect(self._show)
        self.left.connect(self.leave)
        self.chosen.connect(self._run)
        stack.addWidget(self)

    def start(self) -> None:
        """Take the page's place and be ready to type."""
        if not self.isVisible():
            self._offered = [self._choice(*one) for one in self._actions.available() if one[0].id != _OWN]
            shown = self._stack.currentWidget()
            self._before = (shown, FocusKeeper()) if shown else None
            self._stack.setCurrentWidget(self)
            self._show("")
        self.box.start()

    def leave(self) -> None:
        """Bring back what was there before."""
        if self._before is not None:
            pane, focus = self._before
            self._stack.setCurrentWidget(pane)
            focus.give_back(pane)

    def _choice(self, command: Command, action: QAction) -> Choice:
        state = self.tr("on") if action.isChecked() else ""
        context = "  ·  ".join(part for part in (shown_keys(command.keys), state) if part)
        return Choice(command.id, action.text(), context, action.toolTip(), lane=translated(command.group))

    def _show(self, words: str) -> None:
        found = chosen_by(words, [(choice.title, choice.text) for choice in self._offered])
        lanes = not words.strip()
        choices = [self._offered[number] if lanes else self._offered[number]._replace(lane="") for number in found]
        count = self.tr("1 command") if len(choices) == 1 else self.tr("%1 commands").replace("%1", str(len(choices)))
        self.show_choices(choices, count, "" if choices else self.tr("No command has these words."))

    def _run(self, command_id: object) -> None:
        self.leave()
        self._actions[str(command_id)].trigger()
