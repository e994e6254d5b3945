import Foundation
import Readiness
import RegisterJSON
import RegisterStore

/// A tool's own record of a finding, read from the report that it came in.
struct ToolRecord {
  /// The record in lines, JSON indented.
  let lines: [String]

  /// The most bytes of a record that are shown.
  private static let limit = 256 << 10

  /// The key under which an audit remembers where a report with this digest is.
  static func setting(forReport digest: String) -> String { "report.\(digest)" }

  /// Reads the records of a finding's sources.
  ///
  /// Says why where one cannot be shown: a secret's record holds the secret, and a report may have moved or changed.
  init(of id: FindingID, in store: AuditStore) throws {
    guard let finding = try store.finding(id) else {
      throw Failure(.unreadableInput, "there is no finding \(id) any more")
    }
    guard !finding.sources.isEmpty else {
      throw Failure(.unreadableInput, "\(id) was written by hand; there is no record of a tool")
    }
    var lines: [String] = []
    for source in finding.sources {
      lines.append([source.tool, source.version, source.rule].compactMap { $0 }.joined(separator: "  "))
      lines += try Self.lines(of: source, isSecret: finding.category == .secret, store).map { "  \($0)" }
    }
    self.lines = lines
  }

  private static func lines(of source: Source, isSecret: Bool, _ store: AuditStore) throws -> [String] {
    if isSecret { return ["not shown: the record holds the secret"] }
    guard let digest = source.reportDigest, let offset = source.recordOffset, let length = source.recordLength
    else { return ["the report does not say where its record stands"] }
    guard let path = try store.setting(setting(forReport: digest)) else {
      return ["where the report is was not kept; import it again to see its record"]
    }
    guard let file = try? InputFile(path) else { return ["\(path) is not there any more"] }
    guard file.digest == digest else { return ["\(path) has changed since it was imported"] }
    guard offset >= 0, length >= 0, offset + length <= file.bytes.count else {
      return ["\(path) was packed; its record cannot be shown"]
    }
    let bytes = Array(file.bytes[offset..<(offset + length)].prefix(limit))
    let place = "\(path), byte \(offset)"
    guard let node = try? JSONText.parse(bytes) else {
      return [place, ""] + String(decoding: bytes, as: UTF8.self).components(separatedBy: .newlines)
    }
    let text = String(decoding: JSONText.write(node.value, style: .pretty), as: UTF8.self)
    return [place, ""] + text.components(separatedBy: .newlines)
  }
}
