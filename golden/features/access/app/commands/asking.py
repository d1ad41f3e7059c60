"""Passwords on the command line: no history of a shell keeps what is asked for, or piped."""

import sys

import typer


def read_secret(given: str | None, *, stdin: bool) -> str:
    """Return a password: the first line of standard input, what was given, or what is typed."""
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if given is not None:
        return given
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return typed
