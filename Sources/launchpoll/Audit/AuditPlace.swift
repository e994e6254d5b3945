import Crypto
import Foundation

/// Where the audit of a register or plan is kept: beside it, or where that cannot be written, in the user's data folder.
struct AuditPlace {
  private let beside: String
  private let elsewhere: String

  /// A place that can be written.
  struct Target {
    var path: String
    var isElsewhere: Bool
  }

  /// The place for a file, or for what came from standard input, which is told apart by its content.
  init(for file: InputFile) {
    let source =
      file.path == "-"
      ? "standard-input-\(file.digest.prefix(8)).json"
      : URL(fileURLWithPath: file.path).standardizedFileURL.path
    beside = (source as NSString).deletingPathExtension + ".launchpoll"
    let digest = SHA256.hash(data: Array(source.utf8)).prefix(4).map { String(format: "%02x", $0) }.joined()
    elsewhere = "\(Self.dataFolder)/audits/\(Self.baseName(source))-\(digest).launchpoll"
  }

  /// The audit that was made before, wherever it is.
  var existing: String? {
    [beside, elsewhere].first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The path of the audit of a repository: its folder's name in the current folder, or in the user's data folder.
  static func target(forRepository folder: String) throws -> String {
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let place = AuditPlace(beside: "\(name == "/" ? "root" : name).launchpoll", source: folder)
    if let existing = place.existing { return existing }
    return try place.forWriting().path
  }

  private init(beside: String, source: String) {
    self.beside = beside
    let path = URL(fileURLWithPath: source).standardizedFileURL.path
    let digest = SHA256.hash(data: Array(path.utf8)).prefix(4).map { String(format: "%02x", $0) }.joined()
    elsewhere = "\(Self.dataFolder)/audits/\(Self.baseName(beside))-\(digest).launchpoll"
  }

  /// A path at which a new audit can be made.
  func forWriting() throws -> Target {
    let folder = (beside as NSString).deletingLastPathComponent
    if access(folder.isEmpty ? "." : folder, W_OK) == 0 { return Target(path: beside, isElsewhere: false) }
    let other = (elsewhere as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotWrite, "neither \(folder) nor \(other) can be written")
    }
    return Target(path: elsewhere, isElsewhere: true)
  }

  /// The name of a file without folder and extension, and without the `.plan` that plans often bear.
  static func baseName(_ path: String) -> String {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    return name.hasSuffix(".plan") ? String(name.dropLast(5)) : name
  }

  /// The audits in a folder, by name.
  static func audits(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".launchpoll") && !$0.hasPrefix(".") }.sorted()
      .map { folder == "." ? $0 : (folder as NSString).appendingPathComponent($0) }
  }

  /// The user's data folder of this program (XDG Base Directory Specification).
  static var dataFolder: String {
    let environment = ProcessInfo.processInfo.environment
    let base = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (base ?? home + "/.local/share") + "/launchpoll"
  }

  /// The user's configuration folder of this program (XDG Base Directory Specification).
  static var configurationFolder: String {
    let environment = ProcessInfo.processInfo.environment
    let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (base ?? home + "/.config") + "/launchpoll"
  }

  /// The home folder as the environment has it, else as the system has it.
  private static var home: String {
    ProcessInfo.processInfo.environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
  }
}
