"""Permissions: routes get their services by these, with what the rule of the operation allows."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from fastapi import Request

from app.access import Access, Rule
from app.api.deps import get_database
from app.api.security import PrincipalDep
from app.db.session import Queries

Service = TypeVar("Service")


def allowed(
    service: Callable[[Queries, Access], Service], rule: Rule
) -> Callable[..., Awaitable[Service]]:
    """Return the dependency that gives a service to whoever the rule lets in."""

    async def dependency(request: Request, principal: PrincipalDep) -> Service:
        return service(get_database(request), rule.admit(principal))

    return dependency
