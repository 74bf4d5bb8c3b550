# make run    sets everything up and opens the app on http://127.0.0.1:8501
# make test   sets everything up (browser and database too) and runs every test
# make check  says what is wrong and changes nothing;  make fix  mends what can be mended
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
# Browser tests wait more than they work, so a third worker is worth having on two cores.
WORKERS ?= 3
CODE := app.py pages components wres tests scripts benchmarks

.PHONY: help run test check fix bench lock samples pictures clean
help:
	@sed -n 's/^# //p' Makefile

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runs: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.develops: requirements-dev.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.runs

run: $(VENV)/.runs
	@echo "Opening http://127.0.0.1:8501 - choose 'Try with the sample' or 'Upload yours'. Ctrl+C ends it."
	$(BIN)/python -m streamlit run app.py

test: $(VENV)/.develops
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: $(VENV)/.develops
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(VENV)/.develops
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

bench: $(VENV)/.develops
	$(BIN)/python -m benchmarks

lock: $(VENV)/.develops
	$(BIN)/python -m scripts.lock

samples: $(VENV)/.develops
	$(BIN)/python -m scripts.build_samples

pictures: $(VENV)/.develops
	$(BIN)/python -m scripts.take_pictures

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
