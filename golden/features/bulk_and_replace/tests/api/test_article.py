"""Articles over HTTP."""

from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.article import ArticleQuery
from app.services.article import ArticleService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.account import make_account
from tests.factories.article import build_article, make_article
from tests.factories.tag import make_tag
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/articles/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", "x"),
    ("title", "x" * 80),
    ("words", 0),
    ("words", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 81),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("words", -1),
    ("words", 2**31),
    ("words", "5"),
    ("words", True),
    ("words", 1.5),
    ("words", None),
    ("account_id", "no uuid"),
    ("account_id", None),
    ("related_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_related = await make_article(db)
    body = await build_article(db, related_id=str(other_related.id))
    response = await client.post("/articles", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "words",
        "account_id",
        "related_id",
        "account",
        "tag_ids",
        "tags",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/articles/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "account_id"]}
    response = await client.post("/articles", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"words": 0, "related_id": None, "tag_ids": []}.items() <= created.items()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["title", "account_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_article(db)
    del body[name]
    assert refused(await client.post("/articles", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_article(db) | {name: None}
    assert refused(await client.post("/articles", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_article(db, **{name: value})
    response = await client.post("/articles", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_article(db, **{name: value})
    assert refused(await client.post("/articles", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"account_id": "00000000-0000-4000-8000-000000000000"},
        {"related_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_article(db, **values)
    response = await client.post("/articles", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"account_id": "00000000-0000-4000-8000-000000000000"},
        {"related_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    response = await client.get(f"/articles/{article.id}")
    assert response.status_code == 200
    assert response.json() == as_json(article)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/articles/z")) == ["article_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("words", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(article) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/articles/{article.id}", json={})).json() == changed


async def test_update_account(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    other = await make_account(db)
    values = {"account_id": str(other.id)}
    response = await client.patch(f"/articles/{article.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_related(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    other = await make_article(db)
    values = {"related_id": str(other.id)}
    response = await client.patch(f"/articles/{article.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(article)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    article = await make_article(db)
    assert refused(await client.patch(f"/articles/{article.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    for name, value in REFUSED:
        response = await client.patch(f"/articles/{article.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    response = await client.delete(f"/articles/{article.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/articles/{article.id}"))
    assert is_missing(await client.delete(f"/articles/{article.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/articles/{article.id}")).status_code == 200


async def test_delete_is_refused_for_article_related(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    child = await make_article(db, related_id=str(article.id))
    response = await client.delete(f"/articles/{article.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ArticleService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"words": 1},
    {"words": 2},
    {"words": 3},
]


async def make_rising_articles(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_related = await make_article(db)
        article = await make_article(db, **values, related_id=str(other_related.id))
        rows.append(as_json(article))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/articles")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    response = await client.get("/articles")
    assert response.json()["items"] == [as_json(article)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("words", COMPARED),
        ("account_id", EQUALITY),
        ("related_id", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_articles(db)
    assert await compared(client, "/articles", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["related_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_articles(db)
    rows.append(as_json(await make_article(db)))
    query = f"{name}__is_null"
    assert await found(client, "/articles", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/articles", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("words__in", "no such value"),
        ("account_id__in", "no such value"),
        ("related_id__in", "no such value"),
        ("related_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/articles", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_articles(db)
    assert await found(client, "/articles", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["words"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_articles(db)
    assert await found(client, "/articles", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/articles", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_articles(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/articles", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/articles", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "words"}, {"sort": "-words"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_article(db)) for _ in range(5)]
    items = await walk(client, "/articles", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/articles", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_article(db)
    page = (await client.get("/articles", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/articles", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/articles", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/articles", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_article(db)
        with count_statements() as statements:
            await client.get("/articles")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_account(client: AsyncClient, db: Database) -> None:
    other = await make_account(db)
    article = await make_article(db, account_id=str(other.id))
    embedded = (await client.get(f"/articles/{article.id}")).json()["account"]
    assert embedded.keys() == {
        "id",
        "email",
        "name",
        "priority",
        "joined_on",
        "created_at",
        "updated_at",
    }
    assert embedded.items() <= as_json(other).items()


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_tag(db)).id for _ in range(3)])
    body = await build_article(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/articles", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/articles/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_article(db, tag_ids=[2**31 - 1])
    response = await client.post("/articles", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    ids = [(await make_tag(db)).id, 2**31 - 1]
    response = await client.patch(f"/articles/{article.id}", json={"tag_ids": ids})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await client.get(f"/articles/{article.id}")).json() == as_json(article)


async def test_replace(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    body = await build_article(db)

    response = await client.put(f"/articles/{article.id}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    assert body.items() <= replaced.items()
    assert replaced["id"] == as_json(article)["id"]
    assert (await client.get(f"/articles/{article.id}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "account_id"]}
    response = await client.put(f"/articles/{article.id}", json=required)
    assert response.status_code == 200
    assert {"words": 0, "related_id": None, "tag_ids": []}.items() <= response.json().items()


@pytest.mark.parametrize("name", ["title", "account_id"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    article = await make_article(db)
    body = await build_article(db)

    del body[name]
    assert refused(await client.put(f"/articles/{article.id}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    article = await make_article(db)
    body = await build_article(db)

    response = await client.put(f"/articles/{article.id}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    body = await build_article(db)

    for name, value in REFUSED:
        response = await client.put(f"/articles/{article.id}", json=body | {name: value})
        assert refused(response) == [name], value


async def test_replace_sets_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_tag(db)).id for _ in range(3)])
    article = await make_article(db, tag_ids=[*ids[:2], ids[0]])
    body = await build_article(db)

    body.pop("tag_ids", None)
    for wanted in (ids[1:], ids):
        changed = await client.put(f"/articles/{article.id}", json=body | {"tag_ids": wanted})
        assert sorted(changed.json()["tag_ids"]) == wanted
    assert (await client.put(f"/articles/{article.id}", json=body)).json()["tag_ids"] == []


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db) for _ in range(3)]
    response = await client.post("/articles/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {
            "id",
            "title",
            "words",
            "account_id",
            "related_id",
            "account",
            "tag_ids",
            "tags",
        }
        assert body.items() <= row.items()
        assert (await client.get(f"/articles/{row['id']}")).json() == row
    assert len((await ArticleService(db).search(ArticleQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "account_id"]}
    response = await client.post("/articles/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"words": 0, "related_id": None, "tag_ids": []}.items() <= response.json()["items"][
        0
    ].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/articles/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await ArticleService(db).search(ArticleQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_article(db)] * number
    assert refused(await client.post("/articles/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_article(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/articles/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_create_refuses_missing_account(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db) for _ in range(3)]
    items[2] |= {"account_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/articles/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"account_id"})
    assert (await ArticleService(db).search(ArticleQuery())).items == []


async def test_bulk_create_refuses_missing_related(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db) for _ in range(3)]
    items[2] |= {"related_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/articles/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"related_id"})
    assert (await ArticleService(db).search(ArticleQuery())).items == []


async def test_bulk_create_sets_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_tag(db)).id for _ in range(2)])
    items = [await build_article(db, tag_ids=[*ids[:2], ids[0]]) for _ in range(2)]
    response = await client.post("/articles/bulk", json={"items": items})
    for row in response.json()["items"]:
        assert sorted(row["tag_ids"]) == ids


async def test_bulk_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db), await build_article(db, tag_ids=[2**31 - 1])]
    response = await client.post("/articles/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await ArticleService(db).search(ArticleQuery())).items == []


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_article(db) for _ in range(3)]
    keys = [as_json(row)["id"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/articles/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await ArticleService(db).search(ArticleQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_article(db)
    keys = [as_json(row)["id"], "00000000-0000-4000-8000-000000000000"]
    response = await client.post("/articles/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "00000000-0000-4000-8000-000000000000" in response.json()["detail"]
    assert (await ArticleService(db).search(ArticleQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["00000000-0000-4000-8000-000000000000"] * number
    assert refused(await client.post("/articles/bulk-delete", json={"ids": keys})) == ["ids"]


async def test_bulk_delete_is_refused_for_article_related(
    client: AsyncClient, db: Database
) -> None:
    article = await make_article(db)
    child = await make_article(db, related_id=str(article.id))
    keys = [as_json(article)["id"]]
    response = await client.post("/articles/bulk-delete", json={"ids": keys})
    assert conflict(response) == ("still-referenced", set())
    assert await ArticleService(db).get(child.id) == child
