"""Keeping the focus while everything around the page is made anew."""

import shiboken6
from PySide6.QtWidgets import QWidget

Way = tuple[tuple[str, int], ...]
"""From the window inwards: the name of a class, and which of its parent's children of that class it is."""


class Focus:
    """What has a window's focus, and the way to it."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._widget = window.focusWidget()
        self._way = _way_to(self._widget, window)

    def give_back(self) -> None:
        """To the widget itself, if it is still there: the page, or a spot on it."""
        if self._widget is not None and shiboken6.isValid(self._widget):
            self._widget.setFocus()

    def find_again(self) -> None:
        """To the widget that stands where the other stood, if that has gone."""
        if self._widget is not None and not shiboken6.isValid(self._widget):
            found = _widget_at(self._way, self._window)
            if found is not None:
                found.setFocus()


def _way_to(widget: QWidget | None, root: QWidget) -> Way:
    way: list[tuple[str, int]] = []
    while widget is not None and widget is not root:
        parent = widget.parentWidget()
        if parent is None:
            return ()
        kind = type(widget).__name__
        way.insert(0, (kind, _of_kind(parent, kind).index(widget)))
        widget = parent
    return tuple(way)


def _widget_at(way: Way, root: QWidget) -> QWidget | None:
    found = root
    for kind, number in way:
        those = _of_kind(found, kind)
        if number >= len(those):
            return None
        found = those[number]
    return found


def _of_kind(parent: QWidget, kind: str) -> list[QWidget]:
    return [child for child in parent.children() if isinstance(child, QWidget) and type(child).__name__ == kind]
