"""Changes of a spec on databases with rows: what is there stays, the tables are those of a fresh build, and back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import pytest
from sqlalchemy import event

from stackgen.artifacts.contract import Artifact, BrokenHistory
from stackgen.artifacts.formatting import formatted
from stackgen.cli import run
from stackgen.model.entities import FieldType, Kind
from stackgen.model.evolving.evolve import DataLoss
from stackgen.reading.problems import SpecError
from stackgen_fastapi.migrations.values import literal_sql
from tests.applications import environment
from tests.evolution_fuzz import Story
from tests.evolutions import HEAD, PAGE, Base, Fixture, Phased, Rows, Trial, Versions, on_database

SPECS = Path(__file__).parent.parent / "specs"
GOLDEN = Path(__file__).parent.parent / "golden" / "evolution"
SQLITE = "sqlite+aiosqlite://"

SIGNING = "auth: {user: User, password: secret, roles: [admin], methods: [password, api_key]}"
SIGNING_PLAIN = "auth: {user: User, password: secret}"
OWNED = (
    "entities: {User: {fields: {email: email unique, secret: password}}, A: {fields: {x: int}, relations: {user: User}"
)
SIGNED_OFF = "removed: {entities: [RefreshSession, ApiKey]}"

# name: before, after, and a query on the rows after with what it gives on both databases
CHANGES: dict[str, tuple[str, str, str, Any]] = {
    "a field is added": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: 'string(1..9)?'}}}",
        "SELECT count(*) FROM a WHERE y IS NULL",
        3,
    ),
    "a field takes the name of one that is removed": (
        "entities: {A: {fields: {x: int unique, y: string(1..9) index, z: int}, checks: {c: x + z >= 0}}}",
        "entities: {A: {removed: [x], fields: {x: {type: string(1..9) unique, renamed_from: y}, z: {type: bigint}}}}",
        "SELECT count(DISTINCT x) FROM a WHERE length(x) > 0",
        3,
    ),
    "a field of another type has the name of one that is removed": (
        "entities: {A: {fields: {x: int, y: int = 3}, relations: {b: B}}, B: {}}",
        "entities: {A: {removed: [x, b], fields: {x: 'date?', y: bigint = 3, b_id: {type: text, backfill: z}}}, B: {}}",
        "SELECT count(*) FROM a WHERE x IS NULL AND b_id = 'z'",
        3,
    ),
    "a field with a default is added": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: int = 7, z: 'decimal(9,2) = 1.5'}}}",
        "SELECT count(*) FROM a WHERE y = 7 AND z > 1",
        3,
    ),
    "a required field is added": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: {type: int, backfill: {sql: x * 2}}}}}",
        "SELECT count(*) FROM a WHERE y = x * 2",
        3,
    ),
    "a field is calculated from one that goes": (
        "entities: {A: {fields: {cents: int}}}",
        "entities: {A: {removed: [cents], fields: {price: {type: 'decimal(9,2)', backfill: {sql: cents / 100}}}}}",
        "SELECT count(*) FROM a WHERE price > 0",
        3,
    ),
    "users sign in from now on": (
        "entities: {User: {fields: {email: email unique, secret: password?}}}",
        f"{SIGNING}\nentities: {{User: {{fields: {{email: email unique, secret: password?}}}}}}",
        'SELECT count(*) FROM "user" WHERE role IS NULL',
        3,
    ),
    "roles, keys and an owner come to those who sign in": (
        f"{SIGNING_PLAIN}\n{OWNED}}}}}",
        f"{SIGNING}\n{OWNED}, owner: user, access: {{all: owner | role(admin)}}}}}}",
        'SELECT count(*) FROM a JOIN "user" u ON u.id = a.user_id WHERE u.role IS NULL',
        3,
    ),
    "a role is added": (
        f"{SIGNING}\n{OWNED}}}}}",
        f"{SIGNING.replace('[admin]', '[admin, clerk]')}\n{OWNED}}}}}",
        'SELECT count(*) FROM "user"',
        3,
    ),
    "nobody signs in any longer": (
        f"{SIGNING}\nentities: {{User: {{fields: {{email: email unique, secret: password?}}}}}}",
        f"{SIGNED_OFF}\nentities: {{User: {{fields: {{email: email unique, secret: password?}}, removed: [role]}}}}",
        'SELECT count(*) FROM "user"',
        3,
    ),
    "a field is renamed": (
        "entities: {A: {fields: {name: string(1..40) unique, n: int index}, checks: {big: n > 0}}}",
        (
            "entities: {A: {fields: {title: {type: string(1..40) unique, renamed_from: name}, "
            "m: {type: int index, renamed_from: n}}, checks: {big: m > 0}}}"
        ),
        "SELECT count(*) FROM a WHERE title LIKE 'name%'",
        3,
    ),
    "a field is renamed beside an index in another order": (
        (
            "entities: {A: {fields: {x: string(1..40) unique, n: int}, "
            "indexes: [[-n], {fields: [n], where: n > 0, name: some}]}}"
        ),
        (
            "entities: {A: {fields: {y: {type: string(1..40) unique, renamed_from: x}, n: int}, "
            "indexes: [[-n], {fields: [n], where: n > 0, name: some}]}}"
        ),
        "SELECT count(*) FROM a WHERE y LIKE 'x%'",
        3,
    ),
    "an entity with an index in another order is renamed, and a type is another": (
        "entities: {A: {fields: {x: int, n: int}, indexes: [[-n]]}}",
        "entities: {Z: {renamed_from: A, fields: {x: 'decimal(12,2)', n: int}, indexes: [[-n]]}}",
        "SELECT count(*) FROM z WHERE x > 0",
        3,
    ),
    "fields swap their names": (
        "entities: {A: {fields: {x: int(0..100), y: 'string(1..40) unique'}}}",
        (
            "entities: {A: {fields: {y: {type: 'int(0..100)', renamed_from: x}, "
            "x: {type: 'string(1..40) unique', renamed_from: y}}}}"
        ),
        "SELECT count(*) FROM a WHERE x LIKE 'y%'",
        3,
    ),
    "a field is renamed and another type": (
        "entities: {A: {fields: {x: string(1..40) unique}}}",
        "entities: {A: {fields: {y: {type: string(1..80) unique, renamed_from: x}}}}",
        "SELECT count(*) FROM a WHERE y LIKE 'x%'",
        3,
    ),
    "an entity is renamed": (
        "entities: {A: {fields: {x: string unique}, relations: {b: B, cs: 'C[]', parent: 'A?'}}, B: {}, C: {}}",
        (
            "entities: {Z: {renamed_from: A, fields: {x: string unique}, relations: {b: B, cs: 'C[]', parent: 'Z?'}}, "
            "B: {}, C: {}}"
        ),
        "SELECT count(*) FROM z_c",
        3,
    ),
    "entities swap their names": (
        "entities: {A: {fields: {x: string unique}, relations: {b: B}}, B: {fields: {y: int}}}",
        (
            "entities: {B: {renamed_from: A, fields: {x: string unique}, relations: {b: A}}, "
            "A: {renamed_from: B, fields: {y: int}}}"
        ),
        "SELECT count(*) FROM b WHERE x LIKE 'x%'",
        3,
    ),
    "an entity makes room for a new one of its name": (
        "entities: {A: {id: int, fields: {x: string(1..40) unique}}, C: {relations: {a: A}}}",
        (
            "entities: {Z: {id: int, renamed_from: A, fields: {x: string(1..40) unique}, relations: {a: 'A?'}}, "
            "A: {id: int, fields: {x: string unique}}, C: {relations: {a: {to: Z, column: a_id}}}}"
        ),
        "SELECT count(*) FROM z JOIN c ON c.a_id = z.id",
        3,
    ),
    "an entity takes the name of one that goes": (
        "entities: {A: {fields: {x: int index}}, B: {fields: {x: int index}}, C: {relations: {b: 'B?', n: 'A?'}}}",
        (
            "removed: {entities: [B]}\n"
            "entities: {B: {renamed_from: A, fields: {x: int index}}, C: {removed: [b], relations: {n: 'B?'}}}"
        ),
        "SELECT count(*) FROM b WHERE x > 0",
        3,
    ),
    "text is JSON": (
        "entities: {A: {fields: {x: string(1..40)}}}",
        "entities: {A: {fields: {x: {type: json, cast: true}}}}",
        "SELECT count(*) FROM a WHERE CAST(x AS TEXT) LIKE '%1%'",
        3,
    ),
    "each row gets a key of its own": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, token: {type: uuid unique, backfill: uuid4}}}}",
        "SELECT count(DISTINCT token) FROM a",
        3,
    ),
    "a key of text is renamed": (
        "entities: {A: {id: code, fields: {code: string(1..9)}}, B: {relations: {a: A}}}",
        "entities: {A: {id: sku, fields: {sku: {type: string(1..9), renamed_from: code}}}, B: {relations: {a: A}}}",
        "SELECT count(*) FROM b JOIN a ON a.sku = b.a_sku",
        3,
    ),
    "a composite key": (
        "entities: {A: {id: [b, n], fields: {n: int, x: int}, relations: {b: B}}, B: {}, C: {relations: {a: A}}}",
        (
            "entities: {A: {id: [b, m], fields: {m: {type: int, renamed_from: n}, x: bigint}, relations: {b: B}}, "
            "B: {}, C: {relations: {a: A}}}"
        ),
        "SELECT count(*) FROM c JOIN a ON a.m = c.a_m",
        3,
    ),
    "entities in a circle are added and removed": (
        "entities: {A: {fields: {x: int}}, P: {relations: {q: 'Q?'}}, Q: {relations: {p: P}}}",
        (
            "removed: {entities: [P, Q]}\n"
            "entities: {A: {fields: {x: int}}, R: {relations: {s: 'S?'}}, S: {relations: {r: R}}}"
        ),
        "SELECT count(*) FROM a",
        3,
    ),
    "a type with more room": (
        "entities: {A: {fields: {s: string(1..40), n: int, d: 'decimal(6,2)', e: email, f: int, t: date}}}",
        "entities: {A: {fields: {s: text, n: bigint, d: 'decimal(9,4)', e: string(1..300), f: float, t: datetime}}}",
        "SELECT count(*) FROM a WHERE d >= 1 AND s LIKE 's%' AND f = n",
        3,
    ),
    "a type by cast": (
        "entities: {A: {fields: {n: 'decimal(8,2)', b: int, u: uuid?, x: float}}}",
        (
            "entities: {A: {fields: {n: {type: int, cast: true}, b: {type: bool, cast: true}, u: string(36)?, "
            "x: {type: 'decimal(9,3)', cast: true}}}}"
        ),
        "SELECT count(*) FROM a WHERE n IN (1, 2, 3) AND (u IS NULL OR length(u) = 36)",
        3,
    ),
    "a type by expression": (
        "entities: {A: {fields: {n: int}}}",
        "entities: {A: {fields: {n: {type: bool, cast: {sql: n > 1}}}}}",
        "SELECT count(*) FROM a WHERE n",
        2,
    ),
    "optional becomes required": (
        "entities: {A: {fields: {s: 'string(1..9)?', n: 'int?'}}}",
        "entities: {A: {fields: {s: {type: string(1..9), backfill: none}, n: int = 5}}}",
        "SELECT count(*) FROM a WHERE s = 'none' AND n = 5",
        1,
    ),
    "required becomes optional": (
        "entities: {A: {fields: {s: string(1..9), n: int unique}}}",
        "entities: {A: {fields: {s: 'string(1..9)?', n: 'int? unique'}}}",
        "SELECT count(*) FROM a",
        3,
    ),
    "values of an enum": (
        "enums: {S: [low, high, urgent]}\nentities: {A: {fields: {s: S = low, all: 'S[]'}}}",
        (
            "enums: {S: {values: [{value: small, renamed_from: low}, high, fresh], removed: {urgent: high}}}\n"
            "entities: {A: {fields: {s: S = small, all: 'S[]'}}}"
        ),
        "SELECT count(*) FROM a WHERE s IN ('small', 'high') AND CAST(\"all\" AS TEXT) NOT LIKE '%low%'",
        3,
    ),
    "values of an enum swap": (
        "enums: {S: [low, high]}\nentities: {A: {fields: {n: int, s: S}}}",
        (
            "enums: {S: {values: [{value: high, renamed_from: low}, {value: low, renamed_from: high}]}}\n"
            "entities: {A: {fields: {n: int, s: S}}}"
        ),
        "SELECT s FROM a WHERE n = 1",
        "high",
    ),
    "rules": (
        "entities: {A: {fields: {x: int, y: int}, unique: [[x, y]], indexes: [[-x, y]], checks: {c: x > 0}}}",
        (
            "entities: {A: {fields: {x: 'int(0..1000) unique', y: int index}, "
            "indexes: [{fields: [x, -y], where: y > 0}], checks: {c: x >= 0, d: x + y > 0}}}"
        ),
        "SELECT count(*) FROM a",
        3,
    ),
    "relations": (
        (
            "entities: {A: {fields: {x: int}, relations: {b: B, other: {to: 'B?', inverse: null}, "
            "many: {to: 'B[]', inverse: null}}}, B: {}}"
        ),
        (
            "entities: {A: {removed: [many], fields: {x: int}, relations: {"
            "c: {to: B, renamed_from: b, on_delete: cascade, inverse: null}, "
            "other: {to: 'B?', one_to_one: true}, fresh: {to: 'B[]', inverse: null}}}, B: {}}"
        ),
        "SELECT count(*) FROM a JOIN b ON a.c_id = b.id",
        3,
    ),
    "rows are kept when they are deleted": (
        "entities: {A: {fields: {x: string(1..40) unique, y: int}, relations: {b: B}, unique: [[x, y]]}, B: {}}",
        (
            "entities: {A: {soft_delete: true, fields: {x: string(1..40) unique, y: int}, relations: {b: B}, "
            "unique: [[x, y]]}, B: {soft_delete: true}}"
        ),
        "SELECT count(*) FROM a WHERE deleted_at IS NULL",
        3,
    ),
    "rows are no longer kept when they are deleted": (
        "entities: {A: {soft_delete: true, versioned: true, fields: {x: string(1..40) unique, y: int}}}",
        "entities: {A: {removed: [deleted_at, version], fields: {x: string(1..40) unique, y: int}}}",
        "SELECT count(*) FROM a",
        3,
    ),
    "one becomes many": (
        "entities: {A: {fields: {x: int}, relations: {b: B, c: {to: B, optional: true, inverse: null}}}, B: {}}",
        (
            "entities: {A: {fields: {x: int}, relations: "
            "{bs: {to: 'B[]', renamed_from: b}, c: {to: 'B[]', inverse: null}}}, B: {}}"
        ),
        "SELECT count(*) FROM a_b",
        3,
    ),
    "many become one": (
        "entities: {A: {fields: {x: int}, relations: {bs: 'B[]', cs: {to: 'C[]', inverse: null}}}, B: {}, C: {}}",
        (
            "entities: {Z: {renamed_from: A, fields: {x: int}, relations: {b: {to: B, renamed_from: bs}, "
            "cs: {to: 'C?', inverse: null}}}, B: {}, C: {}}"
        ),
        "SELECT count(*) FROM z JOIN b ON z.b_id = b.id JOIN c ON z.cs_id = c.id",
        3,
    ),
    "keys count further": (
        (
            "entities: {A: {id: int, relations: {p: 'A?'}}, B: {id: int, relations: {a: A, "
            "more: {to: 'A[]', inverse: null}}}, C: {id: [a, n], fields: {n: int}, relations: {a: A}}, "
            "D: {id: code, fields: {code: string(1..9)}, relations: {c: C}}, E: {relations: {d: D}}}"
        ),
        (
            "entities: {Z: {id: bigint, renamed_from: A, relations: {p: 'Z?'}}, B: {id: int, relations: {a: Z, "
            "more: {to: 'Z[]', inverse: null}}}, C: {id: [a, n], fields: {n: bigint}, relations: {a: Z}}, "
            "D: {id: code, fields: {code: string(1..20)}, relations: {c: C}}, E: {relations: {d: D}}}"
        ),
        "SELECT count(*) FROM z JOIN c ON c.a_id = z.id JOIN d ON d.c_a_id = c.a_id JOIN e ON e.d_code = d.code",
        3,
    ),
    "entities in a circle are renamed, and keep their references": (
        (
            "entities: {P: {fields: {x: int}, relations: {q: {to: 'Q?', inverse: null}}}, "
            "Q: {fields: {y: int unique}, relations: {p: {to: P, inverse: null}}}}"
        ),
        (
            "entities: {R: {renamed_from: P, fields: {x: bigint}, relations: {s: {to: 'S?', renamed_from: q, "
            "inverse: null}}}, S: {renamed_from: Q, fields: {y: string(40) unique}, "
            "relations: {r: {to: R, renamed_from: p, inverse: null, on_delete: cascade}}}}"
        ),
        "SELECT count(*) FROM s JOIN r ON r.id = s.r_id",
        3,
    ),
    "rows have versions": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {versioned: true, fields: {x: int}}}",
        "SELECT count(*) FROM a WHERE version = 1",
        3,
    ),
    "timestamps": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {timestamps: true, fields: {x: int}}}",
        "SELECT count(*) FROM a WHERE created_at IS NOT NULL",
        3,
    ),
    "a table and columns by other names": (
        "entities: {A: {fields: {x: int unique}, relations: {b: B}}, B: {}}",
        (
            "entities: {A: {table: things, fields: {x: {type: int unique, column: cx}}, "
            "relations: {b: {to: B, column: cb}}}, B: {}}"
        ),
        "SELECT count(*) FROM things JOIN b ON things.cb = b.id WHERE cx > 0",
        3,
    ),
    "rows become parts": (
        "entities: {A: {}, B: {fields: {x: int}, relations: {a: {to: A, inverse: bs}}}}",
        "entities: {A: {}, B: {fields: {x: int}, relations: {a: {to: A, inverse: bs, part_of: true}}}}",
        "SELECT count(*) FROM b JOIN a ON a.id = b.a_id",
        3,
    ),
    "an enum is renamed, and gets a value": (
        "enums: {S: [low, high]}\nentities: {A: {fields: {s: S = low}}}",
        "enums: {T: {values: [low, mid, high], renamed_from: S}}\nentities: {A: {fields: {s: T = low}}}",
        "SELECT count(*) FROM a WHERE s IN ('low', 'high')",
        3,
    ),
    "a relation is required": (
        "entities: {A: {relations: {b: 'B?', c: {to: B, inverse: null}}}, B: {}}",
        "entities: {A: {relations: {b: {to: B, backfill: {sql: c}}, c: {to: B, inverse: null}}}, B: {}}",
        "SELECT count(*) FROM a WHERE b_id = c_id",
        3,
    ),
    "an entity goes that others had to refer to": (
        (
            "entities: {A: {relations: {b: B, c: C}}, C: {id: int, fields: {n: int, s: 'string(1..9) unique'}}, "
            "B: {fields: {x: 'decimal(9,2)', t: datetime, u: uuid, e: email}, relations: {d: D}}, D: {}}"
        ),
        "removed: {entities: [B, C]}\nentities: {A: {removed: [b, c]}, D: {}}",
        "SELECT count(*) FROM a",
        3,
    ),
    "a relation is optional": (
        "entities: {A: {relations: {b: B}}, B: {}}",
        "entities: {A: {relations: {b: 'B?'}}, B: {}}",
        "SELECT count(*) FROM a JOIN b ON a.b_id = b.id",
        3,
    ),
    "a relation is new and required": (
        "entities: {A: {fields: {x: int}, relations: {c: B}}, B: {}}",
        "entities: {A: {fields: {x: int}, relations: {c: B, b: {to: B, inverse: null, backfill: {sql: c}}}}, B: {}}",
        "SELECT count(*) FROM a WHERE b_id = c_id",
        3,
    ),
    "an index in another order is new, and a field goes": (
        "entities: {A: {fields: {x: int, n: 'int?', gone: int}}}",
        "entities: {A: {removed: [gone], fields: {x: int, n: {type: int, backfill: 7}}, indexes: [[-n]]}}",
        "SELECT count(*) FROM a WHERE n IS NOT NULL",
        3,
    ),
    "defaults": (
        "entities: {A: {fields: {x: int = 1, y: int = 2, z: int, t: datetime}}}",
        "entities: {A: {fields: {x: int = 7, y: int, z: int = 3, t: datetime = now}}}",
        "SELECT count(*) FROM a WHERE x < 4 AND y < 4",
        3,
    ),
}


# What rows hold that a sample does not.
PREPARED = {"text is JSON": ("UPDATE a SET x = '{\"a\":1}'",)}

# Changes after which another table has the name of one.
OTHER_TABLES = {"entities swap their names", "an entity makes room for a new one of its name"}

SERVERS = [
    pytest.param("sqlite", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=pytest.mark.slow),
]


@pytest.fixture
def url_of(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return lambda server: SQLITE if server == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("name", CHANGES)
def test_rows_survive_and_the_tables_are_those_of_a_fresh_build(
    name: str, server: str, url_of: Callable[[str], str]
) -> None:
    before, after, query, expected = CHANGES[name]
    versions = Versions(before)
    versions.change(after)

    def check(base: Base, rows: Rows, now: Rows) -> None:
        assert base.one(query) == expected
        for table in rows.keys() & now.keys():
            assert len(rows[table]) == len(now[table]) or name in OTHER_TABLES

    Trial(versions, url_of(server), check, prepare=PREPARED.get(name, ())).run()


@pytest.mark.parametrize("name", CHANGES)
def test_a_spec_that_stays_needs_no_revision(name: str) -> None:
    before, after, *_ = CHANGES[name]
    versions = Versions(before)
    versions.change(after)
    assert versions.change(after) == ""


@pytest.mark.parametrize("name", CHANGES)
def test_a_revision_is_the_same_whenever_it_is_made(name: str) -> None:
    before, after, *_ = CHANGES[name]
    made = [Versions(before) for _ in range(2)]
    assert made[0].change(after) == made[1].change(after)


NO_TABLE_SHOWS = (
    "doc: About it, plural: Ays, order: [-x], api: {path: others, search: [s]}",
    "fields: {x: {type: int, doc: How many, example: 5}, s: {type: string(1..40), readonly: true, default: a}}",
    "actions: {ring: {doc: Rings}}, order: [x, -s]",
)


@pytest.mark.parametrize("keys", NO_TABLE_SHOWS)
def test_what_no_table_shows_needs_no_revision(keys: str) -> None:
    fields = "fields: {x: int, s: string(1..40) = a}"
    versions = Versions(f"entities: {{A: {{{fields}}}}}")
    assert versions.change(f"entities: {{A: {{{keys}{'' if 'fields' in keys else ', ' + fields}}}}}") == ""


def test_values_are_written_as_the_driver_of_sqlite_reads_them() -> None:
    kinds = {Kind.DURATION: "P1DT2H0.5S", Kind.TIME: "08:15:00", Kind.DATETIME: "2024-02-29T12:30:00Z"}
    written = [literal_sql(FieldType(kind), value, "sqlite") for kind, value in kinds.items()]
    assert written == ["'1970-01-02 02:00:00.500000'", "'08:15:00.000000'", "'2024-02-29 12:30:00.000000'"]
    assert literal_sql(FieldType(Kind.DURATION), "-PT1S", "sqlite") == "'1969-12-31 23:59:59.000000'"
    assert literal_sql(FieldType(Kind.DECIMAL, precision=20, scale=2), "-1.50", "sqlite") == f"'-{10**20 - 151}'"


def test_on_the_way_back_values_return() -> None:
    versions = Versions("entities: {A: {fields: {x: int, s: string(1..40)}}}")
    versions.change("entities: {A: {fields: {y: {type: 'decimal(12,2)', renamed_from: x}, s: text}}}")

    def check(_base: Base, before: Rows, now: Rows) -> None:
        assert before == now

    Trial(versions, SQLITE, back=check).run()


@pytest.mark.slow
def test_a_change_of_rules_alone_may_be_run_again(postgres_url: str) -> None:
    before, after, *_ = CHANGES["rules"]
    versions = Versions(before)
    script = versions.change(after)

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        base.run(script)
        schema = base.schema()
        base.run(script)
        assert base.schema() == schema

    on_database(postgres_url, work)


BATCHED_KEYS = {"id": "int", "code": "string(1..9)", "u": "uuid", "t": "datetime"}


@pytest.mark.slow
@pytest.mark.parametrize("key", ["id", "code", "u", "[t, code]"])
def test_rows_are_filled_in_batches(key: str, postgres_url: str) -> None:
    own = ", ".join(f"{name}: '{kind}'" for name, kind in BATCHED_KEYS.items() if name in key and name != "id")
    versions = Versions(
        f"entities: {{A: {{id: {key if key != 'id' else 'int'}, fields: {{{own or 'z: int?'}, x: int}}}}}}"
    )
    script = versions.change(
        f"entities: {{A: {{id: {key if key != 'id' else 'int'}, fields: {{{own or 'z: int?'}, x: int, "
        "y: {type: int, backfill: {sql: x * 2}}}}}"
    )
    assert "OFFSET 4999" in script

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        values = {"id": "n", "code": "'c' || n", "u": "gen_random_uuid()", "t": "now() - n * interval '1 hour'"}
        mine = {name: value for name, value in values.items() if name in key}
        listed = f"INSERT INTO a ({', '.join(mine)}, x) SELECT {', '.join(mine.values())}, n"
        base.execute(f"{listed} FROM generate_series(1, 25) AS n")
        base.run(script.replace("OFFSET 4999", "OFFSET 3").replace("LIMIT 5000", "LIMIT 4"))
        assert base.one("SELECT count(*) FROM a WHERE y = x * 2") == 25

    on_database(postgres_url, work)


class Cut(Exception):
    """The connection is gone."""


@pytest.mark.slow
@pytest.mark.parametrize(("name", "fitting"), [("whole", "UPDATE author SET code = '12'"), ("expand", "SELECT 1")])
def test_a_revision_that_was_stopped_anywhere_is_run_again(name: str, fitting: str, postgres_url: str) -> None:
    before, after = ((SPECS / "evolution" / name / f"{word}.yaml").read_text("utf-8") for word in ("before", "after"))
    versions = Versions(before, "")
    pages = versions.change(after).split(PAGE)
    start, expected = [versions.revisions[0]], dict[str, Any]()

    def fresh(base: Base) -> None:
        base.run(versions.fresh())
        expected.update(base.schema())

    def work(base: Base, stop: int) -> bool:
        """Whether there was anything to stop; all is well in any case."""
        base.run(start[0])
        base.execute(*Fixture(versions.models[0], "postgresql").statements(), fitting)
        left = stop

        def count(*_: object) -> None:
            nonlocal left
            left -= 1
            if not left:
                raise Cut

        for page in pages:
            event.listen(base.connection, "before_cursor_execute", count)
            try:
                base.run(page)
            except Cut:
                base.connection.rollback()
            finally:
                event.remove(base.connection, "before_cursor_execute", count)
            if left <= 0:
                base.run(page)
                left = 10**6
        assert base.schema() == expected
        return left > 10**5

    on_database(postgres_url, fresh)
    stop, found = 1, [True]
    while found[-1]:
        on_database(postgres_url, lambda base, stop=stop: found.append(work(base, stop)))
        stop += 7
    assert len(found) > 5


def test_a_value_that_cannot_be_converted_stops_the_upgrade() -> None:
    versions = Versions("entities: {A: {fields: {s: string(1..40)}}}")
    versions.change("entities: {A: {fields: {s: {type: int, cast: true}}}}")
    with pytest.raises(ValueError, match="cannot be converted"):
        Trial(versions, SQLITE).run()
    Trial(versions, SQLITE, prepare=("UPDATE a SET s = '12'",)).run()


@pytest.mark.parametrize("server", SERVERS)
def test_rows_that_are_linked_to_several_stop_the_upgrade(server: str, url_of: Callable[[str], str]) -> None:
    versions = Versions("entities: {A: {relations: {bs: 'B[]'}}, B: {}}")
    script = versions.change("entities: {A: {relations: {b: {to: B, optional: true, renamed_from: bs}}}, B: {}}")

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        base.execute(*Fixture(versions.models[0], base.dialect).statements())
        pairs = "SELECT a.id, b.id FROM a, b WHERE (a.id, b.id) NOT IN (SELECT a_id, b_id FROM a_b)"
        base.execute(f"INSERT INTO a_b {pairs}")
        schema, rows = base.schema(), base.rows()
        with pytest.raises(ValueError, match="a_b links rows to more than one"):
            base.run(script)
        assert (base.schema(), base.rows()) == (schema, rows)

    on_database(url_of(server), work)


def test_rows_without_a_link_get_what_the_backfill_says() -> None:
    main = "main: {to: B, inverse: null}"
    versions = Versions(f"entities: {{A: {{relations: {{bs: {{to: 'B[]', inverse: null}}, {main}}}}}, B: {{}}}}")
    one = "b: {to: B, renamed_from: bs, inverse: null, backfill: {sql: main}}"
    versions.change(f"entities: {{A: {{relations: {{{one}, {main}}}}}, B: {{}}}}")

    def check(_base: Base, before: Rows, now: Rows) -> None:
        linked = {row["a_id"]: row["b_id"] for row in before["a_b"]}
        assert len(linked) == 2
        assert all(row["b_id"] == linked.get(row["id"], row["main_id"]) for row in now["a"])

    first = "DELETE FROM a_b WHERE a_id = (SELECT min(a_id) FROM a_b)"
    Trial(versions, SQLITE, check, prepare=(first,)).run()


@pytest.mark.slow
def test_a_key_that_may_be_larger_is_counted_further(postgres_url: str) -> None:
    versions = Versions("entities: {A: {id: int}, B: {id: int}}")
    versions.change("entities: {Z: {id: bigint, renamed_from: A}, A: {id: int, renamed_from: B}}")

    def work(base: Base) -> None:
        for script in versions.revisions:
            base.run(script)
        counts = (
            "SELECT string_agg(sequencename || ' ' || data_type::text, ', ' ORDER BY sequencename) FROM pg_sequences"
        )
        assert base.one(counts) == "a_id_seq integer, z_id_seq bigint"
        base.execute("SELECT setval('z_id_seq', 3000000000)", "INSERT INTO z DEFAULT VALUES")
        assert base.one("SELECT max(id) FROM z") == 3000000001
        base.execute("DELETE FROM z", "SELECT setval('z_id_seq', 1)")
        base.run(versions.revisions[-1], "downgrade")
        assert base.one(counts) == "a_id_seq integer, b_id_seq integer"

    on_database(postgres_url, work)


KEYS = {
    "another type": ("id: int", "id: uuid7"),
    "less room": ("id: bigint", "id: int"),
    "a field": ("id: int, fields: {n: int}", "id: n, fields: {n: int}"),
    "a field, given up": ("id: int, fields: {n: int}", "id: n, removed: [id], fields: {n: int}"),
    "several": ("id: int, fields: {n: int, m: int}", "id: [n, m], fields: {n: int, m: int}"),
    "one more": ("id: [n, m], fields: {n: int, m: int, o: int}", "id: [n, m, o], fields: {n: int, m: int, o: int}"),
    "another order": ("id: [n, m], fields: {n: int, m: int}", "id: [m, n], fields: {n: int, m: int}"),
}


@pytest.mark.parametrize("name", KEYS)
def test_another_key_is_refused_whatever_is_allowed(name: str) -> None:
    before, after = KEYS[name]
    versions = Versions(f"entities: {{A: {{{before}}}, B: {{relations: {{a: A}}}}}}")
    with pytest.raises(SpecError) as raised:
        versions.change(f"entities: {{A: {{{after}}}, B: {{relations: {{a: A}}}}}}", allow_data_loss=True)
    assert [problem.code for problem in raised.value.problems] == ["key-changed"]


REFUSED = {
    "another target": (
        "entities: {A: {relations: {b: B}}, B: {}, C: {}}",
        "entities: {A: {relations: {b: C}}, B: {}, C: {}}",
    ),
    "a field for a relation": ("entities: {A: {relations: {b: B}}, B: {}}", "entities: {A: {fields: {b: int}}, B: {}}"),
    "links through an entity": (
        "entities: {A: {relations: {bs: 'B[]'}}, B: {}}",
        (
            "entities: {A: {relations: {bs: {to: B, many: true, through: L}}}, B: {}, "
            "L: {relations: {a: {to: A, inverse: null}, b: {to: B, inverse: null}}}}"
        ),
    ),
    "a list": ("entities: {A: {fields: {s: 'string[]'}}}", "entities: {A: {fields: {s: string}}}"),
    "a field": ("entities: {A: {fields: {x: int, y: int}}}", "entities: {A: {fields: {x: int}}}"),
    "a relation": ("entities: {A: {relations: {b: B}}, B: {}}", "entities: {A: {}, B: {}}"),
    "an entity": ("entities: {A: {}, B: {}}", "entities: {A: {}}"),
    "the timestamps": ("entities: {A: {timestamps: true}}", "entities: {A: {}}"),
    "room": ("entities: {A: {fields: {s: string(80)}}}", "entities: {A: {fields: {s: string(40)}}}"),
    "a type": ("entities: {A: {fields: {s: string}}}", "entities: {A: {fields: {s: int}}}"),
    "a value": (
        "enums: {E: [a, b]}\nentities: {A: {fields: {e: E = a}}}",
        "enums: {E: [a]}\nentities: {A: {fields: {e: E = a}}}",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_loss_is_refused_unless_it_is_allowed(name: str) -> None:
    before, after = REFUSED[name]
    versions = Versions(before)
    with pytest.raises(DataLoss):
        versions.change(after)
    assert versions.change(after, allow_data_loss=True)


TAKEN = {
    "x is still there: `removed: [x]` in A frees its name": (
        "entities: {A: {fields: {x: int, y: int}}}",
        "entities: {A: {fields: {x: {type: int, renamed_from: y}}}}",
    ),
    "B is still there: `removed: {entities: [B]}` frees its name": (
        "entities: {A: {fields: {x: int}}, B: {fields: {y: int}}}",
        "entities: {B: {renamed_from: A, fields: {x: int}}}",
    ),
}


@pytest.mark.parametrize("hint", TAKEN)
def test_a_name_that_another_has_is_not_given_away(hint: str) -> None:
    before, after = TAKEN[hint]
    versions = Versions(before)
    with pytest.raises(DataLoss) as raised:
        versions.change(after)
    assert any(hint in (problem.hint or "") for problem in raised.value.problems)


WRONG = {
    "needs-backfill": ("entities: {A: {fields: {x: int}}}", "entities: {A: {fields: {x: int, y: int}}}"),
    "bad-backfill": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: {type: int, backfill: many}}}}",
    ),
    "bad-expression": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: {type: int, backfill: {sql: x > 1}}}}}",
    ),
    "unknown-field": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: {type: int, backfill: {sql: z}}}}}",
    ),
    "key-changed": ("entities: {A: {fields: {x: int}}}", "entities: {A: {id: x, removed: [id], fields: {x: int}}}"),
    "unknown-rename": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {x: int, y: {type: 'int?', renamed_from: z}}}}",
    ),
    "given-twice": (
        "entities: {A: {fields: {x: int}}}",
        "entities: {A: {fields: {y: {type: int, renamed_from: x}, z: {type: int, renamed_from: x}}}}",
    ),
}


@pytest.mark.parametrize("code", WRONG)
def test_what_the_spec_does_not_say(code: str) -> None:
    before, after = WRONG[code]
    with pytest.raises(SpecError) as raised:
        Versions(before).change(after)
    assert code in {problem.code for problem in raised.value.problems}
    assert not isinstance(raised.value, DataLoss)


def test_a_rename_that_was_done_is_not_done_again() -> None:
    versions = Versions("entities: {A: {fields: {x: int, y: int}}}")
    swapped = "entities: {A: {fields: {x: {type: int, renamed_from: y}, y: {type: int, renamed_from: x}}}}"
    assert versions.change(swapped)
    assert versions.change(swapped) == ""
    evolution = versions.evolutions[-1]
    assert evolution is not None
    assert [note.partition(": ")[0] for note in evolution.notes] == ["spec.yaml:3:40", "spec.yaml:3:73"]


HINTS = {
    "renamed_from: x": ("A: {fields: {x: int}}", "A: {fields: {y: {type: int, renamed_from: x}}}"),
    "removed: [x]": ("A: {fields: {x: int}}", "A: {removed: [x]}"),
    "removed: {entities: [B]}": ("A: {}, B: {}", "A: {}"),
    "backfill": ("A: {}", "A: {fields: {x: {type: int, backfill: 1}}}"),
    "cast": ("A: {fields: {x: string(9)}}", "A: {fields: {x: {type: string(5), cast: true}}}"),
    "removed: {low: high}": ("A: {fields: {e: E}}", "A: {fields: {e: E}}"),
}
AT_THE_TOP = {
    "removed: {entities: [B]}": ("", "removed: {entities: [B]}\n"),
    "removed: {low: high}": ("enums: {E: [low, high]}\n", "enums: {E: {values: [high], removed: {low: high}}}\n"),
}


@pytest.mark.parametrize("hint", HINTS)
def test_a_hint_that_has_done_its_work_can_go(hint: str) -> None:
    tops, specs = AT_THE_TOP.get(hint, ("", "")), HINTS[hint]
    before, after = (f"{top}entities: {{{spec}}}" for top, spec in zip(tops, specs, strict=True))
    versions = Versions(before)
    assert versions.change(after)
    assert versions.evolutions[-1] is not None
    assert versions.evolutions[-1].notes == ()
    assert versions.change(after) == ""
    assert versions.evolutions[-1] is not None
    (note,) = versions.evolutions[-1].notes
    assert note.endswith(f"`{hint}` has done its work and can go")


def test_a_build_writes_the_next_revision_or_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, out = tmp_path / "spec.yaml", tmp_path / "shop"

    def build(fields: str, *options: str) -> int:
        spec.write_text(f"{HEAD}entities: {{A: {{fields: {fields}}}}}\n", encoding="utf-8")
        return run(["build", str(spec), "-o", str(out), *options])

    assert build("{x: int, name: string}") == 0
    assert build("{x: int, title: string}") == 4
    told = capsys.readouterr().err
    assert "if it was renamed: `title: {type: string, renamed_from: name}`" in told
    assert "if it is to go, with all that it holds: `removed: [name]` in A" in told
    assert len(list(out.glob("alembic/versions/*.py"))) == 1
    assert build("{x: int, title: {type: string, renamed_from: name}}") == 0
    assert [path.name[:5] for path in sorted(out.glob("alembic/versions/*.py"))] == ["0001_", "0002_"]
    assert len(list(out.glob("alembic/snapshots/*.json"))) == 2
    assert build("{x: bigint, title: {type: string, renamed_from: name}}") == 0
    assert "has done its work and can go" in capsys.readouterr().err
    assert build("{x: bigint}", "--allow-data-loss") == 0
    assert len(list(out.glob("alembic/versions/*.py"))) == 4


def test_the_revision_of_the_team_is_followed(tmp_path: Path) -> None:
    spec, out = tmp_path / "spec.yaml", tmp_path / "shop"
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {{x: int}}}}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    first = next(out.glob("alembic/versions/*.py"))
    parent = first.name.split("_")[1]
    own = out / "alembic" / "versions" / "abc_ours.py"
    own.write_text(f'revision = "abc"\ndown_revision = "{parent}"\n', encoding="utf-8")
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {{x: bigint}}}}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    second = next(out.glob("alembic/versions/0002_*.py"))
    assert 'down_revision: str | Sequence[str] | None = "abc"' in second.read_text(encoding="utf-8")


BEFORE = "entities: {A: {fields: {x: int, s: string(1..40)}}}"
LEFT = "entities: {A: {fields: {x: int, s: string(1..40), y: 'int?'}}, B: {relations: {a: A}}}"
RIGHT = "entities: {A: {fields: {z: {type: int, renamed_from: x}, s: text index}}, C: {fields: {n: int}}}"
BOTH = (
    "entities: {A: {fields: {z: {type: int, renamed_from: x}, s: text index, y: 'int?'}}, B: {relations: {a: A}}, "
    "C: {fields: {n: int}}}"
)


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("both", [BOTH, BOTH.replace("n: int", "n: bigint")])
def test_branches_that_changed_other_things_meet(both: str, server: str, url_of: Callable[[str], str]) -> None:
    versions, other = Versions(BEFORE), Versions(BEFORE)
    versions.change(LEFT)
    versions.revisions.append(other.change(RIGHT))
    versions.history |= other.history
    merge = versions.change(both)
    assert merge.count("pass") == (2 if both is BOTH else 0)
    assert "Branches meet" in merge
    assert versions.change(both) == ""

    def work(base: Base) -> None:
        for script in versions.revisions:
            base.run(script)
        schema = base.schema()
        for script in reversed(versions.revisions):
            base.run(script, "downgrade")
        assert base.schema() == {}
        base.run(versions.fresh())
        assert base.schema() == schema

    on_database(url_of(server), work)


def test_branches_that_changed_the_same_are_refused() -> None:
    versions, other = Versions(BEFORE), Versions(BEFORE)
    versions.change(BEFORE.replace("x: int", "x: bigint"))
    other.change(BEFORE.replace("x: int", "x: float"))
    versions.history |= other.history
    with pytest.raises(BrokenHistory, match=r"of two branches, both change model\.entities\.A\.fields\.x"):
        versions.change(BEFORE)


def test_a_project_without_snapshots_goes_on_from_its_last_model(tmp_path: Path) -> None:
    spec, out = tmp_path / "spec.yaml", tmp_path / "shop"
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {{x: int}}}}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    next(out.glob("alembic/snapshots/*.json")).unlink()
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {{x: bigint}}}}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    assert len(list(out.glob("alembic/versions/0002_*.py"))) == 1


@pytest.mark.parametrize("style", ["", "migrations: {style: expand_contract}\n"])
@pytest.mark.parametrize("server", SERVERS)
def test_what_refers_to_a_value_of_an_enum_follows_it(server: str, style: str, url_of: Callable[[str], str]) -> None:
    tables = (
        "entities: {A: {id: k, fields: {k: K, n: int}}, P: {id: [a, m], fields: {m: int}, relations: {a: A}}, "
        "B: {id: int, relations: {a: A, p: P, all: {to: A, many: true, inverse: null}}}}"
    )
    versions = Versions(f"{style}enums: {{K: [x, y, z]}}\n{tables}")
    script = versions.change(f"{style}enums: {{K: [{{value: w, renamed_from: x}}, y, z]}}\n{tables}")
    joined = "b JOIN a ON a.k = b.a_k JOIN p ON p.a_k = b.p_a_k JOIN b_all ON b_id = b.id"
    linked = f"SELECT count(*) FROM {joined} WHERE b_all.a_k = "

    def work(base: Base) -> None:
        base.run(versions.revisions[0])
        schema = base.schema()
        base.execute(
            "INSERT INTO a (k, n) VALUES ('x', 1), ('y', 2)",
            "INSERT INTO p (a_k, m) VALUES ('x', 1)",
            "INSERT INTO b (id, a_k, p_a_k, p_m) VALUES (1, 'x', 'x', 1)",
            "INSERT INTO b_all (b_id, a_k) VALUES (1, 'x')",
        )
        base.run(script)
        assert base.one(f"{linked}'w'") == 1
        base.run(script, "downgrade")
        assert base.schema() == schema
        assert base.one(f"{linked}'x'") == 1

    on_database(url_of(server), work)


def test_a_text_in_an_index_with_a_condition_is_not_widened_for_free() -> None:
    fields = "n: string({room}), m: string({room})"
    spec = f"entities: {{{{A: {{{{fields: {{{{{fields}}}}}, indexes: [{{{{fields: [n], where: n <> ''}}}}]}}}}}}}}"
    versions = Versions(spec.format(room=40))
    script = versions.change(spec.format(room=80))
    assert "A.n: another type (locking)" in script
    assert "A.m: another type (safe)" in script


SEEDS = 30


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_changes(seed: int, server: str, url_of: Callable[[str], str]) -> None:
    story = Story(Random(seed))
    versions = Versions(story.start(), "")
    if versions.change(story.change()):
        Trial(versions, url_of(server)).run()


@pytest.mark.parametrize("seed", range(100, 108))
def test_random_changes_in_phases(seed: int, postgres_url: str) -> None:
    story = Story(Random(seed), in_phases=True)
    versions = Versions(story.start(), "")
    if versions.change(story.change()):
        Phased(versions, postgres_url).run()


EXAMPLES = sorted(path.parent.name for path in (SPECS / "evolution").glob("*/before.yaml"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_revision_is_the_pinned_one(name: str, update_golden: bool) -> None:
    before, after = (SPECS / "evolution" / name / f"{word}.yaml" for word in ("before", "after"))
    versions = Versions(before.read_text("utf-8"), "")
    try:
        versions.change(after.read_text("utf-8"), path=f"specs/evolution/{name}/after.yaml")
        pages = [Artifact(PurePosixPath("revision.py"), page) for page in versions.revisions[-1].split(PAGE)]
        text, pinned = f"\n{PAGE}".join(one.text for one in formatted(pages, "ruff")), GOLDEN / f"{name}.py"
    except SpecError as error:
        text, pinned = error.show(), GOLDEN / f"{name}.txt"
    if update_golden:
        pinned.parent.mkdir(exist_ok=True)
        pinned.write_text(text, encoding="utf-8")
    assert pinned.read_text("utf-8") == text


@pytest.mark.slow
def test_a_revision_on_sqlite_happens_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    spec, out = tmp_path / "spec.yaml", tmp_path / "shop"
    spec.write_text(f"{HEAD}entities: {{A: {{fields: {{s: string(1..40)}}}}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    database = out / "shop.db"
    where = environment(f"sqlite+aiosqlite:///{database}")

    def upgrade() -> int:
        command = [sys.executable, "-m", "alembic", "upgrade", "head"]
        return subprocess.run(command, cwd=out, env=where, capture_output=True, check=False).returncode

    def rows() -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(database)) as connection:
            return sorted(connection.execute("SELECT name, sql FROM sqlite_master")) + list(
                connection.execute("SELECT * FROM a")
            )

    assert upgrade() == 0
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO a (id, s) VALUES ('1', 'x')")
        connection.commit()
    before = rows()
    text = "B: {}, Z: {renamed_from: A, fields: {n: {type: int, cast: true, renamed_from: s}}}"
    spec.write_text(f"{HEAD}entities: {{{text}}}\n", encoding="utf-8")
    assert run(["build", str(spec), "-o", str(out)]) == 0
    assert upgrade() != 0
    assert rows() == before
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE a SET s = '12'")
        connection.commit()
    assert upgrade() == 0
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT n FROM z").fetchall() == [(12,)]
