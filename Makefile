# Thin names for people and CI; the work is in Package.swift and Scripts/.
SHELL := /bin/sh
PREFIX ?= /usr/local
# Every target must name what it imports, and the standard library travels inside the released program.
CHECKS := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(CHECKS)
# Homebrew keeps simdjson and ncurses where the compiler does not look.
ifeq ($(shell uname),Darwin)
HOMEBREW := $(shell brew --prefix 2>/dev/null)
export CPATH := $(HOMEBREW)/include:$(HOMEBREW)/opt/ncurses/include$(if $(CPATH),:$(CPATH))
export LIBRARY_PATH := $(HOMEBREW)/lib:$(HOMEBREW)/opt/ncurses/lib$(if $(LIBRARY_PATH),:$(LIBRARY_PATH))
endif

.PHONY: run test lint format record bench install build dependencies test-dependencies documents

## run: build launchpoll and open the workbench on a sample register
run: build
	@.build/release/launchpoll demo

build: dependencies
	@echo 'launchpoll: building the release (the first time takes some minutes)' >&2
	@swift build $(RELEASE) --product launchpoll

## test: everything that CI checks
test: test-dependencies lint
	@echo 'launchpoll: building and running the tests' >&2
	@SWIFT_BACKTRACE=enable=no swift test $(CHECKS)

## lint: format, layers, generated files
lint:
	@echo 'launchpoll: checking format, layers and generated files' >&2
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests
	@Scripts/check-layers
	@Scripts/embed-themes --check
	@Scripts/embed-checks --check

## format: rewrite the sources in the house style
format:
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

## record: write the golden screens anew; look at the difference before you commit it
record: dependencies
	@RECORD=1 swift test $(CHECKS) --filter WorkbenchTests

## documents: write what is generated in docs/
documents: build
	@Scripts/write-documents

## bench: the measurements of docs/Benchmarks.md
bench: build
	@Benchmarks/run

## install: the program, its themes and samples below PREFIX; build first, then install with what rights it needs
install:
	@test -x .build/release/launchpoll || $(MAKE) build
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/launchpoll/sample-registers" \
	  "$(DESTDIR)$(PREFIX)/share/launchpoll/themes"
	@install -m 755 .build/release/launchpoll "$(DESTDIR)$(PREFIX)/bin/launchpoll"
	@install -m 644 sample-registers/* "$(DESTDIR)$(PREFIX)/share/launchpoll/sample-registers/"
	@install -m 644 themes/*.toml "$(DESTDIR)$(PREFIX)/share/launchpoll/themes/"
	@echo 'launchpoll: installed below $(DESTDIR)$(PREFIX)' >&2

dependencies:
	@Scripts/install-build-dependencies

test-dependencies:
	@Scripts/install-build-dependencies test
