import Foundation
import Interchange
import Readiness
import Testing

struct PackageWritingTests: ~Copyable {
  private let root: String
  private let package = PackageSample.package(of: PackageSample.harbor)
  private let files = FileManager.default

  init() throws {
    root = NSTemporaryDirectory() + "launchpoll-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private var target: String { root + "/release" }

  private func names(_ folder: String) -> [String] {
    ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func bytes(_ name: String) -> [UInt8]? {
    files.contents(atPath: target + "/" + name).map { [UInt8]($0) }
  }

  private func put(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func mode(_ path: String) throws -> Int? {
    try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a package is written whole with its permissions`() throws {
    try package.write(to: target, replacing: false)
    #expect(names(target) == package.files.map(\.name).sorted())
    for file in package.files { #expect(bytes(file.name) == file.bytes) }
    #expect(names(root) == ["release"])
    #expect(try mode(target) == 0o755)
    #expect(try mode(target + "/decision.json") == 0o644)
  }

  @Test func `an empty folder is taken`() throws {
    try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    try package.write(to: target + "/", replacing: false)
    #expect(names(target).count == 11)
  }

  @Test func `an earlier package is replaced`() throws {
    try PackageSample.package(of: Register()).write(to: target, replacing: false)
    try package.write(to: target, replacing: false)
    for file in package.files { #expect(bytes(file.name) == file.bytes) }
    #expect(names(root) == ["release"])
  }

  @Test func `a folder of somebody else's is left alone`() throws {
    try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    try put("mine", target + "/notes.md")
    #expect(throws: PackageFault.foreignFolder(target)) { try package.write(to: target, replacing: false) }
    #expect(names(target) == ["notes.md"])
    #expect(names(root) == ["release"])
  }

  @Test func `a manifest of something else makes no package`() throws {
    try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    try put("{\"schema\": \"other@1\", \"files\": []}", target + "/MANIFEST.json")
    #expect(throws: PackageFault.foreignFolder(target)) { try package.write(to: target, replacing: false) }
    #expect(throws: PackageFault.changedFiles(target, names: ["MANIFEST.json"])) {
      try package.write(to: target, replacing: true)
    }
    #expect(names(target) == ["MANIFEST.json"])
  }

  @Test func `what else lies in a folder is carried over`() throws {
    try package.write(to: target, replacing: false)
    try files.createDirectory(atPath: target + "/pictures/deep", withIntermediateDirectories: true)
    try put("mine", target + "/pictures/deep/notes.md")
    try put("mine", target + "/.hidden")
    try PackageSample.package(of: Register()).write(to: target, replacing: false)
    #expect(files.contents(atPath: target + "/pictures/deep/notes.md") == Data("mine".utf8))
    #expect(bytes(".hidden") == Array("mine".utf8))
    #expect(names(target).count == 13)
    #expect(names(root) == ["release"])
  }

  @Test func `a foreign folder is taken when asked, its files carried over`() throws {
    try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    try put("mine", target + "/notes.md")
    try package.write(to: target, replacing: true)
    #expect(bytes("notes.md") == Array("mine".utf8))
    #expect(names(target).count == 12)
  }

  @Test func `a foreign file with one of our names is never overwritten`() throws {
    try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    try put("mine", target + "/findings.csv")
    #expect(throws: PackageFault.changedFiles(target, names: ["findings.csv"])) {
      try package.write(to: target, replacing: true)
    }
    #expect(bytes("findings.csv") == Array("mine".utf8))
    #expect(names(root) == ["release"])
  }

  @Test func `a report that was changed by hand is overwritten only when asked`() throws {
    try package.write(to: target, replacing: false)
    try put("mine", target + "/decision.json")
    #expect(throws: PackageFault.changedFiles(target, names: ["decision.json"])) {
      try package.write(to: target, replacing: false)
    }
    #expect(bytes("decision.json") == Array("mine".utf8))
    try package.write(to: target, replacing: true)
    #expect(bytes("decision.json") == package.files.first { $0.name == "decision.json" }?.bytes)
  }

  @Test func `a symbolic link or a file in the place of the folder is left alone`() throws {
    try files.createDirectory(atPath: root + "/elsewhere", withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: target, withDestinationPath: root + "/elsewhere")
    #expect(throws: PackageFault.symbolicLink(target)) { try package.write(to: target, replacing: true) }
    try put("mine", root + "/file")
    #expect(throws: PackageFault.notAFolder(root + "/file")) {
      try package.write(to: root + "/file", replacing: true)
    }
    #expect(names(root + "/elsewhere").isEmpty)
    #expect(names(root) == ["elsewhere", "file", "release"])
  }

  @Test func `a symbolic link in an earlier package is carried over as a link`() throws {
    try package.write(to: target, replacing: false)
    try put("outside", root + "/outside")
    try files.createSymbolicLink(atPath: target + "/link", withDestinationPath: root + "/outside")
    try package.write(to: target, replacing: false)
    #expect(try files.destinationOfSymbolicLink(atPath: target + "/link") == root + "/outside")
    #expect(files.contents(atPath: root + "/outside") == Data("outside".utf8))
  }

  @Test func `a parent that is not there is a fault`() {
    #expect(throws: PackageFault.system(operation: "open", path: root + "/no", code: ENOENT)) {
      try package.write(to: root + "/no/release", replacing: false)
    }
  }

  @Test(arguments: ["", ".", "..", "/", "a/..", "a/.", "./"]) func `a path without a name is refused`(
    _ path: String
  ) {
    #expect(throws: PackageFault.unusableName(path)) { try package.write(to: path, replacing: true) }
  }

  @Test func `a folder that cannot be written leaves nothing behind`() throws {
    // The files are written by then; only the last step, taking the name, can fail.
    let long = root + "/" + String(repeating: "x", count: 300)
    #expect(throws: PackageFault.self) { try package.write(to: long, replacing: false) }
    #expect(names(root).isEmpty)
    // Who may do everything cannot be refused by permissions.
    guard getuid() != 0 else { return }
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: root)
    #expect(throws: PackageFault.self) { try package.write(to: target, replacing: false) }
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: root)
    #expect(names(root).isEmpty)
  }

  @Test func `a fault half way leaves the earlier package as it was`() throws {
    try package.write(to: target, replacing: false)
    try put("mine", target + "/notes.md")
    let unwritable = ReleasePackage.File(name: String(repeating: "z", count: 300), bytes: [])
    let other = PackageSample.package(of: Register())
    #expect(throws: PackageFault.self) {
      try ReleasePackage(files: other.files + [unwritable]).write(to: target, replacing: false)
    }
    #expect(names(root) == ["release"])
    for file in package.files { #expect(bytes(file.name) == file.bytes) }
    #expect(bytes("notes.md") == Array("mine".utf8))
  }

  @Test(arguments: ["../evil", "a/b", "", ".", ".."]) func `no file leaves the folder`(_ name: String) {
    let other = ReleasePackage(files: [ReleasePackage.File(name: name, bytes: [1])])
    #expect(throws: PackageFault.unusableName(name)) { try other.write(to: target, replacing: false) }
    #expect(names(root).isEmpty)
  }
}
