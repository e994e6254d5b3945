internal import Readiness
internal import RegisterJSON

/// One statement of an OpenVEX document.
enum VEXStatement {
  /// Reads a statement; nil, with a note, for one that names no vulnerability or has no known status.
  static func statement(
    _ object: ReportObject,
    of document: ReportObject,
    _ log: inout ToolReportLog
  ) -> VulnerabilityStatement? {
    let ids = ids(object)
    guard !ids.isEmpty else {
      log.warn("a statement without its vulnerability was left out", at: object.node.byteOffset)
      return nil
    }
    guard let status = object.text("status"), let meaning = meaning(status, object) else {
      log.warn(
        "a statement on \(ids[0]) has the status “\(object.text("status") ?? "")”, which is none, and was left out",
        at: object.node.byteOffset
      )
      return nil
    }
    noteMissingWords(status, ids[0], object, &log)
    return VulnerabilityStatement(
      ids: ids,
      products: products(object, of: document),
      disposition: meaning.disposition,
      validation: meaning.validation,
      reason: reason(status, object),
      author: object.text("supplier") ?? document.text("author"),
      time: (object.text("last_updated", "timestamp") ?? document.text("timestamp")).flatMap { Timestamp($0) }
    )
  }

  /// What a status means here (formats §3.7); nil for words that are none.
  private static func meaning(
    _ status: String,
    _ object: ReportObject
  ) -> (disposition: Disposition, validation: Validation)? {
    switch status {
    case "affected": (.open, .confirmed)
    case "under_investigation": (.open, .hypothesis)
    case "fixed": (.fixedVerified, .confirmed)
    case "not_affected":
      object.text("justification") == "inline_mitigations_already_exist"
        ? (.mitigated, .confirmed) : (.notApplicable, .refuted)
    default: nil
    }
  }

  /// The specification asks for a reason with `not_affected`, and for an action with `affected`.
  private static func noteMissingWords(
    _ status: String,
    _ id: String,
    _ object: ReportObject,
    _ log: inout ToolReportLog
  ) {
    let place = object.node.byteOffset
    if status == "not_affected" {
      guard let justification = object.text("justification") else {
        if object.text("impact_statement") == nil {
          log.warn("the statement that \(id) does not affect the product gives no justification", at: place)
        }
        return
      }
      if !justifications.contains(justification) {
        log.warn("the justification “\(justification)” of \(id) is not one of OpenVEX's", at: place)
      }
    } else if status == "affected", object.text("action_statement") == nil {
      log.note("the statement that \(id) affects the product does not say what to do", at: place)
    }
  }

  private static let justifications: Set<String> = [
    "component_not_present", "vulnerable_code_not_present", "vulnerable_code_not_in_execute_path",
    "vulnerable_code_cannot_be_controlled_by_adversary", "inline_mitigations_already_exist",
  ]

  private static func reason(_ status: String, _ object: ReportObject) -> String {
    var sentences = ["OpenVEX: \(status.replacing("_", with: " "))"]
    if let justification = object.text("justification") {
      sentences[0] += ", \(justification.replacing("_", with: " "))"
    }
    sentences[0] += "."
    sentences += ["impact_statement", "action_statement", "status_notes", "statement"].compactMap {
      object.text($0)
    }
    return sentences.joined(separator: " ")
  }

  /// The name, the aliases and what the address ends in; version 0.0.1 has a text in the object's place.
  private static func ids(_ object: ReportObject) -> [String] {
    guard let vulnerability = object.object("vulnerability") else {
      return AdvisoryIDs([object.text("vulnerability")].compactMap { $0 }).all
    }
    let name = vulnerability.text("name") ?? vulnerability.text("@id").flatMap(AdvisoryIDs.inAddress)
    return AdvisoryIDs([name ?? vulnerability.text("@id")].compactMap { $0 } + vulnerability.texts("aliases"))
      .all
  }

  /// The components where products name them, else the products; those of the document when it has them.
  private static func products(_ object: ReportObject, of document: ReportObject) -> [String] {
    let nodes = object["products"] ?? object["product"] ?? document["product"] ?? document["products"]
    var names: [String] = []
    var seen: Set<String> = []
    for node in nodes.map({ $0.kind == .array ? Array($0.elements) : [$0] }) ?? [] {
      let parts = ReportObject(node)?["subcomponents"].map { Array($0.elements) } ?? []
      for part in parts.isEmpty ? [node] : parts {
        guard let name = name(part), seen.insert(name).inserted else { continue }
        names.append(name)
      }
    }
    return names
  }

  private static func name(_ node: JSONNode) -> String? {
    if let text = node.string { return text.isEmpty ? nil : text }
    guard let object = ReportObject(node) else { return nil }
    let identifiers = object.object("identifiers")
    return identifiers?.text("purl") ?? object.text("@id") ?? identifiers?.text("cpe23", "cpe22")
  }
}
