"""Articles over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.article import ArticleQuery
from app.services.article import ArticleService
from app.services.comment import CommentService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.article import build_article, make_article
from tests.factories.author import make_author
from tests.factories.comment import make_comment
from tests.factories.tag import make_tag
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/articles/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", "x"),
    ("title", "x" * 120),
    ("body", ""),
    ("body", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 121),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("body", "body-\x00"),
    ("body", 5),
    ("author_id", "no uuid"),
    ("author_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)
    response = await client.post("/articles", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "body",
        "author_id",
        "created_at",
        "updated_at",
        "version",
        "author",
        "tag_ids",
        "comments",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/articles/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "author_id"]}
    response = await client.post("/articles", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"body": None, "tag_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["title", "author_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_article(db)
    del body[name]
    assert refused(await client.post("/articles", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
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
        {"author_id": "00000000-0000-4000-8000-000000000000"},
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
        {"author_id": "00000000-0000-4000-8000-000000000000"},
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


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    article = await make_article(db)
    counts = set()
    for _ in range(3):
        await make_comment(db, article_id=str(article.id))
        with count_statements() as statements:
            await client.get(f"/articles/{article.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("body", "body-b"),
        ("body", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > article.updated_at
    assert changed == as_json(article) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/articles/{article.id}", json={})).json() == changed


async def test_update_author(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    other = await make_author(db)
    values = {"author_id": str(other.id)}
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


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
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


async def test_delete_takes_comment_article_along(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    child = await make_comment(db, article_id=str(article.id))
    response = await client.delete(f"/articles/{article.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await CommentService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_articles(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        article = await make_article(db, **values)
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
        ("author_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_articles(db)
    assert await compared(client, "/articles", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("author_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/articles", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_articles(db)
    assert await found(client, "/articles", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
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
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
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
        article = await make_article(db)
        await make_comment(db, article_id=str(article.id))
        with count_statements() as statements:
            await client.get("/articles")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_author(client: AsyncClient, db: Database) -> None:
    other = await make_author(db)
    article = await make_article(db, author_id=str(other.id))
    embedded = (await client.get(f"/articles/{article.id}")).json()["author"]
    assert embedded.keys() == {"id", "name", "created_at", "updated_at", "version"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_comments(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    assert (await client.get(f"/articles/{article.id}")).json()["comments"] == []
    others = [as_json(await make_comment(db, article_id=str(article.id))) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/articles/{article.id}")).json()["comments"]
    assert embedded[0].keys() == {"id", "text", "article_id", "created_at", "updated_at", "version"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
    body = await build_article(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/articles", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/articles/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_article(db, tag_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/articles", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    ids = [str((await make_tag(db)).id), "00000000-0000-4000-8000-000000000000"]
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
    assert replaced["created_at"] == as_json(article)["created_at"]
    assert (await client.get(f"/articles/{article.id}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "author_id"]}
    response = await client.put(f"/articles/{article.id}", json=required)
    assert response.status_code == 200
    assert {"body": None, "tag_ids": []}.items() <= response.json().items()


@pytest.mark.parametrize("name", ["title", "author_id"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    article = await make_article(db)
    body = await build_article(db)

    del body[name]
    assert refused(await client.put(f"/articles/{article.id}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
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
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
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
            "body",
            "author_id",
            "created_at",
            "updated_at",
            "version",
            "author",
            "tag_ids",
            "comments",
        }
        assert body.items() <= row.items()
        assert (await client.get(f"/articles/{row['id']}")).json() == row
    assert len((await ArticleService(db).search(ArticleQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)
    required = {name: body[name] for name in ["title", "author_id"]}
    response = await client.post("/articles/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"body": None, "tag_ids": []}.items() <= response.json()["items"][0].items()


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


async def test_bulk_create_refuses_missing_author(client: AsyncClient, db: Database) -> None:
    items = [await build_article(db) for _ in range(3)]
    items[2] |= {"author_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/articles/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"author_id"})
    assert (await ArticleService(db).search(ArticleQuery())).items == []


async def test_bulk_create_sets_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(2)])
    items = [await build_article(db, tag_ids=[*ids[:2], ids[0]]) for _ in range(2)]
    response = await client.post("/articles/bulk", json={"items": items})
    for row in response.json()["items"]:
        assert sorted(row["tag_ids"]) == ids


async def test_bulk_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    items = [
        await build_article(db),
        await build_article(db, tag_ids=["00000000-0000-4000-8000-000000000000"]),
    ]
    response = await client.post("/articles/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await ArticleService(db).search(ArticleQuery())).items == []


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_article(db)
    response = await client.post("/articles", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    assert (await client.get(f"/articles/{article.id}")).headers["etag"] == '"1"'


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    change = {"title": "title-b"}
    response = await client.patch(
        f"/articles/{article.id}", json=change, headers={"If-Match": '"1"'}
    )
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(
        f"/articles/{article.id}", json=change, headers={"If-Match": '"1"'}
    )
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(
        f"/articles/{article.id}", json=change, headers={"If-Match": '"2"'}
    )
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    article = await make_article(db)
    for change in ({}, {"title": "title-b"}):
        response = await client.patch(
            f"/articles/{article.id}", json=change, headers={"If-Match": tags}
        )
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    article = await make_article(db)
    response = await client.patch(f"/articles/{article.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    article = await make_article(db)
    response = await client.delete(f"/articles/{article.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/articles/{article.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    article = await make_article(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/articles/{article.id}", json={}),
        await client.delete(f"/articles/{article.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
