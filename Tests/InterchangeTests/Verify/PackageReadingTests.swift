import Foundation
import Interchange
import Readiness
import Testing

/// Packages written to a folder and read back from it.
struct PackageReadingTests: ~Copyable {
  private let root: String
  private let package = VerifiedSample().package

  init() throws {
    root = NSTemporaryDirectory() + "launchpoll-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private var target: String { root + "/release" }

  private func faults() throws -> [VerificationFault] {
    let contents = try PackageContents(readingFolder: target)
    return PackageVerification(contents, toolVersion: VerifiedSample.version).faults
  }

  @Test func `what was written is read back sound`() throws {
    try package.write(to: target, replacing: false)
    #expect(try PackageContents(readingFolder: target) == PackageContents(package))
    #expect(try faults().isEmpty)
  }

  @Test func `links, folders and strangers are told apart, and only files of the package are read`() throws {
    try package.write(to: target, replacing: false)
    let files = FileManager.default
    try files.moveItem(atPath: target + "/findings.csv", toPath: root + "/findings.csv")
    try files.createSymbolicLink(
      atPath: target + "/findings.csv",
      withDestinationPath: root + "/findings.csv"
    )
    try files.removeItem(atPath: target + "/findings.jsonl")
    try files.createDirectory(atPath: target + "/findings.jsonl", withIntermediateDirectories: false)
    try "mine".write(toFile: target + "/notes.md", atomically: false, encoding: .utf8)
    let contents = try PackageContents(readingFolder: target)
    #expect(contents.entries["findings.csv"] == .link)
    #expect(contents.entries["findings.jsonl"] == .other)
    #expect(contents.entries["notes.md"] == .unread)
    #expect(try faults() == [.notReadable("findings.csv"), .notReadable("findings.jsonl")])
  }

  @Test func `a manifest that names a file elsewhere does not have it read`() throws {
    try "secret".write(toFile: root + "/outside", atomically: false, encoding: .utf8)
    try package.write(to: target, replacing: false)
    let manifest = PackageSample.text("MANIFEST.json", of: package)
      .replacing("\"findings.csv\"", with: "\"../outside\"")
    try manifest.write(toFile: target + "/MANIFEST.json", atomically: false, encoding: .utf8)
    #expect(try PackageContents(readingFolder: target).entries["../outside"] == nil)
    #expect(try faults().prefix(1) == [.missing("../outside")])
  }

  @Test func `a folder that is not there is a fault`() {
    #expect(throws: PackageFault.system(operation: "open", path: root + "/no", code: ENOENT)) {
      try PackageContents(readingFolder: root + "/no")
    }
  }

  @Test func `a signature is written with its package, and goes with it`() throws {
    let signature = Array("a signature".utf8)
    try package.signed(with: signature).write(to: target, replacing: false)
    #expect(try PackageContents(readingFolder: target).bytes("MANIFEST.json.sig") == signature)
    #expect(try faults().isEmpty)
    try package.write(to: target, replacing: false)
    #expect(try PackageContents(readingFolder: target).entries["MANIFEST.json.sig"] == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["release"])
  }

  @Test func `a signature made by hand goes with its package, too`() throws {
    try package.write(to: target, replacing: false)
    try "by hand".write(toFile: target + "/MANIFEST.json.sig", atomically: false, encoding: .utf8)
    try package.signed(with: [1]).write(to: target, replacing: false)
    #expect(try PackageContents(readingFolder: target).bytes("MANIFEST.json.sig") == [1])
  }

  @Test func `a signature that is a link is a fault, and where it leads is left alone`() throws {
    try "mine".write(toFile: root + "/mine", atomically: false, encoding: .utf8)
    try package.write(to: target, replacing: false)
    try FileManager.default.createSymbolicLink(
      atPath: target + "/MANIFEST.json.sig",
      withDestinationPath: root + "/mine"
    )
    #expect(try faults() == [.notReadable("MANIFEST.json.sig")])
    try package.write(to: target, replacing: false)
    #expect(FileManager.default.contents(atPath: root + "/mine") == Data("mine".utf8))
  }
}
