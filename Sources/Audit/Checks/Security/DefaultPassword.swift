import SourceTree

/// Words that stand where a password should be.
enum DefaultPassword {
  /// Whether a value is one that many installations share, or only marks a gap.
  static func matches(_ value: String) -> Bool { shared.matches(value) || isGap(value) }

  /// Whether a value works as a password and is one that many installations share.
  static func isShared(_ value: String) -> Bool { shared.matches(value) }

  /// Whether a value only says that one is to be put there.
  static func isGap(_ value: String) -> Bool { gap.matches(value) }

  private static let shared = Pattern(
    #"(?i)^(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|minio(?:admin|123)?|elastic|grafana|root|admin|administrator|user|guest|test|dev|demo|local|default|changeme|change[-_]?(?:me|this|it)(?:[-_]?\w+)*!?|this[-_]?is[-_]?(?:an?|my|the|our|not)?[-_]?\w{0,16}(?:secret|password|key)|(?:my|our|some|sample|dummy|default|very|test|top|jwt|session)[-_]?\w{0,8}[-_]?(?:secret|password)(?:[-_]?(?:key|here))?|pass(?:w(?:or)?d)?|p[a@]ss(?:w[o0]rd)?|p@ssw0rd|secret|my[-_]?secret(?:[-_]?key)?|supersecret|super[-_]secret(?:[-_]\w+)*|s3cr3t|secretkey|secret[-_]?key|qwerty|letmein|welcome|toor|letmein|123456(?:7(?:89?0?)?)?|12345|1234|(?:admin|root|password|passw0rd|pass|test|user|postgres|secret)[-_]?(?:123?4?5?6?|1|2|!|pw|pass(?:word)?|secret))$"#
  )
  private static let gap = Pattern(
    #"(?i)your|<|\.\.\.|xxx|placeholder|replace|example|insert|todo|_here|fill|\bset[-_]|generate"#
  )
}
