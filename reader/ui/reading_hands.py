"""What pointer, wheel and keys do to the reading pane: follow links, select, page."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from reader.typeset.page import Page
from reader.ui.article_view import ArticleView
from reader.ui.focus_ring import QUIET
from reader.ui.in_view import BY_KEY

_TAP = 12
"""Pixels that a pointer may move between press and release and still mean a click."""


class ReadingHands(QObject):
    """An event filter on one ArticleView."""

    zoom_asked = Signal(int)
    """+1 or -1, by Ctrl and the wheel."""
    pointed = Signal(object, object)
    """The pointer has moved: the Target under it or None, and where it is on the screen (QPoint)."""
    pointer_left = Signal()
    """The pointer has left the page."""
    pressed = Signal(object)
    """The Target that was pressed, or None."""
    selected = Signal()
    """Text is being selected."""
    selection_made = Signal()
    """Words are selected, and the hand has let go."""

    def __init__(self, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._pressed: QPointF | None = None
        self._pressed_page: Page | None = None
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events that mean something here; leave the rest to Qt."""
        if isinstance(event, QFocusEvent) and watched is self._view:
            self._view.setProperty(QUIET, event.reason() not in BY_KEY)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        if isinstance(event, QWheelEvent) and watched is self._view.viewport():
            return self._wheel(event)
        if event.type() == QEvent.Type.Leave and watched is self._view.viewport():
            self.pointer_left.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._view:
            return self._key(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        page = self._view.page
        if page is None:
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._view.setFocus(Qt.FocusReason.MouseFocusReason)
                self._pressed, self._view.selected = event.position(), None
                self._pressed_page = page
                self._view.viewport().update()
                self.pressed.emit(page.target_at(event.position() - self._view.origin))
            case QEvent.Type.MouseButtonDblClick if event.button() == Qt.MouseButton.LeftButton:
                self._select_word(page, event.position() - self._view.origin)
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._select(self._pressed, event.position())
            case QEvent.Type.MouseMove:
                over = page.target_at(event.position() - self._view.origin)
                shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
                self._view.viewport().setCursor(shape)
                self.pointed.emit(over, event.globalPosition().toPoint())
            case QEvent.Type.MouseButtonRelease if event.button() == Qt.MouseButton.LeftButton:
                self._release(event.position())
            case _:
                return False
        return True

    def _select(self, start: QPointF, end: QPointF) -> None:
        page, origin = self._view.page, self._view.origin
        if page is None or ((end - start).manhattanLength() <= _TAP and not self._view.selected):
            return
        ends = (page.position_at(start - origin), page.position_at(end - origin))
        self._view.selected = (min(ends), max(ends)) if ends[0] != ends[1] else None
        self._view.viewport().update()
        self.selected.emit()

    def _select_word(self, page: Page, at: QPointF) -> None:
        """The word that was pressed twice. What leads elsewhere has been followed already, perhaps to another page."""
        word = page.word_at(at)
        if word and page is self._pressed_page and not page.target_at(at):
            self._view.selected = word
            self._view.viewport().update()
            self.selected.emit()
            self.selection_made.emit()

    def _release(self, at: QPointF) -> None:
        """Follow a link when press and release are on the same one."""
        pressed, self._pressed = self._pressed, None
        page = self._view.page
        if pressed is not None and self._view.selected:
            self.selection_made.emit()
        if pressed is None or page is None or self._view.selected:
            return
        target = page.anchor_at(at - self._view.origin)
        if target and target == page.anchor_at(pressed - self._view.origin):
            self._view.activate(target)

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        """Space and Shift+Space page, Home and End go to the ends."""
        bar = self._view.verticalScrollBar()
        page = round(self._view.viewport().height() * 0.88)
        if event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + (-page if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else page))
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            return False
        return True
