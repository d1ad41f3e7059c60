"""A folder's name in, the text of a spec to start from out."""

from __future__ import annotations

import re
from pathlib import Path

SCHEMA = ".stackgen/spec.schema.json"

_TEXT = """\
# yaml-language-server: $schema=./{schema}
#
# From this file `stackgen build spec.yaml` makes a complete application in ./{name}.
# Change it and build again, as often as you like.

stackgen: 1 # the version of this language

app:
  name: {name}
  title: {title}

enums:
  Status: [draft, published, archived]

entities:
  Author:
    fields:
      name: string(1..120) # a range is checked in the API and in the database
      email: email unique
      bio: text? # a question mark: may be null

  Article:
    fields:
      title: string(1..200)
      body: text
      status: Status = draft # a default
      published_at: datetime?
    relations:
      author: Author # many articles to one author; the author's side is `articles`
      tags: Tag[] # many to many
    order: [-created_at] # newest first

  Tag:
    fields:
      label: string(1..40) unique
"""


def starter(folder: Path) -> str:
    """A small commented spec that builds as it is, named after the folder that it goes into."""
    word = re.sub(r"[^a-z0-9]+", "_", folder.absolute().resolve().name.lower()).strip("_")
    name = word if re.fullmatch(r"[a-z][a-z0-9_]{0,39}", word) else "blog"
    return _TEXT.format(schema=SCHEMA, name=name, title=name.replace("_", " ").capitalize())
