"""Character and block formats of one theme at one size, made once per page."""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextTableCellFormat

from reader.typeset.fonts import BODY, LINE_HEIGHT, SMALL, Size
from reader.typeset.theme import Theme

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Styles:
    """Formats by what they are for. `pixels` are lengths of the design, before the text size is applied."""

    def __init__(self, theme: Theme, size: Size) -> None:
        self.theme = theme
        self.size = size
        self._blocks: dict[tuple[float, float, float, float], QTextBlockFormat] = {}
        self._chars: dict[tuple[float, str, bool, bool], QTextCharFormat] = {}

    def char(self, pixels: float = BODY, role: str = "ink", bold: bool = False, italic: bool = False) -> QTextCharFormat:
        """Plain characters. The format is shared: copy it before changing it."""
        key = (pixels, role, bold, italic)
        if key not in self._chars:
            form = QTextCharFormat()
            form.setFont(self.size.font(pixels, bold, italic))
            form.setForeground(self.theme.brush(role))
            self._chars[key] = form
        return self._chars[key]

    def bold(self, base: QTextCharFormat) -> QTextCharFormat:
        """The same, bold."""
        form = QTextCharFormat(base)
        form.setFontWeight(QFont.Weight.Bold)
        return form

    def italic(self, base: QTextCharFormat) -> QTextCharFormat:
        """The same, slanted."""
        form = QTextCharFormat(base)
        form.setFontItalic(True)
        return form

    def link(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """A way elsewhere: accent, solid underline."""
        form = QTextCharFormat(base)
        form.setAnchor(True)
        form.setAnchorHref(target)
        form.setForeground(self.theme.brush("accent"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(self.theme.colour("accent"))
        return form

    def term(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """A word that the glossary explains: the text's own ink, dotted underline."""
        form = QTextCharFormat(base)
        form.setAnchor(True)
        form.setAnchorHref(target)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self.theme.colour("accent"))
        return form

    def note(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """The mark of a source."""
        form = QTextCharFormat(base)
        form.setAnchor(True)
        form.setAnchorHref(target)
        form.setForeground(self.theme.brush("accent"))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        form.setFontUnderline(False)
        return form

    def block(self, pixels: float = BODY, above: float = 0, below: float = 0, lines: float = LINE_HEIGHT) -> QTextBlockFormat:
        """A paragraph set in type of `pixels`, with space above and below. Shared: copy it before changing it."""
        key = (pixels, above, below, lines)
        if key not in self._blocks:
            form = QTextBlockFormat()
            form.setLineHeight(self.size.line_percent(pixels, lines), _PROPORTIONAL)
            form.setTopMargin(self.size.px(above))
            form.setBottomMargin(self.size.px(below))
            self._blocks[key] = form
        return self._blocks[key]

    def gap(self, pixels: float) -> QTextBlockFormat:
        """An empty block of an exact height, in the page's own pixels: a spacer, or room for a figure."""
        form = QTextBlockFormat()
        form.setLineHeight(max(1.0, pixels), _FIXED)
        return form

    def cell(self, left: float, top: float, right: float, bottom: float) -> QTextTableCellFormat:
        """Room inside a cell."""
        form = QTextTableCellFormat()
        form.setLeftPadding(self.size.px(left))
        form.setTopPadding(self.size.px(top))
        form.setRightPadding(self.size.px(right))
        form.setBottomPadding(self.size.px(bottom))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
        return form

    def tiny(self) -> QTextCharFormat:
        """For blocks that hold nothing."""
        form = QTextCharFormat()
        form.setFontPointSize(1)
        return form

    def small(self, role: str = "muted", bold: bool = False) -> QTextCharFormat:
        """Captions, notes, sources."""
        return self.char(SMALL, role, bold)
