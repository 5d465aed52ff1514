"""A pane to choose from by typing: a box for words, how many rows they leave, the rows.

The arrows and Enter work from the box; the focus may also go into the rows. What is typed is forgotten when the pane goes.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.announce import announce
from reader.ui.choices import Choice, Choices
from reader.ui.search_box import SearchBox


class Chooser(QWidget):
    """Whoever owns it fills it when it asks for words."""

    asked = Signal(str)
    """The words, at every change."""
    chosen = Signal(object)
    """The `thing` of a row."""
    left = Signal()
    """Escape."""

    def __init__(self, box: tuple[str, str], name: str, theme: Theme, parent: QWidget) -> None:
        """`box` is the name and the hint of the line for words; `name` is the list's for those who don't see it."""
        super().__init__(parent)
        self.box = SearchBox("", theme, self, *box)
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.choices = Choices(name, theme, self)
        self._head = QVBoxLayout()
        self._head.addWidget(self.box)
        self._head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self.choices, 1)
        self.setFocusProxy(self.box)
        self.box.asked.connect(self.asked)
        self.box.moved.connect(self._move)
        self.box.opened.connect(self.choices.open_current)
        self.box.left.connect(self.left)
        self.choices.chosen.connect(self.chosen)
        self.choices.widened.connect(self._align)
        self.set_look(theme, Size())

    @property
    def said(self) -> str:
        """How many rows there are, in words."""
        return self._count.text()

    def show_choices(self, choices: Sequence[Choice], count: str, sentence: str = "") -> None:
        """Show rows, the first one current, and say how many there are; a sentence (already translated) stands before them."""
        self.choices.show_choices(choices, sentence)
        self._count.setText(count)
        self.tell_current(f"{count}. {sentence} " if sentence else f"{count}. ")

    def tell_current(self, before: str = "") -> None:
        """Say which row is current, after some words."""
        current = self.choices.current_choice
        if self.isVisible():
            announce(self, f"{before}{current.told}" if current else before.strip())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Show in another theme, or at another size of the interface."""
        self.box.set_look(theme, size)
        self.choices.set_look(theme, size)
        self._top = round(size.px(24))
        self._align()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape from the list, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the words, whatever has taken the pane's place."""
        super().hideEvent(event)
        self.box.clear()

    def _align(self) -> None:
        """Keep the box in line with the rows."""
        left, width = self.choices.ground()
        self._head.setContentsMargins(left, self._top, max(0, self.width() - left - width), 0)

    def _move(self, by: int) -> None:
        self.choices.move(by)
        self.tell_current()
