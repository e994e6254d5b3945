import Audit
import Foundation
import SourceTree

/// The checks of an audit: those of the program, those of the repository, and those of a folder that the user named.
struct AuditChecks {
  /// All of them, by id.
  let all: [Check]

  /// Where a repository keeps checks of its own.
  static let ownFolder = ".launchpoll/checks"
  /// The largest check file that is read.
  private static let largestFile = 1 << 20

  init(folder: String, more: String?) throws {
    var checks = Catalogue.all
    var origins = Dictionary(checks.map { ($0.id, "the program") }) { first, _ in first }
    let own = "\(folder)/\(Self.ownFolder)"
    var folders = FileManager.default.fileExists(atPath: own) ? [own] : []
    if let more {
      guard FileManager.default.fileExists(atPath: more) else {
        throw Failure(.unreadableInput, "\(more): no such folder of checks")
      }
      folders.append(more)
    }
    for folder in folders {
      for path in try Self.files(in: folder) {
        let file = try InputFile(path)
        guard file.bytes.count <= Self.largestFile else {
          throw Failure(.unreadableInput, "\(path) is too large for a check file")
        }
        let check = try CheckFile.read(file.bytes, name: path)
        if let origin = origins.updateValue(path, forKey: check.id) {
          throw Failure(.unreadableInput, "\(path): the check \(check.id) is in \(origin) already")
        }
        checks.append(check)
      }
    }
    all = checks
  }

  private static func files(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Failure(.unreadableInput, "\(folder) cannot be read")
    }
    return names.filter { $0.hasSuffix(".toml") }.sorted().map { "\(folder)/\($0)" }
  }
}
