"""Copying from the page that is shown: the words alone, or the words with where they come from."""

from PySide6.QtCore import QObject

from reader.model.address import Address
from reader.model.article import Source
from reader.model.citation import Cited, Mark, citation, marks_of
from reader.session.place import Place
from reader.session.session import Session
from reader.typeset.dates import month_and_year
from reader.typeset.lines import BETWEEN_MARKS
from reader.typeset.page import Page
from reader.ui.actions import Actions
from reader.ui.announce import announce
from reader.ui.article_view import ArticleView
from reader.ui.clipboard import Clipboard


class Copying(QObject):
    """Belongs to one ArticleView and its Place. Its commands are there while they have something to copy."""

    def __init__(self, view: ArticleView, place: Place, session: Session, clipboard: Clipboard, actions: Actions) -> None:
        super().__init__(actions)
        self._view = view
        self._place = place
        self._session = session
        self._clipboard = clipboard
        self._actions = actions
        view.selection_changed.connect(actions["copy"].setEnabled)
        place.history_changed.connect(self._allow)
        actions["copy"].setEnabled(view.selected is not None)
        self._allow()

    def copy(self) -> None:
        """Copy the selected words."""
        self._lend(self._view.selected_text())

    def copy_with_citation(self) -> None:
        """Copy the selected words with the place they come from and their sources; without a selection the place alone.

        Raises Fault when the library can no longer be read.
        """
        page, address = self._view.page, self._place.address
        if page is None or address is None:
            return
        selected = self._view.selected
        top = page.rect_at(selected[0] if selected else self._view.top_position()).top()
        row = next((row for row in reversed(page.outline) if row.y <= top), None)
        section, heading = (row.anchor, row.heading) if row else ("", "")
        cited, sources = self._cited(address, section, heading)
        marks = marks_of(selected, _source_marks(page)) if selected else []
        numbers = sorted({mark.number for mark in marks if mark.number <= len(sources)})
        words = _with_marks(page, selected, marks) if selected else ""
        self._lend(citation(words, cited, [(number, sources[number - 1]) for number in numbers], self.tr("Sources")))

    def _cited(self, address: Address, section: str, heading: str) -> tuple[Cited, tuple[Source, ...]]:
        edition = self.tr("Alcove, library version %1").replace("%1", self._session.edition)
        if address.kind == "term":
            name = self._session.term(address.slug).name
            return Cited(name[:1].upper() + name[1:], self.tr("Glossary"), edition, "", address.whole), ()
        article = self._session.article(address.slug)
        updated = self.tr("Updated %1").replace("%1", month_and_year(article.updated))
        place = Address("article", address.slug, section, address.library)
        return Cited(article.head.title, heading, edition, updated, place), article.sources

    def _lend(self, text: str) -> None:
        if text:
            self._clipboard.copy(text)
            announce(self._view, self.tr("Copied. Alcove takes it back after one minute."))

    def _allow(self) -> None:
        address = self._place.address
        self._actions["copy-citation"].setEnabled(address is not None and address.kind in ("article", "term"))


def _source_marks(page: Page) -> list[Mark]:
    """The marks of sources on a page; not what else opens in place, which has no number above 0 or is a whole line."""
    numbered = ((target, target.href.removeprefix("note:")) for target in page.targets if target.href.startswith("note:"))
    return [Mark(target.start, target.end, int(number)) for target, number in numbered if number.isdigit() and number != "0"]


def _with_marks(page: Page, selected: tuple[int, int], marks: list[Mark]) -> str:
    """The selected words with each mark as a number in brackets, and the marks that end them."""
    words, at = [], selected[0]
    for mark in marks:
        words += [page.text(at, mark.start), f"[{mark.number}]"]
        at = mark.end
    return "".join([*words, page.text(at, max(at, selected[1]))]).replace(BETWEEN_MARKS, "")
