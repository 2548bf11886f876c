"""Holds the translation files against the texts in mia_ui: `dev.py check`, or --update to write.

Our own reader of ``tr`` and ``translate``: lupdate gives texts a wrong context after a call of
``QCoreApplication.translate`` and collects f-strings, which can never match.
Swedish is the source language; its file carries the plural forms only.
"""

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "ui" / "mia_ui"
FOLDER = ROOT / "resources" / "mia_resources" / "i18n"
LANGUAGES = ("sv", "en")
SHOWN = 20


@dataclass(frozen=True, order=True)
class Message:
    context: str
    source: str
    comment: str
    plural: bool


def collect(folder: Path) -> list[Message]:
    found: set[Message] = set()
    for path in folder.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(_in_tree(tree, ""))
    return sorted(found)


def _in_tree(node: ast.AST, owner: str) -> Iterator[Message]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    elif isinstance(node, ast.Call):
        yield from _in_call(node, owner)
    for child in ast.iter_child_nodes(node):
        yield from _in_tree(child, owner)


def _in_call(call: ast.Call, owner: str) -> Iterator[Message]:
    """Read self.tr(text, comment, n), or translate(context, text, comment, n) and its likes."""
    texts = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    if not is_of_class(call):
        if not is_with_context(call):
            return
        owner, texts = str(texts[0]), texts[1:]
    if isinstance(texts[0], str):
        comment = texts[1] if len(texts) > 1 else None
        plural = len(texts) > 2 or any(word.arg == "n" for word in call.keywords)
        yield Message(owner, texts[0], str(comment or ""), plural)


def is_of_class(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "tr" and bool(call.args)


def is_with_context(call: ast.Call) -> bool:
    """Tell QCoreApplication.translate, also called tr, and QT_TRANSLATE_NOOP; not str.translate."""
    name = ast.unparse(call.func).rsplit(".", 1)[-1]
    return name in {"translate", "tr", "QT_TRANSLATE_NOOP"} and len(call.args) > 1


def read(path: Path) -> dict[Message, list[str]]:
    """Give the forms of every message in a .ts file; [] where the translation is missing."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for each in context.iter("message"):
            texts = each.findtext("source", ""), each.findtext("comment", "")
            message = Message(name, *texts, each.get("numerus") == "yes")
            found[message] = _forms(each.find("translation"))
    return found


def _forms(translation: ET.Element | None) -> list[str]:
    if translation is None or translation.get("type") == "unfinished":
        return []
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def written(language: str, messages: list[Message], known: dict[Message, list[str]]) -> str:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="sv">')
    for context in sorted({message.context for message in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in messages:
            if message.context == context:
                lines += _message_lines(message, known.get(message, []))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(message: Message, forms: list[str]) -> list[str]:
    comment = f"        <comment>{escape(message.comment)}</comment>" if message.comment else ""
    mark = "" if forms else ' type="unfinished"'
    if message.plural:
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms or ["", ""])
    else:
        inner = escape("".join(forms))
    return [
        '    <message numerus="yes">' if message.plural else "    <message>",
        f"        <source>{escape(message.source)}</source>",
        *([comment] if comment else []),
        f"        <translation{mark}>{inner}</translation>",
        "    </message>",
    ]


def wanted(language: str) -> list[Message]:
    return [each for each in collect(SOURCES) if each.plural or language != "sv"]


def release(ts: Path, qm: Path) -> None:
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(lrelease), "-silent", str(ts), "-qm", str(qm)], check=True)


def update(language: str) -> None:
    ts = FOLDER / f"mia_{language}.ts"
    ts.write_text(written(language, wanted(language), read(ts)), encoding="utf-8")
    release(ts, ts.with_suffix(".qm"))


def faults(language: str) -> list[str]:
    ts = FOLDER / f"mia_{language}.ts"
    known, messages = read(ts), wanted(language)
    found = [f"not in {ts.name}: {m.context}: {m.source!r}" for m in messages if m not in known]
    found += [
        f"{ts.name} has what mia_ui lacks: {m.source!r}" for m in known.keys() - set(messages)
    ]
    if ts.exists() and not found:
        with tempfile.TemporaryDirectory() as folder:
            release(ts, fresh := Path(folder) / "fresh.qm")
            qm = ts.with_suffix(".qm")
            if not qm.exists() or qm.read_bytes() != fresh.read_bytes():
                found.append(f"{qm.name} is older than {ts.name}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the .ts and .qm files anew")
    if parser.parse_args().update:
        for language in LANGUAGES:
            update(language)
    found = [fault for language in LANGUAGES for fault in faults(language)]
    print("".join(f"{line}\n" for line in found[:SHOWN]), end="")
    if len(found) > SHOWN:
        print(f"… and {len(found) - SHOWN} more")
    for language in LANGUAGES:
        forms = read(FOLDER / f"mia_{language}.ts").values()
        print(f"{language}: {len(forms)} texts, {sum(not each for each in forms)} untranslated")
    if found:
        print("bring them up to date: python -m tests.helpers.translations --update")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
