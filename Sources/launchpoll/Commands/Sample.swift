import ArgumentParser
import Foundation
import Readiness
import RegisterJSON
import RegisterStore

/// `launchpoll sample`: a synthetic register, for trying scale.
struct Sample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a synthetic register or audit.",
    discussion: "The same number of findings and seed give the same register."
  )

  @Option(help: "How many findings.") var findings: Int
  @Option(help: "Where the random numbers start.") var seed: UInt64 = 1
  @Option(
    name: [.short, .customLong("output")],
    help: "NAME.json or NAME.launchpoll; - for standard output."
  )
  var output: String
  @Flag(help: "Write over a register that is there.") var replace = false
  @OptionGroup var clock: Clock

  func validate() throws {
    guard (0...10_000_000).contains(findings) else {
      throw ValidationError("--findings takes a number from 0 to 10,000,000")
    }
  }

  func run() async throws {
    if output != "-", !replace, FileManager.default.fileExists(atPath: output) {
      throw Failure(
        .cannotWrite,
        "\(output) is there already; name another file, or write over it with --replace"
      )
    }
    let register = SyntheticRegister(findings: findings, seed: seed).register()
    if output.hasSuffix(".launchpoll") {
      _ = try AuditStore.create(
        at: output,
        register: register,
        source: "sample of \(findings)",
        author: await Author.current(),
        time: clock.now()
      )
      return
    }
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: clock.now().date)
    let bytes = RegisterCoding.registerBytes(register, at: clock.now(), verdict: verdict)
    if output == "-" { Output.write(bytes: bytes) } else { try WholeFile.write(bytes, to: output) }
  }
}
