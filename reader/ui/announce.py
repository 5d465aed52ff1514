"""Saying something to whoever listens instead of looking."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say some words now, whatever has the focus. `widget` is where they come from."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
