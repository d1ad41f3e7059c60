"""Remote references: the address of a document on a host that the user named -> its text.

HTTPS only, to public addresses alone, with limits of time and size; a redirect is a new address and checked again.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

MAX_BYTES = 5_000_000
SECONDS = 20.0
_REDIRECTS = 5


class Refused(OSError):
    """Something that is not fetched; says why."""


@dataclass(frozen=True)
class Fetching:
    """What may be fetched."""

    hosts: Collection[str]

    def text(self, address: str) -> str:
        """The text at an address; raises OSError with what is wrong."""
        until = time.monotonic() + SECONDS
        for _ in range(_REDIRECTS + 1):
            body, onward = self._answer(address, until)
            if onward is None:
                return body.decode("utf-8")
            address = urljoin(address, onward)
        raise Refused(f"more than {_REDIRECTS} redirects")

    def _answer(self, address: str, until: float) -> tuple[bytes, str | None]:
        parts = urlsplit(address)
        host = checked(address, self.hosts)
        connection = _Pinned(host, parts.port or 443, _public(host, parts.port or 443), _left(until))
        try:
            path = parts.path or "/"
            connection.request("GET", f"{path}?{parts.query}" if parts.query else path)
            answer = connection.getresponse()
            if answer.status in {301, 302, 303, 307, 308}:
                return b"", answer.headers.get("Location") or ""
            if answer.status != 200:
                raise Refused(f"the host answered {answer.status}")
            return _body(answer, until), None
        except (http.client.HTTPException, UnicodeError) as error:
            raise Refused(str(error) or type(error).__name__) from error
        finally:
            connection.close()


class _Pinned(http.client.HTTPSConnection):
    """A connection to the address that was checked, whatever the name means a moment later."""

    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        self.context = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self.context)
        self.address = address

    def connect(self) -> None:
        plain = socket.create_connection((self.address, self.port), self.timeout)
        self.sock = self.context.wrap_socket(plain, server_hostname=self.host)


def checked(address: str, hosts: Collection[str]) -> str:
    """The host of an address that may be fetched; raises Refused."""
    parts = urlsplit(address)
    if parts.scheme != "https":
        raise Refused("only https is fetched")
    if parts.hostname not in hosts:
        raise Refused(f"the host {parts.hostname} was not allowed")
    assert parts.hostname
    if parts.username or parts.password:
        raise Refused("an address holds no password")
    return parts.hostname


def _public(host: str, port: int) -> str:
    """The address of a host, if all that it has are public."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for one in found:
        if not ipaddress.ip_address(one.partition("%")[0]).is_global:
            raise Refused(f"{host} is the private address {one}")
    return found[0]


def _body(answer: http.client.HTTPResponse, until: float) -> bytes:
    body = b""
    while piece := answer.read1(65_536):
        body += piece
        if len(body) > MAX_BYTES:
            raise Refused(f"it is larger than {MAX_BYTES // 1_000_000} MB")
        _left(until)
    return body


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise Refused(f"it takes longer than {SECONDS:.0f} seconds")
    return left
