import Foundation
import Interchange
import Readiness
import RegisterStore

/// What a command reads from: an audit, or a register in JSON that no audit is made of.
enum RegisterSource {
  case audit(AuditStore)
  case register(Register)

  /// Opens what the path names.
  init(_ path: String) throws {
    switch try PathKind(path) {
    case .audit: self = .audit(try AuditStore(opening: path, readOnly: true))
    case .register:
      let file = try InputFile(path)
      let reading = try file.register()
      for problem in reading.report.problems where problem.severity != .note {
        Output.complain(problem.line, prefix: "\(file.name): ")
      }
      self = .register(reading.register)
    case .plan, .folder:
      throw Failure(.unreadableInput, "\(path) is neither an audit nor a register")
    }
  }

  /// The whole register.
  func register() throws -> Register {
    switch self {
    case .audit(let store): try store.register()
    case .register(let register): register
    }
  }

  /// The register's columns.
  func table() throws -> FindingTable {
    switch self {
    case .audit(let store): try store.table()
    case .register(let register): FindingTable(register)
    }
  }

  /// The register's context.
  func context() throws -> RegisterContext {
    switch self {
    case .audit(let store): try store.context()
    case .register(let register): register.context
    }
  }

  /// The newest scans of the tools.
  func scans() throws -> [ScanRecord] {
    switch self {
    case .audit(let store): try store.scans()
    case .register(let register): register.scans
    }
  }

  /// What scans and log tell; of a register without a log, its scans alone.
  func trail() throws -> AuditTrail {
    switch self {
    case .audit(let store): try AuditTrail(store)
    case .register(let register): AuditTrail(scans: register.scans, plan: register.context.plan)
    }
  }

  /// What the machine says of the register at a time.
  func verdict(at time: Timestamp) throws -> Verdict {
    Verdict(table: try table(), context: try context(), trail: try trail(), today: time.date)
  }

  /// One finding.
  func finding(_ id: FindingID) throws -> Finding? {
    switch self {
    case .audit(let store): try store.finding(id)
    case .register(let register): register[id]
    }
  }

  /// Every act so far; none for a register that is no audit.
  func acts() throws -> [Act] {
    switch self {
    case .audit(let store): try store.acts()
    case .register: []
    }
  }

  /// The acts that touched a finding.
  func history(of id: FindingID) throws -> [Act] {
    switch self {
    case .audit(let store): try store.history(of: id)
    case .register: []
    }
  }
}
