"""The figure viewer in its window: shows what the place has opened, and leads from a part to its word and back again."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.model.term import GlossaryTerm
from reader.session.history import Visit
from reader.session.languages import said
from reader.session.place import HOME
from reader.typeset.part_map import PartMap
from reader.ui.desktop.window import Window
from reader.ui.figures.view import FigureView

NO_PARTS = Fault(
    QT_TRANSLATE_NOOP("Faults", "The map of this picture's parts is damaged in your copy of the library."),
    QT_TRANSLATE_NOOP("Faults", "Choose a part by its name."),
)


class FigureDesk(QObject):
    """Makes the pane and fills it."""

    def __init__(self, window: Window, go: Callable[[Address], None]) -> None:
        """`go` opens another place."""
        super().__init__(window)
        self._window, self._session, self._place, self._go = window, window.session, window.place, go
        self.view = FigureView(self._session, window.theme, window.size_, window)
        window.stack.addWidget(self.view)
        window.closing.connect(self.view.forget)
        self.view.term_asked.connect(self._open_term)
        self.view.part_chosen.connect(self._place.settle)
        self.view.left.connect(self._leave)
        self._session.settings.changed.connect(self._setting_changed)

    def show(self, words: FigureWords, visit: Visit, show_pane: Callable[[QWidget], None]) -> None:
        """Show a figure, with a part pointed out if the visit names one. A figure that is shown already keeps its zoom."""
        if self.view.slug != words.slug:
            part_map, fault = self._part_map(words)
            notes = (self._session.note_on(words.language), said(fault) if fault else "")
            self.view.show_figure(words, part_map, self._terms(words), " ".join(note for note in notes if note))
        show_pane(self.view)
        self.view.choose(visit.address.part)
        self.view.setFocus()

    def _setting_changed(self, key: str) -> None:
        if key == "text_size":
            self.view.set_text_size(self._window.size_)

    def _part_map(self, words: FigureWords) -> tuple[PartMap | None, Fault | None]:
        try:
            png, ids = self._session.part_map(words.slug)
            return PartMap(png, ids, words.size), None
        except Fault:
            return None, NO_PARTS

    def _terms(self, words: FigureWords) -> dict[str, GlossaryTerm]:
        """The words of the glossary that belong to the parts, without those that can't be read."""
        terms = {}
        for part in words.parts:
            if part.term:
                try:
                    terms[part.term] = self._session.term(part.term)
                except Fault:
                    continue
        return terms

    def _open_term(self, slug: str) -> None:
        self._go(Address("term", slug))

    def _leave(self) -> None:
        back, _ = self._place.ways
        if back:
            self._place.step(-1)
        else:
            self._go(HOME)
