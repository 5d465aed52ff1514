"""Alcove: an offline reader for sexual-health education."""

__version__ = "0.1.0"
