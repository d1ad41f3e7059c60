"""Who may do what: one table for each kind of row, one line for each operation.

A rule lets in whoever one of its parts lets in. `owner` lets in everybody who has signed in, and
narrows what they find to their own rows: that is a condition of the statements in the services,
never a check afterwards. What somebody may not see is for them as if it were not there.
"""

from dataclasses import dataclass
from uuid import UUID

from app.auth.principal import OPERATOR, Principal
from app.errors import ForbiddenError, UnauthorizedError
from app.models.enums import Role


@dataclass(frozen=True, slots=True)
class Access:
    """What one caller may do: `owner` is None for every row, else the user whose rows they are."""

    principal: Principal | None
    owner: UUID | None = None

    @property
    def user(self) -> UUID | None:
        """Who has signed in."""
        if self.principal is None or self.principal is OPERATOR:
            return None
        return self.principal.id

    @property
    def bound(self) -> dict[str, object]:
        """The parameters of statements in the form that `ByOwner.of` chooses."""
        return {} if self.owner is None else {"_owner": self.owner}

    def sight(self, **kinds: "Rule") -> dict[str, object]:
        """Return the parameters of conditions made by `sees`, for kinds of rows and who gets them."""
        every = {f"_all_{kind}": rule.admits(self.principal) for kind, rule in kinds.items()}
        return {**every, "_viewer": self.user}

    def also(self, rule: "Rule") -> "Access":
        """Return what another rule allows as well."""
        other = rule.admit(self.principal)
        return self if other.owner is None else other


# What the command line, jobs and tests may do. No request has it.
EVERYTHING = Access(OPERATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Who may do an operation."""

    public: bool = False
    anonymous: bool = False  # whoever has not signed in
    authenticated: bool = False
    owner: bool = False
    roles: tuple[Role, ...] = ()
    scopes: tuple[str, ...] = ()

    def admits(self, principal: Principal | None) -> bool:
        """Return whether it lets somebody do it to every row."""
        if self.public or principal is OPERATOR:
            return True
        if principal is None:
            return self.anonymous
        if self.authenticated or principal.role in self.roles:
            return True
        if principal.scopes is not None:
            return any(scope in principal.scopes for scope in self.scopes)
        # A token without limits will do where scopes are all that is asked for.
        return bool(self.scopes) and not (self.owner or self.roles)

    def admit(self, principal: Principal | None) -> Access:
        """Return what it lets somebody do, if anything."""
        if self.admits(principal):
            return Access(principal)
        if principal is None:
            raise UnauthorizedError("Sign in first.")
        if not self.owner:
            raise ForbiddenError("This is for others to do.")
        return Access(principal, principal.id)


PUBLIC = Rule(public=True)
AUTHENTICATED = Rule(authenticated=True)

USERS = {
    "list": Rule(roles=(Role.admin,)),
    "get": Rule(owner=True, roles=(Role.admin,)),
    "create": PUBLIC,
    "update": Rule(owner=True, roles=(Role.admin,)),
    "delete": Rule(owner=True, roles=(Role.admin,)),
}

# Customers belong to `user`.
CUSTOMERS = {
    "list": Rule(owner=True, roles=(Role.clerk,)),
    "get": Rule(owner=True, roles=(Role.clerk,)),
    "create": Rule(owner=True, roles=(Role.clerk,)),
    "update": Rule(owner=True, roles=(Role.clerk,)),
    "delete": Rule(owner=True, roles=(Role.clerk,)),
}

PRODUCTS = {
    "list": PUBLIC,
    "get": PUBLIC,
    "create": Rule(roles=(Role.admin,), scopes=("products:write",)),
    "update": Rule(roles=(Role.admin,), scopes=("products:write",)),
    "delete": Rule(roles=(Role.admin,), scopes=("products:write",)),
}

# Orders belong to `customer.user`.
ORDERS = {
    "list": Rule(owner=True, roles=(Role.clerk,)),
    "get": Rule(owner=True, roles=(Role.clerk,)),
    "create": Rule(owner=True),
    "update": Rule(owner=True, roles=(Role.admin,)),
    "replace": Rule(owner=True, roles=(Role.admin,)),
    "delete": Rule(owner=True, roles=(Role.admin,)),
    "bulk_create": Rule(owner=True, roles=(Role.admin,)),
    "bulk_delete": Rule(owner=True, roles=(Role.admin,)),
    "restore": Rule(owner=True, roles=(Role.admin,)),
    "pay": Rule(owner=True),
    "ship": Rule(roles=(Role.clerk,)),
    "cancel": Rule(owner=True, roles=(Role.admin,)),
    "remind": Rule(roles=(Role.clerk,)),
}

# Order lines belong to `order.customer.user`.
ORDER_LINES = {
    "list": Rule(owner=True, roles=(Role.clerk,)),
    "get": Rule(owner=True, roles=(Role.clerk,)),
    "create": Rule(owner=True, roles=(Role.admin,)),
    "update": Rule(owner=True, roles=(Role.admin,)),
    "delete": Rule(owner=True, roles=(Role.admin,)),
}

# Posts belong to `author`.
POSTS = {
    "list": PUBLIC,
    "get": PUBLIC,
    "create": Rule(anonymous=True, owner=True),
    "update": Rule(owner=True, roles=(Role.admin,)),
    "delete": Rule(owner=True, roles=(Role.admin,)),
}
