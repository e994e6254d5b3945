import ArgumentParser
import Foundation
import Readiness
import RegisterStore

/// `launchpoll [PATH]`: the workbench.
struct Open: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the workbench on an audit, a register, a plan or a repository.",
    discussion: """
      PATH is an audit (NAME.launchpoll), a register in JSON, a plan in Markdown, or a repository, which is audited \
      first. The audit of a register or a plan is made beside it, that of a repository in this folder, or in your \
      data folder when that cannot be written, and opened again next time. Without PATH: the one audit in this folder, a choice among several, or the demo.
      """
  )

  @Argument(help: "An audit, a register (JSON), a plan (Markdown) or a repository.", completion: .file())
  var path: String?

  @Option(
    help: "The plan whose flowchart is the navigation; its statuses are written back.",
    completion: .file()
  )
  var plan: String?

  @OptionGroup var look: LookOptions
  @OptionGroup var clock: Clock

  func run() async throws {
    guard let path = try path ?? chosenHere() else { return try await Demo.open(look, clock) }
    let author = await Author.current()
    let opener = AuditOpener(author: author, time: clock.now(), planPath: plan)
    let opened = try await opened(path, by: opener)
    try WorkbenchSession(
      opened: opened,
      author: author,
      clock: clock,
      themeName: look.theme,
      hasColor: look.hasColor
    ).run()
  }

  /// Opens what the path names; a folder that holds no audit is a repository, and audited first.
  private func opened(_ path: String, by opener: AuditOpener) async throws -> OpenedAudit {
    guard try PathKind(path) == .folder, AuditPlace.audits(in: path).isEmpty else {
      return try opener.open(path)
    }
    let start = ContinuousClock.now
    let meter = ProgressMeter(isShown: true)
    let audit = RepositoryAudit(
      folder: path,
      target: try AuditPlace.target(forRepository: path),
      planPath: plan,
      author: opener.author,
      time: opener.time,
      progress: { meter.show($0) }
    )
    defer { meter.clear() }
    let outcome = try await audit.run()
    let text = AuditText(outcome, folder: path, took: ContinuousClock.now - start)
    var opened = try AuditOpener(author: opener.author, time: opener.time).open(outcome.store.path)
    opened.report = try text.lines(today: opener.time.date)
    return opened
  }

  /// The one audit in this folder, or the one chosen by number; nil when there is none.
  private func chosenHere() throws -> String? {
    let audits = AuditPlace.audits(in: ".")
    guard audits.count > 1 else { return audits.first }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "several audits are here; name one: \(audits.joined(separator: ", "))")
    }
    for (number, name) in audits.enumerated() { Output.say("\(number + 1)  \(name)") }
    Output.write("Which? ")
    guard let line = readLine(), let number = Int(line), audits.indices.contains(number - 1) else {
      throw Failure(.usage, "none was chosen")
    }
    return audits[number - 1]
  }
}

/// How the workbench looks.
struct LookOptions: ParsableArguments {
  @Option(help: "The theme; see `launchpoll themes`.")
  var theme: String?

  @Flag(name: .customLong("no-color"), help: "No colour, as with the environment's NO_COLOR.")
  var noColor = false

  /// Whether colour may be used (no-color.org: any non-empty value of NO_COLOR forbids it).
  var hasColor: Bool { !noColor && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty }
}

/// `launchpoll demo`: the workbench on a scratch copy of a sample.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the workbench on a scratch copy of a sample register.",
    discussion:
      "What you decide is not kept; the package that you export is, in this folder or the one you type."
  )

  @Argument(help: "The sample, by its file name.")
  var sample = "harbor-desktop"

  @OptionGroup var look: LookOptions
  @OptionGroup var clock: Clock

  func run() async throws { try await Self.open(look, clock, sample: sample) }

  /// Opens a sample's scratch copy, its plan beside it.
  static func open(_ look: LookOptions, _ clock: Clock, sample: String = "harbor-desktop") async throws {
    let name = AuditPlace.baseName(sample)
    guard let source = SharedFiles.sample("\(name).json") else {
      let names = SharedFiles.samples.joined(separator: ", ")
      throw Failure(
        .unreadableInput,
        names.isEmpty
          ? "the sample registers are not beside the program; run `make install`"
          : "there is no sample \(name); there are \(names)"
      )
    }
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let copy = "\(scratch.path)/\(name).json"
    try FileManager.default.copyItem(atPath: source, toPath: copy)
    if let plan = SharedFiles.sample("\(name).plan.md") {
      try FileManager.default.copyItem(atPath: plan, toPath: "\(scratch.path)/\(name).plan.md")
    }
    let author = await Author.current()
    var opened = try AuditOpener(author: author, time: clock.now()).open(copy)
    opened.report = []
    var session = WorkbenchSession(
      opened: opened,
      author: author,
      clock: clock,
      themeName: look.theme,
      hasColor: look.hasColor
    )
    session.isScratch = true
    session.exportFolder = FileManager.default.currentDirectoryPath + "/\(name)-release-package"
    try session.run()
  }
}
