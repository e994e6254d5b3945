import Foundation
import Readiness
import Testing

@testable import Interchange

struct PackageIssueScriptTests: ~Copyable {
  private let folder: String
  private let files = FileManager.default

  /// Writes down what it is called with, and reads what a body is read from; it knows the issue of `$KNOWN`.
  private static let fake = """
    #!/bin/sh
    number=$(ls calls | wc -l)
    for argument; do printf '%s\\036' "$argument"; done > "calls/$(printf %03d "$number")"
    case "$1 $2" in
    'repo view') echo ada/harbor ;;
    'issue list') case "$*" in *"launchpoll: ${KNOWN:-none}"*) echo 1 ;; *) echo 0 ;; esac ;;
    'issue create') cat >> "calls/$(printf %03d "$number")" ;;
    esac
    """

  init() throws {
    folder = NSTemporaryDirectory() + "launchpoll-script-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/calls", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
    try Self.fake.write(toFile: folder + "/bin/gh", atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/gh")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func run(
    _ register: Register,
    flags: [String] = [],
    _ setting: [String: String] = ["GH_REPO": "ada/harbor"],
    input: String = ""
  ) throws -> (status: Int32, output: String) {
    let script = PackageSample.text("github-issues.sh", of: PackageSample.package(of: register))
    try script.write(toFile: folder + "/script", atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = flags + ["script"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = setting.merging(
      ["PATH": folder + "/bin:/usr/bin:/bin", "PAUSE": "0"],
      uniquingKeysWith: { given, _ in given }
    )
    let (output, source) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = output
    process.standardInput = source
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try source.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// The arguments of each call that makes an issue, its body last.
  private var created: [[String]] {
    let names = ((try? files.contentsOfDirectory(atPath: folder + "/calls")) ?? []).sorted()
    let calls = names.map { name in
      String(decoding: files.contents(atPath: folder + "/calls/" + name) ?? Data(), as: UTF8.self)
        .components(separatedBy: "\u{1E}")
    }
    return calls.filter { $0.starts(with: ["issue", "create"]) }
  }

  private static let hostileTitles = [
    "it's '; touch pwned; '", "$(touch pwned)", "`touch pwned`", "\"; touch pwned; \"", "a\ntouch pwned\n",
    "EOF", "-rf --title x", "\\", "\\'; touch pwned; #", "!! $HOME ${GH_REPO}", "\u{1B}[31mred\u{0}", "",
    "'\nEOF\ntouch pwned\ncat <<'EOF'", "%s%n", "*",
  ]

  private static let hostile: Register = {
    var register = Register()
    for (number, title) in hostileTitles.enumerated() {
      var finding = PackageSample.make(number + 1, title, .high, "sec,\"$(touch pwned)'")
      finding.impact = "first\nEOF\ntouch pwned\nEOF_1\n\(title)\n@everyone"
      finding.recommendedFix = title
      finding.verifyCommand = title
      finding.owner = title
      finding.locations = [Location(path: title, startLine: 1)]
      register.insert(finding)
    }
    return register
  }()

  @Test func `an issue is made of every open finding, worst first`() throws {
    let (status, output) = try run(PackageSample.harbor)
    #expect(status == 0, "\(output)")
    #expect(
      created.map { $0[3] } == [
        "Plugins install from any URL without an admin check", "Proxy headers are trusted",
        "Anonymous mode is on in the image",
      ]
    )
    #expect(
      created.first?.dropFirst(4).prefix(6) == [
        "--label", "severity:critical", "--label", "security", "--label", "release-blocker",
      ]
    )
    let body = try #require(created.first?.last)
    #expect(body.contains("Ask for the admin role before installing."))
    #expect(body.hasSuffix("\n\nlaunchpoll: F-0001\n"))
  }

  @Test func `no text of a finding is run`() throws {
    #expect(try run(Self.hostile, flags: ["-n"]).status == 0)
    let (status, output) = try run(Self.hostile)
    #expect(status == 0, "\(output)")
    #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["bin", "calls", "script"])
    #expect(created.count == Self.hostileTitles.count)
    for (call, title) in zip(created, Self.hostileTitles) {
      let line = VisibleText.line(title)
      #expect(call[3] == line || (line.isEmpty && call[3].hasPrefix("Finding F-")))
      #expect(call[7] == "sec----touch-pwned--")
      #expect(try #require(call.last).contains("touch pwned"))
      #expect(try #require(call.last?.split(separator: "\n").last).hasPrefix("launchpoll: F-"))
    }
  }

  @Test func `a register full of controls makes a script without them that a shell can read`() throws {
    #expect(try run(PackageSample.hostile, flags: ["-n"]).status == 0)
    #expect(try run(PackageSample.hostile).status == 0)
    let text = PackageSample.text("github-issues.sh", of: PackageSample.package(of: PackageSample.hostile))
    #expect(
      !text.unicodeScalars.contains {
        $0 != "\n"
          && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value))
      }
    )
  }

  @Test func `a finding that has an issue is passed over`() throws {
    let (status, output) = try run(PackageSample.harbor, ["GH_REPO": "ada/harbor", "KNOWN": "F-0004"])
    #expect(status == 0)
    #expect(output.contains("F-0004 has an issue already."))
    #expect(created.map { $0[3] }.count == 2)
    #expect(!created.contains { $0[3] == "Proxy headers are trusted" })
  }

  @Test func `without a repository by name it asks before it does anything`() throws {
    let refused = try run(PackageSample.harbor, [:], input: "no\n")
    #expect(refused.status == 1 && created.isEmpty)
    #expect(refused.output.contains("Make up to 3 issues in ada/harbor?"))
    #expect(try run(PackageSample.harbor, [:]).status == 1)
    #expect(created.isEmpty)
    #expect(try run(PackageSample.harbor, [:], input: "yes\n").status == 0)
    #expect(created.count == 3)
  }

  @Test func `nothing is made when the issues cannot be searched`() throws {
    try "#!/bin/sh\n[ \"$2\" != list ] || exit 1\necho x >> calls/000\n"
      .write(toFile: folder + "/bin/gh", atomically: false, encoding: .utf8)
    let (status, output) = try run(PackageSample.harbor)
    #expect(status == 1)
    #expect(output.contains("F-0001"))
    #expect(created.isEmpty)
  }

  @Test func `nobody is notified by a body`() throws {
    _ = try run(Self.hostile)
    #expect(created.allSatisfy { $0.last?.contains("`@everyone`") == true })
  }

  @Test func `a body is no longer than GitHub takes and keeps its mark`() throws {
    var finding = PackageSample.make(1, String(repeating: "long ", count: 100), .low, nil)
    let text = String(repeating: "[_*", count: 20_000)
    finding.impact = text
    finding.rootCauseHypothesis = text
    finding.recommendedFix = text
    finding.reproductionSteps = Array(repeating: text, count: 30)
    #expect(try run(Register(findings: [finding])).status == 0)
    let call = try #require(created.first)
    #expect(call[3].count <= 256)
    #expect((call.last?.utf8.count ?? .max) < 65_536)
    #expect(call.last?.hasSuffix("launchpoll: F-0001\n") == true)
  }

  @Test func `a register without open findings makes a script that does nothing`() throws {
    #expect(try run(Register(), [:]).status == 0)
    #expect(try files.contentsOfDirectory(atPath: folder + "/calls").isEmpty)
  }

  @Test func `the end of a text is a line that it does not hold`() {
    #expect(IssueScript.delimiter(for: ["a", " EOF"]) == "EOF")
    #expect(IssueScript.delimiter(for: ["EOF", "EOF_2", "EOF_1"]) == "EOF_3")
  }
}
