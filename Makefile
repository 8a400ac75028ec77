# Everything a newcomer needs; all of it sets itself up. `make help` lists the commands.
# PYTHON=python3.12 chooses the interpreter; ARGS="..." is handed to the command behind the target.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
BIN := .venv/bin
LOCALES := locales
# Two for each core: tests wait for the disk as long as they compute.
WORKERS := $(shell echo $$(( 2 * $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1) )))
CATALOGS := $(patsubst %.po,%.mo,$(wildcard locales/*/LC_MESSAGES/terskel.po))

.PHONY: help
help:  ## what can be asked for
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

# ---------------------------------------------------------------- commands

.PHONY: demo test check bench torture words signs coverage

demo: .venv/run .venv/project $(CATALOGS)  ## Terskel with invented people; prints the address of their phones
	@$(BIN)/terskel demo $(ARGS)

test: ready  ## every test, those in the browser too; ARGS="-k check_in" for some
	@.ci/chromium
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: format lint types imports flows catalogs  ## everything but the tests that must hold before a commit

bench: ready  ## figures for docs/performance.md; ARGS=--json for machines
	@$(BIN)/python -m tests.bench $(ARGS)

torture: ready  ## kill it in the middle of work, again and again, and count what was lost
	@$(BIN)/python -m tests.torture $(ARGS)
	@$(BIN)/python -m tests.torture.check_ins

words: ready  ## bring the catalogs up to date with the flows
	$(BIN)/pybabel -q extract -F babel.cfg -c translators: --add-location=file --no-wrap --project=Terskel -o $(LOCALES)/terskel.pot .
	$(BIN)/pybabel -q update -i $(LOCALES)/terskel.pot -d $(LOCALES) -D terskel --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap
	$(BIN)/pybabel -q compile -d $(LOCALES) -D terskel

signs: ready  ## write down by which words each sign of danger is found, after a change of its lists
	@$(BIN)/python -m tests.words.needed

PURE := bot/flow/*,bot/words/*,bot/routing.py,bot/work/*,bot/care/*
coverage: ready  ## which lines and branches no test goes through
	@.ci/chromium
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest $(ARGS)
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report
	@$(BIN)/coverage report --include='$(PURE)' --fail-under=100

# ---------------------------------------------------------------- parts of check

.PHONY: format lint types imports flows catalogs

format: .venv/dev
	$(BIN)/ruff format --check

lint: .venv/dev
	$(BIN)/ruff check

types: .venv/dev .venv/project
	$(BIN)/mypy

imports: .venv/dev .venv/project
	$(BIN)/lint-imports --no-logo

flows: ready
	$(BIN)/terskel check

catalogs: ready
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && cp -R locales/. "$$fresh" && \
	$(MAKE) --no-print-directory words LOCALES="$$fresh" && \
	{ diff -ru -I '^"POT-Creation-Date:' -x '*.mo' -x '*.pot' locales "$$fresh" || \
	{ echo "The catalogs are behind the flows (the lines above): make words, then translate what is new." >&2; exit 1; }; }

# ---------------------------------------------------------------- set-up, each step stamped in .venv

.PHONY: ready lock

ready: .venv/dev .venv/project $(CATALOGS)

# Made anew when it is gone or broken, when the checkout has moved, or when another PYTHON is named.
made := $(shell cat .venv/made 2>/dev/null)
ifeq ($(strip $(PYTHON)),)
PYTHON := $(lastword $(made))
endif
ifneq ($(and $(wildcard .venv/bin/python),$(made)),$(CURDIR) $(PYTHON))
.PHONY: .venv/made
endif

.venv/made:
	@PYTHON='$(PYTHON)' .ci/venv

.venv/run: .venv/made requirements/run.txt requirements/uv.txt
	@echo "Setting up Terskel in .venv: the first time takes half a minute."
	@.ci/install --require-hashes -r requirements/run.txt
	@touch $@

.venv/dev: .venv/made requirements/dev.txt requirements/uv.txt
	@echo "Setting up Terskel and its tests in .venv: the first time takes half a minute."
	@.ci/install --require-hashes -r requirements/dev.txt
	@touch $@

# Whichever of run and dev was asked for comes first: the project is installed on top, and asks no index.
# What it imports is compiled at once, so that the first start is as quick as the second.
.venv/project: pyproject.toml hatch_build.py bot/__init__.py | .venv/made
	@.ci/install --no-deps --no-build-isolation -e .
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -c 'import bot.app.serving, bot.commands.chat, bot.commands.demo'
	@touch $@

%.mo: %.po | .venv/project
	@$(BIN)/pybabel -q compile -i $< -o $@

# What pyproject.toml asks for, in exact versions with hashes and no address of an index.
COMPILE := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate
lock: .venv/dev  ## new lock files from pyproject.toml; ARGS=--upgrade for newer versions
	$(COMPILE) $(ARGS) --group uv -o requirements/uv.txt
	$(COMPILE) $(ARGS) pyproject.toml --group build -o requirements/run.txt
	$(COMPILE) $(ARGS) pyproject.toml --group build --group dev -c requirements/run.txt -o requirements/dev.txt
