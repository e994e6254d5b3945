internal import Readiness
internal import RegisterJSON
internal import ResultMatching

extension TrivyReading.Target {
  /// A misconfiguration in this target's file.
  func misconfiguration(_ object: ReportObject, in run: ToolRun) -> FindingDraft {
    let id = object.text("ID", "AVDID") ?? "misconfiguration"
    let title = object.text("Title") ?? id
    let cause = object.object("CauseMetadata")
    let word = object.text("Severity") ?? ""
    let level = AdvisorySeverity.level(word)
    var draft = run.draft(
      rule: id,
      title: title,
      severity: SeverityAssessment(
        level: level ?? .medium,
        justification: level == nil ? "Trivy does not rate it" : "Trivy says \(word.lowercased())"
      ),
      category: .defect,
      strand: "ops",
      record: object.node
    )
    let message = CredentialText.hidden(object.text("Message") ?? title)
    draft.finding.impact = Excerpt.firstParagraphs(object.text("Description") ?? message)
    draft.finding.recommendedFix = object.text("Resolution") ?? ""
    draft.finding.references = ReferenceList.of(
      [object.text("AVDID"), object.text("PrimaryURL")].compactMap { $0 } + object.texts("References")
    )
    // Checks for secrets in files quote them.
    let snippet = mentionsSecrets(title) ? nil : self.snippet(cause?.object("Code"))
    let place = Location(
      path: path.isEmpty ? ReportPath.cleaned(name) : path,
      startLine: cause?.line("StartLine"),
      endLine: cause?.endLine("EndLine", from: cause?.line("StartLine")),
      snippet: snippet
    )
    draft.finding.locations = ([place] + occurrences(cause)).filter { !$0.path.isEmpty }
    draft.finding.evidence = evidence(place, message, cause?.text("Resource"))
    for (name, text) in [
      ("resource", cause?.text("Resource")), ("provider", cause?.text("Provider")),
      ("service", cause?.text("Service")),
    ] {
      if let text { draft.finding.properties.append(Property(name, .string(text))) }
    }
    // Without a line only the resource and the file tell it.
    if place.startLine == nil {
      draft.key = [place.path, cause?.text("Resource") ?? ""].joined(separator: "|")
    }
    return draft
  }

  private func evidence(_ place: Location, _ message: String, _ resource: String?) -> [Evidence] {
    let about = resource.map { " (\($0))" } ?? ""
    let note = Evidence(.note(text: "Trivy, \(place.text)\(about): \(message)"), recordedBy: "Trivy")
    guard let snippet = place.snippet else { return [note] }
    let file = Evidence.Kind.file(
      path: place.path,
      startLine: place.startLine,
      endLine: place.endLine,
      snippet: snippet
    )
    return [Evidence(file, recordedBy: "Trivy"), note]
  }

  /// The lines that caused it; all that are quoted when none is marked.
  private func snippet(_ code: ReportObject?) -> String? {
    let lines = code?["Lines"].map { $0.elements.prefix(200).compactMap { ReportObject($0) } } ?? []
    let causes = lines.filter { $0.isTrue("IsCause") }
    let shown = (causes.isEmpty ? lines : causes).prefix(40).map { $0["Content"]?.string ?? "" }
    let text = shown.joined(separator: "\n")
    return text.contains { !$0.isWhitespace } ? CredentialText.hidden(text) : nil
  }

  /// The places of modules by which the cause comes about.
  private func occurrences(_ cause: ReportObject?) -> [Location] {
    let nodes = cause?["Occurrences"].map { Array($0.elements.prefix(100)) } ?? []
    return nodes.compactMap { node in
      guard let object = ReportObject(node), let file = object.text("Filename") else { return nil }
      let lines = object.object("Location")
      return Location(
        path: ReportPath.cleaned(file),
        startLine: lines?.line("StartLine"),
        endLine: lines?.endLine("EndLine", from: lines?.line("StartLine")),
        role: object.text("Resource") ?? "used by"
      )
    }
  }

  private func mentionsSecrets(_ title: String) -> Bool {
    let words = title.lowercased()
    return ["secret", "password", "credential", "token", "sensitive", "api key", "private key"]
      .contains { words.contains($0) }
  }
}
