"""Texts and buttons whose words wrap, anywhere if need be, so that nothing is cut in a narrow window or at 400 %."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.rows import height_of, lay_out

_NATURAL = 10_000
_RADIUS = 8.0
LINK_INSET = 4
"""Pixels beside a link, for its focus ring."""
ButtonLook = Literal["button", "row", "link"]


class _Heights:
    """The heights of one text, by width: layouts ask for the same ones dozens of times. The text itself is not kept."""

    def __init__(self) -> None:
        self._of: tuple[int, QFont] | None = None
        self._known: dict[int, int] = {}

    def height(self, text: str, font: QFont, width: int) -> int:
        """How tall a text is when it is wrapped at a width."""
        if self._of != (hash(text), font):
            self._of, self._known = (hash(text), font), {}
        if width not in self._known:
            self._known[width] = ceil(height_of(lay_out(text, font, max(24, width)))) if text else 0
        return self._known[width]


def _width(text: str, font: QFont) -> int:
    """The width of a text on one line."""
    layout = lay_out(text, font, _NATURAL)
    return ceil(layout.maximumWidth()) + 2


class Words(QLabel):
    """A plain text: `pixels` is its size in the design, `role` its colour in the theme, `inset` the pixels free on both sides."""

    def __init__(self, pixels: float, parent: QWidget, role: str = "ink", bold: bool = False, inset: int = 0) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._pixels, self._role, self._bold = pixels, role, bold
        self._inset, self._heights = inset, _Heights()
        self._theme: Theme | None = None
        self._font = Size().font(pixels, bold)
        self.setWordWrap(True)  # tells layouts that the height follows from the width

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        self._theme, self._font = theme, size.font(self._pixels, self._bold)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._heights.height(self.text(), self._font, width - 2 * self._inset)

    def sizeHint(self) -> QSize:
        width = self.width() or 240
        return QSize(min(width, _width(self.text(), self._font) + 2 * self._inset), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._role))
        width = max(24, self.width() - 2 * self._inset)
        layout = lay_out(self.text(), self._font, width, from_right=self.isRightToLeft())
        layout.draw(painter, QPointF(self._inset, 0))
        painter.end()


class WordsButton(QPushButton):
    """A button: outlined, a row of a list (the chosen one on the accent, in bold), or underlined like a link."""

    def __init__(self, parent: QWidget, look: ButtonLook = "button", pixels: float = 15) -> None:
        super().__init__(parent)
        self._look, self._pixels = look, pixels
        self._theme: Theme | None = None
        self._size, self._heights = Size(), _Heights()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        across = QSizePolicy.Policy.Preferred if look == "row" else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What the button says."""
        return self.text().replace("&&", "&")

    def set_words(self, words: str) -> None:
        """Say something else. An “&” is an “&” here, no key."""
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        self._theme, self._size = theme, size
        self.updateGeometry()
        self.update()

    @property
    def _room(self) -> tuple[int, int]:
        """Pixels left and right of the words, and above and below."""
        across, down = {"button": (12, 7), "row": (12, 6), "link": (LINK_INSET, 4)}[self._look]
        return across if self._look == "link" else round(self._size.px(across)), round(self._size.px(down))

    def _font(self, bold: bool = False) -> QFont:
        return self._size.font(self._pixels, bold=bold or self._look == "link")

    def heightForWidth(self, width: int) -> int:
        across, down = self._room
        height = self._heights.height(self.words, self._font(bold=self.isCheckable()), width - 2 * across)
        return max(24, height + 2 * down)

    def sizeHint(self) -> QSize:
        across, _ = self._room
        width = _width(self.words, self._font(bold=self.isCheckable())) + 2 * across
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, rect, self._theme)
        font = QFont(self._font(bold=self.isChecked()))
        font.setUnderline(self._look == "link")
        across, _ = self._room
        layout = lay_out(self.words, font, max(24, self.width() - 2 * across), from_right=self.isRightToLeft())
        painter.setPen(self._theme.colour(self._ink()))
        layout.draw(painter, QPointF(across, (self.height() - height_of(layout)) / 2))
        painter.end()

    def _ink(self) -> str:
        if not self.isEnabled():
            return "outline"
        if self._look == "link":
            return "accent"
        return "accent-ink" if self.isChecked() else "ink"

    def _paint_ground(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        hovered = self.underMouse() and self.isEnabled()
        outlined = self._look == "button"
        painter.setPen(QPen(theme.colour("outline"), 1) if outlined else Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.colour("accent"))
        elif hovered:
            painter.setBrush(theme.colour("accent-soft"))
        elif outlined:
            painter.setBrush(theme.colour("raised"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
