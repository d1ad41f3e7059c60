"""TOML and YAML of three versions in, one out: merged key by key into the team's text, whose comments stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from stackgen.project.merging import documents
from stackgen.project.merging.units import Overlap, arranged

Data = Any
_MISSING = object()

_REQUIREMENT = re.compile(r"([A-Za-z0-9][\w.-]*)(\[[^\]]*\])?\s*([<>=!~;@].*)?")
_NAMES = ("name", "id", "uses", "repo", "run")  # what an entry of a list may be known by


def merged_keys(path: str, base: str, yours: str, theirs: str) -> str | None:
    """The three-way merge of documents; None if both sides changed the same, or the file is of another kind."""
    kind = _KINDS.get(PurePosixPath(path).suffix)
    if kind is None:
        return None
    loaded, dumped = kind
    try:
        b, y, t = loaded(base), loaded(yours), loaded(theirs)
        if not all(isinstance(side, Mapping) for side in (b, y, t)):
            return None
        _merge_mapping(b, y, t)
        return dumped(y, yours)
    except (Overlap, ValueError):
        return None


_KINDS: dict[str, tuple[Callable[[str], Data], Callable[[Data, str], str]]] = {
    ".toml": (documents.toml, documents.toml_text),
    ".yaml": (documents.yaml, documents.yaml_text),
    ".yml": (documents.yaml, documents.yaml_text),
}


def _merge_mapping(base: Data, yours: Data, theirs: Data) -> None:
    """Do to `yours` what was done from `base` to `theirs`."""
    for key in {**base, **theirs}:
        was, ours, new = (side.get(key, _MISSING) for side in (base, yours, theirs))
        if new in (was, ours):
            continue
        if ours == was:
            _put(yours, key, new)
        elif isinstance(ours, Mapping) and isinstance(new, Mapping):
            _merge_mapping(was if isinstance(was, Mapping) else {}, ours, new)
        elif _is_list(ours) and _is_list(new):
            _merge_list(was if _is_list(was) else [], ours, new)
        else:
            raise Overlap


def _put(mapping: Data, key: str, value: Data) -> None:
    if value is _MISSING:
        del mapping[key]
    else:
        mapping[key] = value


def _is_list(value: Data) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _merge_list(base: Data, yours: Data, theirs: Data) -> None:
    b, y, t = (_named(side) for side in (base, yours, theirs))
    _merge_entries(b, y, t, yours)
    gone = [key for key in y if key in b and key not in t]
    if any(y[key] != b[key] for key in gone):
        raise Overlap
    order = [key for key in arranged([*b], [*y], [*t]) if key not in gone and (key in y or key not in b)]
    if any(key not in y and t[key] != b[key] for key in b.keys() & t.keys()):
        raise Overlap  # the team took away what is generated otherwise now
    for key in gone:
        del yours[[*_named(yours)].index(key)]
    for place, key in enumerate(order):
        if key not in y:
            yours.insert(place, t[key])


def _merge_entries(
    b: Mapping[Hashable, Data], y: Mapping[Hashable, Data], t: Mapping[Hashable, Data], to: Data
) -> None:
    """What all have under one name, or only the two sides."""
    for place, key in enumerate(y):
        if key in t and t[key] not in (y[key], b.get(key, _MISSING)):
            if y[key] == b.get(key, _MISSING):
                to[place] = t[key]
            elif isinstance(y[key], Mapping) and isinstance(t[key], Mapping):
                _merge_mapping(b.get(key, {}), y[key], t[key])
            else:
                raise Overlap


def _named(entries: Data) -> dict[Hashable, Data]:
    """The entries by what they are known by: a requirement by its package, a step by its name."""
    named: dict[Hashable, Data] = {}
    for entry in entries:
        key = _name(entry)
        if key in named:
            raise Overlap
        named[key] = entry
    return named


def _name(entry: Data) -> Hashable:
    if isinstance(entry, Mapping):
        return next(((name, str(entry[name])) for name in _NAMES if name in entry), repr(entry))
    if isinstance(entry, str) and (found := _REQUIREMENT.fullmatch(entry)):
        return "requirement", found[1].lower() + (found[2] or "")
    return repr(entry)
