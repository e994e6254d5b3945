import ArgumentParser
import Foundation
import Interchange
import Readiness
import RegisterStore

/// `launchpoll export`: the release package.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the release package.",
    discussion: """
      Written whole or not at all; a folder that holds something else is refused unless --replace is given. The same \
      register and clock (--at) give the same bytes.
      """
  )

  @Argument(help: "An audit, or a register in JSON.", completion: .file()) var audit: String
  @Option(name: [.short, .customLong("output")], help: "The folder.", completion: .directory) var output:
    String?
  @Option(help: "Only these files, by name, separated by commas; then -o - writes one to standard output.")
  var only: String?
  @Flag(help: "Write into a folder that holds other files too.") var replace = false
  @Option(help: "Sign the manifest with this SSH key, by ssh-keygen -Y.", completion: .file()) var sign:
    String?
  @OptionGroup var clock: Clock

  func run() async throws {
    let source = try RegisterSource(audit)
    var package = try source.package(at: clock.now())
    if let only { package = try package.limited(to: only.split(separator: ",").map(String.init)) }
    if let sign { package = try await package.signed(withKey: sign) }
    if output == "-" {
      guard package.files.count == 1 else {
        throw Failure(.usage, "-o - writes one file; name it with --only")
      }
      return Output.write(bytes: package.files[0].bytes)
    }
    let folder = output ?? ExportPlace.folder(forAudit: audit)
    try package.write(to: folder, replacing: replace)
    if only == nil { try noteExport(of: source) }
    Output.say(folder)
    for file in package.files { Output.say("  \(file.name)  \(file.bytes.count) bytes") }
  }
}

extension Export {
  /// Keeps in the audit that the package of its state was written; an audit that cannot be written to stays without.
  private func noteExport(of source: RegisterSource) throws {
    guard case .audit(let read) = source, let store = try? AuditStore(opening: audit) else { return }
    try AuditTrail.noteExport(of: read.revision(), in: store)
  }
}

extension ReleasePackage {
  /// The package with the signature of its manifest by an SSH key.
  func signed(withKey key: String) async throws -> ReleasePackage {
    guard let manifest else {
      throw Failure(.usage, "--sign signs \(Self.manifestName), which --only leaves out")
    }
    return signed(with: try await ManifestSignature.make(of: manifest, key: key))
  }

  /// Some of the package's files.
  func limited(to names: [String]) throws -> ReleasePackage {
    for name in names where !files.contains(where: { $0.name == name }) {
      throw Failure(.usage, "the package has no \(name); it has \(files.map(\.name).joined(separator: ", "))")
    }
    return ReleasePackage(files: files.filter { names.contains($0.name) })
  }
}
