"""The first run's note: private by default, how to close fast, what closing does not undo.

At the top of the first screen it is a panel; under every other page, for somebody who opened Alcove right there, a strip at the
foot. Both stand in the layout and cover nothing. It is gone once somebody says that they have read it, and the setting that
remembers this says nothing about reading; where settings can't be kept, the note comes again the next time.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.session.settings import Settings

READ = "first_note_read"
"""The setting that remembers it."""


class FirstRun(QObject):
    """Makes the note wherever it is wanted, and takes it away everywhere at once."""

    more_asked = Signal()
    """The page with everything about privacy."""
    ended = Signal()
    """Somebody has read it."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        settings.changed.connect(self._setting_changed)

    @property
    def wanted(self) -> bool:
        """Whether nobody has said yet that they have read it."""
        return not self._settings.flag(READ)

    def panel(self, parent: QWidget) -> "FirstNote":
        """The whole note, for the top of the first screen."""
        points = (
            self.tr("Private by default: Alcove keeps no record of what you read or search for, and sends nothing to anyone."),
            self.tr("To close it fast, press “Close now” at the top of the window, or press the Shift key three times."),
            self.tr(
                "Closing does not undo everything. It can't hide what someone has already seen, and it can't remove what other"
                " programs, screenshots or spyware have recorded."
            ),
        )
        note = FirstNote(self.tr("Before you read"), points, parent)
        self._wire(note)
        return note

    def strip(self, stack: QStackedWidget) -> "Strip":
        """The note in short, for the foot of the window; to be seen while the pane in the stack does not hold the note itself."""
        text = self.tr(
            "Alcove is private by default. Close it fast with “Close now”, or by pressing the Shift key three times. Closing does"
            " not undo everything."
        )
        strip = Strip(text, stack, self._window)
        self._wire(strip)
        return strip

    def _wire(self, note: "FirstNote") -> None:
        note.more_asked.connect(self.more_asked)
        note.read.connect(lambda: self._settings.set(READ, True))
        self.ended.connect(note.end)

    def _setting_changed(self, key: str) -> None:
        if key == READ and not self.wanted:
            self.ended.emit()


class FirstNote(QFrame):
    """Some sentences and two buttons."""

    more_asked = Signal()
    read = Signal()

    def __init__(self, title: str, points: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("firstNote")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        for text, name in ((title, "firstNoteTitle"), *((point, "firstNoteText") for point in points)):
            if text:
                column.addWidget(_label(text, name, self))
        self._more = _button(self.tr("Read more"), self)
        self._more.clicked.connect(self.more_asked)
        self.done = _button(self.tr("Got it"), self)
        self.done.clicked.connect(self.read)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._more)
        self._buttons.addWidget(self.done)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other when they have no room side by side."""
        super().resizeEvent(event)
        wanted = self._more.sizeHint().width() + self.done.sizeHint().width() + 48
        fit = wanted <= event.size().width()
        direction = QBoxLayout.Direction.LeftToRight if fit else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(direction)

    def end(self) -> None:
        """It has been read."""
        self.hide()


class Strip(FirstNote):
    """The note at the foot of the window."""

    def __init__(self, text: str, stack: QStackedWidget, window: QWidget) -> None:
        super().__init__("", (text,), window)
        self._stack = stack
        self._ended = False
        stack.currentChanged.connect(self._follow)
        self._follow()

    def end(self) -> None:
        """It has been read: do not come back with the next page."""
        self._ended = True
        super().end()

    def _follow(self) -> None:
        pane = self._stack.currentWidget()
        self.setVisible(not self._ended and (pane is None or pane.findChild(FirstNote) is None))


def _label(text: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setObjectName("firstNoteButton")
    return button
