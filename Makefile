# Two commands: `make build` (site and handbooks) and `make test`. Each sets up what it needs.
.PHONY: build test serve lint bench docs clean setup browser
.DEFAULT_GOAL := build
RUN := .venv/bin

build: setup
	$(RUN)/samut build

serve: setup
	$(RUN)/samut serve

test: browser lint
	$(RUN)/pytest -n 3 --dist loadgroup

lint: browser
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy

bench: browser
	$(RUN)/python benchmarks/run.py
	$(RUN)/python benchmarks/books.py
	$(RUN)/python benchmarks/site.py
	$(RUN)/python benchmarks/edit.py
	$(RUN)/python benchmarks/progress.py
	$(RUN)/python benchmarks/search.py
	test -d .tools/lighthouse || npm install --prefix .tools/lighthouse lighthouse@12.2.3
	$(RUN)/python benchmarks/lighthouse.py

docs: setup
	$(RUN)/samut schema schemas
	$(RUN)/python -m samut.course.keyed > docs/keys.md
	$(RUN)/python -m samut.source.catalogue > docs/problems.md
	$(RUN)/python -m samut.source.catalogue --html > generator/samut/source/problems.html

setup:
	@sh scripts/setup.sh

browser:
	@sh scripts/setup.sh browser

clean:
	rm -rf site handbooks .samut .venv .tools
