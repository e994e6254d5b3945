import ArgumentParser
import Foundation
import Interchange
import Readiness
import RegisterJSON
import RegisterStore

/// `launchpoll import`: scanner output, test results and registers into an audit.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take scanner output, test results and registers into an audit.",
    discussion: """
      Each file's format is told by its content; gzip is unpacked. Findings that the audit has are recognized, and \
      what people decided stays. A finding that is no longer reported counts as fixed only when the same tool looked \
      for it in the same files. The same file twice changes nothing.

      Formats: \(ImportFormat.all.map(\.name).joined(separator: ", ")), and registers in JSON of any shape.

      Exit status 65 when a file could not be read; the others are taken in all the same.
      """
  )

  /// The ways in which what came of it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The audit; made if it is not there.", completion: .file(extensions: ["launchpoll"]))
  var audit: String
  @Argument(help: "Files, or - for standard input.", completion: .file()) var files: [String]
  @Option(name: .customLong("as"), help: "Read the files as this format.") var named: String?
  @Option(help: "What a column of a table means, as FIELD=COLUMN. May be repeated.") var map: [String] = []
  @Flag(help: "Say what would come of it and write nothing.") var dryRun = false
  @Option(help: "How to write what came of it.") var format = Format.text
  @OptionGroup var clock: Clock

  func run() async throws {
    let author = await Author.current()
    let chosen = try chosenFormat()
    let (store, scratch) = try openStore(author)
    defer { scratch?.remove() }
    let meter = ProgressMeter(isShown: true)
    let progress = WorkProgress()
    let importing = ReportImport(
      store: store,
      author: author,
      time: clock.now(),
      format: chosen,
      mapping: try mapping(),
      isPreview: dryRun,
      progress: progress
    )
    var outcomes: [ReportImport.Outcome] = []
    var failures: [Failure] = []
    for file in files {
      do {
        outcomes.append(try meter.follow(progress) { try importing.take(file) })
      } catch let failure as Failure where failure.status == .unreadableInput {
        failures.append(failure)
      }
    }
    let text = ImportText(outcomes: outcomes, audit: scratch == nil ? store.path : audit, isPreview: dryRun)
    switch format {
    case .text: for line in text.lines { Output.say(line) }
    case .json: Output.write(bytes: JSONText.write(text.value, style: .pretty))
    }
    for failure in failures.dropLast() { Output.complain(failure.text) }
    if let last = failures.last { throw last }
  }

  private func chosenFormat() throws -> ImportFormat? {
    guard let named else { return nil }
    guard let format = ImportFormat.named(named) else {
      let names = ImportFormat.all.map(\.name).joined(separator: ", ")
      throw Failure(.usage, "there is no format \(named); there are \(names)")
    }
    return format
  }

  private func mapping() throws -> CSVMapping? {
    guard !map.isEmpty else { return nil }
    do throws(ReportFault) {
      return try CSVMapping(words: map)
    } catch {
      throw Failure(.usage, error.text)
    }
  }

  /// The audit, made if it is not there; for a dry run of one that is not there, in a scratch folder.
  private func openStore(_ author: String) throws -> (AuditStore, ScratchFolder?) {
    let opener = AuditOpener(author: author, time: clock.now())
    if FileManager.default.fileExists(atPath: audit) {
      guard try PathKind(audit) == .audit else {
        throw Failure(.usage, "\(audit) is no audit; name a file that ends in .launchpoll")
      }
      return (try opener.open(audit).store, nil)
    }
    guard audit.hasSuffix(".launchpoll") else {
      throw Failure(.usage, "\(audit) is not there; a new audit's name ends in .launchpoll")
    }
    guard dryRun else { return (try opener.create(audit).store, nil) }
    let scratch = try ScratchFolder()
    return (try opener.create("\(scratch.path)/preview.launchpoll").store, scratch)
  }
}
