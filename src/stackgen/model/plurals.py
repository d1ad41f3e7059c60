"""Plurals and singulars of English words: `person` <-> `people`; of a phrase in snake_case the last word changes."""

from __future__ import annotations

import re

_IRREGULAR = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "mouse": "mice", "louse": "lice",
    "goose": "geese", "foot": "feet", "tooth": "teeth", "ox": "oxen", "quiz": "quizzes", "datum": "data",
    "medium": "media", "criterion": "criteria", "phenomenon": "phenomena", "bacterium": "bacteria",
    "curriculum": "curricula", "memorandum": "memoranda", "addendum": "addenda", "erratum": "errata",
    "stratum": "strata", "alumnus": "alumni", "cactus": "cacti", "fungus": "fungi", "nucleus": "nuclei",
    "stimulus": "stimuli", "radius": "radii", "locus": "loci", "syllabus": "syllabi", "vertex": "vertices",
    "matrix": "matrices", "appendix": "appendices", "die": "dice", "leaf": "leaves", "loaf": "loaves",
    "half": "halves", "calf": "calves", "elf": "elves", "shelf": "shelves", "self": "selves", "wolf": "wolves",
    "thief": "thieves", "knife": "knives", "life": "lives", "wife": "wives", "scarf": "scarves", "hoof": "hooves",
    "potato": "potatoes", "tomato": "tomatoes", "hero": "heroes", "echo": "echoes", "veto": "vetoes",
    "torpedo": "torpedoes", "embargo": "embargoes", "cargo": "cargoes", "buffalo": "buffaloes",
    "bus": "buses", "gas": "gases", "alias": "aliases", "status": "statuses", "virus": "viruses", "campus": "campuses",
    "bonus": "bonuses", "census": "censuses", "corpus": "corpora", "genus": "genera", "lens": "lenses",
    "canvas": "canvases", "atlas": "atlases", "iris": "irises", "axe": "axes", "axis": "axes", "chassis": "chassis",
    "movie": "movies", "cookie": "cookies", "tie": "ties", "pie": "pies", "lie": "lies", "zombie": "zombies",
    "cache": "caches", "niche": "niches", "headache": "headaches", "toothache": "toothaches", "avalanche": "avalanches",
    "shoe": "shoes", "toe": "toes", "canoe": "canoes", "house": "houses", "warehouse": "warehouses",
    "use": "uses", "course": "courses", "horse": "horses", "nurse": "nurses", "purse": "purses", "release": "releases",
    "case": "cases", "base": "bases", "database": "databases", "phase": "phases", "phrase": "phrases",
    "purchase": "purchases", "lease": "leases", "expense": "expenses", "license": "licenses", "response": "responses",
    "exercise": "exercises", "franchise": "franchises", "enterprise": "enterprises",
    "premise": "premises", "promise": "promises", "rise": "rises", "noise": "noises", "cause": "causes",
    "clause": "clauses", "pause": "pauses", "dose": "doses", "purpose": "purposes", "rose": "roses", "nose": "noses",
    "universe": "universes", "verse": "verses", "curse": "curses", "pulse": "pulses", "sense": "senses",
    "defense": "defenses", "offense": "offenses", "synapse": "synapses", "collapse": "collapses", "eclipse": "eclipses",
    "size": "sizes", "prize": "prizes", "axle": "axles", "breeze": "breezes", "bronze": "bronzes", "maze": "mazes",
}  # fmt: skip

_UNCOUNTABLE = frozenset(
    """
    advice aircraft audio bison cash cattle chassis clothing content corps data deer diabetes economics electronics
    equipment evidence feedback firmware fish furniture garbage gold hardware headquarters homework information
    jewelry kudos knowledge logistics luggage mathematics means metadata money moose music news offspring
    physics police politics progress rain research rice salmon scissors series sheep shrimp software spacecraft
    species squid staff statistics swine traffic trousers trout tuna weather wheat wildlife
    """.split()  # noqa: SIM905 - a column of quotes would be harder to read
)

_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items() if plural not in _UNCOUNTABLE}
_SINGULAR |= {"axes": "axis", "data": "datum"}

_PLURAL_RULES = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=qu)y$"), "ies"),
    (re.compile(r"(?<=[a-z])sis$"), "ses"),
    (re.compile(r"(s|x|z|ch|sh)$"), r"\1es"),
    (re.compile(r"$"), "s"),
)
_SINGULAR_RULES = (
    (re.compile(r"(?<=[^aeiou])ies$"), "y"),
    (re.compile(r"(?<=qu)ies$"), "y"),
    (re.compile(r"(aly|cri|gno|the|neuro|empha|oa)ses$"), r"\1sis"),
    (re.compile(r"(ss|x|zz|ch|sh|us)es$"), r"\1"),
    (re.compile(r"(?<=[sx]is)$"), ""),
    (re.compile(r"(?<=[^s])s$"), ""),
)


def plural(phrase: str) -> str:
    """`order_line` -> `order_lines`; a word that has no plural stays as it is."""
    head, word = _split(phrase)
    if word in _UNCOUNTABLE:
        return phrase
    return head + (_IRREGULAR.get(word) or _apply(_PLURAL_RULES, word))


def singular(phrase: str) -> str:
    """`order_lines` -> `order_line`; a word that is no plural stays as it is."""
    head, word = _split(phrase)
    if word in _UNCOUNTABLE or word in _IRREGULAR:
        return phrase
    return head + (_SINGULAR.get(word) or _apply(_SINGULAR_RULES, word))


def _split(phrase: str) -> tuple[str, str]:
    head, separator, word = phrase.rpartition("_")
    return head + separator, word


def _apply(rules: tuple[tuple[re.Pattern[str], str], ...], word: str) -> str:
    return next((pattern.sub(ending, word) for pattern, ending in rules if pattern.search(word)), word)
