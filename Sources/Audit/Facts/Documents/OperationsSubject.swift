package import SourceTree

/// A subject of running a product, with the words by which a text is known to speak of it.
package enum OperationsSubject: String, CaseIterable, Hashable, Sendable {
  case rollback, monitoring, runbook, backup, objective, architecture, bom

  /// The words; they match in either case.
  package var words: Pattern {
    switch self {
    case .rollback: Self.rollbackWords
    case .monitoring: Self.monitoringWords
    case .runbook: Self.runbookWords
    case .backup: Self.backupWords
    case .objective: Self.objectiveWords
    case .architecture: Self.architectureWords
    case .bom: Self.bomWords
    }
  }

  private static let rollbackWords = Pattern(
    #"(?i)\broll(?:ing|ed|s)?[ -]?back\b|\brollbacks?\b|\bdowngrad(?:e|ing)\b|previous (?:release|version|deployment|image)|\brevert(?:ing|ed|s)? (?:[\w'-]+ ){0,4}(?:deploy(?:ment)?|release|version|previous)s?\b|\b(?:problematic|faulty|broken|bad) releases?\b|\byank(?:ing|ed)? (?:[\w'-]+ ){0,3}(?:release|version)s?\b"#
  )
  private static let monitoringWords = Pattern(
    #"(?i)\bprometheus\b|\bgrafana\b|\bdatadog\b|\bnew ?relic\b|\bsentry\b|\bopentelemetry\b|\balert(?:s|ing|manager)\b|\bmonitoring\b|\bcloudwatch\b|\bhealthchecks\.io\b|\buptime ?kuma\b|\bhoneycomb\b|\bbugsnag\b|\brollbar\b|\bpagerduty\b|\bobservability\b|\bpingdom\b"#
  )
  private static let runbookWords = Pattern(
    #"(?i)\brun ?books?\b|\bplay ?books?\b|\bon-?call\b|\bincident (?:response|contact|management|process)|\bescalation\b|\bpost-?mortem\b|\boperations? (?:guide|manual|handbook)\b"#
  )
  private static let backupWords = Pattern(
    #"(?i)\bback(?:ing|s)?[ -]?ups?\b|\bpg_dump(?:all)?\b|\bmysqldump\b|\bmongodump\b|\bpoint-in-time\b|\bpitr\b|\bdisaster recovery\b|\blitestream\b|\bwal-g\b|\bpgbackrest\b|\brestic\b|\bvelero\b"#
  )
  private static let objectiveWords = Pattern(
    #"(?i)\bSL[OA]s?\b|\bservice[ -]level\b|\berror budget\b|\bavailability target\b|\bavailability of 9|\b99\.\d+ ?%"#
  )
  private static let architectureWords = Pattern(
    #"(?i)\barchitecture\b|\bsystem (?:design|overview)\b|\bhigh[ -]level (?:design|overview)\b|\bdesign (?:doc|decisions?|overview)\b|\bhow it works\b|\b(?:project|code|folder|directory|repository) (?:structure|layout|organi[sz]ation)\b"#
  )
  private static let bomWords = Pattern(
    #"(?i)\bsbom\b|\bcyclonedx\b|\bspdx\b|\bprovenance\b(?!:\s*['"]?(?:false|mode=none))|\bcosign\b|\bsigstore\b|\bslsa\b|\battest-build|\bgpg[ -]?sign|\.asc\b|\bcode ?sign|\bnotari[sz]e"#
  )
}
