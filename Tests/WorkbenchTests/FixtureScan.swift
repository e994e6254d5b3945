import Readiness

extension ScanRecord {
  /// A small scan of the tests' own, with one of everything.
  static let fixture: ScanRecord = {
    var scan = ScanRecord(
      tool: "launchpoll",
      version: "1.0.0",
      time: Timestamp(secondsSinceEpoch: 1_795_442_520),
      commit: "0123456789abcdef0123456789abcdef01234567",
      isDirty: true
    )
    scan.scope = ScanScope(
      files: 142,
      bytes: 1_204_311,
      lines: 31_204,
      skipCounts: [
        ScanScope.SkipCount(reason: "vendored", files: 12),
        ScanScope.SkipCount(reason: "large_file_pointer", files: 1),
      ],
      skipped: [
        ScanScope.SkippedFile(path: "assets/intro.mp4", reason: "large_file_pointer"),
        ScanScope.SkippedFile(path: "vendor/jquery.js", reason: "vendored"),
      ]
    )
    scan.profiles = [
      ProfileRecord(.electron, isActive: false),
      ProfileRecord(
        .service,
        isActive: true,
        because: ["express is a dependency", "a server listens"],
        locations: [
          Location(path: "package.json", startLine: 12), Location(path: "server/index.js", startLine: 40),
        ]
      ),
      ProfileRecord(.web, isActive: true, isOverridden: true),
    ]
    scan.checks = [
      CheckResult(
        check: "S-01",
        title: "CORS accepts the null origin",
        version: 1,
        status: .findings,
        findings: 1,
        files: 9
      ),
      CheckResult(check: "S-45", title: "A secret stands in the text", version: 1, status: .pass, files: 142),
      CheckResult(
        check: "B-04",
        title: "Test results are older than the code",
        version: 1,
        status: .unknown,
        reason: "there is no git history"
      ),
      CheckResult(
        check: "S-30",
        title: "A window has Node.js switched on",
        version: 1,
        status: .notApplicable,
        reason: "no Electron app"
      ),
    ]
    scan.suppressions = [
      Suppression(
        check: "S-17",
        path: "tools/run.js",
        line: 7,
        reason: "fixed words only",
        state: .active,
        places: 1
      )
    ]
    scan.inventory = [
      InventoryEntry(
        .component,
        name: "kelp-notes",
        detail: "npm 3.1.0, 24 dependencies",
        locations: [Location(path: "package.json")]
      ),
      InventoryEntry(.language, name: "TypeScript", detail: "71 % of 1.2 MB, 88 files"),
      InventoryEntry(
        .route,
        name: "POST /api/notes/:id",
        detail: "express, behind requireUser",
        locations: [
          Location(path: "server/notes.js", startLine: 31), Location(path: "server/index.js", startLine: 9),
        ]
      ),
      InventoryEntry(
        .environmentVariable,
        name: "SESSION_SECRET",
        detail: "no default",
        locations: [Location(path: "server/設定.js", startLine: 4)]
      ),
    ]
    return scan
  }()
}
