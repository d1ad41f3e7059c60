"""Listings: entities and a document in, the entities out that are listed as its operations want it."""

from __future__ import annotations

from dataclasses import replace

from stackgen.model.document import Binding, Document
from stackgen.model.entities import Api, Entity, Page


def with_listing(entity: Entity, document: Document | None) -> Entity:
    """The entity, filtered and paged like the operation that lists it."""
    bindings = [one.binding for one in document.operations if one.binding] if document else []
    lists = [binding for binding in bindings if binding.entity == entity.name and binding.action == "list"]
    return replace(entity, listing=_listing(lists)) if lists and entity.api is None else entity


def _listing(lists: list[Binding]) -> Api:
    filters = [name for one in lists for name in (*one.filters.values(), *one.parents.values())]
    paging = next((one.paging for one in lists), None)
    page = Page()
    if paging is not None:
        style = paging.style if paging.style == "cursor" else "offset"
        page = Page("cursor" if style == "cursor" else "offset", min(paging.size, paging.max), paging.max)
    return Api("", ("list",), tuple(dict.fromkeys(filters)), (), (), (), page)
