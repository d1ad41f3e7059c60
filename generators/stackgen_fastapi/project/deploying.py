"""`deploy/kubernetes.yaml`: the application in a cluster, under the names that Kubernetes takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App
from stackgen_fastapi.project.escaping import yaml

templates = Templates(__package__)

LONGEST = 63  # a label of DNS: RFC 1123


@dataclass(frozen=True)
class KubernetesView:
    """All that kubernetes.yaml.j2 may see; all but the plain name are scalars of YAML."""

    name: str  # the program
    plain_name: str
    plain_host: str
    host: str  # what belongs to the application
    migrating: str  # what belongs to its jobs
    migration: str  # the job of this version
    image: str
    tokens: bool  # whether it signs tokens


def kubernetes(app: App, *, tokens: bool = False) -> Artifact:
    """The manifests of the application."""
    version = re.sub(r"[^a-z0-9]+", "-", app.version.lower()).strip("-")
    host = _label(app.name, LONGEST - len("-migrate"))
    view = KubernetesView(
        name=yaml(app.name),
        plain_name=app.name,
        plain_host=host,
        host=yaml(host),
        migrating=yaml(f"{host}-migrate"),
        migration=yaml(f"{_label(host, LONGEST - len(f'-migrate-{version}'))}-migrate-{version}"),
        image=yaml(f"{host}:{app.version}"),
        tokens=tokens,
    )
    return templates.render("kubernetes.yaml.j2", PurePosixPath("deploy", "kubernetes.yaml"), view)


def _label(name: str, longest: int) -> str:
    return name.strip("_").replace("_", "-")[:longest].rstrip("-")
