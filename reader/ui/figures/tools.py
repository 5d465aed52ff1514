"""The buttons of the figure viewer: back, zoom, and covering the names to learn them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.figures.lens import LEAST, MOST, STEP
from reader.ui.flow import Flow
from reader.ui.words import WordsButton


class Tools(QWidget):
    """Asks; what happens is the view's."""

    zoom_asked = Signal(float)
    """A factor."""
    all_asked = Signal()
    """The whole drawing, with no part pointed out."""
    names_shown = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture tools"))
        self.names_hidden = False
        self._flow = Flow(self)
        self._flow.setContentsMargins(4, 0, 4, 0)  # level with the plate
        self._back = self._button(self.tr("Back to the page"))
        self._in = self._button(self.tr("Zoom in"))
        self._out = self._button(self.tr("Zoom out"))
        self._all = self._button(self.tr("Show all"))
        self.names = self._button(self.tr("Hide the names"))
        self._back.clicked.connect(self.left)
        self._in.clicked.connect(lambda: self.zoom_asked.emit(STEP))
        self._out.clicked.connect(lambda: self.zoom_asked.emit(1 / STEP))
        self._all.clicked.connect(self.all_asked)
        self.names.clicked.connect(self._turn_names)
        self.show_state(LEAST, is_chosen=False)

    def show_state(self, zoom: float, is_chosen: bool) -> None:
        """Leave open only what can be done at this zoom, with or without a chosen part; say how large the drawing is."""
        self._in.setEnabled(zoom < MOST)
        self._out.setEnabled(zoom > LEAST)
        self._all.setEnabled(zoom > LEAST or is_chosen)
        percent = self.tr("%1 percent").replace("%1", str(round(zoom * 100)))
        for button in (self._in, self._out, self._all):
            button.setAccessibleDescription(percent)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, at the interface's size."""
        self._flow.setSpacing(round(size.px(8)))
        for button in (self._back, self._in, self._out, self._all, self.names):
            button.set_look(theme, size)

    def _button(self, words: str) -> WordsButton:
        button = WordsButton(self)
        button.set_words(words)
        self._flow.addWidget(button)
        return button

    def _turn_names(self) -> None:
        self.names_hidden = not self.names_hidden
        self.names.set_words(self.tr("Show the names") if self.names_hidden else self.tr("Hide the names"))
        self.names_shown.emit(not self.names_hidden)
