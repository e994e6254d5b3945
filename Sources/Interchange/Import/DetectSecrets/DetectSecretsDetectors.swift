internal import RegisterJSON

/// The detectors of detect-secrets that ran with their usual settings.
struct DetectSecretsDetectors {
  /// The kinds of secrets that were looked for; nil when the report does not tell, or filters may have hidden some.
  let kinds: Set<String>?

  /// Reads `plugins_used` and `filters_used` of a report.
  init(_ report: ReportObject) {
    guard let plugins = report["plugins_used"], plugins.kind == .array, plugins.count > 0,
      let filters = report["filters_used"], filters.kind == .array,
      filters.elements.allSatisfy(Self.isUsual)
    else {
      kinds = nil
      return
    }
    let names = plugins.elements.filter(Self.hasUsualLimit).compactMap { $0["name"]?.string }
    kinds = Set(names.compactMap { Self.kinds[$0] })
  }

  /// Whether a filter is one that detect-secrets has by itself: others hide lines, secrets or files.
  private static func isUsual(_ filter: JSONNode) -> Bool {
    guard let path = filter["path"]?.string else { return false }
    return ["detect_secrets.filters.allowlist.", "detect_secrets.filters.heuristic."].contains {
      path.hasPrefix($0)
    } || path == "detect_secrets.filters.common.is_ignored_due_to_verification_policies"
  }

  /// Detectors of randomness report less the higher their limit is.
  private static func hasUsualLimit(_ plugin: JSONNode) -> Bool {
    guard let limit = plugin["limit"]?.number.flatMap({ Double($0) }) else { return true }
    return limit <= (plugin["name"]?.string == "HexHighEntropyString" ? 3 : 4.5)
  }

  /// What each detector calls what it finds (its `secret_type`).
  private static let kinds: [String: String] = [
    "AWSKeyDetector": "AWS Access Key", "ArtifactoryDetector": "Artifactory Credentials",
    "AzureStorageKeyDetector": "Azure Storage Account access key",
    "Base64HighEntropyString": "Base64 High Entropy String", "BasicAuthDetector": "Basic Auth Credentials",
    "CloudantDetector": "Cloudant Credentials", "DiscordBotTokenDetector": "Discord Bot Token",
    "GitHubTokenDetector": "GitHub Token", "GitLabTokenDetector": "GitLab Token",
    "HexHighEntropyString": "Hex High Entropy String", "IPPublicDetector": "Public IP (ipv4)",
    "IbmCloudIamDetector": "IBM Cloud IAM Key", "IbmCosHmacDetector": "IBM COS HMAC Credentials",
    "JwtTokenDetector": "JSON Web Token", "KeywordDetector": "Secret Keyword",
    "MailchimpDetector": "Mailchimp Access Key", "NpmDetector": "NPM tokens",
    "OpenAIDetector": "OpenAI Token",
    "PrivateKeyDetector": "Private Key", "PypiTokenDetector": "PyPI Token",
    "SendGridDetector": "SendGrid API Key", "SlackDetector": "Slack Token",
    "SoftlayerDetector": "SoftLayer Credentials", "SquareOAuthDetector": "Square OAuth Secret",
    "StripeDetector": "Stripe Access Key", "TelegramBotTokenDetector": "Telegram Bot Token",
    "TwilioKeyDetector": "Twilio API Key",
  ]
}
