"""The library file: one SQLite file that holds everything a reader can open, read-only for as long as it lives."""
