"""The record that commits a build, text in and Journal out: which staged file goes where, and what is deleted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from stackgen.project.places import JOURNAL, STAGING, ProjectError, is_relative


@dataclass(frozen=True)
class Journal:
    """The n-th of `puts` is staged as `staged(n)`."""

    puts: tuple[str, ...]
    deletes: tuple[str, ...]

    @property
    def text(self) -> str:
        return json.dumps({"puts": self.puts, "deletes": self.deletes}, indent=0)


def staged(number: int) -> str:
    return f"{STAGING}/{number}"


def read_journal(root: Path) -> Journal | None:
    """The journal of a build that was committed and not finished, if there is one.

    Raises:
        ProjectError: if the journal is damaged, or was not written by stackgen.
    """
    try:
        found = json.loads((root / JOURNAL).read_bytes())
        journal = Journal(tuple(found["puts"]), tuple(found["deletes"]))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(f"{root / JOURNAL} is damaged ({error}); remove it and build again") from error
    for path in (*journal.puts, *journal.deletes):
        if not is_relative(path):
            raise ProjectError(f"{root / JOURNAL} names {path!r}, which is outside the project")
    return journal
