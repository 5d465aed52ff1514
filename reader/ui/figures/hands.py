"""What pointer, wheel, fingers and keys do to a drawing: point at parts and choose them, enlarge, move."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from reader.ui.figures.drawing import Drawing
from reader.ui.figures.lens import STEP

_TAP = 12
"""Pixels that a pointer may move between press and release and still mean a click."""
_PAN = 60
"""Pixels of one arrow key."""
_ARROWS = {
    Qt.Key.Key_Left: QPointF(_PAN, 0),
    Qt.Key.Key_Right: QPointF(-_PAN, 0),
    Qt.Key.Key_Up: QPointF(0, _PAN),
    Qt.Key.Key_Down: QPointF(0, -_PAN),
}


class DrawingHands(QObject):
    """An event filter on one Drawing, which tells what is pointed at and chosen by its own signals."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self._under = ""
        self._pressed: QPointF | None = None
        self._dragged = False
        drawing.setMouseTracking(True)
        drawing.grabGesture(Qt.GestureType.PinchGesture)
        drawing.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events that mean something here; leave the rest to Qt."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QGestureEvent | QNativeGestureEvent):
            return self._fingers(event)
        if event.type() == QEvent.Type.Leave:
            self._point("")
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._drawing.setFocus(Qt.FocusReason.MouseFocusReason)
                self._pressed, self._dragged = event.position(), False
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._drag(self._pressed, event.position())
            case QEvent.Type.MouseMove:
                self._point(self._drawing.part_at(event.position()))
            case QEvent.Type.MouseButtonRelease if event.button() == Qt.MouseButton.LeftButton:
                self._release(event.position())
            case _:
                return False
        return True

    def _drag(self, start: QPointF, end: QPointF) -> None:
        by = end - start
        if self._drawing.lens.can_pan and (self._dragged or by.manhattanLength() > _TAP):
            self._dragged, self._pressed = True, end
            self._drawing.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drawing.pan(by)

    def _release(self, at: QPointF) -> None:
        """Choose the part on which the pointer was both pressed and let go; none, beside them all."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        part = self._drawing.part_at(at)
        if not self._dragged and part == self._drawing.part_at(pressed):
            self._drawing.chosen.emit(part)
        self._set_cursor()

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._drawing.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
        return True

    def _key(self, event: QKeyEvent) -> bool:
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None or not self._drawing.lens.can_pan:
            return False
        self._drawing.pan(by)
        return True

    def _fingers(self, event: QGestureEvent | QNativeGestureEvent) -> bool:
        """Two fingers enlarge, on a screen or a pad."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self._drawing.zoom_by(1 + event.value(), event.position())
            return True
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self._drawing.zoom_by(pinch.scaleFactor(), QPointF(self._drawing.mapFromGlobal(pinch.centerPoint())))
        return True

    def _point(self, part: str) -> None:
        if part != self._under:
            self._under = part
            self._set_cursor()
            self._drawing.pointed.emit(part)

    def _set_cursor(self) -> None:
        rest = Qt.CursorShape.OpenHandCursor if self._drawing.lens.can_pan else Qt.CursorShape.ArrowCursor
        self._drawing.setCursor(Qt.CursorShape.PointingHandCursor if self._under else rest)
