package import Readiness
package import RegisterJSON

/// Something in a file that its reader should know, and where.
package struct ImportProblem: Equatable, Sendable {
  /// How much it matters.
  package enum Severity: String, Sendable {
    /// Something could not be taken in as what it is.
    case error
    /// It was taken in by a guess, or less was believed than the file says.
    case warning
    /// Nothing is wrong.
    case note
  }

  /// What is the matter.
  package enum What: Equatable, Sendable {
    /// A line is no JSON, or there is other text around the JSON.
    case notJSON(JSONError)
    /// The bytes had to be repaired.
    case repaired(JSONDocument.Repair)
    /// The file holds no findings, which is not the same as there being none.
    case noRecords
    /// A list looks like findings, beside those that were taken.
    case passedOver(String, count: Int)
    /// A member of a record in the program's own format does not fit.
    case fault(CodingFault)
    /// A record is a text: it became the title.
    case textRecord
    /// A record is neither an object nor a text.
    case notARecord(JSONNode.Kind)
    /// A record has nothing that could be a title.
    case noTitle
    /// A record says nothing of severity.
    case noSeverity(taken: Readiness.Severity)
    /// A word for severity is not known.
    case unknownSeverity(String, taken: Readiness.Severity)
    /// Severities are numbers, read on this scale.
    case severityScale(SeverityScale)
    /// Two members of a record have the same name; the last counts.
    case repeatedKey(String)
    /// An id cannot serve, or is taken; this one was given instead.
    case newID(given: String, FindingID, isTaken: Bool)
    /// A word for the state is not known.
    case unknownStatus(String)
    /// A state is not believed without more; what is missing.
    case statusNeeds(String, [String], taken: Disposition)
    /// An effort is neither a size nor a time.
    case unknownEffort(String)
    /// A finding that others name is not in the file.
    case unknownFinding(String)
  }

  /// What is the matter.
  package var what: What
  /// How much it matters.
  package var severity: Severity
  /// Where in the file; nil for the file as a whole.
  package var position: JSONPosition?
  /// The number of the record, from 1.
  package var record: Int?
}

extension ImportProblem {
  /// The problem in words, without its place.
  package var text: String {
    switch what {
    case .notJSON(let error): "this is not JSON: \(error.text)"
    case .repaired(let repair): repair.text
    case .noRecords: "the file holds no findings"
    case .passedOver(let name, let count):
      "“\(name)” holds \(counted(count, "record")) like findings; it is kept as a property"
    case .fault(let fault): fault.text
    case .textRecord: "the record is only a text; it became the title"
    case .notARecord(let kind): "the record is \(kind.withArticle), not an object; it is kept as a property"
    case .noTitle: "the record has no title"
    case .noSeverity(let taken): "the record has no severity; \(taken.rawValue) was taken"
    case .unknownSeverity(let word, let taken):
      "“\(word)” is no known severity; \(taken.rawValue) was taken"
    case .severityScale(let scale): "severities are numbers; \(scale.text)"
    case .repeatedKey(let key): "“\(key)” occurs more than once; the last value counts"
    case .newID(let given, let id, true): "the id “\(given)” is taken; the finding is \(id)"
    case .newID(let given, let id, false): "“\(given)” cannot serve as an id; the finding is \(id)"
    case .unknownStatus(let word): "“\(word)” is no known state; open was taken"
    case .statusNeeds(let word, let missing, let taken):
      "“\(word)” needs \(missing.joined(separator: " and ")); \(taken.title) was taken"
    case .unknownEffort(let text): "“\(text)” is neither a size nor a time; it is kept as a property"
    case .unknownFinding(let id): "there is no finding “\(id)” in the file"
    }
  }
}
