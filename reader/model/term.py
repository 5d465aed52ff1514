"""A word of the glossary."""

from dataclasses import dataclass

from reader.model.article import Translation

_PREPOSITIONS = ("a", "con", "contra", "de", "del", "en", "para", "por", "sin")
_UNACCENTED = {"ón": "ones", "án": "anes", "én": "enes", "ín": "ines", "ún": "unes", "és": "eses"}
"""Spanish endings that lose their accent in the plural."""


@dataclass(frozen=True, slots=True)
class Use:
    """A section in which a word stands, by its address in text form; the opening section of an article has no heading."""

    address: str
    title: str
    heading: str


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word and its meaning.

    `also` are true other names; `slang` is found by search and never marked in text; `figure` is "slug/part" or empty; `used`
    is found by the build, in reading order; `translation` is as for an article.
    """

    slug: str
    language: str
    name: str
    say: str
    means: str
    also: tuple[str, ...] = ()
    slang: tuple[str, ...] = ()
    spanish: str = ""
    related: tuple[str, ...] = ()
    figure: str = ""
    mark: bool = True
    used: tuple[Use, ...] = ()
    translation: Translation = ""


def forms_of(name: str, language: str = "en") -> tuple[str, ...]:
    """A name and its plurals, as its language makes them; one that is not known here makes them as English does."""
    if language == "es":
        return name, _spanish_plural(name)
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name, f"{name[:-1]}ies"
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return name, f"{name}es"
    return name, f"{name}s"


def _spanish_plural(name: str) -> str:
    """Each word up to the first preposition in the plural: “fisuras anales”, “períodos ventana”, “palabras de seguridad”."""
    words = name.split(" ")
    end = next((place for place, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    return " ".join([*map(_spanish_plural_word, words[:end]), *words[end:]])


def _spanish_plural_word(word: str) -> str:
    if word[-2:] in _UNACCENTED:
        return word[:-2] + _UNACCENTED[word[-2:]]
    if word.endswith(("a", "e", "i", "o", "u", "á", "é", "ó")):
        return f"{word}s"
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    return f"{word}es" if word.endswith(("d", "j", "l", "n", "r", "y")) else word
