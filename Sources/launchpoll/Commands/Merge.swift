import ArgumentParser
import Foundation
import Interchange
import Readiness
import RegisterJSON

/// `launchpoll merge`: two registers in JSON that were made from one, field by field.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Merge two registers in JSON that were made from one, field by field.",
    discussion: """
      Takes into OURS what THEIRS changed since BASE. As a merge driver for git:

        git config merge.launchpoll.driver 'launchpoll merge %O %A %B'
        echo 'production-readiness-issues.json merge=launchpoll' >> .gitattributes

      Fields that both changed differently are listed, with both values; the result has them as in OURS. Says \
      nothing when there is nothing to say.

      Exit status 1 when there are conflicts, else 0; 65 when a file is no register, and then nothing is written.
      """
  )

  /// The ways in which conflicts can be listed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The register that both were made from; an empty file for none.", completion: .file())
  var base: String
  @Argument(help: "One register; the result is written to it.", completion: .file()) var ours: String
  @Argument(help: "The other one.", completion: .file()) var theirs: String
  @Option(
    name: [.short, .customLong("output")],
    help: "Write the result here and leave OURS alone; - for standard output.",
    completion: .file()
  )
  var output: String?
  @Option(help: "How to list conflicts.") var format = Format.text
  @OptionGroup var clock: Clock

  func run() async throws {
    let start = try read(base, "BASE") { bytes throws(MergeInputFault) in try MergeInput.base(bytes) }
    let our = try read(ours, "OURS") { bytes throws(MergeInputFault) in try MergeInput(bytes) }
    let their = try read(theirs, "THEIRS") { bytes throws(MergeInputFault) in try MergeInput(bytes) }
    let merge = RegisterMerge(base: start.register, ours: our.register, theirs: their.register)
    let bytes = file(merge.merged, at: time(our, their))
    if target == "-" { Output.write(bytes: bytes) } else { try WholeFile.write(bytes, to: target) }
    report(MergeText(merge))
    if !merge.conflicts.isEmpty { throw ExitCode.failure }
  }

  /// Where the result goes.
  private var target: String { output ?? ours }

  private func read(
    _ path: String,
    _ role: String,
    _ read: ([UInt8]) throws(MergeInputFault) -> MergeInput
  ) throws -> MergeInput {
    let bytes = path == "/dev/null" ? [] : try InputFile(path).bytes
    do throws(MergeInputFault) {
      return try read(bytes)
    } catch {
      let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
      throw Failure(.unreadableInput, "\(role) \(path)\(place): \(error.text)")
    }
  }

  /// The time that the result is of: unless one is given that of the newer file, so that merging again gives the
  /// same bytes.
  private func time(_ ours: MergeInput, _ theirs: MergeInput) -> Timestamp {
    let written = [ours.writtenAt, theirs.writtenAt].compactMap { $0 }.max()
    return clock.at == nil ? written ?? clock.now() : clock.now()
  }

  private func file(_ register: Register, at time: Timestamp) -> [UInt8] {
    let verdict = Verdict(register, at: time)
    return RegisterCoding.registerBytes(register, at: time, verdict: verdict, toolVersion: Launchpoll.version)
  }

  /// Lists conflicts and notes on standard output, or on standard error if the result went to the former.
  private func report(_ text: MergeText) {
    let lines: [String]
    switch format {
    case .text: lines = text.lines
    case .json where target != "-":
      return Output.write(bytes: JSONText.write(text.value, style: .pretty))
    case .json: lines = [String(decoding: JSONText.write(text.value, style: .compact), as: UTF8.self)]
    }
    for line in lines {
      if target == "-" { Output.complain(line, prefix: "") } else { Output.say(line) }
    }
  }
}
