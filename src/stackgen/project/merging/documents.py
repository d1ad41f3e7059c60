"""TOML and YAML, text to data and back with every comment in its place. The only door to tomlkit and ruamel.yaml."""

from __future__ import annotations

from io import StringIO
from typing import Any

Data = Any

# Indents of mappings and sequences, and of the dash in the latter, as people write them.
_INDENTS = ((2, 4, 2), (2, 2, 0), (4, 6, 4), (4, 4, 2), (4, 4, 0))


def toml(text: str) -> Data:
    """Raises ValueError if the text is not TOML."""
    import tomlkit

    return tomlkit.parse(text)


def toml_text(data: Data, _: str) -> str:
    """Raises ValueError if the text would say something else than the data."""
    text: str = data.as_string()
    if toml(text).unwrap() != data.unwrap():
        raise ValueError("the document cannot be written")
    return text


def yaml(text: str) -> Data:
    """Raises ValueError if the text is not one document of YAML, or has a key twice."""
    from ruamel.yaml.error import YAMLError

    try:
        return _yaml().load(text)
    except YAMLError as error:
        raise ValueError(str(error)) from error


def yaml_text(data: Data, model: str) -> str:
    """The data in the manner of the text `model`; raises ValueError if that cannot be imitated to the letter."""
    original = yaml(model)
    for indents in _INDENTS:
        if _dumped(original, indents) == model:
            return _dumped(data, indents)
    raise ValueError("the document is indented in no way that is known")


def _dumped(data: Data, indents: tuple[int, int, int]) -> str:
    out = StringIO()
    yaml = _yaml()
    yaml.indent(*indents)
    yaml.dump(data, out)
    return out.getvalue()


def _yaml() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    return yaml
