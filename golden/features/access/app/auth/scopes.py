"""What tokens and keys may be limited to."""

import re
from collections.abc import Iterable

from app.errors import UnknownScopeError

SCOPES = {
    "products:write": "",
}
_ANY = f"({'|'.join(map(re.escape, SCOPES))})"
SCOPE_LIST = f"^({_ANY}( {_ANY})*)?$"  # with blanks between, as in a form


def known_scopes(wanted: Iterable[str]) -> frozenset[str]:
    """Return the scopes that are asked for, if there are such."""
    scopes = frozenset(wanted)
    if unknown := scopes - SCOPES.keys():
        raise UnknownScopeError(f"There is no scope {', '.join(sorted(unknown))}.")
    return scopes
