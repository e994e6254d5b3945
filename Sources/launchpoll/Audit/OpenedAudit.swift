import Foundation
import Interchange
import Readiness
import RegisterStore

/// An audit open for work, with what opening it brought to light.
struct OpenedAudit {
  let store: AuditStore
  /// The register's or plan's file it was made from; nil when it was opened by itself.
  var sourcePath: String?
  /// The plan whose statuses are written back.
  var planPath: String?
  var report: [String] = []
  var isSourceChanged = false
  var warnings: [String] = []
  /// Joins of workstreams and to-dos that somebody should confirm.
  var unsureJoins: [PlanReading.Join] = []

  /// The keys under which an audit remembers where it came from.
  enum Setting {
    static let sourcePath = "source.path"
    static let sourceDigest = "source.sha256"
    static let planPath = "plan.path"
    static let session = "session"
  }

  init(store: AuditStore) {
    self.store = store
  }
}

/// Opens what the user named, making the audit file when there is none yet.
struct AuditOpener {
  var author: String
  var time: Timestamp
  /// A plan that the user named beside the register.
  var planPath: String?

  /// Opens an audit, a register or a plan.
  func open(_ path: String) throws -> OpenedAudit {
    switch try PathKind(path) {
    case .audit: try reopen(path)
    case .register: try openRegister(path)
    case .plan: try openPlan(path)
    case .folder: try openFolder(path)
    }
  }

  private func reopen(_ path: String) throws -> OpenedAudit {
    var opened = OpenedAudit(store: try AuditStore(opening: path))
    opened.sourcePath = try opened.store.setting(OpenedAudit.Setting.sourcePath)
    opened.planPath = try opened.store.setting(OpenedAudit.Setting.planPath)
    if let planPath { try adopt(planAt: planPath, into: &opened) }
    return opened
  }

  private func openRegister(_ path: String) throws -> OpenedAudit {
    let file = try InputFile(path)
    let place = AuditPlace(for: file)
    if let existing = place.existing {
      var opened = try reopen(existing)
      try Self.check(opened, isOf: file)
      opened.sourcePath = path
      let digest = try opened.store.setting(OpenedAudit.Setting.sourceDigest)
      opened.isSourceChanged = digest != nil && digest != file.digest
      return opened
    }
    let reading = try RegisterFile.read(file.bytes, name: file.name)
    var register = Self.sealed(reading.register, with: file.digest)
    if register.context.project.name.isEmpty { register.context.project.name = AuditPlace.baseName(path) }
    var opened = try create(register, from: file, at: place)
    opened.report += reading.report.lines
    if let planPath {
      try adopt(planAt: planPath, into: &opened)
    } else if let beside = Self.plan(beside: path, of: register) {
      opened.planPath = beside
      try opened.store.setSetting(OpenedAudit.Setting.planPath, beside)
    }
    return opened
  }

  private func openPlan(_ path: String) throws -> OpenedAudit {
    let file = try InputFile(path)
    let place = AuditPlace(for: file)
    if let existing = place.existing {
      let opened = try reopen(existing)
      try Self.check(opened, isOf: file)
      return opened
    }
    var register = Register()
    register.context.project.name = AuditPlace.baseName(path)
    var opened = try create(register, from: file, at: place)
    try adopt(planAt: path, into: &opened)
    return opened
  }

  /// Two files that differ in their extension only would share an audit; the second is refused.
  private static func check(_ opened: OpenedAudit, isOf file: InputFile) throws {
    guard let source = try opened.store.setting(OpenedAudit.Setting.sourcePath), file.path != "-" else {
      return
    }
    let name = (source as NSString).lastPathComponent
    guard name != file.name else { return }
    throw Failure(
      .usage,
      "\(opened.store.path) is the audit of \(name), not of \(file.name); rename one of the two files"
    )
  }

  private func openFolder(_ path: String) throws -> OpenedAudit {
    let audits = AuditPlace.audits(in: path)
    guard let only = audits.first, audits.count == 1 else {
      let found =
        audits.isEmpty ? "no audit" : "\(audits.count) audits: name one of \(audits.joined(separator: ", "))"
      throw Failure(.unreadableInput, "\(path) holds \(found)")
    }
    return try reopen(only)
  }

  private func create(_ register: Register, from file: InputFile, at place: AuditPlace) throws -> OpenedAudit
  {
    let target = try place.forWriting()
    let store = try AuditStore.create(
      at: target.path,
      register: register,
      source: file.name,
      author: author,
      time: time
    )
    var opened = OpenedAudit(store: store)
    if file.path != "-" {
      opened.sourcePath = Self.absolute(file.path)
      try store.setSetting(OpenedAudit.Setting.sourcePath, opened.sourcePath)
      try store.setSetting(OpenedAudit.Setting.sourceDigest, file.digest)
    }
    opened.report.append("Audit: \(target.path)")
    if target.isElsewhere {
      opened.report.append("The folder of \(file.path) cannot be written, so the audit is kept there.")
    }
    return opened
  }

  /// Takes a plan's workstreams into the audit and remembers the file, so that statuses are written back to it.
  private func adopt(planAt path: String, into opened: inout OpenedAudit) throws {
    let file = try InputFile(path)
    let reading = PlanFile.read(file.bytes, path: file.name)
    opened.report +=
      ["Plan: \(path)"] + reading.diagnostics.map { "\(path):\($0.line):\($0.column): \($0.text)" }
    opened.unsureJoins = reading.joins.filter { !$0.isSure }
    opened.planPath = Self.absolute(path)
    try opened.store.setSetting(OpenedAudit.Setting.planPath, opened.planPath)
    _ = try opened.store.changeContext(
      author: author,
      time: time,
      reason: "plan \(file.name)",
      kind: .imported(from: file.name)
    ) { context in
      context.plan = reading.plan
      let known = Set(context.hypotheses.map(\.statement))
      context.hypotheses += reading.hypotheses.filter { !known.contains($0.statement) }
    }
  }

  /// Merges the register's file as it is now.
  func merge(into opened: OpenedAudit) throws -> MergeOutcome {
    guard let path = opened.sourcePath else {
      throw Failure(.unreadableInput, "the audit was not made from a file")
    }
    let file = try InputFile(path)
    let reading = try RegisterFile.read(file.bytes, name: file.name)
    let digest = file.digest
    let register = Self.sealed(reading.register, with: digest)
    let outcome = try opened.store.merge(register, source: file.name, author: author, time: time)
    try opened.store.setSetting(OpenedAudit.Setting.sourceDigest, digest)
    return outcome
  }

  /// The register with the digest of its file wherever a finding says where in the file its record stands.
  private static func sealed(_ register: Register, with digest: String) -> Register {
    var sealed = register
    for finding in register.findings {
      var finding = finding
      for place in finding.sources.indices
      where finding.sources[place].recordOffset != nil && finding.sources[place].reportDigest == nil {
        finding.sources[place].reportDigest = digest
      }
      if finding != register[finding.id] { sealed.insert(finding) }
    }
    return sealed
  }

  /// The plan that a register names, if it is a file in the register's own folder; no other path is followed.
  private static func plan(beside path: String, of register: Register) -> String? {
    guard let name = register.context.plan.path, !name.contains("/"), name.hasSuffix(".md") else {
      return nil
    }
    let folder = (absolute(path) as NSString).deletingLastPathComponent
    let beside = (folder as NSString).appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: beside) ? beside : nil
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
