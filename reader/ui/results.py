"""The results of a search, in lanes. They take the page's place while somebody searches, so that they never cover it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from reader.model.address import Address
from reader.search.hit import Hit, Results, Snippet
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.choices import Choice, Choices
from reader.ui.wrapped import Link

_LONGEST = 40
"""Characters of a query in a link."""


class ResultsView(Choices):
    """Shows Results; what is chosen is a Hit."""

    as_typed_asked = Signal()
    """The words are to be looked for as they were typed, not as they were mended."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ResultsView", "Search results"), theme, parent)
        self._shown: Results | None = None
        self._instead = Link("", theme, self)
        self._instead.clicked.connect(self.as_typed_asked)
        self._instead.hide()
        self.add_below_sentence(self._instead)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits that are shown."""
        return tuple(choice.thing for choice in self.choices if isinstance(choice.thing, Hit))

    @property
    def current(self) -> Hit | None:
        """The hit that Enter would open."""
        hit = self.current_choice.thing if self.current_choice else None
        return hit if isinstance(hit, Hit) else None

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another text size."""
        super().set_look(theme, size)
        self._instead.set_look(theme, size)

    def show_results(self, results: Results, sentence: str) -> None:
        """Show hits, the first one current, or a sentence (already translated). What follows those that are shown is added."""
        before, self._shown = self._shown, results
        lanes = {
            "urgent": self.tr("Get help now"),
            "best": self.tr("Best answer"),
            "articles": self.tr("Pages"),
            "terms": self.tr("Words"),
            "sections": self.tr("Answers on a page"),
            "start": self.tr("Where to start"),
        }
        if before is not None and results.follows(before):
            self.add_choices([_choice(hit, lanes[hit.lane]) for hit in results.hits[len(before.hits) :]])
            return
        self._instead.setVisible(bool(results.corrected))
        if results.corrected:
            typed = " ".join(results.query.split())
            self._instead.say(self.tr("Search instead for “%1”").replace("%1", typed[:_LONGEST]))
            sentence = self.tr("Showing results for “%1”.").replace("%1", results.corrected)
        hits = results.hits
        if hits and hits[-1].lane == "start":
            means = Snippet(self.tr("Every word that is explained here."))
            hits = (*hits, Hit(Address("screen", "glossary"), "start", self.tr("Words explained, A to Z"), "", means))
        self.show_choices([_choice(hit, lanes[hit.lane]) for hit in hits], sentence)


def _choice(hit: Hit, lane: str) -> Choice:
    title = hit.title[:1].upper() + hit.title[1:]
    return Choice(hit, title, hit.context, hit.snippet.text, hit.snippet.marks, lane, urgent=hit.lane == "urgent")
