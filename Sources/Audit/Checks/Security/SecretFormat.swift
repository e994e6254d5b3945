import Readiness
import SourceTree

/// The form in which one provider writes one kind of secret.
struct SecretFormat: Sendable {
  /// What it is called, with its article, such as `An AWS access key`.
  var name: String
  /// How every such secret begins, as a fragment of a regular expression without groups that capture.
  var opening: String
  /// Words of which a file with such a secret holds one.
  var keywords: [String]
  /// The whole secret from its opening on; its first group is the secret when more is needed around it.
  var pattern: Pattern
  /// How many of its first characters tell only its kind.
  var publicPrefix: Int
  /// What must hold besides the form.
  var proof = Proof.random
  /// How bad it is in a product file.
  var severity = Severity.critical
  /// Where it is made invalid.
  var revocation: String

  /// What must hold of a secret besides its form.
  enum Proof: Sendable {
    /// It looks random and is no placeholder.
    case random
    /// It looks random, and the file names the provider, for the form alone is not its own.
    case near(Pattern)
    /// Its last six characters are the checksum of the rest.
    case githubChecksum
    /// It is a JSON web token that grants the role `service_role`.
    case serviceRole
    /// It is a bot token, whose first part is a number in base 64.
    case botToken
    /// It is a block of key material.
    case keyMaterial
    /// It is an address with a password that is nobody's default, at a host that others reach.
    case address
  }

  /// Makes the format of tokens with a prefix of their own, followed by a body in a regular expression.
  static func token(
    _ name: String,
    _ pattern: StaticString,
    prefix: String,
    proof: Proof = .random,
    severity: Severity = .critical,
    revoke: String
  ) -> SecretFormat {
    SecretFormat(
      name: name,
      opening: prefix.map { $0.isLetter || $0.isNumber || $0 == "_" ? String($0) : "\\\($0)" }.joined(),
      keywords: [prefix],
      pattern: Pattern(pattern),
      publicPrefix: prefix.utf8.count,
      proof: proof,
      severity: severity,
      revocation: revoke
    )
  }
}
