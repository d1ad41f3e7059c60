"""Random specs, and random changes of them with the hints that they need."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

TYPES = (
    *("int", "bigint", "float", "bool", "date", "datetime", "time", "uuid", "text", "json", "string", "string(1..40)"),
    *("decimal(8,2)", "email", "url", "slug", "int(0..1000)", "string[]", "bytes(20)", "duration", "Level", "Level[]"),
)
WIDER = {
    "int": ("bigint", "decimal(14,2)", "float", "string(20)", "text"),
    "int(0..1000)": ("int", "bigint"),
    "string(1..40)": ("string(1..80)", "text", "string"),
    "decimal(8,2)": ("decimal(12,4)", "decimal(10,2)", "text"),
    "date": ("datetime", "text"),
    "email": ("string(300)", "text"),
    "slug": ("string", "text"),
    "uuid": ("string(36)", "text"),
    "bool": ("int", "string(5)"),
    "bigint": ("text",),
    "string[]": ("json",),
    "bytes(20)": ("bytes(60)",),
    "Level": ("string", "text"),
}
LITERALS: dict[str, Any] = {
    **dict.fromkeys(("int", "bigint", "int(0..1000)"), 7),
    "float": 1.5,
    "bool": True,
    "date": "2024-02-29",
    "datetime": "2024-02-29T12:30:00Z",
    "time": "08:15:00",
    "uuid": "01890a5d-ac96-774b-bcce-b302099a8057",
    **dict.fromkeys(("text", "string", "string(1..40)"), "it's: a 'test'"),
    "json": {"a": [1, None]},
    "decimal(8,2)": 12.34,
    "email": "a@example.com",
    "url": "https://example.com/",
    "slug": "a-slug",
    "string[]": ["x", "y"],
    "bytes(20)": "aGVsbG8=",
    "duration": "P1DT2H",
    "Level": "low",
    "Level[]": ["low", "high"],
}
UNORDERED = ("json", "string[]", "Level[]", "bytes(20)", "text")


@dataclass
class Story:
    """A spec as plain data, that changes."""

    random: Random
    spec: dict[str, Any] = field(default_factory=dict)
    words: int = 0
    in_phases: bool = False  # whether two applications are to work on one database meanwhile

    def start(self) -> str:
        self.spec = {"enums": {"Level": {"values": {"low": "low", "mid": "mid", "high": "high"}}}, "entities": {}}
        for _ in range(self.random.randint(1, 3)):
            self._new_entity()
        for _ in range(self.random.randint(0, 3)):
            self.add_relation()
        return self.text()

    def text(self) -> str:
        parts = {key: value for key, value in self.spec.items() if key != "started"}
        style = {"migrations": {"style": "expand_contract"}} if self.in_phases else {}
        return json.dumps({"stackgen": 1, "app": {"name": "shop", "timestamps": False}, **style, **parts})

    def change(self) -> str:
        """The spec after some changes; hints of earlier ones are gone."""
        self._forget()
        self.taken: set[tuple[str, str]] = set()
        self.replaced: set[str] = set()  # names that are those of new entities now
        options = [name for name in dir(self) if name.startswith(("add_", "drop_", "alter_", "rename_"))]
        for _ in range(self.random.randint(1, 4)):
            getattr(self, self.random.choice(options))()
        return self.text()

    # What may happen

    def add_entity(self) -> None:
        self._new_entity()

    def drop_entity(self) -> None:
        entities = self.spec["entities"]
        referred = {relation["to"] for one in entities.values() for relation in one["relations"].values()}
        free = [name for name in entities if name not in referred and not self._is_touched(name)]
        if len(entities) > 1 and free:
            gone = self.random.choice(free)
            del entities[gone]
            self.spec.setdefault("removed", {}).setdefault("entities", []).append(gone)

    def rename_entity(self) -> None:
        self._rename(self.random.choice(list(self.spec["entities"])))

    def _rename(self, old: str) -> None:
        entities = self.spec["entities"]
        if "renamed_from" in entities[old] or self._is_new(old):
            return
        new = self._word("E")
        self.spec["entities"] = {new if name == old else name: one for name, one in entities.items()}
        self.spec["entities"][new]["renamed_from"] = old
        for one in self.spec["entities"].values():
            for relation in one["relations"].values():
                relation["to"] = new if relation["to"] == old else relation["to"]

    def add_field(self) -> None:
        name, entity = self._entity()
        kind = self.random.choice(TYPES)
        new = self._field(kind)
        if not self._is_new(name) and not new["type"].endswith("?") and "default" not in new:
            new["backfill"] = LITERALS[kind]
            new.pop("unique", None)
        if not new["type"].endswith("?"):
            new.pop("unique", None)
        word = self._word("f")
        entity["fields"][word] = new
        self.taken.add((name, word))

    def drop_field(self) -> None:
        if found := self._some_field():
            _name, entity, word = found
            del entity["fields"][word]
            entity.setdefault("removed", []).append(word)
            self._forget_rules(entity, word)

    def rename_field(self) -> None:
        if found := self._some_field():
            name, entity, old = found
            new = self._word("f")
            entity["fields"] = {new if word == old else word: one for word, one in entity["fields"].items()}
            entity["fields"][new]["renamed_from"] = old
            self._rename_rules(entity, {old: new})
            self.taken.add((name, new))

    def rename_over_another(self) -> None:
        """A field that goes leaves its name to another."""
        first, second = self._some_field(), self._some_field()
        if first and second and first[0] == second[0] and first[2] != second[2]:
            name, entity, gone = first
            old, fields = second[2], entity["fields"]
            self._forget_rules(entity, gone)
            entity["fields"] = {gone if word == old else word: one for word, one in fields.items() if word != gone}
            entity["fields"][gone]["renamed_from"] = old
            entity.setdefault("removed", []).append(gone)
            self._rename_rules(entity, {old: gone})
            self.taken |= {(name, gone), (name, old)}

    def alter_to_another(self) -> None:
        """A field that goes leaves its name to a new one."""
        if found := self._some_field():
            name, entity, word = found
            self._forget_rules(entity, word)
            kind = (
                "bool"
                if entity["fields"][word]["type"].rstrip("?") in ("date", "datetime", "bytes(20)")
                else "duration"
            )
            if not entity["fields"][word]["type"].startswith(kind):
                entity["fields"][word] = {"type": f"{kind}?"}
                entity.setdefault("removed", []).append(word)
            self.taken.add((name, word))

    def rename_by_swapping(self) -> None:
        first, second = self._some_field(), self._some_field()
        if first and second and first[0] == second[0] and first[2] != second[2]:
            name, entity, one = first
            other = second[2]
            fields = entity["fields"]
            fields[one], fields[other] = fields[other], fields[one]
            fields[one]["renamed_from"], fields[other]["renamed_from"] = other, one
            self._rename_rules(entity, {one: other, other: one})
            self.taken |= {(name, one), (name, other)}

    def alter_type(self) -> None:
        if found := self._some_field():
            name, entity, word = found
            one = entity["fields"][word]
            kind = one["type"].rstrip("?")
            if kind in WIDER and not self._in_rules(entity, word):
                kind = self.random.choice(WIDER[kind])
                one["type"] = kind + ("?" if one["type"].endswith("?") else "")
                for key in ("default", "index", "unique"):
                    one.pop(key, None)
                self.taken.add((name, word))

    def alter_optional(self) -> None:
        if found := self._some_field():
            name, entity, word = found
            one = entity["fields"][word]
            if one["type"].endswith("?"):
                kind = one["type"].rstrip("?")
                if kind not in LITERALS or one.get("unique") or self._in_rules(entity, word):
                    return
                one["type"], one["backfill"] = kind, LITERALS[kind]
            else:
                one["type"] += "?"
            self.taken.add((name, word))

    def alter_default(self) -> None:
        if found := self._some_field():
            _name, entity, word = found
            one = entity["fields"][word]
            kind = one["type"].rstrip("?")
            if "default" in one:
                del one["default"]
            elif kind in LITERALS:
                one["default"] = LITERALS[kind]

    def alter_index(self) -> None:
        if found := self._some_field():
            one = found[1]["fields"][found[2]]
            if one["type"].rstrip("?") not in UNORDERED and not one.get("unique"):
                one["index"] = not one.get("index", False)

    def alter_rules(self) -> None:
        _name, entity = self._entity()
        plain = [w for w, one in entity["fields"].items() if one["type"].startswith(("int", "bigint"))]
        if plain and "checks" not in entity:
            entity["checks"] = {"not_less": f"{plain[0]} >= -1000"}
            down, some = {"fields": [f"-{plain[0]}"]}, {"fields": [plain[0]], "where": f"{plain[0]} > 0"}
            entity["indexes"] = [{**down, "name": self._word("ix")}, {**some, "name": self._word("ix")}]
        else:
            entity.pop("checks", None)
            entity.pop("indexes", None)

    def alter_enum(self) -> None:
        enum = self.spec["enums"]["Level"]
        kinds = {one["type"].rstrip("?") for e in self.spec["entities"].values() for one in e["fields"].values()}
        values = enum["values"]
        word = self._word("v")
        if "removed" in enum or any(isinstance(value, dict) for value in values.values()) or not kinds:
            return
        match self.random.choice(("add", "rename", "remove")):
            case "add":
                values[word] = word
            case "rename" if "mid" in values:
                values["mid"] = {"value": word, "renamed_from": "mid"} if values["mid"] == "mid" else values["mid"]
            case "remove" if "mid" in values and values["mid"] == "mid":
                del values["mid"]
                enum["removed"] = {"mid": "low"}

    def add_relation(self) -> None:
        name, entity = self._entity()
        kind = self.random.choice(("required", "optional", "many", "one"))
        target = self.random.choice(list(self.spec["entities"]))
        relation: dict[str, Any] = {"to": target, "inverse": None}
        if kind == "many":
            relation["many"] = True
        elif kind == "required" and not self.spec.get("started") and target < name:
            relation["on_delete"] = self.random.choice(("restrict", "cascade"))
        else:
            relation |= {"optional": True, "one_to_one": kind == "one"}
        entity["relations"][self._word("r")] = relation

    def alter_many(self) -> None:
        """Many become one, or one becomes many."""
        name, entity = self._entity()
        words = [word for word in entity["relations"] if word not in self.fresh and (name, word) not in self.taken]
        if words and not self._is_new(name):
            word = self.random.choice(words)
            one = entity["relations"][word]
            kept = {key: value for key, value in one.items() if key in ("to", "inverse", "renamed_from")}
            entity["relations"][word] = kept | ({"optional": True} if one.get("many") else {"many": True})
            self.taken.add((name, word))

    def alter_key(self) -> None:
        """Keys are counted further."""
        _name, entity = self._entity()
        if entity.get("id") == "int":
            entity["id"] = "bigint"

    def rename_to_make_room(self) -> None:
        """An entity gives its name to a new one."""
        old = self.random.choice(list(self.spec["entities"]))
        if not self._is_touched(old):
            self._rename(old)
            self.replaced.add(old)
            fields = {self._word("f"): self._field("int")}
            self.spec["entities"][old] = {"fields": fields, "relations": {}}

    def drop_relation(self) -> None:
        name, entity = self._entity()
        if entity["relations"] and not self._is_new(name):
            word = self.random.choice(list(entity["relations"]))
            if word not in self.fresh:
                del entity["relations"][word]
                entity.setdefault("removed", []).append(word)

    def rename_relation(self) -> None:
        _name, entity = self._entity()
        old = [word for word in entity["relations"] if word not in self.fresh]
        if old:
            word, new = self.random.choice(old), self._word("r")
            entity["relations"] = {new if one == word else one: two for one, two in entity["relations"].items()}
            entity["relations"][new]["renamed_from"] = word

    # Parts of it

    @property
    def fresh(self) -> set[str]:
        """Words that this change has brought."""
        return {f"{letter}{number}" for letter in "Efrv" for number in range(self.before + 1, self.words + 1)}

    def _is_new(self, entity: str) -> bool:
        fresh = entity in self.fresh or entity in self.replaced
        return fresh and "renamed_from" not in self.spec["entities"][entity]

    def _is_touched(self, entity: str) -> bool:
        return entity in self.fresh or entity in self.replaced

    def _word(self, letter: str) -> str:
        self.words += 1
        return f"{letter}{self.words}"

    def _entity(self) -> tuple[str, dict[str, Any]]:
        name = self.random.choice(list(self.spec["entities"]))
        return name, self.spec["entities"][name]

    def _some_field(self) -> tuple[str, dict[str, Any], str] | None:
        name, entity = self._entity()
        free = [word for word in entity["fields"] if (name, word) not in self.taken and word not in self.fresh]
        return (name, entity, self.random.choice(free)) if free and not self._is_new(name) else None

    def _new_entity(self) -> None:
        fields = {self._word("f"): self._field(self.random.choice(TYPES)) for _ in range(self.random.randint(1, 5))}
        key = {"id": "int"} if self.random.random() < 0.3 else {}
        self.spec["entities"][self._word("E")] = {**key, "fields": fields, "relations": {}}

    def _field(self, kind: str) -> dict[str, Any]:
        chance = self.random.random()
        made: dict[str, Any] = {"type": kind + ("?" if chance < 0.4 else "")}
        if kind not in UNORDERED and kind not in ("bool", "Level"):
            made |= {"unique": True} if chance > 0.85 else {"index": True} if chance > 0.7 else {}
        if 0.3 < chance < 0.6 and "unique" not in made:
            made["default"] = LITERALS[kind]
        return made

    def _in_rules(self, entity: dict[str, Any], word: str) -> bool:
        return word in json.dumps([entity.get("checks"), entity.get("indexes")])

    def _forget_rules(self, entity: dict[str, Any], word: str) -> None:
        if self._in_rules(entity, word):
            entity.pop("checks", None)
            entity.pop("indexes", None)

    def _rename_rules(self, entity: dict[str, Any], words: dict[str, str]) -> None:
        for key in ("checks", "indexes"):
            if key in entity:
                text = json.dumps(entity[key])
                for old, new in words.items():
                    text = text.replace(f'-{old}"', f'-@{new}"').replace(f'"{old}"', f'"@{new}"')
                    text = text.replace(f'"{old} ', f'"@{new} ')
                entity[key] = json.loads(text.replace("@", ""))

    def _forget(self) -> None:
        """Take out the hints that have done their work."""
        self.before = self.words
        self.spec = deepcopy(self.spec)
        self.spec.pop("removed", None)
        self.spec["started"] = True
        enum = self.spec["enums"]["Level"]
        enum.pop("removed", None)
        enum["values"] = {k: v["value"] if isinstance(v, dict) else v for k, v in enum["values"].items()}
        for entity in self.spec["entities"].values():
            entity.pop("removed", None)
            entity.pop("renamed_from", None)
            for one in (*entity["fields"].values(), *entity["relations"].values()):
                one.pop("renamed_from", None)
                one.pop("backfill", None)
