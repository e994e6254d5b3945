internal import Readiness
internal import RegisterJSON

/// Trivy's JSON: vulnerabilities, misconfigurations, secrets and licences by target.
///
/// Read are schema 2, the bare list of results of schema 1, and clusters, whose resources have results.
enum TrivyReport {
  static let format = ImportFormat(
    name: "trivy",
    title: "a Trivy report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.leadingValues.first else { return false }
    if let object = ReportObject(root) {
      if object["SchemaVersion"]?.kind == .number {
        return object.has("ArtifactName") || object.has("Results")
      }
      return object.has("ClusterName") && resourceLists.contains { object[$0]?.kind == .array }
    }
    return root.kind == .array && !input.isSequence && isResult(root.elements.first { _ in true })
  }

  private static func isResult(_ node: JSONNode?) -> Bool {
    guard let object = ReportObject(node), object.text("Target") != nil else { return false }
    return ["Vulnerabilities", "Class", "Misconfigurations", "Secrets"].contains { object.has($0) }
      || object.has("Type")
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var runs: [ToolRun] = []
    for value in try input.reportValues(&log) {
      if value.kind == .array || value.isNull {
        runs.append(run(ReportObject.all(in: value, "results", &log), of: nil, &log))
      } else if let report = ReportObject(value) {
        runs.append(run(results(of: report, &log), of: report, &log))
      } else {
        log.warn("a value that is no object was left out", at: value.byteOffset)
      }
    }
    return runs
  }

  /// Where versions keep the resources of clusters.
  private static let resourceLists = ["Resources", "Findings", "Vulnerabilities", "Misconfigurations"]

  /// The results of an artifact, or of every resource of a cluster.
  private static func results(of report: ReportObject, _ log: inout ToolReportLog) -> [ReportObject] {
    var results = report.objects("Results", &log)
    for name in resourceLists {
      for resource in report.objects(name, &log) { results += resource.objects("Results", &log) }
    }
    return results
  }

  private static func run(
    _ results: [ReportObject],
    of report: ReportObject?,
    _ log: inout ToolReportLog
  ) -> ToolRun {
    var run = ToolRun(tool: "Trivy", version: report?.object("Trivy")?.text("Version"))
    let metadata = report?.object("Metadata")
    run.time = report?.text("CreatedAt").flatMap { Timestamp($0) }
    run.commit = metadata?.text("Commit")
    run.category = report?.text("ArtifactName", "ClusterName")
    let artifact = TrivyArtifact(
      name: report?.text("ArtifactName") ?? "",
      kind: report?.text("ArtifactType") ?? ""
    )
    if results.isEmpty {
      log.warn(
        "the report has no results: Trivy writes the same when it found nothing and when it looked at nothing"
      )
      run.fallShort("The report does not tell whether anything was looked at.")
    }
    var reading = TrivyReading(artifact: artifact, run: run)
    for result in results { reading.read(result, &log) }
    return reading.finished()
  }
}

/// What Trivy looked at.
struct TrivyArtifact: Sendable {
  var name: String
  var kind: String

  /// The artifact as one of images, which are not part of the repository.
  var isImage: Bool { kind == "container_image" || kind == "vm" || kind == "aws_account" }

  /// The command that looks at it again; nil when there is none that everybody can run.
  func command(_ scanner: String) -> String? {
    switch kind {
    case "container_image" where !name.isEmpty && !name.hasPrefix("-"):
      "trivy image --scanners \(scanner) \(ShellWord.quoted(name))"
    case "filesystem", "repository": "trivy fs --scanners \(scanner) ."
    default: nil
    }
  }
}
