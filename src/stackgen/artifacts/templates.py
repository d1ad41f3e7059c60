"""A view and the template beside its generator in, an Artifact out: the only door to Jinja."""

from __future__ import annotations

import dataclasses
import importlib.util
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast

from stackgen.artifacts.compiled import Compiled
from stackgen.artifacts.contract import Artifact, Ownership

if TYPE_CHECKING:
    import jinja2
    from _typeshed import DataclassInstance


class Templates:
    """The `*.j2` files in the folder of `package`, which is a package or a module: `Templates(__name__)`.

    A name that a view does not have is an error, never an empty string. Templates are compiled when they are first
    rendered; later processes find them compiled.
    """

    def __init__(self, package: str) -> None:
        self._package = package

    def render(
        self, template: str, path: PurePosixPath, view: DataclassInstance, ownership: Ownership = Ownership.MERGED
    ) -> Artifact:
        """The file `path`, made from `template`, which sees the fields of `view` and nothing else."""
        names = _field_names(type(view))
        text = self._environment.get_template(template).render({name: getattr(view, name) for name in names})
        return Artifact(path, text, ownership)

    @cached_property
    def _environment(self) -> jinja2.Environment:
        import jinja2  # here: 30 ms that `--help` does not need

        return jinja2.Environment(
            loader=jinja2.FileSystemLoader(_folder_of(self._package)),
            undefined=jinja2.StrictUndefined,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=cast("Any", Compiled(f"{jinja2.__version__} {_SYNTAX}")),
            **_SYNTAX,
        )


# What a template is compiled to depends on these.
_SYNTAX: dict[str, Any] = {
    "autoescape": False,  # what comes out is source code
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}


@cache
def _field_names(view: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(view))


def _folder_of(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec and spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    if spec and spec.origin:
        return Path(spec.origin).parent
    raise ModuleNotFoundError(f"no package {package!r} to load templates from", name=package)
