"""On the right of a page: its outline, which follows the scroll, and related pages."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from reader.model.article import ArticleHead
from reader.typeset.fonts import Size
from reader.typeset.page import OutlineRow
from reader.typeset.theme import Theme
from reader.ui.desktop.window import PANEL_WIDTH
from reader.ui.port import give_port
from reader.ui.rows import Index, RowDelegate, RowLook

_ROOM, _SPACING, _APART = (0, 40, 20, 16), 8, 12


class SidePanel(QWidget):
    """“On this page” and “Related”."""

    section_chosen = Signal(str)
    article_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[OutlineRow] = ()
        self._heads: Sequence[ArticleHead] = ()
        self._outline_title = _title(self.tr("On this page"), self)
        self._related_title = _title(self.tr("Related"), self)
        self._outline = _RowList(self)
        self._outline.setAccessibleName(self.tr("On this page"))
        self._related = _RowList(self)
        self._related.setAccessibleName(self.tr("Related"))
        self._delegates = (_OutlineDelegate(self._outline, theme), _CardDelegate(self._related, theme))
        self._outline.setItemDelegate(self._delegates[0])
        self._related.setItemDelegate(self._delegates[1])
        self._outline.chosen.connect(lambda row: self.section_chosen.emit(self._rows[row].anchor))
        self._related.chosen.connect(lambda row: self.article_chosen.emit(self._heads[row].slug))
        for view in (self._outline, self._related):
            view.fitted.connect(self._fit_lists)
        self._column = layout = QVBoxLayout(self)
        for widget in (self._outline_title, self._outline, self._related_title, self._related):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.set_look(theme, Size())

    @property
    def lists(self) -> "tuple[QWidget, QWidget]":
        """The outline and the related pages."""
        return self._outline, self._related

    def show_outline(self, rows: Iterable[OutlineRow]) -> None:
        """The main headings of a page."""
        self._rows = [row for row in rows if row.level == 2]
        self._outline_title.setVisible(bool(self._rows))
        self._outline.setVisible(bool(self._rows))
        self._outline.set_texts([row.heading for row in self._rows])

    def show_related(self, heads: Sequence[ArticleHead]) -> None:
        """Pages that go with this one."""
        self._heads = heads
        self._related_title.setVisible(bool(heads))
        self._related.setVisible(bool(heads))
        self._related.set_texts([head.title for head in heads])

    def show_current(self, anchor: str, rows: Sequence[OutlineRow]) -> None:
        """Mark the section that is being read; a subsection counts as the section it lies in."""
        current = ""
        for row in rows:
            if row.level == 2:
                current = row.anchor
            if row.anchor == anchor:
                break
        else:
            current = ""
        for number, row in enumerate(self._rows):
            if row.anchor == current:
                self._outline.setCurrentIndex(self._outline.model().index(number, 0))
                return
        self._outline.setCurrentIndex(QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut no row in half."""
        super().resizeEvent(event)
        self._fit_lists()

    def _fit_lists(self) -> None:
        """Both lists whole, or the outline in half of the room at least: it tells where the reader is."""
        shown = [widget for widget in (self._outline_title, self._related_title) if not widget.isHidden()]
        taken = sum(title.sizeHint().height() + 2 * self._column.spacing() for title in shown)
        margins = self._column.contentsMargins()
        room = self.height() - margins.top() - margins.bottom() - taken
        related = 0 if self._related.isHidden() else self._related.sizeHint().height()
        self._outline.hold(max(room - related, room // 2))
        self._related.hold(room - (0 if self._outline.isHidden() else self._outline.maximumHeight()))

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another size."""
        self.setFixedWidth(round(size.px(PANEL_WIDTH)))
        left, top, right, bottom = (round(size.px(room)) for room in _ROOM)
        left, right = (right, left) if self.isRightToLeft() else (left, right)
        self._column.setContentsMargins(left, top, right, bottom)
        self._column.setSpacing(round(size.px(_SPACING)))
        self._related_title.setContentsMargins(0, round(size.px(_APART)), 0, 0)
        for delegate, view in zip(self._delegates, (self._outline, self._related), strict=True):
            delegate.set_look(theme, size)
            view.fit()
        self._fit_lists()


def _title(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName("panelTitle")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class _RowList(QListView):
    """A short list, as tall as its rows while there is room."""

    chosen = Signal(int)
    fitted = Signal()
    """Its rows have been measured anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_port(self)
        self._texts = QStringListModel(self)
        self._heights: list[int] = []
        self.setModel(self._texts)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))

    def set_texts(self, texts: list[str]) -> None:
        """Show these rows."""
        self._texts.setStringList(texts)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(0, sum(self._heights) + 2)

    def hold(self, room: int) -> None:
        """Be as tall as the rows that are whole within `room`; the others are scrolled to.

        The scroll bar makes rows narrower and so taller, never shorter: asked only for whether all fit, it does not flicker.
        """
        height = 0
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        for row in self._heights:
            if height + row > room:
                policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
                break
            height += row
        self.setMaximumHeight(max(height, 40))
        self.setMinimumHeight(min(height, 120))
        self.setVerticalScrollBarPolicy(policy)
        self.scrollTo(self.currentIndex())

    def fit(self) -> None:
        """Be as tall as the rows."""
        self._heights = [self.sizeHintForRow(row) for row in range(self._texts.rowCount())]
        height = self.sizeHint().height()
        self.setMaximumHeight(height)
        self.setMinimumHeight(min(height, 120))
        self.updateGeometry()
        self.fitted.emit()


class _OutlineDelegate(RowDelegate):
    """A bar where reading begins; the section being read in bold accent."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme, RowLook(14, "muted", (16, 6, 6, 6)))

    def ink(self, index: Index, current: bool) -> QColor:
        """Accent for the section being read."""
        return self.theme.colour("accent" if current else "muted")

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index, current: bool, hovered: bool) -> None:
        """The bar."""
        if hovered and not current:
            painter.fillRect(rect, self.theme.colour("accent-soft"))
        bar = QRectF(rect.x(), rect.y(), self.size.px(3), rect.height())
        if self.from_right:
            bar.moveRight(rect.right())
        painter.fillRect(bar, self.theme.colour("accent" if current else "rule"))


class _CardDelegate(RowDelegate):
    """A small card."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme, RowLook(14, "ink", (13, 11, 13, 19), bold_when_current=False))

    def ink(self, index: Index, current: bool) -> QColor:
        """Never inverted."""
        return self.theme.colour("ink")

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index, current: bool, hovered: bool) -> None:
        """The card."""
        painter.setPen(QPen(self.theme.colour("accent" if hovered else "rule"), 1))
        painter.setBrush(self.theme.colour("raised"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5 - self.size.px(8)), 8, 8)
