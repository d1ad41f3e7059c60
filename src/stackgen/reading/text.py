"""Text: a file -> its text, if it is text that YAML allows."""

from __future__ import annotations

import re
import stat
from hashlib import sha256
from pathlib import Path

from stackgen.reading.problems import Problem, Span, SpecError

MAX_BYTES = 10_000_000

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as libyaml counts lines
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, without a byte order mark, and the hash of what the file holds."""
    content = _bytes_of(path)
    return _decoded(path, content).removeprefix("\ufeff"), sha256(content).hexdigest()


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, as YAML counts them."""
    return tuple(_LINE_BREAK.split(text))


def check_characters(text: str, path: str) -> None:
    """Refuse control characters, which YAML does not allow."""
    if found := _FORBIDDEN.search(text):
        message = f"the character U+{ord(found.group()):04X} is not allowed in YAML"
        problem = Problem(_position(text[: found.start()], path), "bad-character", message)
        raise SpecError([problem], {path: lines_of(text)})


def _bytes_of(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _file_error(path, "is a directory", "name the spec file in it, such as spec.yaml")
        if not stat.S_ISREG(mode):  # reading a pipe may never end
            raise _file_error(path, "is a pipe or a device", "save the spec in an ordinary file")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _file_error(path, "does not exist", "`stackgen init` writes one to start from") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _file_error(path, f"cannot be read: {reason}", "") from None
    if len(content) > MAX_BYTES:
        raise _file_error(path, f"is larger than {MAX_BYTES // 1_000_000} MB", "")
    return content


def _file_error(path: Path, message: str, hint: str) -> SpecError:
    return SpecError([Problem(Span(str(path), 1, 1), "bad-file", f"the file {message}", hint)])


def _decoded(path: Path, content: bytes) -> str:
    if content[:2] in _UTF16:
        raise _file_error(path, f"is {_UTF16[content[:2]]}, not UTF-8", _SAVE)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        lines = lines_of(good)
        message = f"the file is not UTF-8: the byte 0x{content[error.start]:02X} cannot stand here"
        problem = Problem(_position(good, str(path)), "bad-file", message, _SAVE)
        raise SpecError([problem], {str(path): lines}) from None


_SAVE = "save the file in the encoding UTF-8"
# How a text begins in the encodings of two bytes a letter, with and without a mark; of ASCII, one byte is zero.
_UTF16 = dict.fromkeys((b"\xff\xfe", b"\xfe\xff"), "UTF-16") | {
    order: "UTF-16" for letter in range(0x20, 0x7F) for order in (bytes([0, letter]), bytes([letter, 0]))
}


def _position(before: str, path: str) -> Span:
    """The position that follows the text `before`."""
    lines = _LINE_BREAK.split(before)
    return Span(path, len(lines), len(lines[-1]) + 1)
