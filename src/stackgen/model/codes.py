"""Codes of problems of a spec's meaning, beside those of its shape: the whole catalogue, by code."""

from __future__ import annotations

from collections.abc import Mapping

from stackgen.reading.codes import READING, Rule

MEANING = (
    Rule(
        "bad-access",
        "A rule of `access` cannot be kept: nobody signs in, there is no such operation, nothing says whose a row is, "
        "or a part of something is given a rule of its own.",
        "A rule that means nothing would look like protection and be none.",
        "Follow the hint. `auth` says who signs in, `owner` whose a row is.",
        "access-owner-unsaid",
    ),
    Rule(
        "bad-auth",
        "What `auth` names cannot do what it is named for: an entity that cannot sign in, a login that two users "
        "could share, a password that is no password.",
        "Who signs in has to be told apart from everyone else, and a password is kept as a hash alone.",
        "Name an entity with a key of one field, a login that is `unique` and required, and a field of the type "
        "`password`.",
        "auth-login-not-unique",
    ),
    Rule(
        "bad-backfill",
        "A `backfill` is not a value of the field's type, or no expression over the row's columns.",
        "The rows that are there already take it, and have to be as valid as new ones.",
        "Write a literal of the type, or an expression in the grammar of `checks`.",
        "",
    ),
    Rule(
        "bad-column",
        "A list of fields names one that cannot stand there: a JSON field in an index, a password among the "
        "filters, a many-to-many in a unique key.",
        "The database cannot compare or index every type, and what clients may not read they may not filter by either.",
        "Name another field, or leave it out.",
        "filter-password",
    ),
    Rule(
        "bad-constraint",
        "A constraint does not fit the type of its field, or contradicts another one.",
        "It could never hold, or would say nothing.",
        "Take the constraint that the type has: `min_length` for text, `ge` for numbers, `min_items` for lists.",
        "constraint-ge-of-string",
    ),
    Rule(
        "bad-default",
        "The default is not a value of the field's type, or breaks its constraints.",
        "Rows made with it could not be read back through the API.",
        "Write a literal of the type, or one of `now`, `today`, `uuid4`, `uuid7` where they fit.",
        "default-int",
    ),
    Rule(
        "bad-enum",
        "An enum has no values, or no Python name can be made of one.",
        "Each value becomes a member of a Python enum.",
        "Name the members yourself: `values: {member: value}`.",
        "enum-no-member",
    ),
    Rule(
        "bad-example",
        "The example is not a value of the field's type, or breaks its constraints.",
        "It is shown in the API documentation, where it would mislead.",
        "Write a value that a client could send.",
        "example-misfit",
    ),
    Rule(
        "bad-expression",
        "The expression of a check, or of an index's `where`, cannot be read, or compares what does not compare.",
        "Expressions are parsed and checked when the spec is read, and never passed to the database as they are.",
        "See [the grammar](language.md#unique-keys-indexes-and-checks). Text, dates and enum values stand in "
        "single quotes.",
        "check-chain",
    ),
    Rule(
        "bad-flag",
        "A flag does not fit the type, or two flags exclude each other.",
        "A field that is never written needs a default; a list cannot be unique.",
        "Follow the hint, or leave one of the flags out.",
        "flags-contrary",
    ),
    Rule(
        "bad-include",
        "A pattern under `include` matches nothing, leads out of the folder of the spec, or names a file that "
        "cannot be included.",
        "A spec is read from its own folder alone, so that it means the same for everyone; a pattern that "
        "matches nothing is mostly a slip.",
        "Name files of the folder of the spec, or below it, that hold `enums`, `types`, `mixins` and `entities`.",
        "include-empty",
    ),
    Rule(
        "bad-input",
        "The input of an action cannot be sent in the way that its method sends it.",
        "`get` and `delete` have no body: their input stands in the query string, which has no lists and no "
        "nested values.",
        "Use `method: post`, or take plain fields.",
        "action-query-json",
    ),
    Rule(
        "bad-name",
        "A name is not written as its kind is.",
        "Classes, modules, tables and routes are derived from names; one spelling makes that certain.",
        "Entities and enums in `PascalCase`; fields, relations and checks in `snake_case`, with no double underscore.",
        "name-entity",
    ),
    Rule(
        "bad-operation",
        "An operation does not go with what the entity is: `bulk_delete` of a versioned one, `restore` "
        "without `soft_delete`.",
        "A list of keys carries no versions, and what is gone cannot be brought back.",
        "Follow the hint: leave the operation out, or add the key that it needs.",
        "bad-operation-restore",
    ),
    Rule(
        "bad-output",
        "The output of an action has no fields.",
        "An answer that is always empty is no answer.",
        "Leave `output` out: the action then answers 204.",
        "action-output-empty",
    ),
    Rule(
        "bad-owner",
        "The path of `owner` does not lead to the user: a relation is missing or leads to many, or it ends elsewhere.",
        "The owner is a condition of every statement, made of the foreign keys on the way to the user.",
        "Name many-to-one relations, joined by dots, the last of which leads to the entity that `auth` names.",
        "owner-elsewhere",
    ),
    Rule(
        "bad-page",
        "The sizes of pages are out of range, or `size` is larger than `max`.",
        "A page without end is how a list brings a server down.",
        "Choose `1 <= size <= max <= 10000`.",
        "page-size",
    ),
    Rule(
        "bad-path",
        "A path is not one that URLs, or folders, can have.",
        "`api.path` becomes a route; `app.out` is a folder relative to the spec.",
        "Write lower-case words, `-` and `/`, without a slash at the ends.",
        "api-path",
    ),
    Rule(
        "bad-pattern",
        "A regular expression is invalid, too long, or of a kind that can take exponential time.",
        "It is run against what strangers send. Look-around and back-references are left out as RE2 leaves them out.",
        "Say it without repeats inside of repeats, or check it in the service.",
        "pattern-nested",
    ),
    Rule(
        "bad-range",
        "What stands in parentheses after a type is no range of it.",
        "`string(2..40)` is a range of lengths, `int(0..100)` of values; other types have none.",
        "Write `min..max` with either end left open, or leave the parentheses out.",
        "range-of-int",
    ),
    Rule(
        "bad-relation",
        "The keys of a relation do not go together, or its target cannot be referred to in this way.",
        "A list of rows is never null; a required column cannot be set to null; a link table needs keys of one column.",
        "Follow the hint.",
        "relation-set-null",
    ),
    Rule(
        "bad-rule",
        "A rule of `access` has a word that is none.",
        "A slip must not open an operation, nor close it.",
        "Write `public`, `authenticated`, `owner`, `role(x)` or `scope(x)`, joined with `|`.",
        "access-bad-word",
    ),
    Rule(
        "bad-seed",
        "A row under `seed` lacks a value, has one that does not fit, or refers to a row that is not there.",
        "Seeds are checked when the spec is read, so that loading them cannot fail half-way.",
        "Follow the hint: name every required value, and other rows by their unique value.",
        "seed-circle",
    ),
    Rule(
        "bad-states",
        "The states of an entity do not fit its field, or contradict themselves.",
        "A state is one value of an enum, which every row has; transitions lead from somewhere to somewhere.",
        "Name a required enum field that clients may read, and at least one transition such as `pay: draft -> paid`.",
        "states-not-enum",
    ),
    Rule(
        "bad-type",
        "A type is not complete, or cannot be what is asked of it.",
        "`decimal` without digits would lose some; a list of passwords could not be checked.",
        "Write `decimal(12,2)`: all digits, and those after the point.",
        "decimal-bare",
    ),
    Rule(
        "data-loss",
        "A change of the spec would drop a column, a table or a value, and with it what the rows hold.",
        "What is gone from a database does not come back. Renames are stated, never guessed.",
        "Write the lines that the message shows: `renamed_from` if it was renamed, `removed` if it is to go.",
        "",
    ),
    Rule(
        "duplicate-mixin",
        "An entity lists the same mixin twice.",
        "It would change nothing, and is mostly meant to be another one.",
        "Remove one of the two.",
        "mixin-twice",
    ),
    Rule(
        "given-twice",
        "The same thing is said in two places, or stands in a list twice.",
        "One of the two would win silently.",
        "Keep one.",
        "given-twice-range",
    ),
    Rule(
        "inverse-clash",
        "Two relations would give an entity two members of the same name.",
        "The other side of a relation is called by the plural of the entity that declares it, so a second one "
        "needs a name of its own.",
        "Give one `inverse: a_name`, or `inverse: null` if nobody goes that way.",
        "inverse-clash",
    ),
    Rule(
        "key-changed",
        "The primary key of an entity that has been built is another one now.",
        "Every foreign key and every URL that anyone has kept would lead nowhere.",
        "Keep the key, and make the new one a `unique` field; or make a new entity beside the old one, and copy the "
        "rows: docs/migrations.md shows how.",
        "",
    ),
    Rule(
        "lost-for-good",
        "An entity goes with another one by `cascade`, which `soft_delete` only hides, while its own rows "
        "would be gone.",
        "Restoring the other one could not bring them back.",
        "Write `soft_delete: true` for both, or `on_delete: restrict`.",
        "lost-for-good",
    ),
    Rule(
        "member-clash",
        "Two columns, fields or relations of an entity would have one name.",
        "`customer: Customer` makes a column `customer_id`, which a field of that name would hide.",
        "Rename one of the two.",
        "clash-foreign-column",
    ),
    Rule(
        "missing-formatter",
        "`app.formatter` is `black`, and black is not installed beside stackgen.",
        "The generated code would not be formatted as the spec says.",
        "`pip install 'stackgen[black]'`, or leave `formatter` out.",
        "",
    ),
    Rule(
        "missing-range",
        "`bytes` without a largest size.",
        "Whatever a client sends would be kept.",
        "Write `bytes(65536)`.",
        "bytes-bare",
    ),
    Rule(
        "mixin-clash",
        "Two mixins of an entity bring the same key or name, with different meanings.",
        "One of the two would win silently.",
        "Write it on the entity itself, whose own keys win; or leave one of the mixins out.",
        "mixin-clash-key",
    ),
    Rule(
        "mixin-cycle",
        "Mixins include each other in a circle.",
        "It has no end.",
        "Take one of them out of the circle.",
        "mixin-cycle",
    ),
    Rule(
        "name-clash",
        "Two entities, enums or tables would meet in one class, module, table, route or index.",
        "One would overwrite the other; where only upper and lower case differ, on some systems only.",
        "Rename one, or give it a `table`, a `plural` or an `api.path` of its own.",
        "clash-table",
    ),
    Rule(
        "needs-backfill",
        "A new column is required and has no default, or an optional one becomes required, while there may be rows.",
        "The rows that are there have no value for it.",
        "Give the field a `backfill`, a default, or a `?`.",
        "",
    ),
    Rule(
        "no-entities",
        "The spec has no entity.",
        "There is nothing to build.",
        "Add one: `Customer: {fields: {name: string}}`.",
        "no-entities",
    ),
    Rule(
        "open-door",
        "A warning: an operation that `access` does not name is open to more people than the one that does the same to "
        "a row, such as a transition beside `update`.",
        "Whoever is kept out of the one may come in by the other.",
        "Name the operation in `access`: with the rule that the hint shows, or with `authenticated` if it is meant so.",
        "",
    ),
    Rule(
        "required-circle",
        "Required relations lead back to where they began.",
        "No first row could ever be made.",
        "Make one of them optional with `?`.",
        "required-circle",
    ),
    Rule(
        "reserved-name",
        "A field or relation has a name that the language uses for an implied column.",
        "`id`, `created_at` and `updated_at` would be there twice.",
        "Rename it; or switch the implied one off with `timestamps: false`, or name your own field under `id`.",
        "reserved-id",
    ),
    Rule(
        "unknown-entity",
        "A relation leads to an entity that is not there.",
        "A foreign key needs its table.",
        "Take the name of the hint, or add the entity. Enums and types are not entities: their fields go "
        "under `fields`.",
        "unknown-entity",
    ),
    Rule(
        "unknown-field",
        "A field or relation is named that the entity does not have.",
        "A filter, an index or a check on nothing would be left out silently.",
        "Take the name of the hint.",
        "unique-unknown",
    ),
    Rule(
        "unknown-generator",
        "`generators` has options for one that is not installed.",
        "A misspelt name would switch nothing off.",
        "`stackgen generators` lists those that are installed.",
        "unknown-generator",
    ),
    Rule(
        "unknown-mixin",
        "An entity lists a mixin that is not defined.",
        "What it should bring would be missing.",
        "Take the name of the hint, or add the mixin under `mixins`.",
        "unknown-mixin",
    ),
    Rule(
        "unknown-relation",
        "`embed` names something that is no relation, on either side.",
        "Only rows of other entities can be embedded.",
        "Name a relation of the entity, or the inverse of one that leads to it.",
        "embed-unknown",
    ),
    Rule(
        "unknown-rename",
        "`renamed_from` or `removed` names something that the last build did not have.",
        "A slip there would be taken for a loss, or for nothing.",
        "Take the name of the hint, or leave it out.",
        "",
    ),
    Rule(
        "unknown-role",
        "A rule names a role that `auth` does not have.",
        "Nobody could ever have it.",
        "Take the role of the hint, or add it to `roles`.",
        "access-unknown-role",
    ),
    Rule(
        "unknown-state",
        "A transition leads from or to a value that the enum does not have.",
        "No row could ever be in that state.",
        "Take the value of the hint, or add it to the enum.",
        "states-unknown-source",
    ),
    Rule(
        "unknown-type",
        "A field has a type that is neither built in nor an enum of the spec.",
        "There is no column for it.",
        "Take the type of the hint. Other entities are reached by `relations`.",
        "unknown-type",
    ),
    Rule(
        "useless-generator",
        "`generators` switches one on that has nothing to work with.",
        "The spec would ask for something that nobody gets, without a word.",
        "Add to the spec what the message names, or leave the generator out.",
        "useless-generator",
    ),
)

CATALOGUE: Mapping[str, Rule] = {rule.code: rule for rule in sorted((*READING, *MEANING), key=lambda rule: rule.code)}
