"""The user's text in formats other than Python: a text in, a piece of TOML, YAML or Markdown that stands for it out."""

from __future__ import annotations

import json
import re

_PLAIN_YAML = re.compile(r"[a-z][a-z0-9_]*(?:[-:][a-z0-9_.]*[a-z0-9_])*")
_YAML_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_INLINE = re.compile(r"[\\`*_\[\]<>|~&$]")
_LINE_START = re.compile(r"^(\d*)([#+\-=.)])")


def one_line(text: str) -> str:
    """The text without line ends and what cannot be printed."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def toml(text: str) -> str:
    """A basic string of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def yaml(text: str) -> str:
    """A scalar of YAML: plain where nothing else could be read from it."""
    plain = _PLAIN_YAML.fullmatch(text) and text not in _YAML_WORDS
    return text if plain else '"' + "".join(map(_in_quotes, text)) + '"'


def _in_quotes(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def markdown(text: str) -> str:
    """Text of one or several paragraphs in which Markdown finds nothing to format."""
    paragraphs = (one_line(paragraph) for paragraph in re.split(r"\n\s*\n", text))
    return "\n\n".join(_escaped(paragraph) for paragraph in paragraphs if paragraph)


def _escaped(line: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _INLINE.sub(lambda match: f"\\{match[0]}", line))
