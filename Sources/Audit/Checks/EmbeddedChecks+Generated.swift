// Written by Scripts/embed-checks from checks/*.toml; edit those.

/// The pattern checks that come with the program.
enum EmbeddedChecks {
  /// Their names and texts, by name.
  static let files: [(name: String, text: String)] = [
    (
      "S-31.toml",
      ##"""
      id = "S-31"
      title = "Electron windows run without context isolation"
      workstream = "security"
      class = "deterministic"
      profiles = ["electron"]
      severity = "high"
      effort = "M"
      decides = "A `webPreferences` setting `contextIsolation: false` in product code."
      impact = """
      Scripts of the page share their world with the preload script: a page that is taken over, by one injected \
      script, can redefine what the preload relies on and reach Electron's privileged modules on the user's machine \
      ({list})."""
      remediation = """
      Remove `contextIsolation: false` in {list} (true is the default) and hand the page only what it needs \
      through `contextBridge.exposeInMainWorld`."""
      root_cause = "Isolation was switched off so that the page could use the preload's objects directly."
      reproduction = [
        "Open {path} at line {line}.",
        "Start the app, open the developer tools of that window and change a global that the preload uses: the change is seen there.",
      ]
      verify_command = "! grep -rnE 'contextIsolation\\s*:\\s*false' --include='*.js' --include='*.ts' ."
      references = ["CWE-653", "https://www.electronjs.org/docs/latest/tutorial/security#3-enable-context-isolation"]
      guards = ["comments and strings do not count", "tests and examples are not looked at"]
      gates = ["G-10"]
      topics = ["context isolation", "contextisolation"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["contextIsolation"]
      pattern = '''\bcontextIsolation['"]?\s*:\s*(?:false|0)\b'''

      [[example]]
      findings = 1
      [example.files]
      "src/main.js" = '''
      const window = new BrowserWindow({
        webPreferences: { contextIsolation: false },
      })
      '''

      [[example]]
      findings = 0
      note = "isolated, and the other value only in a comment"
      [example.files]
      "src/main.js" = '''
      // contextIsolation: false was needed before version 12
      const window = new BrowserWindow({ webPreferences: { contextIsolation: true } })
      '''
      """##
    )
  ]
}
