import ArgumentParser
import Audit
import Foundation
import Interchange
import Readiness
import RegisterJSON
import RegisterStore
import SourceTree
import ThemeFile

/// The fixed exit statuses; scripts rely on them.
enum ExitStatus: Int32 {
  case done = 0
  case noGo = 1
  case conditionalGo = 2
  case noGoForLackOfEvidence = 3
  case usage = 64
  case unreadableInput = 65
  case internalError = 70
  case cannotWrite = 73
  case nothingScanned = 128

  /// The status of a recommendation.
  init(_ recommendation: Recommendation, allowsConditional: Bool) {
    self =
      switch recommendation {
      case .go: .done
      case .conditionalGo: allowsConditional ? .done : .conditionalGo
      case .noGoDefect: .noGo
      case .noGoEvidence: .noGoForLackOfEvidence
      }
  }
}

/// Something that ends a command: words for people and a status for scripts.
struct Failure: Error {
  var status: ExitStatus
  var text: String

  init(_ status: ExitStatus, _ text: String) {
    self.status = status
    self.text = text
  }
}

/// Lets a reader that has seen enough close the pipe without it being an error.
func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// Says what went wrong on standard error and ends the process.
func leave(because error: any Error) -> Never {
  if let failure = Failure(wording: error) {
    Output.complain(failure.text)
    exit(failure.status.rawValue)
  }
  if !(error is ExitCode), Launchpoll.exitCode(for: error) == .failure {
    Output.complain("internal error: \(error)")
    exit(ExitStatus.internalError.rawValue)
  }
  let status = Launchpoll.exitCode(for: error)
  let text = Launchpoll.fullMessage(for: error)
  if status == .success {
    Output.write(text + "\n")
  } else if !text.isEmpty {
    Output.complain(text, prefix: "")
  }
  exit(status.rawValue)
}

extension Failure {
  /// The words and status of an error of the program's own; nil for those of the argument parser.
  init?(wording error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as StoreFault: self = fault.failure
    case let fault as JSONError: self.init(.unreadableInput, fault.text)
    case let fault as CodingFault: self.init(.unreadableInput, fault.text)
    case let fault as ImportFault: self.init(.unreadableInput, fault.text)
    case let fault as PackageFault: self.init(.cannotWrite, fault.text)
    case let fault as PlanFault: self.init(.unreadableInput, fault.text)
    case let fault as ThemeFault: self.init(.unreadableInput, fault.text)
    case let fault as SourceTreeFault: self.init(.unreadableInput, fault.text)
    case let fault as CheckFileFault: self.init(.unreadableInput, fault.text)
    case let fault as QueryError: self.init(.usage, "the query, column \(fault.column + 1): \(fault.text)")
    case let refusal as Refusal: self.init(.usage, refusal.text)
    default: return nil
    }
  }
}

extension StoreFault {
  /// The fault in words, with what to do about it.
  var failure: Failure {
    switch self {
    case .exists(let path): Failure(.cannotWrite, "\(path) is there already; remove it or name another file")
    case .missing(let path): Failure(.unreadableInput, "\(path): no such audit")
    case .notDatabase(let path):
      Failure(.unreadableInput, "\(path) is not an audit: it is not an SQLite database")
    case .foreign(let path, let id):
      Failure(.unreadableInput, "\(path) is a database of another program (application id \(id))")
    case .newer(let path, let version, let supported):
      Failure(
        .unreadableInput,
        "\(path) has version \(version) and this launchpoll knows \(supported); use a newer one"
      )
    case .older(let path, let version, let supported):
      Failure(
        .unreadableInput,
        "\(path) has version \(version), not \(supported), and cannot be brought up to date here"
      )
    case .corrupt(let path, let damage):
      Failure(.unreadableInput, "\(path) is damaged (\(damage)); export what can be read, or restore a copy")
    case .readOnly(let path):
      Failure(.cannotWrite, "\(path) cannot be written; check its permissions and its folder's")
    case .busy(let path): Failure(.cannotWrite, "\(path) is being written by another program; try again")
    case .diskFull(let path): Failure(.cannotWrite, "no room left for \(path)")
    case .unwritable(let path, let finding):
      Failure(
        .cannotWrite,
        "\(path): \(finding.map { "finding \($0)" } ?? "the context") cannot be written as it is"
      )
    case .unfoundedAct(let path, let act):
      Failure(.unreadableInput, "\(path): act \(act) does not follow from those before it")
    case .system(let path, let call, let number):
      Failure(.cannotWrite, "\(path): \(call): \(String(cString: strerror(number)))")
    case .database(let path, let code, let message):
      Failure(.internalError, "\(path): SQLite error \(code): \(message)")
    }
  }
}
