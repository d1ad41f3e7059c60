"""One module of tests: its functions in, the file with exactly the imports that they use out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact
from stackgen_fastapi.python import Need, import_block

# Words that the templates use, and where they come from.
SHARED: dict[str, Need] = {
    "Any": ("typing", "Any"),
    "AsyncClient": ("httpx", "AsyncClient"),
    "UTC": ("datetime", "UTC"),
    "datetime": ("datetime", "datetime"),
    "date": ("datetime", "date"),
    "UUID": ("uuid", "UUID"),
    "pytest": ("pytest", ""),
    "as_json": ("tests.factories", "as_json"),
    **{word: ("tests.problems", word) for word in ("conflict", "is_missing", "problem", "refused")},
    **{
        word: ("tests.pages", word)
        for word in ("COMPARED", "EQUALITY", "TRUTH", "suffixed", "compared", "forged", "found", "walk")
    },
    "Count": ("tests.conftest", "Count"),
    "json": ("json", ""),
    "Path": ("pathlib", "Path"),
    **{word: ("tests.commands.conftest", word) for word in ("Invoke", "failed", "options", "shown")},
}
OF_THE_APP: dict[str, tuple[str, ...]] = {
    "Database": ("db", "session", "Database"),
    "NotFoundError": ("errors", "NotFoundError"),
    "ConflictError": ("errors", "ConflictError"),
    "WrongStateError": ("errors", "WrongStateError"),
    "NotImplementedActionError": ("errors", "NotImplementedActionError"),
    **{word: ("errors", word) for word in ("AlreadyExistsError", "MissingReferenceError", "StillReferencedError")},
    "OffsetPage": ("schemas", "page", "OffsetPage"),
}
STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*""")
WORD = re.compile(r"(?<![\w\"'./])[A-Za-z_]\w*\b(?!=)")


@dataclass
class Module:
    """A module that grows part by part."""

    doc: str
    parts: list[str] = field(default_factory=list)
    needs: set[Need] = field(default_factory=set)

    def add(self, text: str, needs: set[Need]) -> None:
        """Add functions, and what they may need."""
        if text.strip():
            self.parts.append(text.strip("\n"))
            self.needs |= needs

    def artifact(self, path: PurePosixPath, package: str) -> Artifact:
        """The file."""
        body = "\n\n\n".join(self.parts)
        used = set(WORD.findall(STRING.sub("", body)))
        needs = {need for need in self.needs if need[1].rpartition(" ")[2] in used}
        needs |= {need for word, need in SHARED.items() if word in used}
        needs |= {(".".join((package, *home)), name) for word, (*home, name) in OF_THE_APP.items() if word in used}
        gap = "\n\n\n" if body.startswith(("async def", "def", "@")) else "\n\n"
        return Artifact(path, f'"""{self.doc}"""\n\n{import_block(needs, package)}{gap}{body}\n')
