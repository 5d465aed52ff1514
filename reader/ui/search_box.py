"""A search box: asks while somebody types, and hands the arrow keys to the results."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.icons import pixmap

_ROOM = (13, 7, 11, 7)
_INSET = 4
"""What QLineEdit keeps free beside its words, in pixels."""


class SearchBox(QFrame):
    """A line for words, with its icon and its key."""

    asked = Signal(str)
    """The words, at every change."""
    filled = Signal(bool)
    """Whether there are words, at every change."""
    moved = Signal(int)
    """Down (+1) or up (-1) in the results."""
    opened = Signal()
    """Enter: open the current result."""
    opened_back = Signal()
    """Shift+Enter, where there is a way back."""
    left = Signal()
    """Escape: back to where one was."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None, name: str = "", hint: str = "") -> None:
        """`name` and `hint` are for other boxes than the one that searches the library."""
        super().__init__(parent)
        self.setObjectName("searchBox")
        self._icon = QLabel(self)
        self._line = _Line(self)
        self._line.prompts = (hint or self.tr("Search topics, terms and symptoms"), name or self.tr("Search"))
        self._line.setAccessibleName(name or self.tr("Search"))
        self._line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._line.setMaxLength(400)
        self._line.textChanged.connect(lambda words: self.filled.emit(bool(words)))
        self._line.textChanged.connect(self.asked)
        self._line.installEventFilter(self)
        self._hint = QLabel(key, self)
        self._hint.setObjectName("keyHint")
        self._hint.setVisible(bool(key))
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self._icon)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._hint)
        self.setFocusProxy(self._line)
        self.set_look(theme, Size())

    @property
    def words(self) -> str:
        """What has been typed."""
        return self._line.text()

    def clear(self) -> None:
        """Forget the words; they can't be brought back with undo, as QLineEdit.clear would allow."""
        self._line.setText("")

    def forget(self) -> None:
        """Forget the words, and ask for nothing."""
        self._line.textChanged.disconnect(self.asked)
        self.clear()
        self._line.textChanged.connect(self.asked)

    def ask(self, words: str) -> None:
        """Ask for some words as if they had been typed."""
        self._line.setText(words)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Be ready to type; words that are there are selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_key(self, shown: bool) -> None:
        """Show or hide the key that leads here."""
        self._hint.setVisible(shown)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw the icon in a theme's colour, at a size."""
        self._row.setContentsMargins(*(round(size.px(room)) for room in _ROOM))
        self._row.setSpacing(round(size.px(8)))
        self._icon.setPixmap(pixmap("search", theme.colour("muted"), size.px(18), self.devicePixelRatioF()))
        self._line.prompt()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole box is the line."""
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape belong to the results."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down:
                    self.moved.emit(1)
                case Qt.Key.Key_Up:
                    self.moved.emit(-1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    (self.opened_back if shifted else self.opened).emit()
                case Qt.Key.Key_Escape:
                    self.left.emit()
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)


class _Line(QLineEdit):
    """Says what to type in the first words of `prompts` that fit."""

    prompts: tuple[str, ...] = ()

    def prompt(self) -> None:
        """Choose the words anew: the room or the type has changed."""
        room = self.contentsRect().width() - _INSET
        fitting = (words for words in self.prompts if self.fontMetrics().horizontalAdvance(words) <= room)
        self.setPlaceholderText(next(fitting, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.prompt()
