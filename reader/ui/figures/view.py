"""The figure viewer: the drawing, always in sight, and beside or below it all that is said about it, which scrolls.

Pointing at a part shows it for that moment; choosing it, by click, tap or key, keeps it. Otherwise nobody could reach the words
about a part without brushing other parts on the way.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from reader.model.figure import FigureWords
from reader.typeset.artwork import Artwork
from reader.typeset.fonts import Size
from reader.typeset.part_map import PartMap
from reader.typeset.theme import Theme
from reader.ui.announce import announce
from reader.ui.figures.drawing import Drawing, Subject
from reader.ui.figures.hands import DrawingHands
from reader.ui.figures.lens import STEP
from reader.ui.figures.parts import PartCard, PartRows, Terms
from reader.ui.figures.tools import Tools
from reader.ui.words import Words, WordsButton

_COLUMN = 310
"""The width of the words beside a drawing, in pixels of the design."""
_LEAST_DRAWING, _LEAST_BUTTONS = 360, 280
"""What must be left when words stand beside the drawing: pixels for it, and pixels of the design for the buttons below it."""
_SHARE = 0.5
"""The part of the height that a drawing above the words has."""
_ANY = 16_777_215
"""Qt's own word for no limit."""


class FigureView(QWidget):
    """Shows one figure at a time."""

    term_asked = Signal(str)
    """The slug of a word of the glossary."""
    part_chosen = Signal(str)
    """The id of the part that the reader has chosen, or "" for none; not said when `choose` was called."""
    left = Signal()
    """The reader wants to go back."""

    def __init__(self, artwork: Artwork, theme: Theme, size: Size, parent: QWidget) -> None:
        """`size` is the text's: what is read here is content. Only the buttons follow the interface."""
        super().__init__(parent)
        self.setObjectName("figureView")
        self._words: FigureWords | None = None
        self._chosen = ""
        self._size, self._theme = size, theme
        self.drawing = Drawing(artwork, theme, size, self)
        self.tools = Tools(self)
        self._hands = DrawingHands(self.drawing)
        self.setFocusProxy(self.drawing)
        self._make_texts()
        self._lay_out()
        self._wire()

    @property
    def slug(self) -> str:
        """The figure that is shown, or ""."""
        return self._words.slug if self._words else ""

    @property
    def part(self) -> str:
        """The id of the part that was chosen, or ""."""
        return self._chosen

    def show_figure(self, words: FigureWords, part_map: PartMap | None, terms: Terms, note: str = "") -> None:
        """Show a figure with the words of the glossary that belong to it; `note` is something to know first."""
        self._take_focus_from(self._inside)
        self._words, self._chosen = words, ""
        self._title.setText(words.title)
        self._alt.setText(words.alt)
        self._description.setText(words.description)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.drawing.setAccessibleName(words.alt)
        self.drawing.setAccessibleDescription(words.description)
        self.rows.show_parts(words.parts, terms)
        self.card.show_parts(words.caption, words.parts, terms)
        self.drawing.show_subject(Subject(words, part_map))
        self.set_text_size(self._size)
        self._scroll.verticalScrollBar().setValue(0)

    def choose(self, part: str) -> None:
        """Point out a part; nothing, for "" or a part that the figure does not have."""
        known = self._words.parts if self._words else ()
        self._chosen = part if any(part == one.id for one in known) else ""
        self.rows.choose(self._chosen)
        self._show(self._chosen)
        self._show_state()
        if not self._chosen:
            return
        self.drawing.reveal(part)
        row = self.rows.row(part)
        self._bring_into_view(row if row.hasFocus() else self.card)
        if self.tools.names_hidden or not row.hasFocus():
            self._announce(part)

    def forget(self) -> None:
        """Keep nothing of what was shown."""
        self._take_focus_from(self._inside)
        self._words, self._chosen = None, ""
        self.drawing.forget()
        self.rows.show_parts((), {})
        self.card.show_parts("", (), {})
        for text in self._texts:
            text.clear()
        self.drawing.setAccessibleName("")
        self.drawing.setAccessibleDescription("")

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, with buttons at the interface's size."""
        self._theme = theme
        self.tools.set_look(theme, size)
        self.set_text_size(self._size)

    def set_text_size(self, size: Size) -> None:
        """Show what is read at a size."""
        self._size = size
        for part in (self.drawing, self.rows, self.card, *self._texts):
            part.set_look(self._theme, size)
        self._column.setSpacing(round(size.px(14)))
        self._arrange()
        self._name_rows()

    # Making and placing

    def _make_texts(self) -> None:
        self._inside = QWidget(self)
        self.card = PartCard(self._inside)
        self.rows = PartRows(self._inside)
        self._title = Words(22, self._inside, bold=True)
        self._note = Words(15, self._inside)
        self._about = Words(17, self._inside, bold=True)
        self._about.setText(self.tr("What the picture shows"))
        self._alt = Words(15, self._inside)
        self._description = Words(15, self._inside)
        self._texts = (self._title, self._note, self._about, self._alt, self._description)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._inside)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("figureWords")
        self._inside.setObjectName("figureWordsInside")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._picture = QVBoxLayout()
        self._picture.addWidget(self.drawing, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.addLayout(self._picture, 1)
        self._body.addWidget(self._scroll)

    def _wire(self) -> None:
        drawing, tools = self.drawing, self.tools
        drawing.pointed.connect(self._pointed)
        drawing.chosen.connect(self._choose_by_hand)
        drawing.zoomed.connect(lambda _: self._show_state())
        drawing.numbered.connect(lambda _: self._name_rows())
        self.rows.chosen.connect(self._choose_by_hand)
        self.card.term_asked.connect(self.term_asked)
        tools.zoom_asked.connect(drawing.zoom_by)
        tools.all_asked.connect(self._show_all)
        tools.names_shown.connect(self._show_names)
        tools.left.connect(self.left)

    def _arrange(self) -> None:
        """Words beside the drawing where there is room for both, else below it."""
        size = self._size
        beside = self.width() - size.px(_COLUMN) >= max(_LEAST_DRAWING, size.px(_LEAST_BUTTONS))
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        margin = round(size.px(24)) if beside else 8
        self._leave_room(self._body, margin, 16 if beside else 6, 0, 0)
        self._body.setSpacing(margin)
        order: tuple[QWidget, ...] = (self._title, self._note, self.card, self.rows)
        if beside:
            self._picture.addWidget(self.tools)
            self._leave_room(self._picture, 0, 0, 0, margin)
            self._scroll.setFixedWidth(round(size.px(_COLUMN)))
            self.drawing.setMinimumHeight(90)
            self.drawing.setMaximumHeight(_ANY)
            self._leave_room(self._column, 0, 4, round(size.px(16)), margin)
        else:
            order = (self._note, self.card, self.tools, self._title, self.rows)
            self._leave_room(self._picture, 0, 0, 8, 0)
            self._scroll.setMinimumWidth(0)
            self._scroll.setMaximumWidth(_ANY)
            self.drawing.setFixedHeight(max(120, round(self.height() * _SHARE)))
            self._leave_room(self._column, 8, 4, 16, 16)
        self._fill((*order, self._about, self._alt, self._description))
        groups = (self.tools, *order) if beside else order
        stops = [self.drawing, *(button for group in groups for button in group.findChildren(WordsButton))]
        for before, after in pairwise(stops):  # Tab goes as the eye does
            QWidget.setTabOrder(before, after)

    def _leave_room(self, layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
        """Room around a layout; it starts where lines of the language start, and the scroll bar stands at the end."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if is_mirrored else (start, end)
        layout.setContentsMargins(left, top, right, bottom)

    def _fill(self, order: Sequence[QWidget]) -> None:
        """Put what scrolls into this order."""
        while self._column.count():
            self._column.takeAt(0)
        for widget in order:
            self._column.addWidget(widget)
        self._column.addStretch(1)

    # Parts

    def _pointed(self, part: str) -> None:
        """Show what is under the pointer for as long as it is there."""
        self._show(part or self._chosen)
        if part:
            self._announce(part)

    def _choose_by_hand(self, part: str) -> None:
        self.choose(part)
        self.part_chosen.emit(self._chosen)

    def _bring_into_view(self, widget: QWidget) -> None:
        bar = self._scroll.verticalScrollBar()
        top = widget.mapTo(self._inside, QPoint(0, 0)).y()
        if top < bar.value() or top + widget.height() > bar.value() + bar.pageStep():
            bar.setValue(top - 4)

    def _show_all(self) -> None:
        self._choose_by_hand("")
        self.drawing.show_all()

    def _show_state(self) -> None:
        self.tools.show_state(self.drawing.lens.zoom, bool(self._chosen))

    def _show(self, part: str) -> None:
        if part != self.card.part:
            self._take_focus_from(self.card)
        self.drawing.point_out(part)
        self.card.show_part(part)

    def _take_focus_from(self, holder: QWidget) -> None:
        """Before what has the focus is hidden: Qt would hand it to the next widget, which may be a row and choose a part."""
        focused = QApplication.focusWidget()
        if focused is not None and holder.isAncestorOf(focused):
            self.drawing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, part: str) -> None:
        labels = {known.id: known.label for known in self._words.parts} if self._words else {}
        announce(self.drawing, labels.get(part, ""))

    def _show_names(self, shown: bool) -> None:
        self.drawing.show_names(shown)
        self._name_rows()

    def _name_rows(self) -> None:
        self.rows.name_rows(self.drawing.is_numbered, self.tools.names_hidden)

    # Qt's events

    def minimumSizeHint(self) -> QSize:
        """The window may be as small as it likes."""
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Turn around with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the better arrangement."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and nought for the zoom; Escape goes back."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.drawing.zoom_by(STEP)
            case Qt.Key.Key_Minus:
                self.drawing.zoom_by(1 / STEP)
            case Qt.Key.Key_0:
                self._show_all()
            case _:
                super().keyPressEvent(event)
