"""The glossary from A to Z: every word that is explained, with a box that leaves those that are meant.

1. It takes the page's place, and is a place of its own: Back and Forward come here, to the row that was chosen.
2. Rows stand under their letters. Once something is typed the likeliest come first, without letters; a word that was found by
   another of its names says by which.
3. Where nothing is left, a sentence says so and the only row looks for the words in the whole library.
"""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.term import GlossaryTerm
from reader.session.glossary import Alphabet, Found, chosen_terms
from reader.session.history import Visit
from reader.session.languages import said
from reader.session.place import Place
from reader.session.session import Session
from reader.typeset.theme import Theme
from reader.ui.choices import Choice
from reader.ui.chooser import Chooser

GLOSSARY = Address("screen", "glossary")
_FIRST_WORDS = 110
"""How many characters of a meaning a row shows at most."""


class Glossary(Chooser):
    """A pane. Its rows are Addresses, or words to search for."""

    opened = Signal(object)
    """The Address of a word."""
    library_asked = Signal(str)
    """These words are to be looked for in the whole library."""
    back_asked = Signal()
    """Escape, with nothing typed."""

    def __init__(self, session: Session, place: Place, theme: Theme, parent: QWidget) -> None:
        name = QCoreApplication.translate("Glossary", "Find a word")
        hint = QCoreApplication.translate("Glossary", "Type a word, in any of its names")
        super().__init__((name, hint), QCoreApplication.translate("Glossary", "Words explained"), theme, parent)
        self.setAccessibleName(self.tr("Glossary"))
        self._session, self._place = session, place
        self._alphabet = Alphabet(session.interface_language)
        self._terms: tuple[GlossaryTerm, ...] = ()
        self._trouble = ""
        self.asked.connect(self._show)
        self.left.connect(self._leave)
        self.chosen.connect(self._open)

    def start(self, visit: Visit) -> None:
        """Show all words, with the one current that the visit names, and be ready to type."""
        self._trouble = ""
        try:
            self._terms = self._alphabet.in_order(self._session.terms())
        except Fault as fault:
            self._terms, self._trouble = (), said(fault)
        self._show(self.box.words, visit.address.part)
        self.box.start()

    def _show(self, typed: str, slug: str = "") -> None:
        found = chosen_terms(typed, self._terms)
        lanes = not typed.strip()
        choices = [self._choice(one, lanes) for one in found]
        count = self.tr("1 word") if len(choices) == 1 else self.tr("%1 words").replace("%1", str(len(choices)))
        if choices:
            self.show_choices(choices, count)
        else:
            self.show_choices([self._way_on(typed)], count, self._why_none(typed))
        if slug and lanes:
            address = Address("term", slug)
            QTimer.singleShot(0, self, lambda: self.choices.choose(address))  # when the rows have their places

    def _choice(self, found: Found, lanes: bool) -> Choice:
        term = found.term
        title = term.name[:1].upper() + term.name[1:]
        lane = self._alphabet.letter(term.name) if lanes else ""
        return Choice(Address("term", term.slug), title, found.by, opening(term.means, _FIRST_WORDS), lane=lane)

    def _why_none(self, typed: str) -> str:
        if self._trouble:
            return self._trouble
        if not self._terms:
            return self.tr("There is no glossary in your copy of the library.")
        return self.tr("No word of the glossary is called “%1”.").replace("%1", typed.strip())

    def _way_on(self, typed: str) -> Choice:
        return Choice(typed.strip(), self.tr("Search the whole library for it"), "", self.tr("Pages, words and answers"))

    def _open(self, thing: object) -> None:
        if isinstance(thing, Address):
            self._place.settle(thing.slug)
            self.opened.emit(thing)
        else:
            self.library_asked.emit(str(thing))

    def _leave(self) -> None:
        """First the words, then the pane."""
        if self.box.words:
            self.box.ask("")
        else:
            self.back_asked.emit()


def opening(text: str, most: int) -> str:
    """The first sentences of a text, or the first words of a long sentence: `most` characters at the most."""
    if len(text) <= most:
        return text
    sentences = text[: text.rfind(". ", 0, most) + 1]
    if sentences:
        return sentences
    end = text.rfind(" ", 0, most)
    return text[: end if end > 0 else most - 1].rstrip(" ,;:.") + "…"
