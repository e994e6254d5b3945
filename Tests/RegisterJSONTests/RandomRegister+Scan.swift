import Readiness

extension RandomRegister {
  mutating func scan(tool: String) -> ScanRecord {
    var scan = ScanRecord(
      tool: tool,
      version: text(),
      time: time(),
      commit: maybe { $0.text() },
      isDirty: maybe { $0.chance() }
    )
    scan.ranAt = maybe { $0.time() }
    scan.category = maybe { $0.text() }
    scan.outcome = one(of: ScanRecord.Outcome.allCases)
    scan.shortfalls = list { $0.text() }
    scan.reportName = maybe { $0.text() }
    scan.reportDigest = maybe { $0.text() }
    scan.tests = list {
      TestResult(
        suite: $0.list { $0.text() },
        name: $0.text(),
        path: $0.maybe { $0.text() },
        environment: $0.maybe { $0.text() },
        outcome: $0.one(of: TestResult.Outcome.allCases),
        message: $0.text(),
        annotations: $0.list { $0.text() }
      )
    }
    scan.coverage = list {
      FileCoverage(path: $0.text(), lines: $0.number(below: 99), linesHit: $0.number(below: 99))
    }
    scan.scope = ScanScope(
      files: number(below: 5000),
      bytes: number(below: 5000),
      lines: number(below: 5000),
      skipCounts: list { ScanScope.SkipCount(reason: $0.text(), files: $0.number(below: 5000)) },
      skipped: list { ScanScope.SkippedFile(path: $0.text(), reason: $0.text()) }
    )
    scan.profiles = list {
      ProfileRecord(
        $0.one(of: Profile.allCases),
        isActive: $0.chance(),
        isOverridden: $0.chance(),
        because: [$0.text()],
        locations: $0.list { Location(path: $0.text(), startLine: $0.maybe { $0.number(below: 99) }) }
      )
    }
    scan.checks = list {
      CheckResult(
        check: $0.text(),
        title: $0.text(),
        version: $0.number(below: 5000),
        status: $0.one(of: CheckResult.Status.allCases),
        reason: $0.text(),
        findings: $0.number(below: 5000),
        files: $0.number(below: 5000),
        bytes: $0.number(below: 5000)
      )
    }
    scan.suppressions = list {
      Suppression(
        check: $0.text(),
        path: $0.text(),
        line: $0.number(below: 5000),
        reason: $0.text(),
        until: $0.maybe { $0.date() },
        state: $0.one(of: Suppression.State.allCases),
        places: $0.number(below: 5000)
      )
    }
    scan.inventory = list {
      InventoryEntry(
        $0.one(of: InventoryEntry.Kind.allCases),
        name: $0.text(),
        detail: $0.text(),
        locations: $0.list { Location(path: $0.text(), startLine: $0.maybe { $0.number(below: 99) }) }
      )
    }
    scan.inventoryLeftOut = number(below: 5000)
    return scan
  }

  mutating func register() -> Register {
    Register(
      context: context(),
      findings: (1...5).map { finding(number: $0) },
      scans: [scan(tool: "launchpoll"), scan(tool: "other")]
    )
  }
}
