"""What readers meet beside the articles' own text: meanings of words, the words of figures, the tables of facts.

The rules about words hold for it as well. Each text is looked for in its own file; where a page draws it from there, it is not
looked at again.
"""

from collections.abc import Iterable, Iterator

from reader.authoring.data import Facts
from reader.authoring.help_levels import HELP_FILE
from reader.authoring.local import LOCAL_FOLDER
from reader.authoring.windows import WINDOWS_FILE
from reader.model.figure import FigureWords
from reader.model.term import GlossaryTerm
from reader.model.window import WindowTable


def texts_beside(
    language: str, terms: Iterable[GlossaryTerm], figures: Iterable[FigureWords], facts: Facts
) -> Iterator[tuple[str, list[str]]]:
    """The files and, for each, its texts in one language, in the order in which they stand there."""
    yield f"{language}/glossary.yaml", [term.means for term in terms]
    for figure in figures:
        said = [figure.title, figure.alt, figure.description, figure.caption]
        yield f"{language}/figures/{figure.slug}.yaml", [*said, *(part.label for part in figure.parts)]
    yield HELP_FILE, [row.words for row in facts.help_table.rows if row.language == language]
    yield WINDOWS_FILE, [text for table in facts.windows.tables if table.language == language for text in _of_table(table)]
    for country in facts.local:
        if country.language == language:
            yield (
                f"{LOCAL_FOLDER}/{country.country}.yaml",
                [text for row in country.rows for text in (row.words, row.more, row.go)],
            )


def _of_table(table: WindowTable) -> Iterator[str]:
    yield from (table.caption, table.head, *(words for _, words in table.columns))
    for row in table.rows:
        yield from (row.words, *(cell.words for cell in row.cells))
