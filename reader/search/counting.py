"""The words of a finished index with their counts. FTS5 has counted them already: nothing is kept while an index is written."""

import sqlite3
from collections.abc import Mapping

from reader.search.spelling import is_mendable, sound

_COUNTED = """
SELECT word, sum(count), sum(headed) FROM (
    SELECT term AS word, doc AS count, 0 AS headed FROM temp.words_of_sections
    UNION ALL SELECT term, doc, 0 FROM temp.words_of_titles
    UNION ALL SELECT term, 0, doc FROM temp.words_of_headings
    UNION ALL SELECT word, count, 0 FROM temp.other_words
) GROUP BY word ORDER BY word
"""
_TABLES = (
    ("words_of_sections", "fts5vocab(main, find_section_@, row)"),
    ("words_of_titles", "fts5vocab(main, find_title_@, row)"),
    ("words_of_headings", "fts5vocab(main, find_heading_@, row)"),
)


def write_words(connection: sqlite3.Connection, suffix: str, others: Mapping[str, int]) -> None:
    """Write the tables of words from the indexes of titles, headings and sections; `others` are counts of words beside them.

    Tables of the connection's own help, which leave nothing in the file.
    """
    connection.execute("CREATE TEMP TABLE other_words (word TEXT, count INTEGER)")
    connection.executemany("INSERT INTO temp.other_words VALUES (?, ?)", others.items())
    for name, made in _TABLES:
        connection.execute(f"CREATE VIRTUAL TABLE temp.{name} USING {made.replace('@', suffix)}")
    counted = connection.execute(_COUNTED)
    rows = ((word, count, headed, sound(word) if is_mendable(word) else "") for word, count, headed in counted)
    connection.executemany(f"INSERT INTO find_word_{suffix} VALUES (?, ?, ?, ?)", rows)
    connection.execute(
        f"INSERT INTO find_mendable_{suffix} SELECT substr(word, 1, 1) AS letter, length(word) AS length, group_concat(word, ' ')"
        f" FROM find_word_{suffix} WHERE sound != '' GROUP BY letter, length"
    )
    for name in ("other_words", *(name for name, _ in _TABLES)):
        connection.execute(f"DROP TABLE temp.{name}")
