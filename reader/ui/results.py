"""The results of a search, in lanes. They take the page's place while somebody searches, so that they never cover it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.search.hit import Hit, Results
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.rows import height_of, lay_out, paint_ring

Index = QModelIndex | QPersistentModelIndex
_HIT = Qt.ItemDataRole.UserRole
_WIDEST = 720


class ResultsView(QWidget):
    """Shows Results; a row is opened by click or by `open_current`."""

    chosen = Signal(object)
    """A Hit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _HitModel(self)
        self._list = _HitList(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Search results"))
        self._delegate = _HitDelegate(self._list, theme)
        self._list.setItemDelegate(self._delegate)
        self._list.clicked.connect(self._open)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("sentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        self._column = layout = QVBoxLayout(self)
        layout.addWidget(self._sentence)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits that are shown."""
        return self._model.hits

    @property
    def current(self) -> Hit | None:
        """The hit that Enter would open."""
        hit = self._list.currentIndex().data(_HIT)
        return hit if isinstance(hit, Hit) else None

    @property
    def painted(self) -> QWidget:
        """The widget on which hits are painted."""
        return self._list.viewport()

    def show_results(self, results: Results, sentence: str) -> None:
        """Show hits, the first one current; or a sentence (already translated)."""
        self._model.show(results)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._list.setVisible(bool(results.hits))
        self.move(1, from_start=True)
        self._list.scrollToTop()

    def move(self, by: int, from_start: bool = False) -> None:  # type: ignore[override]
        """Make the next (or an earlier) hit current, passing over lane titles."""
        row = -1 if from_start else self._list.currentIndex().row()
        row += by
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row, 0)
            if index.data(_HIT) is not None:
                self._list.setCurrentIndex(index)
                if row == 1:
                    self._list.scrollToTop()
                return
            row += by

    def open_current(self) -> None:
        """Open the current hit."""
        self._open(self._list.currentIndex())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another text size."""
        self._delegate.set_look(theme, size)
        self._sentence.setFont(size.font(17))
        self._column.setContentsMargins(0, round(size.px(12)), 0, 0)
        self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(_HIT)
        if hit is not None:
            self.chosen.emit(hit)


class _HitModel(QAbstractListModel):
    """Hits with a title row before each lane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()
        self._rows: list[Hit | str] = []

    def show(self, results: Results) -> None:
        """Take new results."""
        self.beginResetModel()
        self.hits = results.hits
        self._rows = []
        lanes = {"terms": self.tr("Words"), "articles": self.tr("Pages"), "sections": self.tr("Answers on a page")}
        lane = ""
        for hit in results.hits:
            if hit.lane != lane:
                lane = hit.lane
                self._rows.append(lanes[lane])
            self._rows.append(hit)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Hits and lane titles."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A title row's words, or a hit."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if role == _HIT:
            return row if isinstance(row, Hit) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(filter(None, (row.title, row.context, row.snippet.text))) if isinstance(row, Hit) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lane titles can't be chosen."""
        is_hit = index.isValid() and isinstance(self._rows[index.row()], Hit)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_hit else Qt.ItemFlag.NoItemFlags


class _HitList(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class _HitDelegate(QStyledItemDelegate):
    """Title, where it is, snippet with marks."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self.set_look(theme, Size())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Fonts of a text size, colours of a theme."""
        self.theme = theme
        self._size = size
        self._lane, self._title, self._snippet = size.font(13, bold=True), size.font(17, bold=True), size.font(15)

    def _frame(self) -> tuple[int, int]:
        """Left edge and width of the text, which keeps to the side from which the interface is read."""
        room = self._view.viewport().width()
        side = round(self._size.px(56 if room > self._size.px(520) else 20))
        width = max(80, min(round(self._size.px(_WIDEST)), room - 2 * side))
        return room - side - width if self._view.isRightToLeft() else side, width

    def _text(self, text: str, font: QFont, marks: tuple[tuple[int, int], ...] = ()) -> QTextLayout:
        _, width = self._frame()
        return lay_out(text, font, width, marks, self.theme, self._view.isRightToLeft())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the wrapped text."""
        hit = index.data(_HIT)
        if not isinstance(hit, Hit):
            return QSize(10, round(self._size.px(22) + height_of(self._text(str(index.data()), self._lane))))
        height = height_of(self._text(self._heading(hit), self._title))
        return QSize(10, round(height + self._size.px(28) + height_of(self._text(hit.snippet.text, self._snippet))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A lane's title or a hit."""
        hit = index.data(_HIT)
        rect = QRectF(option.rect)
        left, width = self._frame()
        px = self._size.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(hit, Hit):
            painter.setPen(self.theme.colour("muted"))
            self._text(str(index.data()), self._lane).draw(painter, QPointF(left, rect.y() + px(16)))
            painter.restore()
            return
        state = option.state
        ground = QRectF(left - px(14), rect.y() + 1, width + px(28), rect.height() - 2)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent-soft"))
            painter.drawRoundedRect(ground, 9, 9)
        if state & QStyle.StateFlag.State_Selected:
            paint_ring(painter, ground.adjusted(1, 1, -1, -1), self.theme)
        y = rect.y() + px(11)
        title = self._text(self._heading(hit), self._title)
        painter.setPen(self.theme.colour("ink"))
        title.draw(painter, QPointF(left, y))
        y += height_of(title) + px(4)
        painter.setPen(self.theme.colour("ink"))
        self._text(hit.snippet.text, self._snippet, hit.snippet.marks).draw(painter, QPointF(left, y))
        painter.restore()

    def _heading(self, hit: Hit) -> str:
        title = hit.title[:1].upper() + hit.title[1:]
        return f"{title}  ·  {hit.context}" if hit.context else title
