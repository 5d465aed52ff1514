"""Rows of trees and lists: no row paints beyond itself."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader.typeset.fonts import Size
from reader.typeset.theme import load_theme
from reader.ui.rows import RowDelegate, RowLook, lay_out

TITLE = "A title that is nearly as wide as its row"


@pytest.fixture
def view(qtbot: QtBot, fonts: None) -> QListView:
    """Two rows; the first title has one line in plain type, and would have two in bold type."""
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([TITLE, ""]))
    view.setItemDelegate(RowDelegate(view, load_theme("light"), RowLook(15, "ink", (0, 0, 0, 0))))
    widths = range(100, 600)
    view.resize(next(width for width in widths if lines(False, width) == 1), 200)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setStyleSheet("background: gray")  # on which the ink of a current row shows, too
    assert lines(True, view.width()) == 2
    view.show()
    return view


def lines(bold: bool, width: int) -> int:
    return lay_out(TITLE, Size().font(15, bold), width).lineCount()


def test_a_current_row_is_no_taller_than_before(view: QListView) -> None:
    index = view.model().index(0, 0)
    below = view.visualRect(index).bottom() + 2
    plain = painted(view).copy(0, below, view.width(), 60)
    view.setCurrentIndex(index)
    assert painted(view).copy(0, below, view.width(), 60) == plain


def painted(view: QListView) -> QImage:
    return view.viewport().grab().toImage()
