# Every target works alone, in a fresh clone: all it takes is Python 3.11 or newer.

.PHONY: test slow lint docs demo bench clean

PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
INSTALLED := .venv/.installed

test: $(INSTALLED)
	.venv/bin/pytest -n auto

# What takes long, and is left out of `test`.
slow: $(INSTALLED)
	.venv/bin/pytest -n auto -m slow

lint: $(INSTALLED)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# The pages that are made from the code.
docs: $(INSTALLED)
	.venv/bin/python scripts/errors_page.py

demo: $(INSTALLED)
	.venv/bin/python scripts/demo.py

# How fast stackgen builds, and how fast what it builds is: beside the hand-written applications, if they are there;
# how long a client waits while a large table changes; and what many clients meet when something fails (needs
# redis-server).
bench: $(INSTALLED)
	.venv/bin/python -m pip install --quiet --group bench
	.venv/bin/python benchmarks/build.py
	.venv/bin/python benchmarks/application.py
	.venv/bin/python benchmarks/autogenerate.py
	.venv/bin/python benchmarks/migrations.py
	.venv/bin/python benchmarks/load.py

$(INSTALLED): pyproject.toml
	@test -n "$(PYTHON)" || { echo "stackgen needs Python 3.11 or newer; there is none on the PATH" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv/bin/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
