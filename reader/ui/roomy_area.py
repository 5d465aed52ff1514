"""A scroll area whose page gives way to what stands beside it or at its foot."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.ui.port import give_port


class RoomyArea(QAbstractScrollArea):
    """Its port is the viewport; one widget of fixed width can stand beside it, inside the scroll bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = give_port(self)
        self._port.setBackgroundRole(QPalette.ColorRole.Window)
        self._side: QWidget | None = None

    @property
    def port(self) -> QWidget:
        """Where the page is painted."""
        return self._port

    @property
    def side(self) -> QWidget | None:
        """What stands beside the page."""
        return self._side

    def set_side(self, side: QWidget | None) -> None:
        """Keep a widget of fixed width beside the page, inside the scroll bar; the one before goes away for good."""
        if self._side is not None:
            self._side.setParent(None)
            self._side.deleteLater()
        self._side = side
        if side is not None:
            side.setParent(self)
            side.hide()

    def show_side(self, shown: bool) -> None:
        """Show or hide what stands beside the page."""
        if self._side is not None:
            self._side.setVisible(shown)
            self.reserve_side(self._side.width() if shown else 0)

    def reserve_side(self, width: int) -> None:
        """Keep room beside the page, for what will stand there."""
        margins = self.viewportMargins()
        if width != margins.left() + margins.right():
            left, right = (width, 0) if self.isRightToLeft() else (0, width)  # Qt does not mirror them
            self.setViewportMargins(left, 0, right, margins.bottom())
        self._place_side()

    def reserve_foot(self, height: int) -> QRect:
        """Keep room below the page, which gives way; returns where that room is in this widget."""
        margins = self.viewportMargins()
        if height != margins.bottom():
            self.setViewportMargins(margins.left(), 0, margins.right(), height)
        page = self._port.geometry()
        return QRect(page.x(), page.bottom() + 1, page.width(), height)

    def _place_side(self) -> None:
        if self._side is not None:
            area = self._port.geometry()
            x = area.left() - self._side.width() if self.isRightToLeft() else area.right() + 1
            self._side.setGeometry(x, area.top(), self._side.width(), area.height() + self.viewportMargins().bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands beside the page follow."""
        super().resizeEvent(event)
        self._place_side()
