"""The card of a term: its name, how it is said, what it means, and the ways on. Where and when it stands is not its business."""

from PySide6.QtCore import QCoreApplication, QMargins, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.term import GlossaryTerm
from reader.session.languages import said
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.words import LINK_INSET, Words, WordsButton

WIDTH = 380
"""Pixels of the design."""
SHADOW = QMargins(16, 8, 16, 24)
RADIUS = 11
_ROOM = (18 - LINK_INSET, 15, 18 - LINK_INSET, 12)
"""Inside the card; what stands in it keeps room for a focus ring."""


class TermCard(QFrame):
    """Shows one term, or a sentence where there is none."""

    chosen = Signal(object)
    """The Address of a link that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termCard")
        self.setMouseTracking(True)
        self.hide()
        self.floats = True
        """Whether it stands over the page, with round corners, or in the layout as a strip."""
        self.words = ""
        """What a screen reader is told."""
        self._theme: Theme | None = None
        self._address: Address | None = None
        self._figure: Address | None = None
        body = QWidget(self)
        self._texts = (
            Words(18, body, bold=True, inset=LINK_INSET),
            Words(14, body, "muted", inset=LINK_INSET),
            Words(15, body, inset=LINK_INSET),
            Words(14, body, "muted", inset=LINK_INSET),
            Words(13, body, "muted", inset=LINK_INSET),
        )
        """Name, how it is said, what it means, other names, and whether a translator has checked them."""
        self._picture = WordsButton(body, "link")
        self._picture.set_words(self.tr("See it in the picture"))
        self._picture.clicked.connect(lambda: self.chosen.emit(self._figure))
        self._more = WordsButton(body, "link")
        self._more.set_words(self.tr("More about this word"))
        self._more.clicked.connect(lambda: self.chosen.emit(self._address))
        self._column = QVBoxLayout(body)
        self._column.setSpacing(2)
        for words in self._texts:
            self._column.addWidget(words)
        self._column.addSpacing(4)
        for link in self.links:
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll = self._around(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)

    def _around(self, body: QWidget) -> QScrollArea:
        """What lets the words be scrolled where there is no room for all of them."""
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        return scroll

    @property
    def links(self) -> tuple[WordsButton, WordsButton]:
        """The ways on; one that leads nowhere is hidden."""
        return self._picture, self._more

    def show_term(self, term: GlossaryTerm) -> None:
        """Take the words of a term."""
        name = term.name[:1].upper() + term.name[1:]
        also = self.tr("Also called: %1").replace("%1", ", ".join(term.also)) if term.also else ""
        self._address = Address("term", term.slug)
        self._figure = Address.parse(f"figure:{term.figure}") if term.figure else None
        checked = ""
        if term.translation == "unchecked":
            checked = QCoreApplication.translate("Review", "No translator has checked these words yet")
        self._set(name, term.say, term.means, also, checked)

    def show_fault(self, fault: Fault) -> None:
        """Say why there are no words."""
        self._address = self._figure = None
        self._set(self.tr("This word can't be shown"), "", said(fault), "", "")

    def _set(self, name: str, say: str, means: str, also: str, checked: str) -> None:
        self.setAccessibleName(self.tr("Meaning of a word: %1").replace("%1", name))
        self.words = " ".join(part for part in (f"{name}. {means}", checked) if part)
        for words, text in zip(self._texts, (name, say, means, also, checked), strict=True):
            words.setText(text)
            words.setVisible(bool(text))
        self._picture.setVisible(self._figure is not None)
        self._more.setVisible(self._address is not None)
        self._scroll.verticalScrollBar().setValue(0)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another size."""
        self._theme = theme
        self._column.setContentsMargins(*(round(size.px(pixels)) for pixels in _ROOM))
        for piece in (*self._texts, *self.links):
            piece.set_look(theme, size)
        self.update()

    def height_for(self, width: int) -> int:
        """How tall the card must be at a width for nothing to be scrolled."""
        self._column.invalidate()
        return self._column.totalHeightForWidth(width - 2) + 2

    def stand(self, place: QRect, floats: bool) -> None:
        """Stand at a place of the parent. Where that is not tall enough the words can be scrolled, by the keyboard too."""
        self.floats = floats
        self.setGeometry(place)
        scrolls = place.height() < self.height_for(place.width())
        # Known beforehand: left to itself, a bar that has come once stays, because it makes the words wrap sooner.
        self._scroll.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.words if scrolls else "")

    def stops(self) -> list[QWidget]:
        """What the Tab key reaches in the card, in order."""
        stops: list[QWidget] = [self._scroll] if self._scroll.focusPolicy() != Qt.FocusPolicy.NoFocus else []
        return stops + [link for link in self.links if not link.isHidden()]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed or pointed at in the card is not the page below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The same."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The same."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its edge."""
        painter = QPainter(self)
        if self._theme is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._theme.colour("raised"))
            painter.setPen(QPen(self._theme.colour("rule"), 1))
            if self.floats:
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            else:
                painter.drawRect(self.rect().adjusted(-1, 0, 0, 0))
        painter.end()


class Shadow(QWidget):
    """The one shadow of the design. A widget of its own, so that the pointer does not feel it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.theme: Theme | None = None
        self.hide()

    def fall(self, place: QRect) -> None:
        """Fall around a card at a place of the parent."""
        self.setGeometry(place.marginsAdded(SHADOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings that grow and fade, a little further down than up."""
        painter = QPainter(self)
        if self.theme is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            colour = self.theme.colour("shadow")
            colour.setAlphaF(0.0075)
            painter.setBrush(colour)
            card = QRectF(self.rect().marginsRemoved(SHADOW))
            for step in range(1, SHADOW.left() + 1):
                top, bottom = step * SHADOW.top() / SHADOW.left(), step * SHADOW.bottom() / SHADOW.left()
                painter.drawRoundedRect(card.adjusted(-step, -top, step, bottom), RADIUS + step, RADIUS + step)
        painter.end()
