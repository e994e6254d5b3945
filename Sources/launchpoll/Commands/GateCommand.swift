import ArgumentParser
import CellGrid
import Interchange
import Readiness
import RegisterJSON

/// `launchpoll gate`: gates and recommendation; the exit status says it.
struct GateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Say GO or NO-GO, by exit status too.",
    discussion: "Exit status: 0 GO, 1 NO-GO, 2 CONDITIONAL GO, 3 NO-GO for lack of evidence."
  )

  /// The ways in which the gates can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
  }

  @Argument(help: "An audit, or a register in JSON.", completion: .file()) var audit: String
  @Flag(name: .customLong("allow-conditional"), help: "A CONDITIONAL GO exits with 0.")
  var allowsConditional = false
  @Flag(help: "Only the exit status.") var quiet = false
  @Option(help: "How to write it.") var format = Format.text
  @OptionGroup var clock: Clock

  func run() async throws {
    let source = try RegisterSource(audit)
    let verdict = try source.verdict(at: clock.now())
    if !quiet { write(verdict, of: try source.context().project) }
    throw ExitCode(ExitStatus(verdict.recommendation, allowsConditional: allowsConditional).rawValue)
  }

  private func write(_ verdict: Verdict, of project: Project) {
    switch format {
    case .text: writeText(verdict, project)
    case .junit: Output.write(bytes: GatesJUnit.bytes(of: verdict, project: project))
    case .json: Output.write(bytes: JSONText.write(RegisterCoding.encode(verdict), style: .pretty))
    }
  }

  private func writeText(_ verdict: Verdict, _ project: Project) {
    let recommendation = verdict.recommendation
    Output.say("\(recommendation.title)  \(project.title): \(recommendation.explanation)")
    var table = TextTable(
      header: ["gate", "state", "blocking", "title", "because"],
      limits: [nil, nil, nil, 52, nil]
    )
    for result in verdict.gates {
      table.append([
        result.gate.id, result.state.title, result.gate.isBlocking ? "yes" : "no", result.gate.title,
        result.because,
      ])
    }
    for line in table.lines { Output.write(line + "\n") }
    writeCriteria(verdict)
  }

  private func writeCriteria(_ verdict: Verdict) {
    var table = TextTable(header: ["criterion", "state", "title", "because"], limits: [nil, nil, 72, nil])
    for criterion in verdict.exitCriteria {
      table.append([criterion.id, criterion.state.title, criterion.title, criterion.because])
    }
    Output.write("\n")
    for line in table.lines { Output.write(line + "\n") }
    let confidence = verdict.confidence
    var fractions = TextTable(
      header: ["confidence", "share", "of", "missing"],
      limits: [nil, nil, nil, nil]
    )
    for fraction in confidence.fractions {
      fractions.append([
        fraction.component.rawValue, "\(Int((fraction.value * 100).rounded())) %",
        "\(fraction.numerator) of \(fraction.denominator)", fraction.missing.joined(separator: ", "),
      ])
    }
    Output.write("\nconfidence \(confidence.score) \(confidence.level.title)\n")
    for cap in confidence.caps { Output.write("held down: \(cap)\n") }
    for line in fractions.lines { Output.write(line + "\n") }
  }
}
