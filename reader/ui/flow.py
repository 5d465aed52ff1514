"""A layout in lines: as many widgets side by side as fit, the next ones below. It follows the direction of the language."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Items(QLayout):
    """A layout that holds items in their order; where they stand is its heirs' to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # what is around it asks for a width or two dozens of times
            self._heights[width] = self.measured(width)
        return self._heights[width]

    def measured(self, width: int) -> int:
        """How tall all items are within a width."""
        raise NotImplementedError

    def invalidate(self) -> None:
        """An item has changed."""
        self._heights.clear()
        super().invalidate()

    def put(self, item: QLayoutItem, place: QRect, within: QRect) -> None:
        """Set an item at a place that is counted from the left; in a language from the right it is mirrored."""
        widget = self.parentWidget()
        direction = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        item.setGeometry(QStyle.visualRect(direction, within, place))


def height_of(item: QLayoutItem, width: int) -> int:
    """How tall an item is at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class Flow(Items):
    """Items keep their own width unless it is more than there is."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self.setSpacing(gap)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def measured(self, width: int) -> int:
        room = self.contentsMargins()
        return self._place(QRect(0, 0, width - room.left() - room.right(), 0), move=False) + room.top() + room.bottom()

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self._items)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(60, 24)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        """Place the items, or only measure; returns the height."""
        x, y, line = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), rect.width())
            height = height_of(item, width)
            if x and x + width > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if move:
                place = QRect(rect.x() + x, rect.y() + y, width, height)
                self.put(item, place, rect)
            x += width + self.spacing()
            line = max(line, height)
        return y + line
