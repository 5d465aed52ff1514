"""Marking text for translation in rooms that know no Qt.

`pyside6-lupdate` finds calls of this very name with two literals. The words are translated where they are shown, with
`QCoreApplication.translate(context, text)`.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Give `text` back unchanged; `context` is for the translator and for the later look-up."""
    return text
