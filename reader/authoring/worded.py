"""Files of data whose words stand in several languages: `en: …`, and beside it `es: …` when there is one."""

from collections.abc import Sequence

from ruamel.yaml.comments import CommentedMap

from reader.authoring.fields import Field, Record, check, records
from reader.model.problem import Problem


class Worded:
    """Reads such records, and gathers what is wrong with them. The first of `languages` must always be there."""

    def __init__(self, file: str, languages: Sequence[str]) -> None:
        self.file = file
        self.languages = languages
        self.words = tuple(Field(language, required=language == languages[0]) for language in languages)
        """The fields of a record that says something."""
        self.problems: list[Problem] = []

    def told(self, language: str, record: Record) -> str:
        """What a record says in a language, or in the first."""
        return record.text(language) or record.text(self.languages[0])

    def record(self, record: Record, name: str, fields: Sequence[Field]) -> Record:
        """A record that stands in a field of another."""
        found, faults = check(record.record(name), self.file, fields, own_line=record.line_of(name))
        self.problems += faults
        return found

    def records(self, data: CommentedMap, fields: Sequence[Field]) -> list[tuple[str, Record]]:
        """A mapping of records."""
        found, faults = records(data, self.file, fields)
        self.problems += faults
        return found

    def problem(self, line: int, what: str, remedy: str) -> None:
        """Note a fault."""
        self.problems.append(Problem(self.file, line, what, remedy))
