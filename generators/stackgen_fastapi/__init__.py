"""The FastAPI + SQLModel stack: every emitter, in order."""

from __future__ import annotations

from stackgen.artifacts.contract import Generator
from stackgen_fastapi.access.emitter import emit as emit_access
from stackgen_fastapi.auth.emitter import emit as emit_auth
from stackgen_fastapi.commands.emitter import each as each_commands
from stackgen_fastapi.commands.emitter import emit as emit_commands
from stackgen_fastapi.database.emitter import emit as emit_database
from stackgen_fastapi.documents.emitter import emit as emit_documents
from stackgen_fastapi.extras.admin import emit as emit_admin
from stackgen_fastapi.extras.admin import lacks_administrators
from stackgen_fastapi.extras.emitter import CACHING, JOBS, METRICS, REPLICA, TRACING, emit_of
from stackgen_fastapi.migrations.emitter import emit as emit_migrations
from stackgen_fastapi.migrations.revisions import SNAPSHOTS, VERSIONS, base_of
from stackgen_fastapi.project.emitter import emit as emit_project
from stackgen_fastapi.routers.emitter import each as each_routers
from stackgen_fastapi.routers.emitter import emit as emit_routers
from stackgen_fastapi.schemas.emitter import each as each_schemas
from stackgen_fastapi.schemas.emitter import emit as emit_schemas
from stackgen_fastapi.seeding.emitter import emit as emit_seeds
from stackgen_fastapi.services.emitter import each as each_services
from stackgen_fastapi.services.emitter import emit as emit_services
from stackgen_fastapi.suites.emitter import each as each_suites
from stackgen_fastapi.suites.emitter import emit as emit_suites
from stackgen_fastapi.tables.emitter import each as each_tables
from stackgen_fastapi.tables.emitter import emit as emit_tables
from stackgen_fastapi.values.emitter import emit as emit_values

GENERATORS: tuple[Generator, ...] = (
    Generator("tables", "SQLModel tables, enums: models/", emit_tables, each=each_tables),
    Generator("values", "value objects that rows hold: models/values.py", emit_values),
    Generator("database", "sessions, column types, listings: db/", emit_database),
    Generator("schemas", "requests, responses, queries: schemas/", emit_schemas, each=each_schemas),
    Generator("access", "who may do what: access.py, db/owners.py", emit_access),
    Generator("services", "rules and queries, one class an entity: services/", emit_services, each=each_services),
    Generator("routers", "routes, dependencies, errors: api/", emit_routers, each=each_routers),
    Generator("auth", "who signs in, and how: auth/, api/security.py …", emit_auth),
    Generator("documents", "what an OpenAPI document serves: operations/ …", emit_documents, documents=True),
    Generator("commands", "the command line on the services: commands/", emit_commands, each=each_commands),
    Generator("seeds", "rows to start with: seed.py", emit_seeds),
    Generator(
        "migrations",
        "Alembic revisions, one for each change: alembic/versions/",
        emit_migrations,
        reads=(VERSIONS, SNAPSHOTS),
        base=base_of,
    ),
    Generator("suites", "the pytest suite: tests/", emit_suites, each=each_suites),
    *(
        Generator(extra.name, writes, emit_of(extra), optional=True)
        for extra, writes in (
            (CACHING, "extra: ETags, and answers that are kept: api/caching.py"),
            (METRICS, "extra: metrics for Prometheus: api/metrics.py"),
            (TRACING, "extra: OpenTelemetry traces: tracing.py"),
            (JOBS, "extra: work after the answer, by workers on Redis: jobs.py"),
            (REPLICA, "extra: reads from a replica: db/replica.py"),
        )
    ),
    Generator(
        "admin", "extra: a page for administrators: admin.py", emit_admin, optional=True, lacks=lacks_administrators
    ),
    Generator("project", "everything around: pyproject.toml, settings, Dockerfile, CI …", emit_project),
)
