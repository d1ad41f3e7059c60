"""Commands on an entity with an extraordinarily long name that nobody would ever types."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
    make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
)


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    created = shown(
        await invoke(
            "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            "create",
            *options(body),
        )
    )
    assert body.items() <= created.items()
    assert (
        shown(
            await invoke(
                "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
                "get",
                str(created["id"]),
            )
        )
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db
    ) | {"a_field_whose_name_goes_on_and_on_without_any_good_reason": ""}
    result = await invoke(
        "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        "create",
        *options(body),
    )
    assert "--a-field-whose-name-goes-on-and-on-without-any-good-reason" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    assert shown(
        await invoke(
            "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            "list",
            "--limit",
            "1",
        )
    )["items"] == [as_json(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type)]


async def test_get(invoke: Invoke, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    assert shown(
        await invoke(
            "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            "get",
            str(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id),
        )
    ) == as_json(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type)


async def test_update(invoke: Invoke, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    change = {"a_field_whose_name_goes_on_and_on_without_any_good_reason": "b"}
    changed = shown(
        await invoke(
            "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            "update",
            str(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id),
            *options(change),
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(
            await invoke(
                "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
                "get",
                str(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id),
            )
        )
        == changed
    )


async def test_delete(invoke: Invoke, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    result = await invoke(
        "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        "delete",
        str(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id),
    )
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "an entity with an extraordinarily long name that nobody would ever type" in failed(
            await invoke(
                "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
                command,
                str(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id),
            ),
            1,
        )
