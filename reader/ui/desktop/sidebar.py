"""The topics as a tree. It keeps no record of what was read: only the place that is open now is shown."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from reader.model.address import Address
from reader.model.topic import Topic
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.port import give_port
from reader.ui.rows import Index, RowDelegate, RowLook

_ADDRESS = Qt.ItemDataRole.UserRole
_LEAST_WIDTH = 180
_MOST_OPEN = 300
"""Pages. With more of them the groups stand closed at first: a row is measured before it can be shown."""


class Sidebar(QWidget):
    """Groups and their articles."""

    chosen = Signal(object)
    """An Address."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = QStandardItemModel(self)
        self._view = _Tree(self)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("Topics"))
        self._delegate = _TopicDelegate(self._view, theme)
        self._view.setItemDelegate(self._delegate)
        self._view.opened.connect(self._open)
        self._items: dict[Address, QStandardItem] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)

    @property
    def tree(self) -> QWidget:
        """What takes the focus."""
        return self._view

    def show_topics(self, topics: Iterable[Topic]) -> None:
        """Fill the tree; every group stands open, unless there are very many pages."""
        self._model.clear()
        self._items.clear()
        self._model.setHorizontalHeaderLabels([self.tr("Topics")])  # never shown; a screen reader says it
        for topic in topics:
            group = QStandardItem(topic.title)
            group.setEditable(False)
            for head in topic.articles:
                row = QStandardItem(head.title)
                row.setEditable(False)
                row.setData(Address("article", head.slug), _ADDRESS)
                self._items[Address("article", head.slug)] = row
                group.appendRow(row)
            self._model.appendRow(group)
        if len(self._items) <= _MOST_OPEN:
            self._view.expandAll()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another size."""
        self.setMinimumWidth(round(size.px(_LEAST_WIDTH)))
        self._delegate.set_look(theme, size)

    def show_current(self, address: Address | None) -> None:
        """Mark the page that is open."""
        item = self._items.get(address.whole) if address else None
        if item is None:
            self._view.clearSelection()
            self._view.setCurrentIndex(QModelIndex())
        elif item.index() != self._view.currentIndex():
            self._view.setCurrentIndex(item.index())

    def _open(self, index: QModelIndex) -> None:
        address = index.data(_ADDRESS)
        if address is not None:
            self.chosen.emit(address)
        else:
            self._view.setExpanded(index, not self._view.isExpanded(index))


class _Tree(QTreeView):
    """Opens a row by click, Enter or Space; arrows move without opening."""

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_port(self)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The page that is open is in view again, once the rows have their places."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class _TopicDelegate(RowDelegate):
    """Groups in small bold type with a mark that says whether they stand open; pages in plain type."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view, theme, RowLook(15, "ink", (22, 7, 20, 7)))
        self._tree = view
        self._group = RowLook(13, "muted", (36, 11, 20, 5), bold=True, bold_when_current=False)

    def row_look(self, index: Index) -> RowLook:
        """A group's or a page's."""
        return self._group if index.data(_ADDRESS) is None else self.look

    def ink(self, index: Index, current: bool) -> QColor:
        """A group stays muted even when it is current."""
        return self.theme.colour("muted") if index.data(_ADDRESS) is None else super().ink(index, current)

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index, current: bool, hovered: bool) -> None:
        """A group has a chevron instead of a ground."""
        if index.data(_ADDRESS) is not None:
            super().paint_ground(painter, rect, index, current, hovered)
            return
        px = self.size.px
        pen = QPen(self.theme.colour("muted"), px(1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, way = (rect.right() - px(22), -1) if self.from_right else (rect.x() + px(22), 1)
        y = rect.y() + px(18.5)
        expanded = self._tree.isExpanded(QModelIndex(index))  # type: ignore[arg-type]
        corners = ((0, -1.5), (3.5, 2), (7, -1.5)) if expanded else ((1.5, -3.5), (5, 0), (1.5, 3.5))
        painter.drawPolyline([QPointF(x + way * px(dx), y + px(dy)) for dx, dy in corners])
