"""Rows to choose from, each with a title and a line or two below it: the hits of a search, the commands of the palette.

The keys stay with a search box; whoever owns both hands them over (`move`, `open_current`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent, QTextLayout
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

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.port import give_port
from reader.ui.rows import height_of, lay_out, paint_ring

Index = QModelIndex | QPersistentModelIndex
_CHOICE = Qt.ItemDataRole.UserRole
_WIDEST = 720
_INSET = 14
"""From the edge of a row's ground to its text."""


class Choice(NamedTuple):
    """A row. A change of `lane` puts a title before it; `context` follows the title on its line; `marks` are places in `text`."""

    thing: object
    """What is chosen with this row."""
    title: str
    context: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    lane: str = ""
    urgent: bool = False
    """It tells of help that must not wait: on the ground of a warning, with its bar."""

    @property
    def heading(self) -> str:
        """The first line."""
        return f"{self.title}  ·  {self.context}" if self.context else self.title

    @property
    def told(self) -> str:
        """The row as it is read out."""
        return ". ".join(filter(None, (self.title, self.context, self.text)))


class Choices(QWidget):
    """Shows choices, or a sentence where there are none."""

    chosen = Signal(object)
    """The `thing` of a row, by click or by `open_current`."""
    rows_painted = Signal()
    """Those in sight."""
    widened = Signal()
    """The rows have another width (see `ground`)."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """`name` is the list's for those who don't see it."""
        super().__init__(parent)
        self._model = _ChoiceModel(self)
        self._list = _ChoiceList(theme, self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(name)
        self._delegate = _ChoiceDelegate(self._list, theme)
        self._list.setItemDelegate(self._delegate)
        self._list.clicked.connect(self._open)
        self._list.entered_by_key.connect(self.open_current)
        self._list.painted.connect(self.rows_painted)
        self._list.widened.connect(self._delegate.refit)
        self._list.widened.connect(self.widened)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("sentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setIndent(0)
        self._sentence.hide()
        self._column = layout = QVBoxLayout(self)
        self._sentence_row = QVBoxLayout()
        self._sentence_row.addWidget(self._sentence)
        layout.addLayout(self._sentence_row)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The rows that are shown."""
        return self._model.choices

    @property
    def current_choice(self) -> Choice | None:
        """The row that Enter would open."""
        choice = self._list.currentIndex().data(_CHOICE)
        return choice if isinstance(choice, Choice) else None

    @property
    def painted(self) -> QWidget:
        """The widget on which rows are painted."""
        return self._list.viewport()

    def add_below_sentence(self, widget: QWidget) -> None:
        """Let a widget follow the sentence."""
        self._sentence_row.addWidget(widget)

    def ground(self) -> tuple[int, int]:
        """Left edge and width of a row's ground, for what is to stand in line with it."""
        left, width = self._delegate.frame()
        inset = round(self._delegate.size.px(_INSET))
        return left - inset, width + 2 * inset

    def add_choices(self, choices: Sequence[Choice]) -> None:
        """Let more rows follow; nothing else changes."""
        self._model.add(choices)

    def show_choices(self, choices: Sequence[Choice], sentence: str = "") -> None:
        """Show rows, the first one current; or a sentence (already translated)."""
        self._delegate.forget()
        self._model.show(choices)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._list.setVisible(bool(choices))
        self.move(1, from_start=True)
        self._list.scrollToTop()

    def move(self, by: int, from_start: bool = False) -> None:  # type: ignore[override]
        """Make the next (or an earlier) row current, passing over lane titles."""
        row = -1 if from_start else self._list.currentIndex().row()
        row += by
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row, 0)
            if index.data(_CHOICE) is not None:
                self._list.setCurrentIndex(index)
                if row == 1:
                    self._list.scrollToTop()
                return
            row += by

    def choose(self, thing: object) -> None:
        """Make the row with a thing current, in the middle of the view, if there is one."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            choice = index.data(_CHOICE)
            if isinstance(choice, Choice) and choice.thing == thing:
                self._list.setCurrentIndex(index)
                self._list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def open_current(self) -> None:
        """Choose the current row, as Enter does."""
        self._open(self._list.currentIndex())

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another text size."""
        self._delegate.set_look(theme, size)
        self._list.theme = theme
        self._sentence.setFont(size.font(17))
        self._column.setContentsMargins(0, round(size.px(12)), 0, 0)
        self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()
        self._align()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence stands in line with the rows."""
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        side = self._delegate.side(self.width())
        self._sentence_row.setContentsMargins(side, 0, side, 0)

    def _open(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        if isinstance(choice, Choice):
            self.chosen.emit(choice.thing)


class _ChoiceModel(QAbstractListModel):
    """Choices with a title row before each lane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self._rows: list[Choice | str] = []

    def show(self, choices: Sequence[Choice]) -> None:
        """Take new rows."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self._rows = _with_lanes(choices)
        self.endResetModel()

    def add(self, choices: Sequence[Choice]) -> None:
        """Take more rows."""
        rows = _with_lanes(choices, self.choices[-1].lane if self.choices else "")
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self.choices += tuple(choices)
        self._rows += rows
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Choices and lane titles."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A title row's words, or a choice."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if role == _CHOICE:
            return row if isinstance(row, Choice) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.told if isinstance(row, Choice) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lane titles can't be chosen."""
        is_choice = index.isValid() and isinstance(self._rows[index.row()], Choice)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_choice else Qt.ItemFlag.NoItemFlags


