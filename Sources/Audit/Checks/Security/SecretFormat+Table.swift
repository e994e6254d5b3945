import Readiness
import SourceTree

extension SecretFormat {
  /// Every form that is looked for; `\G` holds a pattern to the place of its opening.
  static let all: [SecretFormat] =
    clouds + codeHosts + messengers + payments + models + registries + services + material

  private static let clouds: [SecretFormat] = [
    SecretFormat(
      name: "An AWS access key",
      opening: "(?:AKIA|ASIA)[A-Z2-7]",
      keywords: ["AKIA", "ASIA"],
      pattern: Pattern(#"\G(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])"#),
      publicPrefix: 4,
      revocation: "IAM, the user's security credentials"
    ),
    SecretFormat(
      name: "An AWS secret access key",
      opening: "(?i:aws_?secret|secret_?access_?key)",
      keywords: ["aws_secret", "awsSecret", "secret_access_key", "secretAccessKey"],
      pattern: Pattern(
        #"\G\w{0,20}["']?\s{0,3}(?:=>|[:=])\s{0,3}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])"#
      ),
      publicPrefix: 0,
      revocation: "IAM, the user's security credentials"
    ),
    SecretFormat(
      name: "An Azure storage account key",
      opening: "AccountKey=",
      keywords: ["AccountKey="],
      pattern: Pattern(#"\GAccountKey=([A-Za-z0-9+/]{86}==)"#),
      publicPrefix: 0,
      revocation: "the storage account's access keys in the Azure portal"
    ),
    SecretFormat(
      name: "A Microsoft Entra client secret",
      opening: #"[A-Za-z0-9_~.]{3}[78]Q~"#,
      keywords: ["7Q~", "8Q~"],
      pattern: Pattern(#"\G[A-Za-z0-9_~.]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])"#),
      publicPrefix: 0,
      revocation: "the app registration's certificates and secrets"
    ),
    .token(
      "A Google API key",
      #"\GAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"#,
      prefix: "AIza",
      severity: .high,
      revoke: "Google Cloud console, APIs and services, credentials"
    ),
    .token(
      "A Google OAuth client secret",
      #"\GGOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])"#,
      prefix: "GOCSPX-",
      severity: .high,
      revoke: "Google Cloud console, APIs and services, credentials"
    ),
    SecretFormat(
      name: "A DigitalOcean token",
      opening: "do[opr]_v1_",
      keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
      pattern: Pattern(#"\Gdo[opr]_v1_[a-f0-9]{64}(?![a-z0-9])"#),
      publicPrefix: 7,
      revocation: "DigitalOcean, API, tokens"
    ),
    .token(
      "A Heroku API key",
      #"\GHRKU-AA[A-Za-z0-9_-]{58}(?![A-Za-z0-9_-])"#,
      prefix: "HRKU-",
      revoke: "Heroku, account settings, API key"
    ),
    .token(
      "A Databricks token",
      #"\Gdapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])"#,
      prefix: "dapi",
      revoke: "Databricks, settings, developer, access tokens"
    ),
    .token(
      "A HashiCorp Vault token",
      #"\Ghvs\.[A-Za-z0-9_-]{90,}"#,
      prefix: "hvs.",
      revoke: "`vault token revoke`"
    ),
    SecretFormat(
      name: "A Terraform Cloud token",
      opening: #"[A-Za-z0-9]{14}\.atlasv1\."#,
      keywords: [".atlasv1."],
      pattern: Pattern(#"\G[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}"#),
      publicPrefix: 0,
      revocation: "Terraform Cloud, user settings, tokens"
    ),
    .token(
      "A Pulumi token",
      #"\Gpul-[0-9a-f]{40}(?![0-9a-z])"#,
      prefix: "pul-",
      revoke: "Pulumi Cloud, personal access tokens"
    ),
    SecretFormat(
      name: "An Alibaba Cloud access key",
      opening: "LTAI[A-Za-z0-9]",
      keywords: ["LTAI"],
      pattern: Pattern(#"\GLTAI[A-Za-z0-9]{20}(?![A-Za-z0-9])"#),
      publicPrefix: 4,
      revocation: "Resource Access Management, the user's access keys"
    ),
    .token(
      "A PlanetScale credential",
      #"\Gpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}"#,
      prefix: "pscale_",
      revoke: "PlanetScale, the database's passwords or service tokens"
    ),
    .token(
      "A Doppler token",
      #"\Gdp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])"#,
      prefix: "dp.",
      revoke: "Doppler, tokens"
    ),
  ]

  private static let codeHosts: [SecretFormat] = [
    SecretFormat(
      name: "A GitHub token",
      opening: "gh[pousr]_",
      keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
      pattern: Pattern(#"\Ggh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])"#),
      publicPrefix: 4,
      proof: .githubChecksum,
      revocation: "GitHub, settings, developer settings"
    ),
    .token(
      "A GitHub fine-grained token",
      #"\Ggithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])"#,
      prefix: "github_pat_",
      revoke: "GitHub, settings, developer settings"
    ),
    .token(
      "A GitLab access token",
      #"\Gglpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])"#,
      prefix: "glpat-",
      revoke: "GitLab, preferences, access tokens"
    ),
    SecretFormat(
      name: "A GitLab deploy, runner or trigger token",
      opening: "gl(?:dt|rt|ptt|cbt|oas|soat|ft)-",
      keywords: ["gldt-", "glrt-", "glptt-", "glcbt-", "gloas-", "glsoat-", "glft-"],
      pattern: Pattern(#"\Ggl(?:dt|rt|ptt|cbt|oas|soat|ft)-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])"#),
      publicPrefix: 5,
      revocation: "GitLab, the project's settings"
    ),
    .token(
      "An Atlassian API token",
      #"\GATATT3[A-Za-z0-9_=-]{180,200}"#,
      prefix: "ATATT3",
      revoke: "Atlassian account, security, API tokens"
    ),
    SecretFormat(
      name: "A Sentry token",
      opening: "sntry[su]_",
      keywords: ["sntrys_", "sntryu_"],
      pattern: Pattern(#"\Gsntry(?:u_[0-9a-f]{64}|s_eyJ[A-Za-z0-9+/=_-]{60,})"#),
      publicPrefix: 7,
      revocation: "Sentry, settings, auth tokens"
    ),
    .token(
      "A Linear API key",
      #"\Glin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])"#,
      prefix: "lin_api_",
      revoke: "Linear, settings, API"
    ),
    .token(
      "A Postman API key",
      #"\GPMAK-[0-9a-f]{24}-[0-9a-f]{34}"#,
      prefix: "PMAK-",
      revoke: "Postman, settings, API keys"
    ),
    .token(
      "A Figma token",
      #"\Gfigd_[A-Za-z0-9_-]{40,}"#,
      prefix: "figd_",
      revoke: "Figma, settings, personal access tokens"
    ),
  ]

  private static let messengers: [SecretFormat] = [
    SecretFormat(
      name: "A Slack token",
      opening: "xox[abeprs]-",
      keywords: ["xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-"],
      pattern: Pattern(#"\Gxox[abeprs]-(?:\d+-){1,4}[A-Za-z0-9]{20,64}(?![A-Za-z0-9-])"#),
      publicPrefix: 5,
      revocation: "the Slack app's OAuth page, or `auth.revoke`"
    ),
    .token(
      "A Slack app token",
      #"\Gxapp-\d-[A-Z0-9]{9,12}-\d{10,14}-[a-f0-9]{60,70}"#,
      prefix: "xapp-",
      revoke: "the Slack app's basic information page"
    ),
    SecretFormat(
      name: "A Slack webhook address",
      opening: #"hooks\.slack\.com/services/"#,
      keywords: ["hooks.slack.com/services/"],
      pattern: Pattern(
        #"\Ghooks\.slack\.com/services/(T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24})(?![A-Za-z0-9])"#
      ),
      publicPrefix: 1,
      severity: .high,
      revocation: "the Slack app's incoming webhooks"
    ),
    SecretFormat(
      name: "A Discord webhook address",
      opening: #"discord(?:app)?\.com/api/webhooks/"#,
      keywords: ["/api/webhooks/"],
      pattern: Pattern(#"\Gdiscord(?:app)?\.com/api/webhooks/(\d{17,20}/[A-Za-z0-9_-]{60,70})"#),
      publicPrefix: 0,
      severity: .high,
      revocation: "the Discord channel's integrations"
    ),
    SecretFormat(
      name: "A Discord bot token",
      opening: #"[MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\."#,
      keywords: ["discord"],
      pattern: Pattern(
        #"\G[MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])"#
      ),
      publicPrefix: 0,
      proof: .botToken,
      revocation: "Discord developer portal, the application's bot"
    ),
    SecretFormat(
      name: "A Telegram bot token",
      opening: #"\d{8,10}:AA"#,
      keywords: [":AA"],
      pattern: Pattern(#"\G\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])"#),
      publicPrefix: 0,
      revocation: "@BotFather, `/revoke`"
    ),
    .token(
      "A Twilio API key",
      #"\GSK[0-9a-f]{32}(?![A-Za-z0-9])"#,
      prefix: "SK",
      proof: .near(Pattern(#"(?i)twilio"#)),
      revoke: "Twilio console, API keys"
    ).found(by: ["twilio"]),
    .token(
      "A SendGrid API key",
      #"\GSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"#,
      prefix: "SG.",
      revoke: "SendGrid, settings, API keys"
    ),
    .token(
      "A Mailgun API key",
      #"\Gkey-[0-9a-f]{32}(?![A-Za-z0-9])"#,
      prefix: "key-",
      proof: .near(Pattern(#"(?i)mailgun"#)),
      revoke: "Mailgun, API security"
    ).found(by: ["mailgun"]),
    SecretFormat(
      name: "A Mailchimp API key",
      opening: #"[0-9a-f]{32}-us\d"#,
      keywords: ["mailchimp"],
      pattern: Pattern(#"\G[0-9a-f]{32}-us\d{1,2}(?![A-Za-z0-9])"#),
      publicPrefix: 0,
      proof: .near(Pattern(#"(?i)mailchimp"#)),
      revocation: "Mailchimp, account, extras, API keys"
    ),
    .token(
      "A Brevo API key",
      #"\Gxkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"#,
      prefix: "xkeysib-",
      revoke: "Brevo, SMTP and API"
    ),
  ]

  private static let payments: [SecretFormat] = [
    SecretFormat(
      name: "A Stripe live key",
      opening: "[sr]k_live_",
      keywords: ["sk_live_", "rk_live_"],
      pattern: Pattern(#"\G[sr]k_live_[A-Za-z0-9]{24,}"#),
      publicPrefix: 8,
      revocation: "Stripe dashboard, developers, API keys"
    ),
    SecretFormat(
      name: "A Stripe test key",
      opening: "[sr]k_test_",
      keywords: ["sk_test_", "rk_test_"],
      pattern: Pattern(#"\G[sr]k_test_[A-Za-z0-9]{24,}"#),
      publicPrefix: 8,
      severity: .medium,
      revocation: "Stripe dashboard in test mode, developers, API keys"
    ),
    .token(
      "A Stripe webhook secret",
      #"\Gwhsec_[A-Za-z0-9]{32,64}(?![A-Za-z0-9])"#,
      prefix: "whsec_",
      severity: .high,
      revoke: "Stripe dashboard, developers, webhooks"
    ),
    SecretFormat(
      name: "A Square credential",
      opening: "sq0(?:atp|csp)-",
      keywords: ["sq0atp-", "sq0csp-"],
      pattern: Pattern(#"\Gsq0(?:atp-[A-Za-z0-9_-]{22}|csp-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])"#),
      publicPrefix: 7,
      revocation: "Square developer dashboard, credentials"
    ),
    SecretFormat(
      name: "A Shopify token",
      opening: "shp(?:at|ca|pa|ss)_",
      keywords: ["shpat_", "shpca_", "shppa_", "shpss_"],
      pattern: Pattern(#"\Gshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}(?![A-Za-z0-9])"#),
      publicPrefix: 6,
      revocation: "Shopify admin, apps, API credentials"
    ),
    .token(
      "An EasyPost API key",
      #"\GEZAK[A-Za-z0-9]{54}(?![A-Za-z0-9])"#,
      prefix: "EZAK",
      revoke: "EasyPost, account settings, API keys"
    ),
  ]

  private static let models: [SecretFormat] = [
    .token(
      "An Anthropic API key",
      #"\Gsk-ant-(?:api|admin|oat)\d\d-[A-Za-z0-9_-]{80,120}"#,
      prefix: "sk-ant-",
      revoke: "Anthropic console, API keys"
    ),
    SecretFormat(
      name: "An OpenAI API key",
      opening: "sk-(?!ant-)[A-Za-z0-9_-]{20,80}?T3BlbkFJ",
      keywords: ["T3BlbkFJ"],
      pattern: Pattern(
        #"\Gsk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{20,80}?T3BlbkFJ[A-Za-z0-9_-]{20,80}"#
      ),
      publicPrefix: 3,
      revocation: "OpenAI platform, API keys"
    ),
    .token(
      "A Hugging Face token",
      #"\Ghf_[A-Za-z]{34}(?![A-Za-z0-9])"#,
      prefix: "hf_",
      revoke: "Hugging Face, settings, access tokens"
    ),
    .token(
      "A Groq API key",
      #"\Ggsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])"#,
      prefix: "gsk_",
      revoke: "Groq console, API keys"
    ),
    .token(
      "An xAI API key",
      #"\Gxai-[A-Za-z0-9]{80}(?![A-Za-z0-9])"#,
      prefix: "xai-",
      revoke: "xAI console, API keys"
    ),
    .token(
      "A Replicate token",
      #"\Gr8_[A-Za-z0-9]{37}(?![A-Za-z0-9])"#,
      prefix: "r8_",
      revoke: "Replicate, account, API tokens"
    ),
    .token(
      "A Perplexity API key",
      #"\Gpplx-[A-Za-z0-9]{48}(?![A-Za-z0-9])"#,
      prefix: "pplx-",
      revoke: "Perplexity, settings, API"
    ),
  ]

  private static let registries: [SecretFormat] = [
    .token(
      "An npm token",
      #"\Gnpm_[A-Za-z0-9]{36}(?![A-Za-z0-9])"#,
      prefix: "npm_",
      revoke: "`npm token revoke`, or npmjs.com, access tokens"
    ),
    .token(
      "A PyPI token",
      #"\Gpypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,}"#,
      prefix: "pypi-AgE",
      revoke: "PyPI, account settings, API tokens"
    ),
    .token(
      "A RubyGems key",
      #"\Grubygems_[0-9a-f]{48}(?![A-Za-z0-9])"#,
      prefix: "rubygems_",
      revoke: "RubyGems, settings, API keys"
    ),
    .token(
      "A Docker Hub token",
      #"\Gdckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])"#,
      prefix: "dckr_pat_",
      revoke: "Docker Hub, account settings, personal access tokens"
    ),
  ]

  private static let services: [SecretFormat] = [
    .token(
      "A Grafana service account token",
      #"\Gglsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"#,
      prefix: "glsa_",
      revoke: "Grafana, administration, service accounts"
    ),
    .token(
      "A New Relic user key",
      #"\GNRAK-[A-Z0-9]{27}(?![A-Za-z0-9])"#,
      prefix: "NRAK-",
      revoke: "New Relic, API keys"
    ),
    .token(
      "A Dynatrace token",
      #"\Gdt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"#,
      prefix: "dt0c01.",
      revoke: "Dynatrace, access tokens"
    ),
    SecretFormat(
      name: "A Notion integration secret",
      opening: "(?:secret|ntn)_[A-Za-z0-9]{40}",
      keywords: ["notion"],
      pattern: Pattern(#"\G(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{46})(?![A-Za-z0-9])"#),
      publicPrefix: 4,
      proof: .near(Pattern(#"(?i)notion"#)),
      revocation: "Notion, my integrations"
    ),
    SecretFormat(
      name: "An Airtable token",
      opening: #"pat[A-Za-z0-9]{14}\."#,
      keywords: ["airtable"],
      pattern: Pattern(#"\Gpat[A-Za-z0-9]{14}\.[0-9a-f]{64}"#),
      publicPrefix: 3,
      revocation: "Airtable, developer hub, personal access tokens"
    ),
    .token(
      "A Supabase access token",
      #"\Gsbp_[0-9a-f]{40}(?![A-Za-z0-9])"#,
      prefix: "sbp_",
      revoke: "Supabase, account, access tokens"
    ),
    .token(
      "A Supabase secret key",
      #"\Gsb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"#,
      prefix: "sb_secret_",
      revoke: "Supabase, the project's API keys"
    ),
    .token(
      "A Supabase service key",
      #"\GeyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{20,600}\.[A-Za-z0-9_-]{20,600}"#,
      prefix: "eyJhbGciOi",
      proof: .serviceRole,
      revoke: "Supabase, the project's API keys"
    ),
  ]

  private static let material: [SecretFormat] = [
    SecretFormat(
      name: "A private key",
      opening: "-----BEGIN (?:[A-Z]+ )?PRIVATE KEY",
      keywords: ["PRIVATE KEY"],
      pattern: Pattern(
        #"\G-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----([\s\S]{64,8000}?)-----END"#
      ),
      publicPrefix: 0,
      proof: .keyMaterial,
      revocation: "every place that trusts the key's public half"
    ),
    .token(
      "An age identity",
      #"\GAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"#,
      prefix: "AGE-SECRET-KEY-1",
      revoke: "every file encrypted to it: encrypt again for a new identity"
    ),
    SecretFormat(
      name: "A database address with its password",
      opening: #"(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|amqps?|mssql|sqlserver)(?:\+\w+)?://"#,
      keywords: ["postgres", "mysql", "mariadb", "mongodb", "redis", "amqp", "mssql", "sqlserver"],
      pattern: Pattern(
        #"\G[a-z0-9+]+://[^\s:@/'"<>{}$%\\]{0,64}:([^\s:@/'"`<>{}$*\\]{6,128})@([^\s:/?'"`<>,{}$%]+)"#
      ),
      publicPrefix: 0,
      proof: .address,
      severity: .high,
      revocation: "the database: give that user a new password"
    ),
  ]

  /// The same format, looked for in files that hold other words.
  private func found(by words: [String]) -> SecretFormat {
    var format = self
    format.keywords = words
    return format
  }
}
