"""Character and block formats of one theme at one size, each made once."""

from collections.abc import Callable

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
        self._variants: dict[tuple[int, str], tuple[QTextCharFormat, QTextCharFormat]] = {}
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
        return self._derived(base, "bold", lambda form: form.setFontWeight(QFont.Weight.Bold))

    def italic(self, base: QTextCharFormat) -> QTextCharFormat:
        """The same, slanted."""
        return self._derived(base, "italic", lambda form: form.setFontItalic(True))

    def link(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """A way elsewhere: accent, solid underline."""
        return _leading_to(self._derived(base, "link", self._make_link), target)

    def term(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """A word that the glossary explains: the text's own ink, dotted underline."""
        return _leading_to(self._derived(base, "term", self._make_term), target)

    def note(self, base: QTextCharFormat, target: str) -> QTextCharFormat:
        """The mark of a source."""
        return _leading_to(self._derived(base, "note", self._make_note), target)

    def _derived(self, base: QTextCharFormat, kind: str, make: Callable[[QTextCharFormat], None]) -> QTextCharFormat:
        """A variant of a format, made once. The base is kept with it, so that its id stays its own."""
        key = (id(base), kind)
        if key not in self._variants:
            form = QTextCharFormat(base)
            make(form)
            self._variants[key] = (base, form)
        return self._variants[key][1]

    def _make_link(self, form: QTextCharFormat) -> None:
        form.setAnchor(True)
        form.setForeground(self.theme.brush("accent"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(self.theme.colour("accent"))

    def _make_term(self, form: QTextCharFormat) -> None:
        form.setAnchor(True)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self.theme.colour("accent"))

    def _make_note(self, form: QTextCharFormat) -> None:
        form.setAnchor(True)
        form.setForeground(self.theme.brush("accent"))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        form.setFontUnderline(False)

    def block(self, pixels: float = BODY, above: float = 0, below: float = 0, lines: float = LINE_HEIGHT) -> QTextBlockFormat:
        """A paragraph set in type of `pixels`, with space above and below. Shared: copy it before changing it."""
        key = (pixels, above, below, lines)
        if key not in self._blocks:
            form = QTextBlockFormat()
            form.setLineHeight(self.size.line_percent(pixels, lines), _PROPORTIONAL)
            form.setTopMargin(self.size.px(above))
            form.setBottomMargin(self.size.gap(below))
            self._blocks[key] = form
        return self._blocks[key]

    def gap(self, pixels: float) -> QTextBlockFormat:
        """An empty block of an exact height, in the page's own pixels: a spacer, or room for a figure."""
        form = QTextBlockFormat()
        form.setLineHeight(max(1.0, pixels), _FIXED)
        return form

    def cell(self, left: float, top: float, right: float, bottom: float) -> QTextTableCellFormat:
        """Room inside a cell, in the page's own pixels."""
        form = QTextTableCellFormat()
        form.setLeftPadding(left)
        form.setTopPadding(top)
        form.setRightPadding(right)
        form.setBottomPadding(bottom)
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


def _leading_to(form: QTextCharFormat, target: str) -> QTextCharFormat:
    """A copy of a link's format with its target."""
    copy = QTextCharFormat(form)
    copy.setAnchorHref(target)
    return copy
