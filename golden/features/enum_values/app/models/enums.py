"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Odd(StrEnum):
    """Values with every sign."""

    apostrophe = "it's"
    quoted = 'say "hi"'
    percent = "100%"
    colon = "a:b"
    parameter = ":param"
    old_format = "%(x)s"
    accent = "été"
    japan = "日本"
    back = "back\\slash"
    braces = "{{x}} {y}"
    dollar = "$1"
    space = " "
    newline = "new\nline"
    none = "None"
    truth = "true"
    tab = "a\tb"
    hash = "# no"
    emoji = "🙂"


class One(StrEnum):
    """The values of One."""

    only = "only"
