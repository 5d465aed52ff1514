"""Widgets. They ask the session, are told by its signals, and are wired to each other in the window alone."""
