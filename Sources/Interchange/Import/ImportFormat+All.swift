extension ImportFormat {
  /// Every format of tools, the surest to tell first.
  package static let all: [ImportFormat] = [
    SARIFReport.format,
    BanditReport.format,
    HadolintReport.format,
    GosecReport.format,
    CheckovReport.format,
    SwiftLintReport.format,
    ESLintReport.format,
    SemgrepReport.format,
    PlaywrightReport.format,
    JestReport.format,
    JUnitReport.format,
    LCOVReport.format,
    NpmAuditReport.format,
    TrivyReport.format,
    OSVScannerReport.format,
    GitleaksReport.format,
    DetectSecretsReport.format,
    ScorecardReport.format,
    YarnAuditReport.format,
    CycloneDXReport.format,
    OpenVEXReport.format,
    GitHubIssuesExport.format,
    // Tables and texts come last: much else looks like one.
    CSVReport.format,
    MarkdownTaskList.format,
  ]

  /// The format of tables, for which a mapping of columns can be given.
  package static var table: ImportFormat { CSVReport.format }

  /// The format with a name of the command line; nil for an unknown one.
  package static func named(_ name: String) -> ImportFormat? { all.first { $0.name == name } }
}
