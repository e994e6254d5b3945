import ArgumentParser
import Audit
import Foundation
import Readiness
import RegisterJSON

/// `launchpoll audit`: a repository into an audit.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audit a repository into an audit file; again keeps what people decided.",
    discussion: """
      Reads the files of DIR and nothing else: nothing in it is run. Writes DIR's name with .launchpoll in this \
      folder unless -o names a file; if that is there already, the repository is audited again: findings are \
      recognized, what people decided stays, and what is no longer seen is told apart from what was not looked at.

      Exit status 0 when the audit ran, whatever it found; 128 when there was nothing to scan.
      """
  )

  /// The ways in which what came of it can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The repository, or any folder.", completion: .directory) var folder: String
  @Option(name: [.customShort("o"), .customLong("output")], help: "The audit file.") var output: String?
  @Option(help: "The audit plan, in Markdown.", completion: .file(extensions: ["md"])) var plan: String?
  @Option(help: "A folder with check files of your own.", completion: .directory) var checks: String?
  @Option(
    name: .customLong("profile"),
    help: "What it is run as, or not with a minus before: \(AuditProfiles.words). May be repeated."
  )
  var profiles: [String] = []
  @Option(help: "How to write what came of it.") var format = Format.text
  @Flag(help: "Write no progress.") var quiet = false
  @OptionGroup var clock: Clock

  func run() async throws {
    let start = ContinuousClock.now
    let meter = ProgressMeter(isShown: !quiet)
    let audit = RepositoryAudit(
      folder: folder,
      target: try output ?? AuditPlace.target(forRepository: folder),
      planPath: plan,
      checksFolder: checks,
      profiles: try AuditProfiles.overrides(profiles),
      author: await Author.current(),
      time: clock.now(),
      progress: { meter.show($0) }
    )
    let outcome: RepositoryAudit.Outcome
    do {
      outcome = try await audit.run()
      meter.clear()
    } catch {
      meter.clear()
      throw error
    }
    let text = AuditText(outcome, folder: folder, took: ContinuousClock.now - start)
    switch format {
    case .text: for line in try text.lines(today: clock.now().date) { Output.say(line) }
    case .json: Output.write(bytes: JSONText.write(try text.value(today: clock.now().date), style: .pretty))
    }
  }
}

/// The words by which profiles are given on the command line.
enum AuditProfiles {
  /// All of them, for help.
  static var words: String { Profile.allCases.map(\.rawValue).joined(separator: ", ") }

  /// What the user says: true for a name, false for one with a minus before it.
  static func overrides(_ names: [String]) throws -> [Profile: Bool] {
    var overrides: [Profile: Bool] = [:]
    for name in names {
      let isOff = name.hasPrefix("-") || name.hasPrefix("no-")
      let word = isOff ? String(name.drop { $0 == "-" }.trimmingPrefix("no-")) : name
      guard let profile = Profile(rawValue: word) else {
        throw Failure(.usage, "there is no profile \(word); there are \(words)")
      }
      overrides[profile] = !isOff
    }
    return overrides
  }
}
