"""What assistive programs are told of the reading pane: a document of nodes (reader.ui.nodes) and spots (reader.ui.spots).

Qt asks `_interface` for every object once; where it answers None, Qt's own answer stands.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.ui.article_view import ArticleView
from reader.ui.nodes import index_of, part_at, part_interface
from reader.ui.reading_tree import ReadingTree
from reader.ui.spots import Spot


class _PaneInterface(QAccessibleWidget):
    """The document."""

    def __init__(self, view: ArticleView, tree: ReadingTree) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._tree = tree

    def childCount(self) -> int:
        return len(self._tree.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return part_interface(self._tree.parts(), index)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return part_at(self._tree.parts(), x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return index_of(self._tree.parts(), child)


class _SpotInterface(QAccessibleWidget):
    """A link, a mark, a picture or a heading."""

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot, spot.role)

    @property
    def _spot(self) -> Spot:
        """Asked for anew: PySide never frees an interface, and a page should not live as long."""
        spot = self.object()
        assert isinstance(spot, Spot)  # noqa: S101 - made for nothing else
        return spot

    def parent(self) -> QAccessibleInterface:
        return self._spot.above or QAccessible.queryAccessibleInterface(self._spot.view)

    def actionNames(self) -> list[str]:
        return ["Press", "SetFocus"] if self._spot.target else ["SetFocus"]

    def doAction(self, name: str) -> None:
        if name == "Press" and self._spot.target:
            self._spot.activated.emit(self._spot)
        else:
            self._spot.setFocus()


@cache
def install() -> None:
    """From now on, answer for reading panes and their spots. Once for the whole program: Qt keeps a list of such functions."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    made: QAccessibleInterface | None = None
    if isinstance(thing, Spot):
        made = _SpotInterface(thing)
    elif isinstance(thing, QWidget) and thing.objectName() == "window":  # Qt takes a plain QWidget for a mere part of a window
        made = QAccessibleWidget(thing, QAccessible.Role.Window)
    elif isinstance(thing, ArticleView) and (tree := thing.findChild(ReadingTree)) is not None:
        made = _PaneInterface(thing, tree)
    if made is not None:
        thing.__dict__["accessible"] = made  # PySide's half of what Qt is given must live as long as the widget
    return made
