internal import Readiness
internal import RegisterJSON
internal import ResultMatching

extension TrivyReading.Target {
  /// A secret; Trivy masks it, but what stands beside it may be another one, so nothing is quoted.
  func secret(_ object: ReportObject, in run: ToolRun) -> FindingDraft {
    let place = Location(
      path: path.isEmpty ? ReportPath.cleaned(name) : path,
      startLine: object.line("StartLine"),
      endLine: object.endLine("EndLine", from: object.line("StartLine"))
    )
    let word = object.text("Severity") ?? ""
    var sighting = SecretSighting(
      rule: object.text("RuleID") ?? "secret",
      kind: object.text("Title") ?? object.text("Category") ?? "A secret",
      places: place.path.isEmpty ? [] : [place]
    )
    sighting.level = AdvisorySeverity.level(word)
    sighting.reason = "Trivy says \(word.lowercased())"
    sighting.command = artifact.command("secret")
    // Rules that go by names and randomness are rated lower than forms of providers.
    sighting.isSure = sighting.level == .critical
    sighting.record = object.node
    if let category = object.text("Category") {
      sighting.properties.append(Property("secret_category", .string(category)))
    }
    return run.draft(sighting)
  }

  /// A licence that Trivy rates above low; nil for others.
  func licence(_ object: ReportObject, in run: ToolRun) -> FindingDraft? {
    let word = object.text("Severity") ?? ""
    let level = AdvisorySeverity.level(word)
    let category = object.text("Category")?.lowercased() ?? "unknown"
    if let level, level <= .low { return nil }
    if level == nil, ["notice", "permissive", "unencumbered"].contains(category) { return nil }
    let licence = object.text("Name") ?? "an unknown licence"
    let package = object.text("PkgName") ?? ""
    let file = object.text("FilePath").map(ReportPath.cleaned) ?? ""
    let subject = package.isEmpty ? (file.isEmpty ? name : file) : package
    var draft = run.draft(
      rule: Self.licenceRules + category,
      title: "\(subject) is under \(licence), a licence of the category “\(category)”",
      severity: SeverityAssessment(
        level: level ?? .medium,
        justification: level == nil ? "Trivy does not know the licence" : "Trivy says \(word.lowercased())"
      ),
      category: .dependency,
      strand: "ops",
      record: object.node
    )
    let place = file.isEmpty ? path : file
    draft.key = [subject, licence, place].joined(separator: "|")
    draft.finding.impact =
      "Using \(subject) under \(licence) may oblige the product in ways nobody has agreed to."
    draft.finding.recommendedFix =
      "Have the licence of \(subject) (\(licence)) approved, replace it, or get it under another licence."
    draft.finding.locations = place.isEmpty ? [] : [Location(path: place)]
    draft.finding.references = ReferenceList.of([object.text("Link")].compactMap { $0 })
    let confidence = object.number("Confidence")
    draft.finding.validation = level == nil || (confidence ?? 1) < 0.9 ? .hypothesis : .confirmed
    let note = "Trivy: \(subject) of \(name) is under \(licence), category \(category), severity \(word)."
    draft.finding.evidence = [Evidence(.note(text: note), recordedBy: "Trivy")]
    if let confidence {
      draft.finding.properties.append(Property("confidence", .number("\(confidence)")))
    }
    return draft
  }
}
