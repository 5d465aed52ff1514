"""The setter: writes blocks into a document with one cursor, and notes what `Page` needs to paint, find and hit."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextList,
    QTextListFormat,
)

from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Chart,
    Dated,
    Figure,
    LocalHelp,
    Paragraph,
    Quiz,
    Section,
    Table,
    Text,
)
from reader.model.fault import Fault
from reader.model.text import leaves_of, plain
from reader.session.languages import said
from reader.typeset.artwork import Artwork, labels_fit, plate_height
from reader.typeset.fonts import BODY, HEADING, SMALL, SUBHEADING
from reader.typeset.ground import BOX_ROOM, TAG_ROOM, Box, Ground, Plate, Strip, Tag, Told
from reader.typeset.lines import GAP, PARAGRAPH_GAP, Lines
from reader.typeset.page import Page
from reader.typeset.styles import Styles

if TYPE_CHECKING:
    from reader.model.shapes import Drawing
    from reader.typeset.local import Local
    from reader.typeset.overdue import Overdue
    from reader.typeset.quizzes import Answers

_KINDS = {"emergency": "warning", "note": "note"}


class Setter(Lines):
    """Sets one page. `width` is the measure in pixels."""

    def __init__(self, styles: Styles, width: float, artwork: Artwork) -> None:
        size = styles.size
        # On a line of fewer than 16 ems, room gives way to words.
        self._room = min(1.0, width / size.px(16 * BODY))
        super().__init__(styles, size.px(24) * self._room)
        self.width = width
        self._artwork = artwork
        left, top, right, bottom = BOX_ROOM
        self._ground = Ground((size.px(left) * self._room, size.px(top), size.px(right) * self._room, size.px(bottom)))
        self._headings: list[tuple[str, int, str]] = []
        self._local: Local | None = None
        self._overdue: Overdue | None = None
        self._answers: Answers | None = None
        self._quizzes = 0
        self._depth = 0

    def stand_in(self, local: "Local | None") -> None:
        """Show what is true where the reader is."""
        self._local = local

    def fold(self, overdue: "Overdue | None") -> None:
        """Fold dated passages away."""
        self._overdue = overdue

    def remember(self, answers: "Answers | None") -> None:
        """Show what the reader has done with the page's quizzes."""
        self._answers = answers

    def fills(self, height: float) -> bool:
        """Whether what is set so far is probably as high as that: on average a letter is wider than 0.4 em."""
        letter, line = self.size.px(BODY) * 0.4, self.size.px(BODY) * 1.5
        return self._galley.cursor.position() * letter / self.width * line >= height

    def finish(self, whole: bool = True) -> Page:
        """Lay the page out."""
        return Page(
            self._galley.finish(self.width),
            self._ground,
            self._anchors,
            self._headings,
            self._positions,
            self.styles.theme,
            self.size,
            self._artwork,
            whole,
        )

    def drawing(self, drawing: "Drawing", below: float) -> None:
        """A drawing in a block of its own, with room below it."""
        form = self.styles.gap(drawing.height)
        form.setBottomMargin(below)
        self._galley.start(form)
        self.beside(drawing, 0)
        self._galley.cursor.insertText("\u00a0", self.styles.tiny())

    def beside(self, drawing: "Drawing", down: float) -> None:
        """A drawing in the margin of the block that was begun last, that far below its top."""
        self._ground.strips.append(Strip(self._galley.cursor.block().position(), drawing, down))

    @property
    def box_width(self) -> float:
        """The width of a line in a boxed passage, in pixels."""
        left, _, right, _ = self._ground.box_room
        return self.width - left - right

    def tell(self, href: str, told: Told) -> None:
        """Say to assistive programs what a target is."""
        self._ground.told[href] = told

    def tag(self, start: int, end: int) -> None:
        """Paint a rounded ground behind a piece."""
        self._ground.tags.append(Tag(start, end))

    def chip(self, words: str, char: QTextCharFormat, below: float) -> None:
        """A paragraph on a rounded ground of its own, with room below it."""
        block = QTextBlockFormat(self.styles.block(SMALL, above=4, below=below + 4, lines=1.4))
        block.setLeftMargin(self.size.px(TAG_ROOM))
        block.setRightMargin(self.size.px(TAG_ROOM))
        self.tag(*self.pieces([(words, char)], block)[0])

    def heading(self, text: str, anchor: str, level: int) -> None:
        """A heading that the outline shows and links reach."""
        pixels = self.fitting(text, HEADING if level == 2 else SUBHEADING)
        block = QTextBlockFormat(self.styles.block(pixels, above=26 if level == 2 else 16, below=8, lines=1.25))
        block.setHeadingLevel(level)
        self._galley.start(block)
        self._anchors[anchor] = self._galley.cursor.position()
        self._headings.append((anchor, level, text))
        self._leaf_text(text, self.styles.char(pixels, bold=True))

    def fitting(self, text: str, pixels: float) -> float:
        """`pixels`, or as much smaller as the longest word needs to stay in one piece."""
        metrics = QFontMetricsF(self.size.font(pixels, bold=True))
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
        return pixels if longest <= self.width else max(BODY, pixels * self.width / longest * 0.98)

    def box(self, kind: str, fill: Callable[[], None], title: str = "", leaf: bool = False) -> None:
        """A boxed passage; `fill` sets what is inside."""
        table = self._galley.table(1, 1, self.size.gap(PARAGRAPH_GAP + 4))
        table.cellAt(0, 0).setFormat(self.styles.cell(*self._ground.box_room))
        self._ground.boxes.append(Box(table, kind))
        self._galley.enter(table, 0, 0)
        if title:
            self._galley.start(self.styles.block(BODY, below=3))
            char = self.styles.char(BODY + 0.5, f"{kind}-title", bold=True)
            self._leaf_text(title, char) if leaf else self._galley.cursor.insertText(title, char)
        fill()
        self._galley.close()
        self._galley.leave(table)

    def section(self, section: Section) -> None:
        """A section with its heading and blocks."""
        self._begin(section)
        if section.heading:
            self.heading(section.heading, section.id, section.level)
        for block in section.blocks:
            self.block(block)
        self._begin(None)

    def block(self, block: Block) -> None:
        """One block of the model."""
        match block:
            case Paragraph(spans):
                self._galley.start(self.styles.block(below=PARAGRAPH_GAP))
                self._paragraph(spans, self.styles.char())
            case BulletList(ordered, items):
                self._list(ordered, items)
            case Callout(kind, title, blocks):
                self.box(_KINDS[kind], lambda: self._inside(kind, blocks), title, leaf=True)
            case LocalHelp(needs, title, blocks):
                self.box("note", lambda: self._local_help(needs, blocks), title, leaf=True)
            case Table():
                self._table(block)
            case Figure(slug):
                self._figure(slug)
            case Dated():
                self._dated(block)
            case Chart():
                self._chart(block)
            case Quiz():
                self._quiz(block)

    def bullets(self, texts: Iterable[str]) -> None:
        """A bulleted list of plain lines."""
        made = None
        for text in texts:
            self._galley.start(self.styles.block(below=4))
            if made is None:
                made = self._bullet(QTextListFormat.Style.ListDisc, 1)
            else:
                made.add(self._galley.cursor.block())
            self._galley.cursor.insertText(text, self.styles.char())

    def grid(self, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
        """A table of plain words."""
        spans = tuple(tuple((Text(cell),) for cell in row) for row in rows)
        self._table(Table("", tuple((Text(cell),) for cell in header), spans))

    # Blocks

    def _all(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.block(block)

    def _inside(self, kind: CalloutKind, blocks: Iterable[Block]) -> None:
        if kind == "emergency" and self._local is not None and self._local.asked:
            from reader.typeset.local import set_number  # noqa: PLC0415 - not wanted before most first paints

            set_number(self, self._local)
        self._all(blocks)

    def _local_help(self, needs: Sequence[str], blocks: Iterable[Block]) -> None:
        self._all(blocks)
        if self._local is not None:
            from reader.typeset.local import set_help  # noqa: PLC0415

            set_help(self, needs, self._local)

    def _dated(self, dated: Dated) -> None:
        if self._overdue is None or self._overdue.shows(self, dated):
            self._all(dated.blocks)
        elif self._place is not None:
            self._place.leaf += sum(1 for _ in leaves_of(dated))

    def _list(self, ordered: bool, items: tuple[tuple[Block, ...], ...]) -> None:
        self._depth += 1
        style = QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc
        made = None
        for item in items:
            for number, block in enumerate(item):
                if isinstance(block, Paragraph):
                    form = self.styles.block(below=5)
                    if number:
                        form = QTextBlockFormat(form)
                        form.setIndent(self._depth)
                    self._galley.start(form)
                    if number == 0:
                        if made is None:
                            made = self._bullet(style, self._depth)
                        else:
                            made.add(self._galley.cursor.block())
                    self._paragraph(block.spans, self.styles.char())
                else:
                    self.block(block)
        self._depth -= 1
        if self._depth == 0 and not self._galley.fresh:
            self._galley.close(self.size.gap(PARAGRAPH_GAP))

    def _bullet(self, style: QTextListFormat.Style, depth: int) -> QTextList:
        form = QTextListFormat()
        form.setStyle(style)
        form.setIndent(depth)
        return self._galley.cursor.createList(form)

    def _figure(self, slug: str) -> None:
        try:
            figure = self._artwork.figure(slug)
        except Fault as fault:
            words = said(fault)
            self.box("note", lambda: self.line(words, self.styles.block(), self.styles.char()))
            return
        fits = labels_fit(figure, self.width, self.size)
        height = plate_height(figure, self.width)
        self._galley.start(self.styles.gap(height))
        self._ground.plates.append(Plate(self._galley.cursor.position(), height, figure, not fits))
        self._galley.cursor.insertText("\u00a0", self.styles.tiny())  # Qt lays an empty block after a table at the table's side
        self.line(
            figure.caption, self.styles.block(SMALL, above=8, below=4 if not fits else PARAGRAPH_GAP + 4), self.styles.small()
        )
        if not fits:
            legend = (f"{number}{GAP}{part.label}" for number, part in enumerate(figure.parts, 1))
            for text in legend:
                self.line(text, self.styles.block(SMALL, below=2), self.styles.small("ink"))
            self._galley.close(self.size.gap(PARAGRAPH_GAP + 4))

    def _chart(self, chart: Chart) -> None:
        from reader.typeset.charts import set_chart  # noqa: PLC0415 - not wanted before most first paints

        first = self._galley.cursor.position() + (not self._galley.fresh)
        set_chart(self, chart)
        self._ground.charts.append((first, self._galley.cursor.position()))
        self._galley.close(self.size.gap(PARAGRAPH_GAP + 4))

    def _quiz(self, quiz: Quiz) -> None:
        from reader.typeset.quizzes import set_quiz  # noqa: PLC0415 - not wanted before most first paints

        number, self._quizzes = self._quizzes, self._quizzes + 1
        self.box("note", lambda: set_quiz(self, quiz, number, self._answers), quiz.title, leaf=True)

    def _table(self, table: Table) -> None:
        if table.caption:
            self._galley.start(self.styles.block(SMALL, below=6))
            self._leaf_text(table.caption, self.styles.small("ink", bold=True))
        if self._fits(table):
            self._rows(table)
        else:
            self._stacked(table)

    def _fits(self, table: Table) -> bool:
        """Whether every column can hold its longest word; else the rows are set one below the other."""
        metrics = QFontMetricsF(self.size.font(BODY, bold=True))
        needed = 0.0
        for column in range(len(table.header)):
            words = (word for row in (table.header, *table.rows) for word in plain(row[column]).split())
            needed += max((metrics.horizontalAdvance(word) for word in words), default=0.0) + self.size.px(28)
        return needed <= self.width

    def _rows(self, table: Table) -> None:
        rows = (table.header, *table.rows)
        made = self._galley.table(len(rows), len(table.header), self.size.gap(PARAGRAPH_GAP + 4))
        for r, row in enumerate(rows):
            for c, spans in enumerate(row):
                cell = made.cellAt(r, c)
                room = self.styles.cell(0 if c == 0 else self.size.px(12), self.size.px(8), self.size.px(12), self.size.px(8))
                room.setBottomBorder(2 if r == 0 else 1)
                room.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                room.setBottomBorderBrush(self.styles.theme.brush("outline" if r == 0 else "rule"))
                cell.setFormat(room)
                self._galley.enter(made, r, c)
                self._galley.start(self.styles.block(BODY, lines=1.35))
                self._paragraph(spans, self.styles.char(BODY - 1, bold=r == 0))
        self._galley.leave(made)

    def _stacked(self, table: Table) -> None:
        """Each row as a small group of lines, “column: cell”, the first in bold."""
        place = self._place
        first = place.leaf if place else 0
        width = len(table.header)
        for r, row in enumerate(table.rows):
            for c, spans in enumerate(row):
                self._galley.start(self.styles.block(BODY, above=8 if c == 0 and r else 0, below=3))
                head = plain(table.header[c])
                if place and r == 0:  # the heads stand where they are met first
                    place.leaf = first + c
                    self._leaf_text(head, self.styles.char(role="muted"))
                else:
                    self._galley.cursor.insertText(head, self.styles.char(role="muted"))
                self._galley.cursor.insertText(": " if head else "", self.styles.char(role="muted"))
                if place:
                    place.leaf = first + (r + 1) * width + c
                self._paragraph(spans, self.styles.char(bold=c == 0))
        if table.rows:
            self._galley.close(self.size.gap(PARAGRAPH_GAP))
