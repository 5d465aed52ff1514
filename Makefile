# Each target sets up what it needs; `make run` and `make test` are enough to know.
PY := .venv/bin/python
READY := .venv/ready
LIBRARY := build/alcove.library
DRAWINGS := build/drawings
CONTENT := $(shell find content -type f 2>/dev/null)
BUILDER := $(shell find reader/model reader/authoring reader/library reader/search -type f -not -path '*/__pycache__/*') reader/build.py resources/figures.css resources/figures-dark.css

.PHONY: run test check quick content bench shots soak translations wheel clean

run: $(LIBRARY)  ## build the library and open the window (or, without a display, a tour of screenshots)
	@sh scripts/qt-libraries.sh
	@$(PY) scripts/run.py

test: $(LIBRARY)  ## everything: lint, types, import contracts, the whole suite
	@sh scripts/qt-libraries.sh --tests
	@$(MAKE) --no-print-directory check
	$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(READY)  ## lint, format, types, import contracts
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-logo

quick: $(LIBRARY)  ## the tests that need no window
	$(PY) -m pytest -m "not gui and not tools"

content: $(READY)  ## compile content/; report every fault
	$(PY) -m reader check content --runs tests/data/starting-article --report build/check.json
	$(PY) -m reader build content -o $(LIBRARY) --drawings $(DRAWINGS)

bench: $(LIBRARY)  ## measure; writes build/bench.json
	@sh scripts/qt-libraries.sh --tests
	$(PY) -m scripts.bench

shots: $(LIBRARY)  ## every screen to build/shots/
	@sh scripts/qt-libraries.sh
	$(PY) -m scripts.shots

soak: $(LIBRARY)  ## long sweeps
	$(PY) -m pytest tests -m gui --soak
	$(PY) -m pytest tests/lenient tests/search -m "not gui" --soak

translations: $(READY)  ## after a change of words: refresh resources/locale/*.ts and make the .qm files from them
	$(PY) -m scripts.translations

wheel: $(LIBRARY)
	$(PY) -m build --wheel --outdir build/dist

clean:
	rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(LIBRARY): $(READY) $(CONTENT) $(BUILDER)
	@$(PY) -m reader build content -o $@ --drawings $(DRAWINGS)

$(READY): pyproject.toml requirements.lock scripts/set-up.sh
	@sh scripts/set-up.sh
	@touch $@
