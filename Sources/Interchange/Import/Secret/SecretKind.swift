internal import Readiness

/// What is known of a secret by its beginning, which its provider has made public.
struct SecretKind: Equatable, Sendable {
  /// How bad it is that others can read it.
  var level: Severity
  /// Whether it is in the form of one provider, rather than merely looking random.
  var isSure: Bool

  /// The kind of a secret; high and unsure for what has no form of its own.
  init(of secret: String) {
    let match = Self.prefixes.first { secret.hasPrefix($0.prefix) }
    if let match {
      self.init(level: match.level, isSure: true)
    } else if secret.prefix(200).contains("-----BEGIN"), secret.prefix(200).contains("PRIVATE KEY") {
      self.init(level: .critical, isSure: true)
    } else {
      self.init(level: .high, isSure: false)
    }
  }

  init(level: Severity, isSure: Bool) {
    self.level = level
    self.isSure = isSure
  }

  /// Live keys open something at once, whoever holds them; keys of test modes do not.
  private static let prefixes: [(prefix: String, level: Severity)] =
    [
      "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-",
      "xoxb-", "xoxp-", "xoxa-", "xoxe-", "xoxe.", "xapp-", "sk_live_", "rk_live_", "npm_", "pypi-", "SG.",
      "dop_v1_", "doo_v1_", "shpat_", "shpss_", "shpca_", "sk-ant-", "sk-proj-", "sk-svcacct-", "hvs.",
      "AGE-SECRET-KEY-1", "dckr_pat_", "glsa_", "rubygems_", "sq0csp-", "sq0atp-", "PMAK-", "lin_api_",
      "nfp_", "figd_", "sntrys_", "dapi", "pul-", "tfp_", "CFPAT-", "ATATT3", "ATBB", "key-live",
    ].map { ($0, .critical) }
    + ["AIza", "GOCSPX-", "hf_", "whsec_", "EAAA", "eyJ"].map { ($0, .high) }
    + ["sk_test_", "rk_test_", "pk_test_", "pk_live_"].map { ($0, .medium) }

  /// As much of a secret as may be shown: the first 4 characters and the length of long ones (formats §3.4).
  static func hint(of secret: String) -> String {
    let length = secret.utf8.count
    return length < 16 || secret.hasPrefix("-----") ? "…" : "\(secret.prefix(4))…(\(length))"
  }
}
