"""Dates as readers see them."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def month_and_year(iso: str) -> str:
    """A date as “November 2026”, in the interface's language; as it stands when it is not a date."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    form = QCoreApplication.translate("Page", "MMMM yyyy")  # Qt's letters; Spanish has a word between month and year
    return QLocale().toString(date, form) if date.isValid() else iso


def day_month_year(iso: str) -> str:
    """A date as “November 25, 2026”, in the interface's language; as it stands when it is not a date."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    form = QCoreApplication.translate("Page", "MMMM d, yyyy")
    return QLocale().toString(date, form) if date.isValid() else iso
