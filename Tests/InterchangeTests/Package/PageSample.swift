import Foundation
import Interchange
import Readiness

/// Pages that several tests look at.
enum PageSample {
  static let harborText = text(PackageSample.harbor)
  static let hostileText = text(PackageSample.hostile)
  static let harbor = HTMLReading(harborText)
  static let hostile = HTMLReading(hostileText)
  static let empty = HTMLReading(text(Register()))

  /// A register that gives every part of the page something to show.
  static let rich: Register = {
    var register = PackageSample.harbor
    register.context.gateRecords.append(
      GateRecord(
        gate: "G-12",
        state: .waived,
        reason: "no customer runs it",
        recordedBy: "ada",
        owner: "li",
        approver: "sam",
        expiry: PackageSample.time.date.advanced(by: 9)
      )
    )
    register.context.gateRecords.append(
      GateRecord(gate: "G-04", state: .fail, reason: "off", recordedBy: "ada")
    )
    register.context.checklist[1].state = .open
    register.context.flows.append(CriticalFlow(name: "Jobs", isMustHave: false, isPassing: false))
    var scan = ScanRecord(tool: "playwright", version: "1.49", time: PackageSample.time, commit: "4f2c91e")
    for (environment, outcome) in zip(["Chromium", "Firefox", "WebKit"], TestResult.Outcome.allCases) {
      scan.tests.append(
        TestResult(suite: ["Chat"], name: "sends", environment: environment, outcome: outcome)
      )
      scan.tests.append(
        TestResult(suite: ["Vault"], name: "opens", environment: environment, outcome: .skipped)
      )
    }
    scan.scope = ScanScope(
      files: 3,
      lines: 120,
      skipCounts: [ScanScope.SkipCount(reason: "vendored", files: 1)],
      skipped: [ScanScope.SkippedFile(path: "vendor/x.js", reason: "vendored")]
    )
    scan.checks = [
      CheckResult(
        check: "S-01",
        title: "Secrets",
        version: 1,
        status: .unknown,
        reason: "the file is not there"
      )
    ]
    register.record(scan, of: scan.series)
    return register
  }()

  /// The page of a register's package.
  static func text(_ register: Register) -> String {
    let day = PackageSample.time.date
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: day)
    let bytes = ReleasePackage.page(register, verdict: verdict, at: PackageSample.time, toolVersion: "9.8.7")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// SHA-256 of a text as content security policies write it.
  static func base64Digest(_ text: String) -> String {
    let digits = Array(ReleasePackage.digest(Array(text.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(digits[place...place + 1]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
