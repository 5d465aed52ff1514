"""What a page must have besides its words, and what nobody comes to.

A page whose topic needs help has a call-out for it: `help` in its front matter, and in its group in topics.yaml, names the needs.
"emergency" asks for an emergency call-out; any other need asks for local help with it.
"""

from collections.abc import Container, Iterable, Iterator

from reader.authoring.article import Draft
from reader.authoring.fields import Record
from reader.model.blocks import Callout, LocalHelp
from reader.model.local import EMERGENCY, NEEDS
from reader.model.problem import Problem
from reader.model.term import GlossaryTerm
from reader.model.walk import every_block


def check_help(draft: Draft, group: Record) -> Iterator[Problem]:
    """What a page lacks of the help that it, or its group, must give."""
    places = ((draft.file, draft.lines["help"], draft.help), (group.file, group.line_of("help"), group.texts("help")))
    given = _given(draft)
    for file, line, needs in places:
        for need in needs:
            if need not in NEEDS:
                yield Problem(file, line, f"“{need}” is not a need.", f"Known needs: {', '.join(NEEDS)}.")
            elif need not in given:
                kind = "!!! danger-signs" if need == EMERGENCY else f"!!! local-help {need}"
                what = f"The page has no call-out for “{need}”, which {file} asks for."
                yield Problem(draft.file, draft.lines["help"], what, f"Write one ({kind} …).")


def unused_terms(file: str, terms: Iterable[tuple[GlossaryTerm, int]], lent: Container[str] = ()) -> Iterator[Problem]:
    """Warn of each word that no page uses. Each term comes with its line. A word that is among `lent`, the addresses of the
    library's first language, may be used there alone.
    """
    for term, line in terms:
        if not term.used and f"term:{term.slug}" not in lent:
            yield Problem(file, line, f"No page uses “{term.name}”.", "Use it, or take it out.", "warning")


def _given(draft: Draft) -> frozenset[str]:
    """The needs for which a page has a call-out."""
    given = set[str]()
    for section in draft.article.sections:
        for block in every_block(section.blocks):
            if isinstance(block, Callout) and block.kind == "emergency":
                given.add(EMERGENCY)
            elif isinstance(block, LocalHelp):
                given.update(block.needs)
    return frozenset(given)
