// swift-tools-version: 6.2
// One section per target, in alphabetical order, each followed by its tests.
// Every Swift target gets the same settings in the loop at the end; keep that loop last.
import PackageDescription

let package = Package(
  name: "launchpoll",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "launchpoll", targets: ["launchpoll"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
  ],
  targets: [
    // Audit: what a check is, every check, and a repository's way through them.
    .target(
      name: "Audit",
      dependencies: [
        "Readiness", "ResultMatching", "SourceTree", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Readiness", "ResultMatching", "SourceTree"]),

    // CellGrid: cells, styles, text width, grid diff, and grids as text, ANSI and SVG.
    .target(name: "CellGrid"),
    .testTarget(name: "CellGridTests", dependencies: ["CellGrid"]),

    // CNcurses: the only C that includes curses.h.
    .target(
      name: "CNcurses",
      cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]
    ),

    // CPCRE2: the header of PCRE2 with its width set.
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary("pcre2-8")]),

    // CPseudoTerminal: a program on a pseudo-terminal, for the end-to-end tests only.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: [.define("_GNU_SOURCE")]),

    // CSimdjson: simdjson behind a flat C interface.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),

    // CZlib: the header of zlib.
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

    // EndToEndTests: the built program on files, pipes and a pseudo-terminal.
    .testTarget(name: "EndToEndTests", dependencies: ["CPseudoTerminal", "launchpoll"]),

    // Flowchart: Mermaid flowcharts, checked graphs and their layered placement.
    .target(name: "Flowchart"),
    .testTarget(name: "FlowchartTests", dependencies: ["Flowchart"]),

    // Interchange: plans, registers and tools' reports in, the release package out.
    .target(
      name: "Interchange",
      dependencies: [
        "CZlib", "Flowchart", "Readiness", "RegisterJSON", "ResultMatching",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Flowchart", "Interchange", "Readiness", "RegisterJSON", "ResultMatching"]
    ),

    // launchpoll: the commands, the live services and the words for errors.
    .executableTarget(
      name: "launchpoll",
      dependencies: [
        "Audit", "CellGrid", "Flowchart", "Interchange", "Readiness", "RegisterJSON", "RegisterStore",
        "ResultMatching", "SourceTree", "TerminalDriver", "ThemeFile", "Workbench", "WorkbenchRuntime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),

    // Readiness: the domain as plain values.
    .target(name: "Readiness"),
    .testTarget(name: "ReadinessTests", dependencies: ["Readiness"]),

    // RegisterJSON: JSON text, and the one encoding of a register and its changes.
    .target(name: "RegisterJSON", dependencies: ["CSimdjson", "Readiness"]),
    .testTarget(name: "RegisterJSONTests", dependencies: ["Readiness", "RegisterJSON"]),

    // RegisterStore: the audit file.
    .target(
      name: "RegisterStore",
      dependencies: [
        "Readiness", "RegisterJSON",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "RegisterStoreTests",
      dependencies: [
        "Readiness", "RegisterJSON", "RegisterStore",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),

    // ResultMatching: what a finding is known by, and which findings of two scans are the same.
    .target(
      name: "ResultMatching",
      dependencies: ["Readiness", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .testTarget(name: "ResultMatchingTests", dependencies: ["Readiness", "ResultMatching"]),

    // SourceTree: the files of a repository: listing, reading, regions, patterns and structured formats.
    .target(
      name: "SourceTree",
      dependencies: [
        "CPCRE2", "Readiness", "RegisterJSON",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(name: "SourceTreeTests", dependencies: ["Readiness", "SourceTree"]),

    // TerminalDriver: a display and a keyboard over ncurses.
    .target(name: "TerminalDriver", dependencies: ["CellGrid", "CNcurses"]),

    // ThemeFile: themes from TOML, and the embedded ones.
    .target(
      name: "ThemeFile",
      dependencies: ["CellGrid", "Workbench", .product(name: "TOMLKit", package: "TOMLKit")]
    ),
    .testTarget(name: "ThemeFileTests", dependencies: ["CellGrid", "ThemeFile", "Workbench"]),

    // Workbench: the program as values.
    .target(name: "Workbench", dependencies: ["CellGrid", "Flowchart", "Readiness"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["CellGrid", "Flowchart", "Readiness", "ThemeFile", "Workbench"],
      exclude: ["Screens"]
    ),

    // WorkbenchRuntime: the loop between the terminal and the workbench.
    .target(name: "WorkbenchRuntime", dependencies: ["CellGrid", "Readiness", "Workbench"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets
where !["CNcurses", "CPCRE2", "CPseudoTerminal", "CSimdjson", "CZlib"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
