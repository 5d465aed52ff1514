"""The viewport of a scroll area, made here: asking Qt for its own makes PySide look for its type among all widget classes.

That search makes some five thousand objects: 10 ms and half a megabyte at every start.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_port(area: QAbstractScrollArea) -> QWidget:
    """A viewport like the one that Qt makes, in its place; `viewport()` returns it from now on."""
    port = QWidget(area)
    port.setBackgroundRole(QPalette.ColorRole.Base)
    port.setAutoFillBackground(True)
    area.setViewport(port)
    return port
