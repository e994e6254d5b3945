import ArgumentParser
import Audit
import Readiness
import RegisterJSON

/// `launchpoll checks`: the catalogue, and testing one's own check files.
struct Checks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the audit's checks, show one, or test your own.",
    discussion: """
      Your own checks are TOML files in .launchpoll/checks/ of the audited folder, or in the folder that `audit \
      --checks` names. Each carries examples of what it finds and what it does not; `checks test` runs them.
      """,
    subcommands: [ListChecks.self, ShowCheck.self, TestChecks.self],
    defaultSubcommand: ListChecks.self
  )

  /// `launchpoll checks list`.
  struct ListChecks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the checks.")

    /// The ways in which the catalogue can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case table
      case json
      case markdown
    }

    @Option(help: "How to write them.") var format = Format.table

    func run() async throws {
      switch format {
      case .table: for line in CatalogueText.table(Catalogue.all).lines { Output.write(line + "\n") }
      case .json:
        let values = Catalogue.all.map(CatalogueText.value)
        Output.write(bytes: JSONText.write(.array(values), style: .pretty))
      case .markdown: for line in CatalogueText.markdown(Catalogue.all) { Output.write(line + "\n") }
      }
    }
  }

  /// `launchpoll checks show`.
  struct ShowCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one check, whole.")

    @Argument(help: "The check's id, such as S-31.") var id: String

    func run() async throws {
      guard let check = Catalogue.all.first(where: { $0.id.lowercased() == id.lowercased() }) else {
        let nearest = NearestName.of(id.uppercased(), among: Catalogue.all.map(\.id))
        throw Failure(.usage, "there is no check \(id)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
      }
      for line in CatalogueText.page(of: check) { Output.say(line) }
    }
  }

  /// `launchpoll checks test`.
  struct TestChecks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Read check files and run their examples.",
      discussion: "Exit status 1 when a check does not find what its examples say."
    )

    @Argument(help: "Check files.", completion: .file(extensions: ["toml"])) var files: [String]
    @OptionGroup var clock: Clock

    func run() async throws {
      guard !files.isEmpty else { throw Failure(.usage, "name at least one check file") }
      var failures = 0
      for path in files {
        let file = try InputFile(path)
        let check = try CheckFile.read(file.bytes, name: path)
        for (number, example) in check.examples.enumerated() {
          let found = CheckTrial.findingCount(of: check, on: example.files, today: clock.now().date)
          let holds = found == example.findings
          if !holds { failures += 1 }
          let note = example.note.isEmpty ? "" : " (\(example.note))"
          let words = "example \(number + 1)\(note): \(found) found, \(example.findings) expected"
          Output.say("\(holds ? "ok  " : "FAIL")  \(check.id)  \(words)")
        }
      }
      if failures > 0 { throw ExitCode(ExitStatus.noGo.rawValue) }
    }
  }
}
