"""The exit statuses of all commands."""

# Those from 64 on are what sysexits.h means by them.
DONE, WRONG_SPEC, NOT_UP_TO_DATE, CONFLICTS, REFUSED = 0, 1, 2, 3, 4
WRONG_USAGE, INTERNAL_ERROR, NOT_WRITTEN, BUSY = 64, 70, 74, 75
INTERRUPTED, BROKEN_PIPE = 130, 141