def _with_lanes(choices: Sequence[Choice], lane: str = "") -> list[Choice | str]:
    """Choices with the title of each lane that begins; `lane` is the one in which they follow."""
    rows: list[Choice | str] = []
    for choice in choices:
        if choice.lane != lane:
            lane = choice.lane
            rows.append(lane)
        rows.append(choice)
    return rows


class _ChoiceList(QListView):
    entered_by_key = Signal()
    painted = Signal()
    widened = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._port = give_port(self)
        self._port.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or all that it stands in would be painted beneath it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._port)
        painter.fillRect(event.rect(), self.theme.colour("paper"))
        painter.end()
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.widened.emit()


class _Row(NamedTuple):
    """A lane's title, or the title and text of a choice, laid out. In pixels from the top: where the text begins, the end."""

    title: QTextLayout
    text: QTextLayout | None
    text_top: float
    height: int
    urgent: bool = False


_LIT = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver


class _ChoiceDelegate(QStyledItemDelegate):
    """Title with its context, text with marks."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._set: dict[tuple[object, ...], _Row] = {}
        self._set_before = self._set
        self._numbered: dict[int, _Row] = {}
        """The rows by their numbers: a view asks for each four times over."""
        self.set_look(theme, Size())

    def forget(self) -> None:
        """The rows are about to be others; those that stay, as most do from one key to the next, are not laid out anew."""
        self._set_before, self._set = self._set, {}
        self.refit()

    def refit(self) -> None:
        """The room for rows may have changed."""
        self._left, self._width = self.frame()
        self._numbered.clear()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Fonts of a text size, colours of a theme."""
        self.theme = theme
        self.size = size
        self._set_before, self._set = {}, {}
        self._lane, self._title, self._text = size.font(13, bold=True), size.font(17, bold=True), size.font(15)
        self.refit()

    def side(self, room: int) -> int:
        """What is kept free on either side of the text."""
        return round(self.size.px(56 if room > self.size.px(520) else 20))

    def frame(self) -> tuple[int, int]:
        """Left edge and width of the text, which keeps to the side from which the interface is read."""
        room = self._view.viewport().width()
        side = self.side(room)
        width = max(80, min(round(self.size.px(_WIDEST)), room - 2 * side))
        return room - side - width if self._view.isRightToLeft() else side, width

    def _laid_out(self, index: Index) -> _Row:
        """A lane's title, or a choice's title and text."""
        number = index.row()
        if number not in self._numbered:
            choice = index.data(_CHOICE)
            row, width = choice if isinstance(choice, Choice) else str(index.data()), self._width
            key = (row, width) if isinstance(row, str) else (row.title, row.context, row.text, row.marks, row.urgent, width)
            if key not in self._set:
                self._set[key] = self._set_before.get(key) or self._lay_out(row, width)
            self._numbered[number] = self._set[key]
        return self._numbered[number]

    def _lay_out(self, row: Choice | str, width: int) -> _Row:
        from_right = self._view.isRightToLeft()
        px = self.size.px
        if isinstance(row, str):
            lane = lay_out(row, self._lane, width, from_right=from_right)
            return _Row(lane, None, 0, round(px(22) + height_of(lane)))
        title = lay_out(row.heading, self._title, width, from_right=from_right)
        text = lay_out(row.text, self._text, width, row.marks, self.theme, from_right)
        above, below = height_of(title), height_of(text)
        return _Row(title, text, px(11) + above + px(4), round(px(28) + above + below), row.urgent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the wrapped text."""
        return QSize(10, self._laid_out(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A lane's title or a choice."""
        row = self._laid_out(index)
        top, px = option.rect.y(), self.size.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.text is None:
            painter.setPen(self.theme.colour("muted"))
            row.title.draw(painter, QPointF(self._left, top + px(16)))
            painter.restore()
            return
        lit = option.state & _LIT
        if row.urgent or lit:
            inset = px(_INSET)
            self._paint_ground(
                painter, QRectF(self._left - inset, top + 1, self._width + 2 * inset, row.height - 2), row.urgent, lit
            )
        painter.setPen(self.theme.colour("ink"))
        row.title.draw(painter, QPointF(self._left, top + px(11)))
        row.text.draw(painter, QPointF(self._left, top + row.text_top))
        painter.restore()

    def _paint_ground(self, painter: QPainter, ground: QRectF, urgent: bool, state: QStyle.StateFlag) -> None:
        if urgent:
            self._paint_warning(painter, ground)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent-soft"))
            painter.drawRoundedRect(ground, 9, 9)
        if state & QStyle.StateFlag.State_Selected:
            paint_ring(painter, ground.adjusted(1, 1, -1, -1), self.theme)

    def _paint_warning(self, painter: QPainter, ground: QRectF) -> None:
        path, bar = QPainterPath(), QPainterPath()
        path.addRoundedRect(ground, 9, 9)
        painter.fillPath(path, self.theme.brush("warning-fill"))
        place = QRectF(ground.x(), ground.y(), self.size.px(8), ground.height())
        if self._view.isRightToLeft():
            place.moveRight(ground.right())
        bar.addRect(place)
        painter.fillPath(path.intersected(bar), self.theme.brush("warning-bar"))
