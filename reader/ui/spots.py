"""Spots: the places of a page that can take the focus. A transparent widget lies over each link, term, mark, figure and heading.

Widgets, because only they bring what assistive programs need to press a link: Qt's own accessible actions (docs/decisions/0001).
The pointer passes through them. A spot serves one page after the other, always in the same role: PySide never frees the interface
that it gives Qt for a widget, so spots made anew with each page would pile up.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.typeset.page import Target
from reader.ui.article_view import ArticleView
from reader.ui.focus_ring import QUIET
from reader.ui.rows import paint_ring

RING_ROOM = 5
"""Pixels around the words, for the ring. The sheet reaches as far beyond the page, or rings at its edges would be cut."""


class Spot(QWidget):
    """A place on a page: a target, or a heading, which takes the focus only when it is asked to."""

    focused = Signal(object, bool)
    """The Spot, and whether it has got or lost the focus."""
    activated = Signal(object)
    """The Spot, by Enter, Space or an assistive program."""

    def __init__(self, view: ArticleView, sheet: QWidget, role: QAccessible.Role) -> None:
        """`sheet` lies over the page in `view`."""
        super().__init__(sheet)
        self.view = view
        self.role = role
        self.target: Target | None = None
        self.position = 0
        """The document position at which it begins."""
        self.above: QAccessibleInterface | None = None
        """The node of the passage it stands in; None when it is a passage itself."""
        self.area = QRect()
        """Where it lies, with room for the ring, in the page's pixels."""
        self._rects: list[QRectF] = []
        self.setObjectName("spot")
        self.setProperty(QUIET, True)  # it draws a ring of its own, around each line

    def serve(self, target: Target | None, position: int, name: str, description: str) -> None:
        """Stand for a target, or for the heading at a document position."""
        self.target, self.position, self.above = target, position, None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if target else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def place(self, rects: Sequence[QRectF]) -> None:
        """Lie over these rectangles, one for each line, in the page's pixels."""
        around = QRectF()
        for rect in rects:
            around = around.united(rect)
        self.area = around.toAlignedRect().adjusted(-RING_ROOM, -RING_ROOM, RING_ROOM, RING_ROOM)
        self._rects = [rect.translated(-QPointF(self.area.topLeft())) for rect in rects]
        self.setGeometry(self.area.translated(RING_ROOM, RING_ROOM))

    # Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit(self, True)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.focused.emit(self, False)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows; all other keys are the page's."""
        if self.target and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, around each line."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in self._rects:
            paint_ring(painter, rect.adjusted(-3.5, -2.5, 3.5, 2.5), self.view.theme)
        painter.end()
