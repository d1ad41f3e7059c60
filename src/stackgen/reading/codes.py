"""Codes of problems: what each means, why it is one, and how to mend it -> docs/errors.md and `stackgen explain CODE`.

Here are those of the file and its shape; `model/codes.py` has those of its meaning. A new code needs an entry, a spec
in `specs/invalid` that shows it, and `make docs`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One code. Codes are stable: they are searched for, and told apart by programs."""

    code: str
    means: str
    why: str
    mend: str
    example: str  # of specs/invalid, without the ending; empty: no spec alone can show it


READING = (
    Rule(
        "bad-alias",
        "An alias (`*name`) stands inside of what it is an alias of, or the aliases of a file expand to far "
        "more than is written there.",
        "The first has no end, and the second is how a small file fills the memory of whoever reads it.",
        "Write out what is meant. Anchors and aliases as such are fine.",
        "recursive-alias",
    ),
    Rule(
        "bad-character",
        "The file holds a control character.",
        "YAML does not allow them, and they would change what a terminal or an editor shows.",
        "Remove the character; in a quoted text, write its escape, such as `\\u0007`.",
        "control-character",
    ),
    Rule(
        "bad-choice",
        "One of a few words is expected, and this is none of them.",
        "A word that is not known would otherwise be ignored, and the application would do something else "
        "than the spec says.",
        "Take the word of the hint, or look up the key in [the language](language.md).",
        "bad-choice-on-delete",
    ),
    Rule(
        "bad-file",
        "The file cannot be read as text: it is missing, a folder, a pipe, too large, or not in UTF-8.",
        "Nothing can be said of the spec before it is read. Pipes are refused since reading them may never end.",
        "Name an ordinary file of at most 10 MB in the encoding UTF-8.",
        "not-utf8",
    ),
    Rule(
        "bad-key",
        "A key of a mapping is not a word; or, under `id`, what is named cannot be the key of its rows.",
        "Keys of mappings are names. The key of a row stands in URLs, in foreign keys and in indexes: it has "
        "to be there, to be readable, and to compare.",
        "Quote a key that holds brackets. For `id`, name required fields of a type that [can be a "
        "key](language.md#keys).",
        "key-json",
    ),
    Rule(
        "bad-number",
        "An unquoted number is too large for any number type, or is infinite, or not a number.",
        "JSON and the databases have no such numbers.",
        "Quote it if it is text.",
        "infinite-number",
    ),
    Rule(
        "bad-openapi",
        "A part of an OpenAPI document is not what it has to be, and what is meant is not clear.",
        "An application cannot honour what nobody can read. What is wrong but clear, such as 'false' in quotes, is "
        "put right with a warning instead.",
        "Mend the document at the place that is shown; `openapi-spec-validator` and Redocly's `lint` find more.",
        "openapi-status",
    ),
    Rule(
        "bad-ref",
        "A `$ref` of an OpenAPI document leads nowhere, out of the folder of the document, or back to itself.",
        "What it stands for would be missing. Files outside of the folder are none of the document's, and may be "
        "secret.",
        "Correct the reference: `#/components/…` within the file, or the path of a file, relative to the one that "
        "refers to it, with `#/…` for a part of it. Only schemas may hold themselves.",
        "openapi-ref-nowhere",
    ),
    Rule(
        "bad-shape",
        "A value is of another kind than its key needs: a list where a mapping belongs, a number where text belongs.",
        "Nothing is converted silently: a version `1.10` that YAML takes for a number would become 1.1.",
        "Write the kind that the message asks for; put text that looks like a number, `true` or `null` into quotes.",
        "fields-is-list",
    ),
    Rule(
        "bad-short-form",
        "The short form of a field or a relation cannot be read.",
        "It is always `type(range)[]? flags = default` for fields and `Entity`, `Entity?` or `Entity[]` for relations.",
        "Look at the place below the caret. Inside `{ }` YAML splits at commas and brackets: quote the whole "
        "value there.",
        "flow-decimal",
    ),
    Rule(
        "bad-spec",
        "The file is no spec at all: it is a list or a text.",
        "A spec is a mapping with at least `stackgen`, `app` and `entities`.",
        "`stackgen init` writes a spec to start from.",
        "not-a-mapping",
    ),
    Rule(
        "bad-tag",
        "A value has a YAML tag such as `!!binary` or `!env`.",
        "Tags make a reader run code or convert values; a spec is plain data.",
        "Leave the tag out, and write the value itself.",
        "yaml-tag",
    ),
    Rule(
        "bad-version",
        "`stackgen` names a version of the language that this program does not read, or `app.version` is no version.",
        "The first tells a newer spec from a broken one; the second becomes the version of a Python package.",
        "Write `stackgen: 1`; for the application a version such as `1.2.0` or `2.0.0rc1`.",
        "bad-language-version",
    ),
    Rule(
        "duplicate-key",
        "A mapping has the same key twice.",
        "YAML readers keep one of the two, mostly the last, without a word.",
        "Remove one, or rename it.",
        "duplicate-key",
    ),
    Rule(
        "empty-spec",
        "The file holds nothing, or nothing but comments.",
        "There is nothing to build, and an empty file is more often an accident than a wish.",
        "`stackgen init` writes a spec to start from.",
        "empty",
    ),
    Rule(
        "missing-key",
        "A mapping lacks a key that it needs.",
        "There is no default that would be right for everyone.",
        "Add the key; the hint shows the smallest form.",
        "missing-app-name",
    ),
    Rule(
        "nobody-serves",
        "An OpenAPI document, and no generator that is switched on serves its operations.",
        "An application without them would look finished and not be.",
        "Switch on a generator that does, or write the equivalent spec with `stackgen import`.",
        "",
    ),
    Rule(
        "openapi-cleared",
        "A warning: something in an OpenAPI document is not as it should be, and what is meant is clear all the same.",
        "Many documents have such slips, and other tools stumble over them in other ways.",
        "The application is built as the warning says; mend the document when you can.",
        "",
    ),
    Rule(
        "openapi-version",
        "The document is of a version of OpenAPI that is not read, or of Swagger.",
        "Versions differ in what the same words mean; OpenAPI 3.0, 3.1 and 3.2 are read.",
        "Convert the document; `swagger2openapi` does it for Swagger 2.0.",
        "swagger-document",
    ),
    Rule(
        "remote-ref",
        "A `$ref` leads to a host on a network that was not allowed, or that did not answer as it should.",
        "A build fetches nothing by itself: it would depend on the network and on whoever runs the host, and a "
        "document could make it reach into yours.",
        "Save the file beside the document and refer to that; or name the host with `--allow-ref-host`. Fetched is "
        "over HTTPS alone, from public addresses, and with limits of time and size.",
        "openapi-ref-remote",
    ),
    Rule(
        "unknown-key",
        "A key that does not exist in this place.",
        "A misspelt key would be ignored, and what it says would be missing from the application. Notes of "
        "your own are possible under keys that begin with `x-`.",
        "Take the key of the hint, or one of those that it lists.",
        "unknown-key-field",
    ),
    Rule(
        "yaml-syntax",
        "The text is not YAML 1.2, holds more than one document, or is too deep or too large to be a spec.",
        "Without the structure nothing else can be checked, so this is reported alone.",
        "Mostly an indentation, a missing quote, or a bracket or colon in a value without quotes. The place "
        "is where the reader gave up; the slip may be a little above.",
        "bad-indent",
    ),
)
