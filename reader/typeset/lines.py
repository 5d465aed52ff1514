"""Lines of text: what is written, and where in a section's canonical text each line belongs."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from reader.model.blocks import Emphasis, Link, Note, Section, Span, Strong, Term, Text
from reader.model.text import CanonicalText, canonical
from reader.typeset.fonts import SMALL
from reader.typeset.galley import Galley
from reader.typeset.positions import Positions, Run
from reader.typeset.styles import Styles

PARAGRAPH_GAP = 14.0
GAP = "\u00a0\u00a0"
"""A wide space. The typeface has no en or em space, and a character it lacks makes Qt load another face at every start."""
BETWEEN_MARKS = ",\u00a0"
"""Between the marks of two sources: no line may end there. (The typeface lacks the narrow space that does not break, too.)"""


class _Place:
    """Where in which section's canonical text the next leaf belongs."""

    def __init__(self, section: str, text: CanonicalText) -> None:
        self.section = section
        self.text = text
        self.leaf = 0


class _Notes:
    """Opened notes: what each says, and which marks were met in the paragraph that is being set."""

    def __init__(self, opened: frozenset[int] = frozenset(), says: Callable[[int], str] = str) -> None:
        self.opened = opened
        self.says = says
        self.met: list[int] = []


class Lines:
    """Writes the text of one page. A leaf is a line of canonical text; the leaves of a section are written in their order."""

    def __init__(self, styles: Styles, indent: float) -> None:
        self.styles = styles
        self.language = ""
        """That of the text; "" for the interface's."""
        self.size = styles.size
        self._galley = Galley(styles, indent)
        self._anchors: dict[str, int] = {}
        self._positions = Positions()
        self._place: _Place | None = None
        """None outside sections: lead, sources, …"""
        self._notes = _Notes()

    def open_notes(self, opened: frozenset[int], says: Callable[[int], str]) -> None:
        """Set the notes in `opened` in place, below the paragraph of their mark."""
        self._notes = _Notes(opened, says)

    def line(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph of one format."""
        self._galley.start(block)
        self._galley.cursor.insertText(text, char)

    def pieces(self, pieces: Iterable[tuple[str, QTextCharFormat]], block: QTextBlockFormat) -> list[tuple[int, int]]:
        """A paragraph of several formats; returns the document positions of each piece."""
        self._galley.start(block)
        places = []
        for text, char in pieces:
            start = self._galley.cursor.position()
            self._galley.cursor.insertText(text, char)
            places.append((start, self._galley.cursor.position()))
        return places

    def leaf(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A line of the section, of one format."""
        self._galley.start(block)
        self._leaf_text(text, char)

    def passage(self, spans: tuple[Span, ...], block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A line of the section, with all that stands in it."""
        self._galley.start(block)
        self._paragraph(spans, char)

    def aside(self, spans: tuple[Span, ...], block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph that is no part of the section's text."""
        place, self._place = self._place, None
        self.passage(spans, block, char)
        self._place = place

    def _begin(self, section: Section | None) -> None:
        """From here on leaves belong to this section, or to none."""
        self._place = _Place(section.id, canonical(section)) if section else None

    def _paragraph(self, spans: tuple[Span, ...], char: QTextCharFormat) -> None:
        offset = self._leaf_offset()
        self._notes.met.clear()
        self._spans(spans, char, offset)
        for number in [number for number in self._notes.met if number in self._notes.opened]:
            block = QTextBlockFormat(self.styles.block(SMALL, below=PARAGRAPH_GAP))
            block.setLeftMargin(self.size.px(16))
            self._galley.start(block)
            self._anchors[f"note-{number}"] = self._galley.cursor.position()
            self._galley.cursor.insertText(f"{number}{GAP}{self._notes.says(number)}", self.styles.small())

    def _spans(self, spans: tuple[Span, ...], char: QTextCharFormat, offset: int) -> int:
        after_note = False
        for span in spans:
            if after_note and isinstance(span, Note):
                self._galley.cursor.insertText(BETWEEN_MARKS, self.styles.note(char, ""))
            after_note = isinstance(span, Note)
            match span:
                case Text(text):
                    offset = self._run(text, char, offset)
                case Strong(inner):
                    offset = self._spans(inner, self.styles.bold(char), offset)
                case Emphasis(inner):
                    offset = self._spans(inner, self.styles.italic(char), offset)
                case Link(target, inner):
                    offset = self._spans(inner, self.styles.link(char, str(target)), offset)
                case Term(slug, text):
                    offset = self._run(text, self.styles.term(char, f"term:{slug}"), offset)
                case Note(number):
                    self._notes.met.append(number)
                    self._galley.cursor.insertText(str(number), self.styles.note(char, f"note:{number}"))
        return offset

    def _leaf_text(self, text: str, char: QTextCharFormat) -> None:
        self._run(text, char, self._leaf_offset())

    def _run(self, text: str, char: QTextCharFormat, offset: int) -> int:
        if self._place is not None:
            self._positions.add(self._place.section, Run(offset, self._galley.cursor.position(), text))
        self._galley.cursor.insertText(text, char)
        return offset + len(text)

    def _leaf_offset(self) -> int:
        """The canonical offset of the next leaf, which is then counted."""
        place = self._place
        if place is None:
            return 0
        starts = place.text.starts
        offset = starts[place.leaf] if place.leaf < len(starts) else len(place.text.text)
        place.leaf += 1
        return offset
