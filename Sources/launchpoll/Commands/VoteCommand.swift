import ArgumentParser
import Readiness
import RegisterStore

/// `launchpoll vote`: what a role says about the release, or what the release authority decides.
struct VoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Say GO or NO-GO for a role, or decide as the release authority.",
    discussion: """
      ROLE is engineering, security, quality, operations, product, accessibility, privacy, or authority, who decides. \
      Anything but a GO needs --statement, which is kept word for word. A role whose gates cannot be told votes GO \
      only with --acknowledge. A vote is bound to the register as it is now and stale after any later change.
      """
  )

  @Argument(help: "An audit.", completion: .file(extensions: ["launchpoll"])) var audit: String
  @Argument(help: "The role, or authority.") var role: String
  @Argument(help: "go, conditional, no-go or abstain.") var answer: Vote.Answer
  @Option(name: .customLong("by"), help: "Who votes; else the name that decisions bear.") var voter: String?
  @Option(help: "Why, word for word.") var statement = ""
  @Flag(help: "Acknowledge that gates of this area cannot be told.") var acknowledge = false
  @OptionGroup var clock: Clock

  func run() async throws {
    guard try PathKind(audit) == .audit else {
      throw Failure(.usage, "\(audit) is not an audit; open it once with `launchpoll \(audit)` to make one")
    }
    let author = await Author.current()
    let store = try AuditStore(opening: audit)
    let verdict = try RegisterSource.audit(store).verdict(at: clock.now())
    let decision = ContextDecision(try edit(verdict, by: voter ?? author), reason: statement)
    let outcome = try store.say(decision, author: author, time: clock.now())
    Output.say(outcome.act.map { "done: \($0.headline)" } ?? "already so")
    Output.say("machine: \(verdict.recommendation.title)")
  }

  /// The vote or decision, checked by the rules of the poll.
  private func edit(_ verdict: Verdict, by name: String) throws -> ContextDecision.Edit {
    let time = clock.now()
    do {
      guard role == PollRole.authority else {
        let vote = Vote(
          role: role,
          answer: answer,
          statement: statement,
          voter: name,
          time: time,
          revision: verdict.revision
        )
        return .vote(try Poll.checked(vote, against: verdict, acknowledges: acknowledge))
      }
      let decision = ReleaseDecision(
        answer: answer,
        statement: statement,
        authority: name,
        time: time,
        recommendation: verdict.recommendation.title,
        revision: verdict.revision
      )
      return .release(try Poll.checked(decision))
    } catch {
      throw Failure(.usage, error.text)
    }
  }
}

extension Vote.Answer: ExpressibleByArgument {}
