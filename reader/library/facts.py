"""The tables of facts as a library holds them. Brought in by whoever asks for one: none is wanted before the first paint."""

import json

from reader.model.article import Source
from reader.model.help import HelpRow


def help_row(data: str) -> HelpRow:
    """A row of the triage table."""
    fields = json.loads(data)
    sources = tuple(Source(**source) for source in fields.pop("sources"))
    return HelpRow(**(fields | {"pages": tuple(fields["pages"])}), sources=sources)
