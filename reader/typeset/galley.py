"""The galley: the document that is being filled, with Qt's rules about tables kept in one place.

A table can't be the first thing, and an empty block always follows one. That block is used for what comes next, or kept one pixel
high between two tables; `fresh` says that the cursor stands in such an unused block.
"""

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from reader.typeset.fonts import BODY
from reader.typeset.styles import Styles


class Galley:
    """A document and the one cursor that writes it. `indent` is the width of a list's indentation, in pixels."""

    def __init__(self, styles: Styles, indent: float) -> None:
        self._styles = styles
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setIndentWidth(indent)
        self.document.setDefaultFont(styles.size.font(BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.cursor = QTextCursor(self.document)
        self.cursor.beginEditBlock()
        self.fresh = True
        self._in_spacer = False

    def finish(self, width: float) -> QTextDocument:
        """The document, at its width."""
        self.cursor.endEditBlock()
        self.document.setTextWidth(width)
        return self.document

    def start(self, block: QTextBlockFormat) -> None:
        """Begin a block."""
        if self.fresh:
            self.cursor.setBlockFormat(block)
            if self._in_spacer:  # its tiny type would make a list's mark too small to be seen
                self.cursor.setBlockCharFormat(QTextCharFormat())
            self.fresh = self._in_spacer = False
        else:
            self.cursor.insertBlock(block, QTextCharFormat())

    def close(self, below: float = 0) -> None:
        """End a passage: the space below its last block, in pixels, is the passage's own."""
        form = self.cursor.blockFormat()
        form.setBottomMargin(below)
        self.cursor.setBlockFormat(form)

    def table(self, rows: int, columns: int, below: float) -> QTextTable:
        """A table as wide as the page, without lines or room of its own, `below` pixels above what follows.

        With more than one row the first is a header.
        """
        if not self.fresh:
            self.cursor.insertBlock()
        self._make_spacer()
        self.fresh = False
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorderCollapse(True)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(0)
        form.setBottomMargin(below)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setHeaderRowCount(1 if rows > 1 else 0)
        return self.cursor.insertTable(rows, columns, form)

    def enter(self, table: QTextTable, row: int, column: int) -> None:
        """Go on inside a cell."""
        self.cursor.setPosition(table.cellAt(row, column).firstCursorPosition().position())
        self.fresh, self._in_spacer = True, False  # the first block of a cell keeps the cell's room in its character format

    def leave(self, table: QTextTable) -> None:
        """Go on in the block after a table."""
        self.cursor.setPosition(table.lastPosition() + 1)
        self._make_spacer()
        self.fresh = self._in_spacer = True

    def _make_spacer(self) -> None:
        self.cursor.setBlockFormat(self._styles.gap(1))
        self.cursor.setBlockCharFormat(self._styles.tiny())
