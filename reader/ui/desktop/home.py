"""The first screen: neutral, with a way to search and the topic groups."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model.address import Address
from reader.model.topic import Topic
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.flow import Items, height_of
from reader.ui.icons import pixmap
from reader.ui.in_view import InView
from reader.ui.wrapped import Link

_WIDEST = 980
_CARD = 280
"""The least width of a card; as many stand side by side as fit."""
_GAP = 16
_CARD_ROOM = (18, 16, 18, 14)
_MOST_PAGES, _MOST_CARDS = 300, 60
"""With more pages than these a library shows the first of each group, of so many groups: each link is a widget."""


class Home(QScrollArea):
    """Search, and one card for each group."""

    search_asked = Signal(str)
    """The words with which to begin, if somebody has begun to type."""
    chosen = Signal(object)
    """An Address."""

    def __init__(self, topics: Iterable[Topic], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self._column = QVBoxLayout()
        self._size = Size()
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
        self._search = _SearchButton((self.tr("Search for a word or a worry"), self.tr("Search")), page)
        self._search.clicked.connect(lambda: self.search_asked.emit(""))
        self._search.typed.connect(self.search_asked)
        words = Link(self.tr("Words explained, A to Z"), theme, page)
        words.clicked.connect(lambda: self.chosen.emit(Address("screen", "glossary")))
        self._links: list[Link] = [words]
        self._icons: list[tuple[QLabel, str]] = []
        self._insides: list[tuple[QVBoxLayout, QHBoxLayout]] = []
        cards = QWidget(page)
        self._grid = _Grid(cards)
        groups = tuple(topics)
        shown = groups[:_MOST_CARDS]
        large = sum(len(topic.articles) for topic in groups) > _MOST_PAGES
        for topic in shown if large else groups:
            self._grid.addWidget(self._card(topic, theme, cards, _MOST_PAGES // len(shown) if large else None))
        self._middle = column = QWidget(page)
        inner = self._column
        column.setLayout(inner)
        for widget in (title, lead):
            inner.addWidget(widget)
        inner.addWidget(self._search)
        inner.addWidget(words)
        inner.addWidget(cards)
        if large and len(groups) > len(shown):
            more = self.tr("%1 more groups are in the list of topics.").replace("%1", str(len(groups) - len(shown)))
            inner.addWidget(_label(more, "homeLead", page))
        inner.addStretch(1)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        self.setWidget(page)
        self.setFocusProxy(self._search)
        InView(self)
        self.set_look(theme, Size())

    def set_top(self, note: QWidget) -> None:
        """Put something above everything else."""
        self._column.insertWidget(0, note)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw the icons in a theme's colours, and everything at a size."""
        self._size = size
        self._middle.setMaximumWidth(round(size.px(_WIDEST)))
        self._column.setSpacing(round(size.px(14)))
        for label, name in self._icons:
            label.setPixmap(pixmap(name, theme.colour("accent"), size.px(30), self.devicePixelRatioF()))
        for link in self._links:
            link.set_look(theme, size)
        for inside, head in self._insides:
            inside.setContentsMargins(*(round(size.px(room)) for room in _CARD_ROOM))
            inside.setSpacing(round(size.px(2)))
            head.setSpacing(round(size.px(12)))
        self._grid.set_size(size)
        self._set_margins(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up margins before anything else when the window is narrow."""
        super().resizeEvent(event)
        self._set_margins(event.size().width())

    def _set_margins(self, width: int) -> None:
        px = self._size.px
        side, top = (px(56), px(44)) if width > px(520) else (16, 20)
        self._column.setContentsMargins(round(side), round(top), round(side), round(px(40)))

    def start(self) -> None:
        """Be ready for the keyboard."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, topic: Topic, theme: Theme, parent: QWidget, most: int | None) -> QWidget:
        """A group with its pages, or the first `most` of them."""
        card = QFrame(parent)
        card.setObjectName("card")
        card.setAccessibleName(topic.title)
        icon = QLabel(card)
        self._icons.append((icon, topic.icon))
        title = _label(topic.title, "cardTitle", card)
        head = QHBoxLayout()
        head.addWidget(icon)
        head.addWidget(title, 1)
        layout = QVBoxLayout(card)
        layout.addLayout(head)
        self._insides.append((layout, head))
        for article in topic.articles[:most]:
            link = Link(article.title, theme, card)
            address = Address("article", article.slug)
            link.clicked.connect(lambda _=False, address=address: self.chosen.emit(address))
            layout.addWidget(link)
            self._links.append(link)
        if most is not None and len(topic.articles) > most:
            more = self.tr("%1 more are in the list of topics.").replace("%1", str(len(topic.articles) - most))
            layout.addWidget(_label(more, "cardMore", card))
        layout.addStretch(1)
        return card


class _SearchButton(QPushButton):
    """Shows the first of some words that fit. It looks like a box to type in, so whoever types here has begun to search."""

    typed = Signal(str)

    def __init__(self, prompts: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(prompts[0], parent)
        self._prompts = prompts
        self.setObjectName("homeSearch")
        self.setAccessibleName(prompts[0])
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for words in self._prompts:
            self.setText(words)
            if self.sizeHint().width() <= event.size().width():
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.KeyboardModifier
        held = event.modifiers() & (keys.ControlModifier | keys.AltModifier | keys.MetaModifier)
        if event.text().isprintable() and event.text().strip() and not held:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _label(text: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


class _Grid(Items):
    """Cards of equal width in rows of equal height, as many side by side as fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._gap, self._card = _GAP, _CARD

    def set_size(self, size: Size) -> None:
        """Room for the cards at a size."""
        self._gap, self._card = round(size.px(_GAP)), round(size.px(_CARD))
        self.invalidate()

    def measured(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(self._card, 0)

    def minimumSize(self) -> QSize:
        return QSize(200, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        columns = max(1, min(len(self._items) or 1, (rect.width() + self._gap) // (self._card + self._gap)))
        width = (rect.width() - (columns - 1) * self._gap) // columns
        y = rect.y()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            height = max(height_of(item, width) for item in row)
            for column, item in enumerate(row):
                if move:
                    place = QRect(rect.x() + column * (width + self._gap), y, width, height)
                    self.put(item, place, rect)
            y += height + self._gap
        return max(0, y - self._gap - rect.y())
