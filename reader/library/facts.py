"""The tables of facts as a library holds them. Brought in by whoever asks for one: none is wanted before the first paint."""

import json
from typing import Any

from reader.model.article import Source
from reader.model.help import HelpRow
from reader.model.local import LocalFacts, LocalRow
from reader.model.window import Stretch, WindowCell, WindowRow, WindowTable


def help_row(data: str) -> HelpRow:
    """A row of the triage table."""
    fields = json.loads(data)
    return HelpRow(**(fields | {"pages": tuple(fields["pages"]), "sources": _sources(fields["sources"])}))


def window_table(data: str) -> WindowTable:
    """A table of limits of time."""
    fields = json.loads(data)
    columns = tuple((slug, words) for slug, words in fields["columns"])
    rows = tuple(
        WindowRow(row["slug"], row["words"], row["page"], tuple(_cell(cell) for cell in row["cells"])) for row in fields["rows"]
    )
    return WindowTable(**(fields | {"columns": columns, "rows": rows}))


def local_facts(data: str) -> LocalFacts:
    """The facts of a country."""
    fields = json.loads(data)
    rows = tuple(LocalRow(**(row | {"sources": _sources(row["sources"])})) for row in fields["rows"])
    return LocalFacts(**(fields | {"rows": rows}))


def _cell(fields: dict[str, Any]) -> WindowCell:
    times = {name: Stretch(**fields[name]) if fields[name] else None for name in ("time", "best")}
    return WindowCell(**(fields | times | {"sources": _sources(fields["sources"])}))


def _sources(sources: list[dict[str, Any]]) -> tuple[Source, ...]:
    return tuple(Source(**source) for source in sources)
