"""The parts of a figure as words: rows to choose from, and a card that says what the chosen part is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from reader.model.figure import FigurePart
from reader.model.term import GlossaryTerm
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.words import LINK_INSET, Words, WordsButton

Terms = Mapping[str, GlossaryTerm]
"""The words of the glossary that belong to parts, by slug; one that can't be read is left out."""


class PartRows(QWidget):
    """One row for each part, of which one can be chosen: Tab reaches the list, arrow keys go through it."""

    chosen = Signal(str)
    """The id of a part."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of the picture"))
        self._rows: dict[str, _Row] = {}
        self._labels: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def row(self, part: str) -> WordsButton:
        """The row of a part. Raises KeyError for a part that the figure does not have."""
        return self._rows[part]

    def show_parts(self, parts: Sequence[FigurePart], terms: Terms) -> None:
        """Make the rows of a figure."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {part.id: _Row(self) for part in parts}
        self._labels = {part.id: part.label for part in parts}
        for part in parts:
            row = self._rows[part.id]
            row.setAccessibleDescription(terms[part.term].means if part.term in terms else "")
            row.toggled.connect(lambda on, part=part.id: self.chosen.emit(part) if on else None)
            self._column.addWidget(row)
            row.show()

    def choose(self, part: str) -> None:
        """Choose a part of the figure, or "" for none, without telling anybody."""
        was_silent = self.blockSignals(True)
        for known, row in self._rows.items():
            row.setAutoExclusive(False)  # else one of them would have to stay chosen
            row.setChecked(known == part)
            row.setAutoExclusive(True)
        self.blockSignals(was_silent)

    def name_rows(self, numbered: bool, hidden: bool) -> None:
        """Say each part's name, after its number when the drawing shows numbers, or its number alone while names are hidden."""
        for number, (part, row) in enumerate(self._rows.items(), 1):
            name = self.tr("Part %1").replace("%1", str(number)) if hidden else self._labels[part]
            row.set_words(f"{number}\u2002{name}" if numbered and not hidden else name)
            row.setAccessibleName(name)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        for row in self._rows.values():
            row.set_look(theme, size)


class _Row(WordsButton):
    """Having the focus is being chosen, as in any list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "row")
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setChecked(True)


class PartCard(QStackedWidget):
    """What the part is that is pointed out; as tall as the longest answer, so that nothing jumps while parts are looked at."""

    term_asked = Signal(str)
    """The slug of a word of the glossary."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("partCard")
        self._pages: dict[str, _Page] = {}
        self.part = ""
        """The part that is told about."""

    def show_parts(self, caption: str, parts: Sequence[FigurePart], terms: Terms) -> None:
        """Make a page for each part, after one for the whole figure that says what to do."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self.part = ""
        hint = _Page(self)
        hint.add(caption, 15, "ink")
        hint.add(self.tr("Point at a part, or choose its name, to see where it is and what it is."), 15, "muted")
        self._pages = {"": hint} | {part.id: self._page(part, terms.get(part.term)) for part in parts}
        for page in self._pages.values():
            self.addWidget(page)

    def show_part(self, part: str) -> None:
        """Say what a part is; "" for the whole figure."""
        self.part = part
        self.setCurrentWidget(self._pages[part])

    def words(self) -> tuple[str, ...]:
        """What is being said."""
        page = self.currentWidget()
        return page.texts if isinstance(page, _Page) else ()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        for page in self._pages.values():
            page.set_look(theme, size)

    def _page(self, part: FigurePart, term: GlossaryTerm | None) -> "_Page":
        page = _Page(self)
        page.add(part.label, 18, "ink", bold=True)
        if term is not None:
            same = term.name.casefold() == part.label.casefold()
            page.add(term.say if same else f"{term.name} · {term.say}", 14, "muted")
            page.add(term.means, 15, "ink")
            slug = term.slug
            link = page.add_link(self.tr("More about “%1”").replace("%1", term.name))
            link.clicked.connect(lambda: self.term_asked.emit(slug))
        return page


class _Page(QFrame):
    """Texts one below the other, and perhaps a link."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("partPage")
        self._words: list[Words | WordsButton] = []
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands here."""
        return tuple(word.text() for word in self._words)

    def add(self, text: str, pixels: float, role: str, bold: bool = False) -> None:
        """A text below the others."""
        words = Words(pixels, self, role, bold, LINK_INSET)
        words.setText(text)
        self._put(words)

    def add_link(self, text: str) -> WordsButton:
        """A link below the others."""
        link = WordsButton(self, "link")
        link.set_words(text)
        self._put(link)
        return link

    def _put(self, words: Words | WordsButton) -> None:
        self._words.append(words)
        self._column.insertWidget(self._column.count() - 1, words)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        room = round(size.px(14))
        self._column.setContentsMargins(room - LINK_INSET, room, room - LINK_INSET, round(size.px(10)))
        self._column.setSpacing(round(size.px(6)))
        for words in self._words:
            words.set_look(theme, size)
