/// The names that synthetic registers use.
enum SampleWords {
  /// Owners: given names, full names, a team, and names outside ASCII.
  static let owners = [
    "ada", "grace hopper", "linus", "margaret", "@platform-team", "josé garcía", "王小明", "zoë",
  ]

  static let parts = [
    "the import endpoint", "the session store", "the plugin loader", "the search page", "the invoice job",
    "the upload form", "the admin console", "the report export", "the webhook receiver", "the mail queue",
    "the settings dialog", "the audit log", "the password reset", "the file preview", "the rate limiter",
    "the billing client", "the device list", "the event stream", "the desktop shell", "the update check",
    "the chart widget", "the team picker", "the backup script", "the health endpoint", "the cache layer",
  ]

  /// Parts with wide, combining and long names, which lists must survive.
  static let unusualParts = [
    "検索ページの絞り込み", "the 🔒 vault (beta)", "l’aperçu des pièces jointes", "страница оплаты",
    "the “quick” actions menu", "数据导入向导",
    "the batch reconciliation of ledger entries that were imported from the legacy accounting system before "
      + "the last migration and never checked against the bank statements of the same quarter",
  ]

  static let tools = ["semgrep", "npm-audit", "gitleaks", "axe", "manual review"]

  static let reasons = [
    "checked together with the team", "reproduced on staging", "the code path is not reachable in production",
    "covered by the gateway in front", "see the discussion in the weekly review",
  ]
}
