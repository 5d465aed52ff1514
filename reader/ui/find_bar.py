"""The bar for finding words on the page. It stands below the page and takes room from it; it never covers anything."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.announce import announce
from reader.ui.search_box import SearchBox

_FIELD = (140, 420)
"""The least and the largest width of the field, in pixels of the design."""


class FindBar(QFrame):
    """Asks for words and shows how many places have them. What it asks is never kept."""

    asked = Signal(str)
    """The words, at every change."""
    stepped = Signal(int)
    """To the next place (+1) or the one before (-1)."""
    library_asked = Signal(str)
    """The words are to be looked for in the whole library."""
    left = Signal()
    """Escape or Close."""

    def __init__(self, theme: Theme, size: Size, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it takes the page's width, whatever that is
        self._size = size
        title = self.tr("Find on this page")
        self.box = SearchBox("", theme, self, title, title)
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._library = QPushButton(self.tr("Search the whole library"), self)
        self._previous, self._next = QPushButton(self.tr("Previous"), self), QPushButton(self.tr("Next"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setAccessibleName(self.tr("Close find"))
        self._lay_out()
        self._wire()
        self.set_look(theme, size)
        self.show_count(0, 0)

    def _lay_out(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self.box, 1)
        self._first.addWidget(self._said)
        for button in (self._library, self._previous, self._next, self._close):
            self._second.addWidget(button)
        self._second.addStretch(1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.addLayout(self._first)
        self._rows.addLayout(self._second, 1)

    def _wire(self) -> None:
        box = self.box
        box.asked.connect(self.asked)
        box.moved.connect(self.stepped)
        box.opened.connect(lambda: self.stepped.emit(1))
        box.opened_back.connect(lambda: self.stepped.emit(-1))
        box.left.connect(self.left)
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._close.clicked.connect(self.left)
        self._library.clicked.connect(lambda: self.library_asked.emit(box.words))

    @property
    def said(self) -> str:
        """What the bar says about the words: “3 of 12”, that they are not there, or nothing while there are none."""
        return self._said.text()

    def show_count(self, current: int, count: int) -> None:
        """Say which of how many places is the current one, counted from 1."""
        absent = not count and bool(self.box.words.strip())
        said = self.tr("%1 of %2").replace("%1", str(current)).replace("%2", str(count)) if count else ""
        if absent:
            said = self.tr("Not on this page")
        for button in (self._previous, self._next):
            button.setVisible(not absent)
            button.setEnabled(count > 0)
        self._library.setVisible(absent)
        if said != self._said.text():
            self._said.setText(said)
            announce(self, said)
        self._fit(self.width())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Show in another theme, or at another size of the interface."""
        self._size = size
        self.box.set_look(theme, size)
        self.box.setMinimumWidth(round(size.px(_FIELD[0])))
        self.box.setMaximumWidth(round(size.px(_FIELD[1])))
        for layout in (self._rows, self._first, self._second):
            layout.setSpacing(round(size.px(8)))
        self._rows.setContentsMargins(*(round(size.px(room)) for room in (12, 8, 12, 8)))
        self._fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape from a button, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one has no room."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        wide = self._first.minimumSize().width() + self._second.minimumSize().width() + self._size.px(120) <= width
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
