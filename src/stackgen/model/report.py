"""Report: gathers the problems of a spec's meaning, each at the place in the text that a pointer names."""

from __future__ import annotations

from collections.abc import Iterable

from stackgen.reading.problems import MOST, Problem
from stackgen.reading.source import Pointer, Source
from stackgen.reading.spec import FieldSpec


class Report:
    """Problems so far, and the parts of the spec whose shape was wrong: no further complaint is made about those."""

    def __init__(
        self, source: Source, problems: Iterable[Problem] = (), broken: frozenset[Pointer] = frozenset()
    ) -> None:
        self.source = source
        self.problems = list(problems)
        self.warnings: list[Problem] = []
        self.broken = broken

    def add(  # noqa: PLR0913 - a problem is all of these
        self,
        pointer: Pointer,
        code: str,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        part: tuple[int, int] | None = None,
    ) -> None:
        """A problem at the value of `pointer`, at its key, or at a part of the scalar there."""
        span = self.source.span(pointer, key=key, part=part)
        self.problems.append(Problem(span, code, message, hint))
        if len(self.problems) >= MOST:
            self.finish()

    def warn(self, pointer: Pointer, code: str, message: str, hint: str) -> None:
        """Something at the key of `pointer` that may be as it is, and that its author should know."""
        self.warnings.append(Problem(self.source.span(pointer, key=True), code, message, hint))

    def add_in_field(  # noqa: PLR0913, PLR0917 - as above
        self, pointer: Pointer, spec: FieldSpec, key: str, code: str, message: str, hint: str = ""
    ) -> None:
        """A problem with one key of a field, wherever it was written: in the short form or in the long one."""
        part = spec.type.parts.get(key)
        if part is not None:
            self.add((*pointer, "type"), code, message, hint, part=part)
        else:
            self.add((*pointer, key), code, message, hint)

    def knows_broken(self, *pointer: str | int) -> bool:
        """Whether something was written at `pointer` that had the wrong shape."""
        return any(pointer[:length] in self.broken for length in range(1, len(pointer) + 1))

    def finish(self) -> None:
        """Raise all problems, if there are any."""
        if self.problems:
            raise self.source.error(self.problems)
