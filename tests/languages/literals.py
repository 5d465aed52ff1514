"""Finding words for people that nobody could translate, in the source itself."""

import ast
import re
from collections.abc import Callable, Iterator

MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
SHOWING = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QStandardItem",
    "QAccessibleAnnouncementEvent", "Fault", "Absent", "Command", "Setting", "setText", "setTitle", "setAccessibleName",
    "setAccessibleDescription", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setWindowTitle",
    "addAction", "addItem", "addTab", "addRow", "addMenu", "drawText", "insertText", "heading", "line", "box",
}  # fmt: skip
"""Calls whose words reach a person."""
ERRORS = re.compile(r"[A-Z]\w*Error$")
WORDS = re.compile(r"[A-Za-zÀ-ÿ’']{2,}[,;:.]? +[A-Za-zÀ-ÿ’']{2,}")
"""Two words in a row: a sentence, a title, a label."""
KEY = re.compile(r"(Ctrl|Alt|Shift|Meta)\+|F\d")
NAMES = {"Alcove", "Atkinson Hyperlegible Next"}
TERMINAL = {"_window_options", "_check_display", "new_library"}
"""Functions whose faults are met on a terminal alone, which speaks English."""
LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")


def unmarked(source: str, anywhere: bool = True) -> list[str]:
    """“line: words” of every literal that looks like words for a person and is not marked for translation.

    That is one that begins with a capital and is given to a call of SHOWING; and, `anywhere`, one of two words or more. Passed
    over are documentation, annotations, the messages of errors of ours, what is said on a terminal alone, names and keys, and
    words that are marked elsewhere in the same module.
    """
    tree = ast.parse(source)
    known = {*NAMES, *marked(source)}
    passed_over = _apart(tree) | _inside(tree, _is_mark) | _inside(tree, _is_error)
    shown = _inside(tree, lambda call: _name(call) in SHOWING)
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in passed_over:
            continue
        words = node.value
        label = id(node) in shown and words[:1].isupper() and LETTERS.match(words) and not KEY.match(words)
        sentence = WORDS.search(words) and (anywhere or id(node) in shown)
        if (label or sentence) and words not in known:
            found.append(f"{node.lineno}: {words}")
    return found


def marked(source: str) -> Iterator[str]:
    """The words of every mark; of one that is an f-string, its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _is_mark(node):
            words = node.args[0 if _name(node) == "tr" else 1]
            if isinstance(words, ast.Constant):
                yield str(words.value)
            elif isinstance(words, ast.JoinedStr):
                yield f"line {words.lineno}"


def faults_elsewhere(source: str) -> list[int]:
    """Lines on which a word of a fault is marked in another context than “Faults”, where nobody would look it up."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    marks = (argument for call in calls if _name(call) in {"Fault", "Absent"} for argument in call.args)
    return [
        mark.lineno
        for mark in marks
        if isinstance(mark, ast.Call) and isinstance(mark.args[0], ast.Constant) and mark.args[0].value != "Faults"
    ]


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""


def _is_mark(call: ast.Call) -> bool:
    return _name(call) in MARKS and len(call.args) >= (1 if _name(call) == "tr" else 2)  # not a string's own translate()


def _is_error(call: ast.Call) -> bool:
    return bool(ERRORS.match(_name(call)))


def _inside(tree: ast.AST, wanted: Callable[[ast.Call], bool]) -> set[int]:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and wanted(node))
    return {id(inner) for call in calls for argument in (*call.args, *call.keywords) for inner in ast.walk(argument)}


def _apart(tree: ast.AST) -> set[int]:
    """What stands alone (docstrings of modules, classes, functions and values), annotations, and functions of TERMINAL."""
    apart: list[ast.AST] = []
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                apart.append(node)
            case ast.FunctionDef(name=name) if name in TERMINAL:
                apart.append(node)
            case ast.FunctionDef(returns=ast.expr() as annotation) | ast.arg(annotation=ast.expr() as annotation):
                apart.append(annotation)
            case ast.AnnAssign(annotation=annotation):
                apart.append(annotation)
    return {id(inner) for outer in apart for inner in ast.walk(outer)}
