"""Finding words that are cut, that meet, or that stand outside their pane, on a window as it is shown now."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QTreeView,
    QWidget,
)

from reader.ui.desktop.window import Window

_SLACK = 1
"""Pixels that rounding may take."""
_LINE_MARGIN = 2
"""What QLineEdit keeps free on either side of its words."""


def faults(window: Window) -> list[str]:
    """One line for each fault. What is scrolled out of sight counts too: it must have room where it stands."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return [
        *(f"{_name(widget)} is cut: {reason}" for widget in shown for reason in _cut(widget)),
        *(f"{_name(widget)} stands outside {_name(widget.parentWidget() or window)}" for widget in shown if _outside(widget)),
        *(f"{_name(one)} meets {_name(other)}" for widget in shown for one, other in _meeting(widget)),
        *_page(window),
    ]


def words_of(widget: QWidget) -> str:
    """What a widget shows in letters of its own."""
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.placeholderText() if isinstance(widget, QLineEdit) else ""


def _cut(widget: QWidget) -> Iterator[str]:
    text, wide, high = words_of(widget), widget.width() + _SLACK, widget.height() + _SLACK
    if isinstance(widget, QTreeView | QListView):
        yield from _rows(widget)
    if not text:
        return
    if isinstance(widget, QLineEdit):
        needed, room = widget.fontMetrics().horizontalAdvance(text), widget.contentsRect().width() - 2 * _LINE_MARGIN
        if needed > room:
            yield f"“{text}” needs {needed} of {room}"
    elif widget.hasHeightForWidth():
        if widget.heightForWidth(widget.width()) > high:
            yield f"“{text}” needs {widget.heightForWidth(widget.width())} of {widget.height()} in height"
    elif widget.sizeHint().width() > wide or widget.sizeHint().height() > high:
        yield f"“{text}” needs {widget.sizeHint().toTuple()} of {widget.size().toTuple()}"


def _rows(view: QTreeView | QListView) -> Iterator[str]:
    model = view.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    indexes += [model.index(row, 0, index) for index in indexes for row in range(model.rowCount(index))]
    for index in indexes:
        place = view.visualRect(index)
        if not place.isEmpty() and view.sizeHintForIndex(index).height() > place.height() + _SLACK:
            yield f"row “{index.data()}”"


def _outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    return not parent.rect().contains(widget.geometry()) and _placed(widget)


def _placed(widget: QWidget) -> bool:
    """Whether a layout has placed a widget; what floats is placed by its owner's own rules."""
    parent = widget.parentWidget()
    return parent is not None and _holds(parent.layout(), widget)


def _holds(layout: QLayout | None, widget: QWidget) -> bool:
    items = [layout.itemAt(number) for number in range(layout.count())] if layout else []
    return any(item and (item.widget() is widget or _holds(item.layout(), widget)) for item in items)


def _meeting(parent: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    children = [child for child in parent.children() if isinstance(child, QWidget) and child.isVisibleTo(parent)]
    placed = [child for child in children if _placed(child) and not child.geometry().isEmpty()]
    for one, other in combinations(placed, 2):
        if one.geometry().intersects(other.geometry()):
            yield one, other


def _page(window: Window) -> Iterator[str]:
    page = window.article_view.page
    if page is not None and window.article_view.isVisibleTo(window) and page.document.size().width() > page.width + _SLACK:
        yield f"the page needs {page.document.size().width()} of {page.width}"


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} “{words_of(widget)}”"
