"""The command line, as somebody at a prompt meets it: every command as a program of its own, without a display."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from tests.content_fixtures import CORPUS, ROOT, ContentFolder, alcove, is_sentence, names_in


def _printed(*arguments: str | Path) -> str:
    """What a command prints when all is well."""
    done = alcove(*arguments)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def _json(*arguments: str | Path) -> Any:
    return json.loads(_printed(*arguments, "--json"))


def _refused(*arguments: str | Path) -> str:
    """The one sentence of a command that could not do what was asked."""
    done = alcove(*arguments)
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert is_sentence(line)
    return line


def test_the_version_is_printed() -> None:
    assert _printed("--version") == f"alcove {__version__}\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_names_every_command(option: str) -> None:
    printed = _printed(option)
    for command in ("build", "check", "preview", "show", "search", "doctor"):
        assert f"\n    {command} " in printed


@pytest.mark.parametrize("command", ["build", "check", "preview", "show", "search", "doctor"])
def test_every_command_has_help_of_its_own(command: str) -> None:
    assert _printed(command, "--help").startswith(f"usage: alcove {command} ")


@pytest.mark.parametrize("arguments", [("build",), ("build", "x"), ("check",), ("show",), ("search",), ("check", "x", "--frob")])
def test_a_misuse_is_explained_with_exit_status_2(arguments: tuple[str, ...]) -> None:
    done = alcove(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("usage: alcove ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("word", ["frobnicate", "--frobnicate", "article:", ""])
def test_what_is_neither_a_command_nor_an_address_is_refused(word: str) -> None:
    assert f"“{word}” is not an address" in _refused(word)


def test_build_writes_a_library_and_counts_what_is_in_it(corpus_library: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.library"
    done = alcove("build", CORPUS, "-o", path)
    assert done.returncode == 0
    assert done.stdout.startswith(f"3 articles, 11 sections, 6 terms → {path} (")
    assert path.read_bytes() == corpus_library.read_bytes()


def test_build_reports_every_fault_and_writes_nothing(content: ContentFolder, tmp_path: Path) -> None:
    path = tmp_path / "new.library"
    content.replace("en/protection/prep.md", "lead: ", "laed: ")
    content.add("en/protection/condoms.md", "\nSome <b>HTML</b>.\n")
    done = alcove("build", content.path, "-o", path)
    line = content.line("en/protection/condoms.md", "<b>")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[2:] == [
        f"en/protection/condoms.md:{line}: Raw HTML (<b>…) is not allowed. Write it in Markdown, or leave it out.",
        "en/protection/prep.md:1: “lead” is missing. Add a line of text.",
        "en/protection/prep.md:3: “laed” is not a field. Did you mean “lead”?",
        "Nothing was written; the old library, if there was one, is as it was.",
    ]
    assert not path.exists()


def test_check_says_that_all_is_well() -> None:
    assert _printed("check", CORPUS).endswith("\n3 articles, 6 terms, 1 figure: 0 problems, 0 warnings.\n")


def test_check_reports_faults_as_file_line_and_sentence(content: ContentFolder) -> None:
    content.add("en/testing/getting-tested.md", "\nSee [it](article:nonesuch).\n")
    line = content.line("en/testing/getting-tested.md", "nonesuch")
    done = alcove("check", content.path)
    assert done.returncode == 1
    assert done.stderr == (
        f"en/testing/getting-tested.md:{line}: There is no article:nonesuch. Correct the link, or write what it names.\n"
    )
    assert done.stdout.endswith("\n3 articles, 6 terms, 1 figure: 1 problem, 0 warnings.\n")


def test_a_warning_is_printed_and_is_no_failure(content: ContentFolder, tmp_path: Path) -> None:
    content.add("en/testing/getting-tested.md", f"\nWait {'and ' * 30}see.\n")
    done = alcove("check", content.path, "--report", tmp_path / "check.json")
    line = content.line("en/testing/getting-tested.md", "Wait and")
    assert done.returncode == 0
    assert done.stderr.startswith(
        f"en/testing/getting-tested.md:{line}: warning: The sentence “Wait and and and and …” has 32 words."
    )
    report = json.loads((tmp_path / "check.json").read_text(encoding="utf-8"))
    assert (report["totals"]["problems"], report["totals"]["warnings"]) == (0, 1)


def test_a_report_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    done = alcove("check", CORPUS, "--report", tmp_path / "nonesuch" / "check.json")
    assert done.returncode == 1
    assert done.stderr.startswith("The report can't be written")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_missing_content_folder_is_refused(command: str, tmp_path: Path) -> None:
    more = ["-o", str(tmp_path / "new.library")] if command == "build" else []
    assert _refused(command, tmp_path / "nonesuch", *more).startswith("There is no content folder at ")
    assert names_in(tmp_path) == []


def test_show_prints_a_page(corpus_library: Path) -> None:
    printed = _printed("show", "article:condoms", "--library", corpus_library)
    assert printed.startswith("Do condoms hurt?\nThey should not.")
    assert "  - Add lubricant before it feels dry." in printed
    assert "\nPutting one on\nCheck the date on the packet.\n" in printed
    assert "World Health Organization. Condoms. 2024. https://www.who.int/" in printed


def test_show_prints_a_page_under_its_old_address(corpus_library: Path) -> None:
    assert _printed("show", "article:sheaths", "--library", corpus_library).startswith("Do condoms hurt?\n")


def test_show_prints_one_section(corpus_library: Path) -> None:
    printed = _printed("show", "article:condoms#oil", "--library", corpus_library)
    assert "\nOil and latex\nOil weakens latex." in printed
    assert "Do condoms hurt?" not in printed
    assert "Putting one on\n" not in printed


def test_show_gives_a_page_as_json(corpus_library: Path) -> None:
    shown = _json("show", "article:condoms", "--library", corpus_library)
    assert shown["address"] == "article:condoms"
    assert shown["title"] == "Do condoms hurt?"
    assert [section["id"] for section in shown["sections"]] == ["", "putting-on", "kinds", "oil"]
    assert [section["damaged"] for section in shown["sections"]] == [False] * 4
    assert shown["sections"][1]["blocks"] == ["figure:condom", "numbered list of 3", "emergency: A condom broke"]
    assert shown["sections"][2]["blocks"] == ["table 2x2: What each kind is made of"]


def test_show_gives_one_section_as_json(corpus_library: Path) -> None:
    shown = _json("show", "article:condoms#kinds", "--library", corpus_library)
    assert shown["address"] == "article:condoms#kinds"
    assert [section["heading"] for section in shown["sections"]] == ["Kinds"]


def test_show_prints_a_word(corpus_library: Path) -> None:
    printed = _printed("show", "term:condom", "--library", corpus_library)
    assert printed.startswith("condom\nKON-dum\nA thin sheath that keeps fluids apart during sex.\n")
    assert "condón" in printed


def test_show_gives_a_word_as_json(corpus_library: Path) -> None:
    assert _json("show", "term:prep", "--library", corpus_library) == {
        "address": "term:prep",
        "name": "PrEP",
        "say": "prep",
        "means": "Medicine taken before sex to prevent HIV.",
        "also": ["pre-exposure prophylaxis"],
        "spanish": "PrEP",
    }


def test_show_describes_a_figure_and_its_parts(corpus_library: Path) -> None:
    printed = _printed("show", "figure:condom", "--library", corpus_library)
    assert printed.startswith("An unrolled condom\nA long sheath")
    assert printed.endswith("Parts:\n  - Sheath\n  - Teat\n  - Rim\n")


def test_show_describes_a_part_of_a_figure(corpus_library: Path) -> None:
    assert _json("show", "figure:condom/teat", "--library", corpus_library)["parts"] == ["Teat"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("article:nonesuch", "That page is not in this library."),
        ("article:condoms#nonesuch", "The page has no section “nonesuch”."),
        ("term:nonesuch", "That word is not in this library's glossary."),
        ("figure:nonesuch", "That picture is not in this library."),
        ("figure:condom/nonesuch", "The picture has no part “nonesuch”."),
        ("screen:home", "There are no screens to print."),
        ("lesson:first/card", "There are no lessons to print."),
        ("nonsense", "“nonsense” is not an address"),
        ("article:Condoms", "“article:Condoms” is not an address"),
    ],
)
def test_show_refuses_what_is_not_there(corpus_library: Path, address: str, said: str) -> None:
    assert _refused("show", address, "--library", corpus_library).startswith(said)


def test_show_refuses_a_language_that_is_not_there(corpus_library: Path) -> None:
    said = _refused("show", "article:condoms", "--language", "fr", "--library", corpus_library)
    assert said.startswith("That page is not in this library.")


@pytest.mark.parametrize("option", ["", "--json"])
def test_show_says_which_section_is_damaged(library_copy: Path, option: str) -> None:
    raw = library_copy.read_bytes()
    assert raw.count(b"Nitrile") > 1
    library_copy.write_bytes(raw.replace(b"Nitrile", b"Nitrite"))
    done = alcove("show", "article:condoms", "--library", library_copy, *filter(None, [option]))
    assert done.returncode == 0
    assert "Nitrite" not in done.stdout
    if option:
        assert [section["damaged"] for section in json.loads(done.stdout)["sections"]] == [False, False, True, False]
    else:
        assert "damaged" in done.stdout


def test_search_prints_hits_with_their_addresses(corpus_library: Path) -> None:
    printed = _printed("search", "nitrile", "--library", corpus_library)
    assert "Kinds  (article:condoms#kinds)\n" in printed


def test_search_gives_hits_as_json(corpus_library: Path) -> None:
    found = _json("search", "lube", "--library", corpus_library)
    assert found["query"] == "lube"
    assert found["sentence"] == ""
    first = found["hits"][0]
    assert (first["address"], first["lane"], first["title"]) == ("term:lubricant", "best", "lubricant")
    assert {tuple(sorted(hit)) for hit in found["hits"]} == {("address", "context", "lane", "marks", "snippet", "title")}


def test_search_takes_several_words_as_one_query(corpus_library: Path) -> None:
    assert _json("search", "do", "condoms", "hurt", "--library", corpus_library)["query"] == "do condoms hurt"


def test_search_that_finds_nothing_says_so(corpus_library: Path) -> None:
    assert is_sentence(_printed("search", "qqqqxyz", "--library", corpus_library).splitlines()[-1])
    assert {hit["lane"] for hit in _json("search", "qqqqxyz", "--library", corpus_library)["hits"]} == {"start"}


def test_search_answers_a_query_a_line(corpus_library: Path) -> None:
    command = [sys.executable, "-m", "reader", "search", "--batch", "--json", "--library", str(corpus_library)]
    done = subprocess.run(command, input="nitrile\n\nlubricnt\n", capture_output=True, text=True, check=True, cwd=ROOT)
    first, empty, mended = [json.loads(line) for line in done.stdout.splitlines()]
    assert (first["query"], first["corrected_to"]) == ("nitrile", "")
    assert ("article:condoms#kinds", "kinds") in {(hit["address"], hit["section"]) for hit in first["hits"]}
    assert set(first["hits"][0]) == {"address", "lane", "title", "section", "snippet"}
    assert first["milliseconds"] >= 0
    assert empty["hits"] == []
    assert mended["corrected_to"] == "lubricant"


def test_a_batch_goes_on_after_lines_that_are_no_text(corpus_library: Path) -> None:
    command = [sys.executable, "-m", "reader", "search", "--batch", "--library", str(corpus_library)]
    lines = b"\xff\xfe lube\n" + b"lube " * 40_000 + b"\n\x00\r\ncaf\xc3\xa9"
    done = subprocess.run(command, input=lines, capture_output=True, check=True, cwd=ROOT, env={"PYTHONIOENCODING": "ascii"})
    broken, long, nothing, last = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [found["hits"][0]["address"] for found in (broken, long)] == ["term:lubricant"] * 2
    assert nothing["hits"] == []
    assert last["query"] == "café"


def test_search_wants_words_or_a_batch(corpus_library: Path) -> None:
    assert alcove("search", "--library", corpus_library).returncode == 2


@pytest.mark.parametrize(
    "words", ['"', "NEAR(a b)", "col:x", "*", "'; DROP TABLE meta; --", "\udcff\udcfe", "🍆", "-- --", "x" * 5000]
)
def test_search_takes_any_words(corpus_library: Path, words: str) -> None:
    found = alcove("search", "--library", corpus_library, "--json", "--", words)
    assert found.returncode == 0
    assert "hits" in json.loads(found.stdout)


@pytest.mark.parametrize("command", [("show", "article:condoms"), ("search", "lube")])
def test_a_missing_library_is_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "nonesuch.library"
    assert _refused(*command, "--library", path).startswith(f"There is no library at {path}.")


@pytest.mark.parametrize("command", [("show", "article:condoms"), ("search", "lube")])
def test_a_file_that_is_no_library_is_refused(command: tuple[str, ...]) -> None:
    assert _refused(*command, "--library", ROOT / "pyproject.toml").startswith("pyproject.toml is not an Alcove library.")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_terminal_of_any_encoding_will_do(corpus_library: Path, tmp_path: Path, encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    for command in (
        ("build", CORPUS, "-o", tmp_path / "new.library", "--drawings", tmp_path / "drawings"),
        ("show", "article:getting-tested", "--library", corpus_library),
        ("search", "worry", "--library", corpus_library),
    ):
        done = alcove(*command, environment=environment)
        assert done.returncode == 0
        assert "Traceback" not in done.stderr


def test_a_reader_that_stops_listening_is_no_mistake(library_file: Path) -> None:
    command = [sys.executable, "-m", "reader", "show", "article:is-anal-sex-safe", "--library", str(library_file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.close()
        assert shown.stderr.read() == b""


def test_no_command_brings_in_qt(corpus_library: Path) -> None:
    code = (
        "import sys; from reader.app import main;"
        f"assert main(['search', 'lube', '--library', {str(corpus_library)!r}]) == 0;"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False)
    assert done.stderr == ""
