"""The file of sources: what each needs, and what is wrong between the sources and the pages that cite them.

An organisation, a title, a year, an address, and how it is known: `seen` is "primary" when the writer opened the page itself,
"copy" for a copy, an abstract or a report of it, "no" when nobody has opened it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from reader.authoring.fields import Field, Record, load, records
from reader.authoring.source import Source as File
from reader.model.article import Source
from reader.model.problem import Problem

SOURCES_FILE = "sources.yaml"

_FIELDS = (
    Field("organisation", required=True),
    Field("title", required=True),
    Field("year", "number", required=True),
    Field("address", required=True),
    Field("seen", required=True, choices=("primary", "copy", "no")),
)
_ADDRESS = re.compile(r"https?://(?P<host>[^\s/]+\.[^\s/]+)(?P<path>/\S*)?|(?:doi:|ISBN )\S+")
_YEARS = range(1800, 2101)


def read_sources(file: File) -> tuple[list[tuple[Source, int]], list[Problem]]:
    """The sources of a file, each with its line."""
    data, problems = load(file.text, file.name)
    entries, faults = records(data, file.name, _FIELDS)
    made = [(_source(source_id, record), record.line) for source_id, record in entries]
    wrong = (fault for (_, record), (source, _) in zip(entries, made, strict=True) for fault in _faults(source, record))
    return made, [*problems, *faults, *wrong, *_twice(file.name, made)]


def unused_sources(file: str, sources: Sequence[tuple[Source, int]], cited: Collection[str]) -> Iterator[Problem]:
    """Warn of each source that no page and no table of facts cites."""
    for source, line in sources:
        if source.id not in cited:
            yield Problem(file, line, f"Nothing cites “{source.id}”.", "Cite it, or take it out.", "warning")


def _source(source_id: str, record: Record) -> Source:
    text = record.text
    return Source(source_id, text("organisation"), text("title"), record.number("year"), text("address"), text("seen"))


def _faults(source: Source, record: Record) -> Iterator[Problem]:
    if source.address and not _ADDRESS.fullmatch(source.address):
        what = f"“{source.address}” is not an address."
        yield Problem(record.file, record.line_of("address"), what, "Write https://…, doi:… or ISBN ….")
    if source.year and source.year not in _YEARS:
        yield Problem(record.file, record.line_of("year"), f"{source.year} is not a year.", "Write it in four figures.")


def _twice(file: str, sources: Sequence[tuple[Source, int]]) -> Iterator[Problem]:
    """Warn of sources that are one and the same: by their address, unless that is a whole site, or by what they are called."""
    first: dict[tuple[str, ...], str] = {}
    for source, line in sources:
        for key in (_place(source.address), (source.organisation.casefold(), source.title.casefold(), str(source.year))):
            owner = first.setdefault(key, source.id) if all(key) else source.id
            if owner != source.id:
                yield Problem(file, line, f"“{source.id}” is the same as “{owner}”.", "Keep one of them.", "warning")
                break


def _place(address: str) -> tuple[str, str]:
    """Host and path, for comparing; without a path the address is that of a whole site, and names no one page."""
    match = _ADDRESS.fullmatch(address)
    if match is None or match["host"] is None:
        return "", ""
    return match["host"].casefold().removeprefix("www."), (match["path"] or "").rstrip("/")
