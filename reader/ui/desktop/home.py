"""The first screen: neutral, with a way to search and the topic groups."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model.address import Address
from reader.model.topic import Topic
from reader.typeset.theme import Theme
from reader.ui.icons import pixmap

_WIDEST = 980
_CARD = 280
"""The least width of a card; as many stand side by side as fit."""


class Home(QScrollArea):
    """Search, and one card for each group."""

    search_asked = Signal()
    chosen = Signal(object)
    """An Address."""

    def __init__(self, topics: Iterable[Topic], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self._column = QVBoxLayout()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        page.setObjectName("homePage")
        title = _label(self.tr("What would you like to know?"), "homeTitle", page)
        lead = _label(
            self.tr("Type a word or choose a topic. Nothing that you read or type here is kept or sent."), "homeLead", page
        )
        self._search = QPushButton(self.tr("Search for a word or a worry"), page)
        self._search.setObjectName("homeSearch")
        self._search.clicked.connect(self.search_asked)
        self._search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._icons: list[tuple[QLabel, str]] = []
        cards = QWidget(page)
        self._grid = _Grid(cards)
        for topic in topics:
            self._grid.addWidget(self._card(topic, cards))
        column = QWidget(page)
        column.setMaximumWidth(_WIDEST)
        inner = self._column
        column.setLayout(inner)
        inner.setContentsMargins(56, 44, 56, 40)
        inner.setSpacing(10)
        for widget in (title, lead):
            inner.addWidget(widget)
        inner.addSpacing(10)
        inner.addWidget(self._search)
        inner.addSpacing(14)
        inner.addWidget(cards)
        inner.addStretch(1)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        self.setWidget(page)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        for label, name in self._icons:
            label.setPixmap(pixmap(name, theme.colour("accent"), 30, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up margins before anything else when the window is narrow."""
        super().resizeEvent(event)
        side = 56 if event.size().width() > 520 else 16
        self._column.setContentsMargins(side, 44 if side == 56 else 20, side, 40)

    def start(self) -> None:
        """Be ready for the keyboard."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, topic: Topic, parent: QWidget) -> QWidget:
        card = QFrame(parent)
        card.setObjectName("card")
        card.setAccessibleName(topic.title)
        icon = QLabel(card)
        self._icons.append((icon, topic.icon))
        title = _label(topic.title, "cardTitle", card)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(icon)
        head.addWidget(title, 1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addSpacing(6)
        for article in topic.articles:
            link = QPushButton(article.title.replace("&", "&&"), card)
            link.setObjectName("cardLink")
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            address = Address("article", article.slug)
            link.clicked.connect(lambda _=False, address=address: self.chosen.emit(address))
            layout.addWidget(link)
        layout.addStretch(1)
        return card


def _label(text: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


class _Grid(QLayout):
    """Cards of equal width in rows of equal height, as many side by side as fit."""

    _GAP = 16

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(_CARD, self.heightForWidth(_WIDEST))

    def minimumSize(self) -> QSize:
        return QSize(200, self.heightForWidth(self.geometry().width() or _WIDEST))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        columns = max(1, min(len(self._items) or 1, (rect.width() + self._GAP) // (_CARD + self._GAP)))
        width = (rect.width() - (columns - 1) * self._GAP) // columns
        y = rect.y()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            height = max(self._height(item, width) for item in row)
            for column, item in enumerate(row):
                if move:
                    item.setGeometry(QRect(rect.x() + column * (width + self._GAP), y, width, height))
            y += height + self._GAP
        return max(0, y - self._GAP - rect.y())

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
