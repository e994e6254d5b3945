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
      decides = "A `contextIsolation` setting that is switched off in product code."
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
      verify_command = "! grep -rnE 'contextIsolation[^,;]{0,6}(false|!1)' --include='*.js' --include='*.ts' --include='*.mjs' --include='*.cjs' --exclude-dir=node_modules ."
      references = ["CWE-653", "https://www.electronjs.org/docs/latest/tutorial/security#3-enable-context-isolation"]
      guards = ["comments and strings do not count", "tests and examples are not looked at"]
      gates = ["G-10"]
      topics = ["context isolation", "contextisolation"]

      [match]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["contextIsolation"]
      pattern = '''(?:[{,(]|^)\s*['"]?contextIsolation['"]?\s*:\s*(?:false|!1|0)\b|\bwebPreferences\??\.contextIsolation\s*=\s*(?:false|!1)\b'''

      [[example]]
      findings = 1
      [example.files]
      "src/main.js" = '''
      const window = new BrowserWindow({
        webPreferences: { contextIsolation: false },
      })
      '''

      [[example]]
      findings = 1
      note = "settings kept in a constant, with a quoted name"
      [example.files]
      "src/windows/preferences.ts" = '''
      export const preferences = {
        sandbox: true,
        'contextIsolation': false,
      }
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
    ),
    (
      "S-32.toml",
      ##"""
      id = "S-32"
      title = "Electron windows run outside the sandbox"
      workstream = "security"
      class = "deterministic"
      profiles = ["electron"]
      severity = "medium"
      effort = "M"
      decides = "`sandbox: false` in window settings, or the `no-sandbox` switch appended by product code."
      impact = """
      The windows set up in {list} run without Chromium's sandbox: a flaw in the browser engine that a page exploits \
      gives it the rights of the user's account instead of those of a locked-up process."""
      remediation = """
      Remove `sandbox: false` in {list} (windows are sandboxed by default since Electron 20). If the preload needs \
      Node modules, move that work behind `ipcMain.handle` in the main process and bundle the rest of the preload."""
      root_cause = "The preload script uses Node modules that a sandboxed process does not have."
      reproduction = ["Open {path} at line {line}."]
      verify_command = "! grep -rnE \"sandbox: *(false|!1)|appendSwitch\\\\(['\\\"]no-sandbox\" --include='*.js' --include='*.ts' --include='*.mjs' --include='*.cjs' --exclude-dir=node_modules ."
      references = ["CWE-653", "https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing"]
      guards = [
        "only in files that set up Electron windows, for other tools have a setting of that name",
        "comments and strings do not count",
        "tests and examples are not looked at",
      ]
      gates = ["G-10"]
      topics = ["sandbox"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["sandbox"]
      pattern = '''(?:[{,(]|^)\s*['"]?sandbox['"]?\s*:\s*(?:false|!1)\b|\bwebPreferences\??\.sandbox\s*=\s*(?:false|!1)\b|\bappendSwitch\(\s*['"`](?:no-sandbox|disable-gpu-sandbox)['"`]'''
      file_must_match = ['''\b(?:BrowserWindow|BrowserView|WebContentsView|webPreferences|contextIsolation|nodeIntegration|appendSwitch)\b''']

      [[example]]
      findings = 1
      [example.files]
      "src/main.ts" = '''
      const window = new BrowserWindow({
        webPreferences: {
          preload: join(__dirname, 'preload.js'),
          sandbox: false
        }
      })
      '''

      [[example]]
      findings = 0
      note = "a headless browser's setting of the same name"
      [example.files]
      "src/print.js" = '''
      const browser = await launch({ sandbox: false })
      '''

      [[example]]
      findings = 0
      [example.files]
      "src/main.js" = '''
      const window = new BrowserWindow({ webPreferences: { sandbox: true } })
      '''
      """##
    ),
    (
      "S-33.toml",
      ##"""
      id = "S-33"
      title = "Electron windows switch browser protections off"
      workstream = "security"
      class = "deterministic"
      profiles = ["electron"]
      severity = "high"
      effort = "M"
      decides = """
      `webSecurity: false`, `allowRunningInsecureContent: true`, `experimentalFeatures: true`, `enableBlinkFeatures`, or the \
      switches `disable-web-security` and `ignore-certificate-errors` in product code."""
      impact = """
      Pages shown in the windows set up in {list} may read files and answers of other origins, load scripts over \
      plain HTTP or use unfinished browser features: one injected script reaches whatever the user can reach."""
      remediation = """
      Remove the setting in {list}; the defaults are safe. Where the page must read local files, serve them through \
      `protocol.handle` with a scheme of the app's own; where it must call another origin, let the main process make the request."""
      root_cause = "A cross-origin or mixed-content error was answered by switching the check off for the whole window."
      reproduction = ["Open {path} at line {line}."]
      verify_command = "! grep -rnE 'webSecurity: *(false|!1)|allowRunningInsecureContent: *(true|!0)|experimentalFeatures: *(true|!0)|enableBlinkFeatures' --include='*.js' --include='*.ts' --include='*.mjs' --include='*.cjs' --exclude-dir=node_modules ."
      references = [
        "CWE-693",
        "https://www.electronjs.org/docs/latest/tutorial/security#6-do-not-disable-websecurity",
        "https://www.electronjs.org/docs/latest/tutorial/security#8-do-not-enable-allowrunninginsecurecontent",
      ]
      guards = ["comments and strings do not count", "values decided by a condition do not count", "tests and examples are not looked at"]
      gates = ["G-10"]
      topics = ["web security", "websecurity", "insecure content", "same-origin"]

      [match]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["webSecurity", "allowRunningInsecureContent", "experimentalFeatures", "enableBlinkFeatures", "disable-web-security", "ignore-certificate-errors", "allow-running-insecure-content"]
      pattern = '''(?:[{,(]|^)\s*['"]?(?:webSecurity['"]?\s*:\s*(?:false|!1)\b|(?:allowRunningInsecureContent|experimentalFeatures)['"]?\s*:\s*(?:true|!0)\b|enableBlinkFeatures['"]?\s*:\s*['"`]\w)|\bwebPreferences\??\.webSecurity\s*=\s*(?:false|!1)\b|\bappendSwitch\(\s*['"`](?:disable-web-security|ignore-certificate-errors|allow-running-insecure-content)['"`]'''
      file_must_match = ['''\b(?:BrowserWindow|BrowserView|WebContentsView|webPreferences|contextIsolation|nodeIntegration|appendSwitch|electron)\b''']
      not_near = ['''\b(?:isDev|isDevelopment|is\.dev|app\.isPackaged|NODE_ENV)\b''']
      lines_before = 2
      grouping = "check"

      [[example]]
      findings = 1
      [example.files]
      "app/main.js" = '''
      const view = new BrowserView({ webPreferences: { webSecurity: false } })
      '''

      [[example]]
      findings = 1
      note = "one cause in two places"
      [example.files]
      "app/main.js" = '''
      app.commandLine.appendSwitch('disable-web-security')
      const window = new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } })
      '''

      [[example]]
      findings = 0
      note = "only while developing, and decided by a condition"
      [example.files]
      "app/main.js" = '''
      if (isDev) {
        app.commandLine.appendSwitch('disable-web-security')
      }

      function open() {
        return new BrowserWindow({ webPreferences: { webSecurity: !settings.relaxed } })
      }
      '''
      """##
    ),
    (
      "S-40.toml",
      ##"""
      id = "S-40"
      title = "Developer tools or a live reloader start in the shipped app"
      workstream = "security"
      class = "deterministic"
      profiles = ["electron"]
      severity = "low"
      effort = "XS"
      decides = "`openDevTools()` or a live reloader in product code with no test for development in the lines around it."
      impact = """
      Users get the developer tools with the app ({list}): they see its inner workings, and whoever talks them into \
      pasting a line there runs it with the app's rights."""
      remediation = "Put the call in {list} behind `if (!app.isPackaged)`, or behind a menu entry that only development builds have."
      root_cause = "A line that helped during development was committed."
      reproduction = ["Open {path} at line {line}.", "Start the packaged app: the developer tools open, or the reloader watches files."]
      references = ["CWE-489"]
      guards = [
        "a test for development, a menu entry, a shortcut or a message handler in the lines before is enough",
        "tests and examples are not looked at",
      ]
      gates = ["G-10"]
      topics = ["developer tools", "devtools"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["openDevTools", "electron-reload"]
      pattern = '''\.openDevTools\s*\(|\brequire\(\s*['"]electron-reload(?:er)?['"]\s*\)'''
      not_near = ['''(?i)isDev|devMode|is\.dev|NODE_ENV|isPackaged|development|debug|process\.env|argv|DEV_SERVER|__DEV__|\bDEV\b|click|accelerator|shortcut|toggle|before-input|ipcMain|handle\(|\bcase\b|menu|isDevToolsOpened|localhost|openDevTools\s*\([^)]*\)\s*\{|(?:function|async)\s+\w*devtools|\btry\b''']
      lines_before = 12
      lines_after = 2

      [[example]]
      findings = 1
      [example.files]
      "main.js" = '''
      function createWindow() {
        const window = new BrowserWindow({ width: 800, height: 600 })
        window.loadFile('index.html')
        window.webContents.openDevTools()
      }
      '''

      [[example]]
      findings = 0
      note = "only in development, or by the user's wish"
      [example.files]
      "main.js" = '''
      if (!app.isPackaged) {
        window.webContents.openDevTools()
      }
      '''
      "menu.js" = '''
      const entry = {
        label: 'Developer tools',
        click: (_, window) => window.webContents.openDevTools(),
      }
      '''
      """##
    ),
    (
      "S-42.toml",
      ##"""
      id = "S-42"
      title = "HTML is inserted uncleaned when the sanitizer is missing"
      workstream = "security"
      class = "heuristic"
      profiles = ["web", "electron"]
      severity = "high"
      effort = "S"
      decides = "A choice between a sanitizer's result and the same text uncleaned, by whether the sanitizer is there."
      impact = """
      When the sanitizer fails to load, is blocked or is not yet there, {list} puts the text into the page as it came: \
      script in it then runs in the reader's session."""
      remediation = """
      In {list}, show plain text (`textContent`) or nothing when the sanitizer is missing, and bundle it so that it \
      cannot be missing."""
      root_cause = "The fallback was written to keep the page working and lets the raw text through instead."
      reproduction = [
        "Open {path} at line {line}.",
        "Block the sanitizer's script in the browser and show a text that holds `<img src=x onerror=alert(1)>`.",
      ]
      references = ["CWE-79", "ASVS 5.0.0 V1.3.1"]
      guards = ["a fallback that escapes or shows text does not count", "comments, tests and examples do not count"]
      topics = ["sanitizer", "sanitiser", "xss", "cross-site scripting"]

      [match]
      languages = ["javascript", "typescript", "vue", "svelte", "html"]
      keywords = ["purify", "sanitize"]
      pattern = '''(?i)(?<![\w.])(?:window\.|globalThis\.)?(?:dompurify|sanitize\w*|purify)\b[^;\n?]{0,60}\?(?![.?])\s*(?:[\w.]*)(?:sanitize\w*)\s*\(\s*([\w.\[\]]+)\s*[,)](?:(?!escape|\?)[^;\n]){0,80}?:\s*\1\s*(?:[;,)}\n]|$)'''

      [[example]]
      findings = 1
      [example.files]
      "src/view.js" = '''
      body.innerHTML = window.DOMPurify ? DOMPurify.sanitize(html) : html
      '''

      [[example]]
      findings = 0
      note = "the fallback escapes"
      [example.files]
      "src/view.js" = '''
      body.innerHTML = window.DOMPurify ? DOMPurify.sanitize(html) : escapeHTML(html)
      const shown = options.sanitize ? sanitize(text) : ''
      '''
      """##
    ),
    (
      "S-43.toml",
      ##"""
      id = "S-43"
      title = "Pages load scripts from other hosts without an integrity hash"
      workstream = "security"
      class = "deterministic"
      profiles = ["web", "electron"]
      severity = "medium"
      effort = "S"
      decides = "A `<script>` or style sheet `<link>` whose address names a public package CDN and that has no `integrity` attribute."
      impact = """
      Whoever controls the CDN, or changes the file on it, runs code on the pages of every user ({list}): nothing in the \
      page notices that the script is no longer the one that was chosen."""
      remediation = """
      Serve the file yourself, or give the tag in {list} an exact version, `integrity="sha384-…"` and \
      `crossorigin="anonymous"` (`openssl dgst -sha384 -binary FILE | openssl base64 -A` makes the hash)."""
      root_cause = "The tag was copied from the library's short installation hint, which leaves the hash out."
      reproduction = ["Open {path} at line {line}: the tag has no integrity attribute."]
      references = ["CWE-353", "ASVS 5.0.0 V3.6.1"]
      guards = [
        "scripts of analytics, payment, maps and captcha providers change by design and are left out",
        "comments, tests, documents and examples do not count",
      ]
      topics = ["cdn", "subresource integrity", "integrity hash"]

      [match]
      languages = ["html", "erb", "jsp", "php", "vue", "svelte", "astro", "plain"]
      keywords = ["<script", "<link"]
      pattern = '''<(?:script\b(?=[^<>]{0,600}?\bsrc\s*=|[^<>]{0,600}?\bsrc=)|link\b(?=[^<>]{0,600}?\brel\s*=\s*["']?stylesheet\b))(?=[^<>]{0,600}?\b(?:src|href)\s*=\s*["']?(?:https?:)?//(?:cdn\.jsdelivr\.net|(?:www\.)?unpkg\.com|cdnjs\.cloudflare\.com|code\.jquery\.com|(?:maxcdn|netdna|stackpath)\.bootstrapcdn\.com|ajax\.googleapis\.com|ajax\.aspnetcdn\.com|cdn\.plot\.ly|d3js\.org|esm\.sh|cdn\.skypack\.dev|cdn\.datatables\.net|use\.fontawesome\.com|cdn\.bootcss\.com|cdn\.bootcdn\.net|cdn\.staticfile\.(?:org|net)|lib\.baomitu\.com|polyfill\.io|cdn\.polyfill\.io|rawgit\.com|cdn\.rawgit\.com|raw\.githack\.com|cdn\.socket\.io|cdn\.ckeditor\.com|cdn\.quilljs\.com|cdn\.tailwindcss\.com)/)(?![^<>]{0,900}?\bintegrity\s*=)[^<>]{0,900}>'''
      multiline = true
      file_must_not_match = ['''\A\s*(?:#|/\*\*?\s|//)''']

      [[example]]
      findings = 1
      [example.files]
      "public/index.html" = '''
      <!doctype html>
      <script src="https://cdn.jsdelivr.net/npm/vue@3.4.21/dist/vue.global.js"></script>
      <link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/some-styles@1.0.0/style.css">
      '''

      [[example]]
      findings = 0
      note = "hashed, the repository's own, or a provider that changes its script"
      [example.files]
      "public/index.html" = '''
      <!doctype html>
      <script src="https://code.jquery.com/jquery-3.7.1.min.js"
        integrity="sha256-/JqT3SQfawRcv/BIHPThkBvs0OEvtFFmqPF/lYI/Cxo=" crossorigin="anonymous"></script>
      <script src="/assets/app.js"></script>
      <script src="https://js.stripe.com/v3/"></script>
      <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
      '''
      """##
    ),
    (
      "S-44.toml",
      ##"""
      id = "S-44"
      title = "Pages load scripts from a CDN without an exact version"
      workstream = "security"
      class = "deterministic"
      profiles = ["web", "electron"]
      severity = "medium"
      effort = "XS"
      decides = "A script, style sheet or import from unpkg, jsDelivr, esm.sh or Skypack whose address has no full version number."
      impact = """
      The CDN serves whatever was published last ({list}): a broken or hijacked release of the package reaches every user \
      on the next page load, without a change in this repository."""
      remediation = "Write the full version into the address in {list}, such as `name@1.2.3`, and add `integrity`; better, install the package and bundle it."
      root_cause = "Addresses without a version are what the CDN's front page shows."
      reproduction = ["Open {path} at line {line}: the address has no `@major.minor.patch`."]
      references = ["CWE-829", "CWE-830", "ASVS 5.0.0 V3.6.1"]
      guards = ["an exact version, a commit or a hash is enough", "comments, tests, documents and examples do not count"]
      topics = ["cdn", "unpinned script"]

      [match]
      languages = ["html", "erb", "jsp", "php", "vue", "svelte", "astro", "javascript", "typescript"]
      keywords = ["unpkg.com", "cdn.jsdelivr.net", "esm.sh", "cdn.skypack.dev", "code.jquery.com", "cdn.tailwindcss.com", "polyfill.io"]
      regions = ["code", "string"]
      pattern = '''(?:<script\b[^<>]{0,300}?\bsrc\s*=\s*["']?|<link\b(?=[^<>]{0,300}?\brel\s*=\s*["']?stylesheet\b)[^<>]{0,300}?\bhref\s*=\s*["']?|\b(?:from|import)\s*\(?\s*["'`]|\bimportScripts\(\s*["'`]|\.src\s*=\s*["'`])(?:https?:)?//(?:(?:www\.)?unpkg\.com/(?:@[\w.-]+/)?[\w.-]+(?!@v?\d+\.\d+\.\d)[@/"'?]|cdn\.jsdelivr\.net/(?:npm/(?:@[\w.-]+/)?[\w.-]+|gh/[\w.-]+/[\w.-]+)(?!@v?\d+\.\d+\.\d|@[0-9a-f]{7,40}\b)(?=[@/"'])|esm\.sh/(?:@[\w.-]+/)?[\w.-]+(?!@v?\d+\.\d+\.\d)[@/"'?]|code\.jquery\.com/jquery-latest|cdn\.tailwindcss\.com/?["'?])'''

      [[example]]
      findings = 1
      [example.files]
      "index.html" = '''
      <script src="https://unpkg.com/htmx.org"></script>
      <script src="https://cdn.jsdelivr.net/npm/chart.js"></script>
      <script src="https://cdn.jsdelivr.net/npm/@alpinejs/focus@3.x.x/dist/cdn.min.js"></script>
      '''

      [[example]]
      findings = 0
      note = "exact versions, a commit, and text that only mentions an address"
      [example.files]
      "index.html" = '''
      <script src="https://unpkg.com/@scope/name@2.0.4/dist/name.js"></script>
      <script src="https://cdn.jsdelivr.net/npm/chart.js@4.4.2/dist/chart.umd.js"></script>
      <script src="https://cdn.jsdelivr.net/gh/owner/name@0a1b2c3d4e/file.js"></script>
      <a href="https://unpkg.com/htmx.org">source</a>
      '''
      """##
    ),
    (
      "S-48.toml",
      ##"""
      id = "S-48"
      title = "Passwords or long-lived keys are kept in the browser's storage"
      workstream = "security"
      class = "deterministic"
      profiles = ["web", "electron"]
      severity = "medium"
      effort = "M"
      decides = "A value named as a token, password, secret or API key is written to localStorage or set on `window`."
      impact = """
      Any script that runs on the page, the user's extensions and one injected line included, reads the value kept by \
      {list} and can use it from elsewhere for as long as it is valid."""
      remediation = """
      Keep the session in a cookie with HttpOnly, Secure and SameSite, and hold API keys on the server. Where {list} cannot \
      change, keep the value in memory only and make it short-lived."""
      root_cause = "Browser storage was the nearest place that outlives a page load."
      reproduction = ["Open {path} at line {line}.", "Sign in, then run `Object.entries(localStorage)` in the browser's console."]
      references = ["CWE-922", "ASVS 5.0.0 V14.3.3"]
      guards = [
        "removing a value does not count", "tokens that are public or of design systems (CSRF, colour, push) do not count",
        "comments, tests and examples do not count",
      ]
      topics = ["localstorage", "local storage", "token storage"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte", "html", "astro"]
      keywords = ["localStorage"]
      pattern = '''(?i)\blocalStorage\s*\.\s*setItem\s*\(\s*['"`]?(?![\w.:\-]*(?:csrf|xsrf|push|device|fcm|color|design|tokens?_?(?:count|usage|limit|type|expir)|expir|remember|mode|visible|hint|reset|page|cursor|sync))[\w.:\-]*(?:token|jwt|passw(?:or)?d|secret|api[_\-]?key|access[_\-]?key|private[_\-]?key|credential)[\w.:\-]*['"`]?\s*,'''

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte", "html", "astro"]
      keywords = ["localStorage"]
      pattern = '''(?i)\blocalStorage\s*(?:\.\s*(?![\w]*(?:csrf|xsrf|push|device|color|count|usage|limit|expir|type))\w*(?:token|jwt|password|secret|apikey|api_key)|\[\s*['"`](?![\w\-]*(?:csrf|xsrf|push|device|color|count|usage|limit|expir|type))[\w\-]*(?:token|jwt|password|secret|api[_\-]?key)[\w\-]*['"`]\s*\])\s*=(?!=)'''

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte", "html", "astro"]
      keywords = ["window."]
      pattern = '''\bwindow\.(?!\w*(?i:csrf|xsrf|public|anon|publishable|color))\w*(?:[tT]oken|TOKEN|[jJ]wt|JWT|[aA]pi_?[kK]ey|API_KEY|[sS]ecret|SECRET|[pP]assword|PASSWORD)\s*=(?!=)\s*+(?!null\b|undefined\b|function\b|\(|async\b|false\b|true\b|class\b|new\b|\w+\s*=>|['"]{2})'''

      [[example]]
      findings = 1
      [example.files]
      "src/session.ts" = '''
      export function keep(session) {
        localStorage.setItem('accessToken', session.token)
        window.apiKey = session.key
      }
      '''

      [[example]]
      findings = 0
      note = "removed, public, or something else with the word in it"
      [example.files]
      "src/session.ts" = '''
      localStorage.removeItem('accessToken')
      localStorage.setItem('theme', theme)
      localStorage.setItem('colorTokens', JSON.stringify(colors))
      window.csrfToken = readCookie('csrf')
      window.getToken = () => session.token
      '''
      """##
    ),
    (
      "S-49.toml",
      ##"""
      id = "S-49"
      title = "Secrets are written to disk for every user of the machine to read"
      workstream = "security"
      class = "heuristic"
      severity = "medium"
      effort = "S"
      decides = "A token, secret, password or key is written to a file by a call that sets no file mode, and the file sets none nearby."
      impact = """
      The file written by {list} gets the usual permissions, which on most systems let every account of the machine read \
      it: another user or a compromised service takes the secret."""
      remediation = "In {list}, create the file with mode 0600 (`{ mode: 0o600 }`, `os.open(…, 0o600)`), or use the system's key store."
      root_cause = "The default mode of new files was taken as it is."
      reproduction = ["Open {path} at line {line}.", "Run that code and list the file with `ls -l`: group and others can read it."]
      references = ["CWE-732"]
      guards = ["a mode, chmod, umask or encryption within eight lines is enough", "comments, tests, scripts and examples do not count"]
      topics = ["file permissions", "secrets on disk"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["writeFile", "outputFile", "writeJson"]
      pattern = '''(?i)\b(?:writeFile(?:Sync)?|outputFile(?:Sync)?|writeJson(?:Sync)?)\s*\(\s*(?=[^;\n]*(?:\b\w*(?:accessToken|authToken|refreshToken|apiToken|secretKey|privateKey|credentials|password|apiKey)\b|(?:token|secret|credential|private)[\w-]*(?:path|file)\b|['"`][^'"`\n]*(?:credentials|secrets?|token|\.pem|\.key|id_rsa)[^'"`\n]*['"`]))(?![^;\n]*(?:publicKey|public_key|\.pub\b|placeholder|template|example|mode\s*:))'''
      not_near = ['''(?i)mode\s*:|chmod|umask|0o?600|0o?700|safeStorage|encrypt''']
      lines_before = 8
      lines_after = 8

      [[match]]
      languages = ["python"]
      keywords = ["open(", "write_text"]
      pattern = '''(?i)\bopen\s*\(\s*[^,\n]*(?:secrets?|credentials?|(?:api|access|auth|refresh)_?token|token_?(?:path|file)|id_rsa|private_?key)[^,\n]*,\s*(?:mode\s*=\s*)?['"][wx][bt]?['"]|(?:secrets?|credentials?|token|private_?key)_?(?:path|file)?\.write_(?:text|bytes)\('''
      not_near = ['''(?i)chmod|umask|0o?600|0o?700|os\.open|fdopen|opener|encrypt|public_?key''']
      lines_before = 8
      lines_after = 8

      [[example]]
      findings = 1
      [example.files]
      "src/login.js" = '''
      function save(accessToken) {
        fs.writeFileSync(tokenPath, accessToken)
      }
      '''

      [[example]]
      findings = 0
      note = "with a mode, encrypted, or the public half"
      [example.files]
      "src/login.js" = '''
      fs.writeFileSync(tokenPath, accessToken, { mode: 0o600 })
      '''
      "src/keys.js" = '''
      fs.writeFileSync('id_rsa.pub', publicKey)
      '''
      "app/store.py" = '''
      def save(text):
          with open(CREDENTIALS_FILE, "w") as file:
              os.chmod(CREDENTIALS_FILE, 0o600)
              file.write(text)
      '''
      """##
    ),
    (
      "S-50.toml",
      ##"""
      id = "S-50"
      title = "TLS certificates are not checked"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "S"
      decides = "A setting of a TLS client, database driver or process that accepts any certificate, unconditionally, in product code or configuration."
      impact = """
      Anyone between this program and the server it calls can pose as that server: they read what {list} sends, \
      credentials included, and answer in its place."""
      remediation = """
      Remove the setting in {list}. For a server with a certificate of its own authority, hand that authority's \
      certificate to the client (`ca`, `verify="/path/ca.pem"`, `RootCAs`) instead of accepting all."""
      root_cause = "A certificate error on a test server was silenced for every environment."
      reproduction = ["Open {path} at line {line}.", "Point the program at a server with a self-signed certificate: it connects."]
      references = ["CWE-295", "ASVS 5.0.0 V12.3.2"]
      guards = [
        "values that a setting or condition decides do not count", "calls to localhost do not count",
        "comments, docstrings, tests, scripts and examples do not count",
      ]
      topics = ["tls verification", "certificate validation", "certificate check", "ssl verification"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["rejectUnauthorized", "NODE_TLS_REJECT_UNAUTHORIZED", "strictSSL", "checkServerIdentity"]
      regions = ["code", "string"]
      pattern = '''(?:[{,(]|^)\s*['"]?rejectUnauthorized['"]?\s*:\s*(?:false|!1)\b\s*(?:[,}\n]|$)|\brejectUnauthorized\s*=\s*false\b|(?:[{,(]|^)\s*['"]?strictSSL['"]?\s*:\s*(?:false|!1)\b|\bprocess\.env(?:\.|\[\s*['"])NODE_TLS_REJECT_UNAUTHORIZED(?:['"]\s*\])?\s*=\s*['"]?0|(?:[{,(]|^)\s*checkServerIdentity\s*:\s*(?:\(\s*\w*(?:\s*,\s*\w+)?\s*\)|\w+)\s*=>\s*(?:undefined|null|\{\s*(?:return;?)?\s*\})'''
      not_near = ['''\blocalhost\b|127\.0\.0\.1|\bisDev\b|isDevelopment|NODE_ENV|allowSelfSigned|ignoreTls|\.NODE_TLS_REJECT_UNAUTHORIZED\s*===?|^\s*(?:\}\s*)?(?:else\s+)?if\s*\(''']
      lines_before = 4
      lines_after = 1

      [[match]]
      languages = ["python"]
      keywords = ["verify", "CERT_NONE", "_create_unverified_context", "check_hostname", "ssl=False", "verify_ssl"]
      pattern = '''\b(?:requests|httpx|session|client|self\.(?:_?session|_?client|http)|s|aiohttp\.\w+)\s*\.\s*(?:get|post|put|patch|delete|head|options|request|send|stream|Client|AsyncClient|Session)\s*\((?:[^()\n]|\([^()\n]*\))*\bverify\s*=\s*False\b|^\s*(?:verify|verify_ssl|verify_certs|validate_certs)\s*=\s*False\s*,\s*$|\bhttpx\.(?:Async)?Client\([^)\n]*verify\s*=\s*False|\b\w*[sS]ession\.verify\s*=\s*False\b|\bssl\._create_unverified_context\b|\bcert_reqs\s*=\s*(?:ssl\.CERT_NONE|['"]CERT_NONE['"])|\bverify_mode\s*=\s*ssl\.CERT_NONE|\bTCPConnector\([^)\n]*(?:verify_ssl|ssl)\s*=\s*False|\bverify_certs\s*=\s*False\b'''
      not_near = ['''\blocalhost\b|127\.0\.0\.1|^\s*(?:el)?if\b''']
      lines_before = 3
      lines_after = 1

      [[match]]
      languages = ["go"]
      keywords = ["InsecureSkipVerify"]
      pattern = '''\bInsecureSkipVerify\s*[:=]\s*true\b'''
      not_near = ['''\blocalhost\b|127\.0\.0\.1|VerifyPeerCertificate|VerifyConnection|^\s*(?:\}\s*else\s+)?if\b''']
      lines_before = 4
      lines_after = 8

      [[match]]
      languages = ["ruby", "php", "java", "kotlin", "csharp", "rust", "scala", "swift"]
      keywords = ["VERIFY_NONE", "CURLOPT_SSL_VERIFY", "verify_peer", "TrustAll", "HostnameVerifier", "ServerCertificateValidationCallback", "ServerCertificateCustomValidationCallback", "DangerousAcceptAny", "danger_accept_invalid", "'verify'", "withoutVerifying", "trustAll", "X509TrustManager"]
      pattern = '''\bOpenSSL::SSL::VERIFY_NONE\b|\bCURLOPT_SSL_VERIFY(?:PEER|HOST)\s*(?:,|=>)\s*(?:false|0)\b|['"]verify_peer(?:_name)?['"]\s*=>\s*false|->withoutVerifying\(\)|\bNoopHostnameVerifier\.INSTANCE|\bALLOW_ALL_HOSTNAME_VERIFIER\b|\b(?:setDefaultHostnameVerifier|setHostnameVerifier|hostnameVerifier)\s*\(?\s*\{?\s*\(?\s*\w+\s*,\s*\w+\s*\)?\s*->\s*true|\bTrustAll(?:Strategy|Certs|Certificates)?(?:\.INSTANCE)\b|\bServerCertificate(?:Custom)?ValidationCallback\s*\+?=\s*(?:\(?[\w\s,]*\)?\s*=>\s*(?:true|\{\s*return\s+true)|delegate\s*(?:\([^)]*\))?\s*\{\s*return\s+true|HttpClientHandler\.DangerousAcceptAny)|\bdanger_accept_invalid_(?:certs|hostnames)\(\s*true\s*\)'''
      not_near = ['''\blocalhost\b|127\.0\.0\.1|^\s*(?:\}\s*)?(?:if|unless|elsif|else\s+if)\b|VERIFY_PEER\s*:''']
      lines_before = 3
      lines_after = 1

      [[match]]
      languages = ["dockerfile", "yaml", "environment"]
      keywords = ["NODE_TLS_REJECT_UNAUTHORIZED", "PYTHONHTTPSVERIFY", "GIT_SSL_NO_VERIFY"]
      pattern = '''^(?!\s*#).*?\b(?:(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)\s*[:= ]\s*["']?0\b|GIT_SSL_NO_VERIFY\s*[:= ]\s*["']?(?:1|true)\b)'''
      excluded_paths = ["**/*{dev,test,local,ci,example,sample}*", ".github/**", ".gitlab-ci.yml"]

      [[example]]
      findings = 1
      [example.files]
      "src/client.js" = '''
      const agent = new https.Agent({ rejectUnauthorized: false })
      '''
      "lib/fetch.py" = '''
      answer = requests.get(url, timeout=5, verify=False)
      '''
      "internal/client.go" = '''
      transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
      '''

      [[example]]
      findings = 1
      [example.files]
      "app/http.rb" = '''
      http.verify_mode = OpenSSL::SSL::VERIFY_NONE
      '''

      [[example]]
      findings = 0
      note = "decided by a setting, on the machine itself, or checked by other means"
      [example.files]
      "src/client.js" = '''
      const agent = new https.Agent({ rejectUnauthorized: !settings.ignoreCertificates })
      const health = await fetch('https://localhost:8443/health', {
        agent: new https.Agent({ rejectUnauthorized: false }),
      })
      '''
      "lib/fetch.py" = '''
      answer = requests.get(url, verify=settings.verify)
      jwt_claims = parse(token, verify=True)
      '''
      "internal/client.go" = '''
      config := &tls.Config{
        InsecureSkipVerify: true,
        VerifyPeerCertificate: checkFingerprint,
      }
      '''
      """##
    ),
    (
      "S-51.toml",
      ##"""
      id = "S-51"
      title = "Tokens are trusted without checking their signature"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "S"
      decides = "A JWT is decoded on the server with its verification switched off, or verification accepts the algorithm `none`."
      impact = """
      Anyone can write a token with the user and the role they like, and {list} believes it: that is signing in as \
      somebody else."""
      remediation = """
      In {list}, verify the token with the key and a fixed list of algorithms (`jwt.verify(token, key, { algorithms: \
      ['RS256'] })`, `jwt.decode(token, key, algorithms=["RS256"])`) before any claim of it is used."""
      root_cause = "The library's decode and verify functions look alike, and only one checks the signature."
      reproduction = [
        "Open {path} at line {line}.",
        "Change a claim in a valid token without signing it again and send it: it is accepted.",
      ]
      references = ["CWE-347", "ASVS 5.0.0 V9.1.1", "ASVS 5.0.0 V9.1.2"]
      guards = [
        "reading the header to choose a key does not count", "a file that also verifies tokens does not count",
        "browser code that only shows claims does not count", "comments, tests and examples do not count",
      ]
      gates = ["G-09"]
      topics = ["jwt", "token verification", "token signature"]

      [[match]]
      languages = ["python"]
      keywords = ["verify_signature", "jwt.decode", "get_unverified_claims", "algorithms"]
      regions = ["code", "string"]
      pattern = '''['"]verify_signature['"]\s*:\s*False|\bverify_signature\s*=\s*False|\bjwt\.decode\([^)\n]*\bverify\s*=\s*False|\bjwt\.get_unverified_claims\(|\balgorithms?\s*=\s*\[?\s*['"]none['"]'''
      file_must_match = ['''\bjwt\b|\bjose\b''']
      not_near = ['''(?i)get_unverified_header|public_key|jwk|jwks|signing_key|algorithms=\[?["'](?:RS|ES|HS|PS|Ed)''']
      lines_before = 6
      lines_after = 20

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["jsonwebtoken", "algorithms"]
      pattern = '''\balgorithms?\s*:\s*\[?[^\]\n]*['"]none['"]'''
      file_must_match = ['''\bjsonwebtoken\b|\bjwt\b|\bjose\b|\bpassport-jwt\b''']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["jsonwebtoken"]
      pattern = '''\b(?:jwt|jsonwebtoken|JWT)\.decode\s*\('''
      file_must_match = ['''(?:require\(|from)\s*['"]jsonwebtoken['"]''', '''\breq\b|\brequest\b|\bctx\b|\bsocket\b|[hH]eaders|[aA]uthorization''']
      file_must_not_match = ['''\.verify\s*\(|\bverify\w*\(|jwks|complete\s*:\s*true|['"]use client['"]''']

      [[match]]
      languages = ["go", "java", "kotlin", "csharp", "php", "ruby"]
      keywords = ["ParseUnverified", "UnsafeAllowNoneSignatureType", "JWT.decode", "RequireSignedTokens", "parseClaimsJwt", "Algorithm.none"]
      pattern = '''\.ParseUnverified\s*\(|\bUnsafeAllowNoneSignatureType\b|\bJWT\.decode\s*\(?\s*[^,\n]+,\s*nil\s*,\s*false|\bRequireSignedTokens\s*=\s*false|\bAlgorithm\.none\(\)|\bValidateIssuerSigningKey\s*=\s*false'''
      file_must_not_match = ['''jwt\.Parse(?:WithClaims)?\(|\.Verify\(|\bverify\w*\(''']

      [[example]]
      findings = 1
      [example.files]
      "app/auth.py" = '''
      from jose import jwt

      def current_user(request):
          claims = jwt.decode(request.cookies["token"], options={"verify_signature": False})
          return claims["sub"]
      '''
      "src/auth.js" = '''
      const jwt = require('jsonwebtoken')
      module.exports = (req, res, next) => {
        req.user = jwt.decode(req.headers.authorization)
        next()
      }
      '''

      [[example]]
      findings = 0
      note = "verified, or read only to find the key"
      [example.files]
      "app/auth.py" = '''
      from jose import jwt

      def current_user(request):
          token = request.cookies["token"]
          issuer = jwt.decode(token, options={"verify_signature": False})["iss"]
          return jwt.decode(token, key_of(issuer), algorithms=["RS256"])["sub"]
      '''
      "src/auth.js" = '''
      const jwt = require('jsonwebtoken')
      module.exports = (req, res, next) => {
        const { header } = jwt.decode(req.headers.authorization, { complete: true })
        req.user = jwt.verify(req.headers.authorization, keys[header.kid], { algorithms: ['RS256'] })
        next()
      }
      '''
      """##
    ),
    (
      "S-52.toml",
      ##"""
      id = "S-52"
      title = "Session cookies are set without their protective attributes"
      workstream = "security"
      class = "deterministic"
      severity = "medium"
      effort = "XS"
      decides = "A cookie named as a session or token, or a session middleware, switches HttpOnly or Secure off, or is set with no options at all."
      impact = """
      The cookie set by {list} can be read by scripts of the page, or travels over plain HTTP: one injected script or one \
      open network is enough to take over the session."""
      remediation = """
      Set `httpOnly: true`, `secure: true` and `sameSite: 'lax'` (or stricter) where the cookie is made in {list}; \
      switch `secure` off by a setting for local development only."""
      root_cause = "The attributes were left at the framework's defaults or switched off to work over HTTP during development."
      reproduction = ["Open {path} at line {line}.", "Sign in and look at the cookie's attributes in the browser's developer tools."]
      references = ["CWE-1004", "CWE-614", "ASVS 5.0.0 V3.3.1", "ASVS 5.0.0 V3.3.4"]
      guards = [
        "cookies that scripts must read (CSRF, theme, language, consent) do not count",
        "settings for development or tests do not count", "a value decided by a setting does not count",
      ]
      topics = ["cookie", "httponly", "samesite"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["cookie"]
      pattern = '''(?i)\b(?:res|response|reply|ctx\.cookies|cookies\(\)|cookieStore|cookies)\s*\.\s*(?:cookie|setCookie|set)\s*\(\s*['"`](?![^'"`]*(?:csrf|xsrf|theme|lang|locale|consent))[^'"`]*(?:session|sess|sid|token|jwt|auth)[^'"`]*['"`]\s*,\s*[^,(){}\n]+(?:\([^()\n]*\))?\s*\)'''
      file_must_not_match = ['''js-cookie|universal-cookie|['"]use client['"]''']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["httpOnly"]
      pattern = '''\bhttpOnly\s*:\s*(?:false|!1)\b'''
      file_must_match = ['''(?i)session|token|jwt|auth''']
      not_near = ['''(?i)csrf|xsrf|theme|lang|locale|consent|clearCookie|isDev|development|NODE_ENV|\bui[-_]|preference|sidebar|interface|@property|is_?logged|has_?session''']
      lines_before = 6
      lines_after = 4

      [[match]]
      languages = ["python"]
      keywords = ["COOKIE_HTTPONLY", "COOKIE_SECURE"]
      pattern = '''^\s*(?:app\.config\[['"])?SESSION_COOKIE_(?:HTTPONLY|SECURE)(?:['"]\])?\s*=\s*False\b'''
      excluded_paths = ["**/*{dev,local,test,example,sample,debug}*"]
      not_near = ['''^\s*class\s+\w*(?:Dev|Test|Local)|^\s*if\s+.*(?:DEBUG|dev|local)''']
      lines_before = 15

      [[match]]
      languages = ["python"]
      keywords = ["set_cookie"]
      pattern = '''(?i)\.set_cookie\(\s*(?:key\s*=\s*)?['"](?![^'"]*(?:csrf|xsrf|theme|lang|locale|consent))[^'"]*(?:session|token|jwt|auth)[^'"]*['"]\s*,\s*(?:value\s*=\s*)?[^,\n]+\)\s*$'''

      [[match]]
      languages = ["go"]
      keywords = ["HttpOnly"]
      pattern = '''\bHttpOnly\s*[:=]\s*false\b'''
      not_near = ['''(?i)csrf|xsrf|theme|lang|locale|consent''']
      lines_before = 8
      lines_after = 6

      [[match]]
      languages = ["php"]
      keywords = ["httponly", "http_only"]
      regions = ["code", "string"]
      pattern = '''(?i)['"](?:session\.cookie_httponly|cookie_httponly|http_?only)['"]\s*(?:=>|,)\s*(?:false|0|['"]0)'''
      not_near = ['''(?i)csrf|xsrf|theme|lang|locale|consent''']
      lines_before = 6
      lines_after = 4

      [[example]]
      findings = 1
      [example.files]
      "src/login.js" = '''
      app.post('/login', (req, res) => {
        res.cookie('session_token', issue(req.body))
        res.redirect('/')
      })
      '''
      "src/server.js" = '''
      app.use(session({ secret, cookie: { httpOnly: false, maxAge } }))
      '''

      [[example]]
      findings = 0
      note = "protected, meant for scripts, or decided by a setting"
      [example.files]
      "src/login.js" = '''
      res.cookie('session_token', issue(req.body), { httpOnly: true, secure: true, sameSite: 'lax' })
      res.cookie('csrf-token', token)
      res.cookie('csrf', token, { httpOnly: false })
      res.cookie('session', issue(req.body), cookieOptions)
      '''
      "app/settings.py" = '''
      SESSION_COOKIE_SECURE = not DEBUG
      SESSION_COOKIE_HTTPONLY = True
      '''
      """##
    ),
    (
      "S-53.toml",
      ##"""
      id = "S-53"
      title = "Secrets are made with a predictable random generator"
      workstream = "security"
      class = "deterministic"
      severity = "medium"
      effort = "XS"
      decides = "A token, password, session id, code or key is computed from a general-purpose random generator."
      impact = """
      The generator used in {list} is made for games and sampling: from a few of its outputs its next ones can be \
      computed, and with them the tokens or passwords of other users."""
      remediation = """
      Use the platform's secure source in {list}: `crypto.randomUUID()` or `crypto.randomBytes(32)` in JavaScript, \
      `secrets.token_urlsafe()` in Python, `crypto/rand` in Go, `SecureRandom` in Java and Ruby, `random_bytes()` in PHP."""
      root_cause = "The generator that comes to mind first was used where the value must not be guessed."
      reproduction = ["Open {path} at line {line}."]
      references = ["CWE-338", "ASVS 5.0.0 V11.5.1"]
      guards = [
        "keys of lists, elements and caches, file names, colours and mock data do not count",
        "comments, tests and examples do not count",
      ]
      topics = ["math.random", "weak random", "predictable random", "random token"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["Math.random"]
      pattern = '''(?i)\b(?!\w*(?:count|color|design|tokens?Limit|css|style|mock|fake|random(?:izer)?index))(?:\w*(?:(?:access|auth|session|reset|csrf|api|invite|verif\w*|secret|user|login|bearer)_?token|password|passwd|session_?(?:id|key)|secret(?:_?key)?|api_?key|otp|salt|recovery_?code|verification_?code|reset_?code|invite_?code|auth_?code)|token|nonce)['"]?\s*(?:[:=](?!=)|\+=)[^;\n=]*\bMath\.random\s*\('''
      not_near = ['''(?i)getRandomValues|randomBytes|mock|placeholder|cache.?bust''']
      lines_before = 2
      lines_after = 2

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["Math.random"]
      multiline = true
      pattern = '''(?i)\b(?:function\s+|const\s+|let\s+)?(?:generate|create|make|new|random|gen)_?(?:\w*_?(?:password|passwd|secret|api_?key|otp|salt|session_?id|session_?token|access_?token|auth_?token|reset_?token|csrf_?token|invite_?code|verification_?code)|token)\w*\s*(?:=\s*(?:async\s*)?(?:function\s*)?)?\([^()\n]{0,80}\)[^\n]{0,40}\{(?:[^{}]|\{[^{}]*\}){0,500}?\bMath\.random\s*\('''

      [[match]]
      languages = ["python"]
      keywords = ["random"]
      pattern = '''(?i)^\s*(?:self\.)?(?!\w*(?:count|color|num|max|fake|mock))\w*(?:password|passwd|secret(?:_key)?|(?:auth|access|session|reset|api|csrf|invite|verification|confirm\w*)_?token|session_?id|api_?key|otp|salt|(?:reset|verification|recovery|auth|invite)_?code)\s*=\s*[^#\n]*\brandom\.(?:choice|choices|randint|random|randrange|sample|getrandbits)\s*\('''
      file_must_not_match = ['''(?m)^\s*(?:random\s*=\s*(?:secrets\.|random\.)?SystemRandom|from\s+secrets\s+import|from random import SystemRandom)''']

      [[match]]
      languages = ["go"]
      keywords = ["math/rand"]
      pattern = '''(?i)^\s*(?:var\s+)?\w*(?:password|secret|(?:auth|access|session|reset|api|csrf)token|sessionid|apikey|otp|salt|nonce)\w*\s*(?::=|=)\s*[^\n]*\brand\.(?:Int\w*|Read|Uint\w*|Perm)\('''
      file_must_match = ['''"math/rand(?:/v2)?"''']
      file_must_not_match = ['''"crypto/rand"''']

      [[match]]
      languages = ["php", "java", "kotlin", "ruby", "csharp"]
      keywords = ["rand", "Random", "uniqid"]
      pattern = '''(?i)^\s*(?:private|public|static|final|string|var|val|\$|@|\w+\s)*\$?(?:this->|this\.|self\.)?\w*(?:password|secret(?:_?key)?|(?:auth|access|session|reset|api|csrf|remember)_?token|session_?id|api_?key|otp|salt)\s*=\s*[^\n]*(?:\b(?:md5|sha1)\s*\(\s*(?:uniqid|mt_rand|rand|time)\s*\(|\b(?:mt_rand|rand|uniqid|str_shuffle)\s*\(|\bnew\s+(?:java\.util\.)?Random\s*\(|\bMath\.random\s*\(|\bThreadLocalRandom\b|\bRandomStringUtils\.random)'''
      not_near = ['''SecureRandom|random_bytes|openssl_random|RandomNumberGenerator''']
      lines_before = 2
      lines_after = 1

      [[example]]
      findings = 1
      [example.files]
      "src/reset.js" = '''
      const resetToken = Math.random().toString(36).slice(2)
      '''
      "src/passwords.ts" = '''
      export function generatePassword(length: number): string {
        let result = ''
        for (let index = 0; index < length; index++) {
          result += letters[Math.floor(Math.random() * letters.length)]
        }
        return result
      }
      '''
      "app/users.py" = '''
      def invite(user):
          user.reset_token = None
          otp = "".join(random.choice(string.digits) for _ in range(6))
      '''

      [[example]]
      findings = 0
      note = "secure sources, and randomness that nobody has to guess"
      [example.files]
      "src/reset.js" = '''
      const resetToken = crypto.randomBytes(32).toString('hex')
      const key = `row-${Math.random()}`
      const tokenCount = Math.floor(Math.random() * 10)
      const delay = Math.random() * 1000
      '''
      "app/users.py" = '''
      otp = secrets.choice(string.digits)
      jitter = random.random()
      '''
      """##
    ),
    (
      "S-54.toml",
      ##"""
      id = "S-54"
      title = "Clients receive the text of internal errors"
      workstream = "security"
      class = "deterministic"
      profiles = ["service", "web"]
      severity = "medium"
      effort = "M"
      decides = "The message or stack of a caught error is put into the answer of a request handler."
      impact = """
      Callers read file paths, queries, host names and library messages in {count} answers of {files} files; that tells \
      an attacker what is inside and tells users nothing they can act on."""
      remediation = """
      Log the error with a request id and answer a fixed sentence with that id, best in one error handler that all routes \
      share; replace the answers in {list}."""
      root_cause = "There is no error handler that all routes share, so each one answers with what it has."
      reproduction = ["Open {path} at line {line}.", "Make the call fail, for instance with a malformed id, and read the answer."]
      references = ["CWE-209", "ASVS 5.0.0 V16.5.1"]
      guards = [
        "answers of the classes 400 to 422 with a validation error's text do not count",
        "errors of the code's own classes that are made for users do not count",
        "comments, tests and examples do not count",
      ]
      topics = ["error message", "stack trace", "error leak", "information disclosure", "raw error"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = [".message", ".stack", "err)", "error)", "err }", "error }", "(e)"]
      pattern = '''(?x)
        \b(?:res|response|reply)\s*\.\s*(?:(?:status|code)\s*\(\s*(?:5\d\d|[\w.]*(?:INTERNAL_SERVER_ERROR|InternalServerError)[\w.]*)\s*\)\s*\.\s*)(?:json|send|end|write)\s*\(
          (?: \s*\{[^\n]*?\b(?:(?:err|error|e|ex|exception)\s*(?:\.|\?\.)\s*(?:message|stack)\b|(?:error|err|stack|detail|details|message)\s*:\s*(?:err|error|e|ex)\s*[,}]) | \s*(?:err|error|e|ex|exception)\s*(?:(?:\.|\?\.)\s*(?:message|stack|toString\(\)))?\s*\) | \s*`[^`\n]*\$\{\s*(?:err|error|e|ex)\b )
        | \b(?:Next)?Response\s*\.\s*json\s*\(\s*\{[^\n]*?\b(?:err|error|e)\s*(?:\.|\?\.)\s*(?:message|stack)\b[^\n]*status\s*:\s*5\d\d
        | \b(?:res|response|reply)\s*\.\s*(?:json|send)\s*\([^\n]*\b(?:err|error|e|ex|exception)\s*(?:\.|\?\.)\s*stack\b
      '''
      not_near = ['''(?i)NODE_ENV|isProd|isDev|development|\.expose\b|instanceof\s+\w*(?:Validation|Http|Api|App|Custom|User|Public|Zod)\w*Error''']
      lines_before = 5
      lines_after = 1

      [[match]]
      languages = ["python"]
      keywords = ["str(e", "str(ex", "str(err", "traceback.format_exc", "{e}", "{ex", "{err", "format_exc", "=e)"]
      pattern = '''(?x)
        \b(?:return|raise|abort)\b[^\n#]*?\b(?:jsonify|JSONResponse|JsonResponse|HTTPException|abort|Response|make_response|HttpResponse|HttpResponseServerError|PlainTextResponse)\s*\([^\n#]*?(?:\bstr\(\s*(?:e|ex|exc|err|error|exception)\s*\)|\btraceback\.format_exc\(|\{\s*(?:e|ex|exc|err|error)(?:!\w)?\s*\})
        | ^\s*return\s*\{[^\n#]*['"](?:error|detail|message|traceback)['"]\s*:\s*(?:f['"][^\n]*\{\s*(?:e|ex|exc|err)\s*\}|str\(\s*(?:e|ex|exc|err|error)\s*\)|traceback\.format_exc\(\))[^\n]*\}\s*,\s*5\d\d
      '''
      file_must_match = ['''\b(?:flask|fastapi|django|starlette|sanic|quart|tornado|falcon|bottle|aiohttp)\b''']
      not_near = ['''except\s+\(?\s*[\w.]*(?:ValidationError|ValueError|KeyError|HTTPException|BadRequest|NotFound|Permission\w*|DoesNotExist|\w*Invalid\w*|\w*NotFound\w*)|status(?:_code)?\s*=\s*(?:4\d\d|status\.HTTP_4)|,\s*4\d\d\s*\)?\s*$|HTTPException\(\s*4\d\d|abort\(\s*4\d\d|DEBUG''']
      lines_before = 4
      lines_after = 1

      [[match]]
      languages = ["go"]
      keywords = ["err.Error()"]
      pattern = '''\bhttp\.Error\(\s*\w+\s*,\s*(?:"[^"\n]*"\s*\+\s*)?err\.Error\(\)[^,\n]*,\s*(?:http\.StatusInternalServerError|500)\s*\)|\bc(?:tx)?\.(?:JSON|String|AbortWithStatusJSON)\(\s*(?:http\.StatusInternalServerError|500)\s*,[^\n]*\berr\.Error\(\)'''

      [[match]]
      languages = ["php", "java", "kotlin", "ruby", "csharp"]
      keywords = ["getMessage", "getTraceAsString", "printStackTrace", "e.message", "StackTrace", "ex.Message", "backtrace"]
      pattern = '''\b(?:echo|print|die|exit)\b[\s(]*[^;\n]*\$(?:e|ex|exception)->get(?:Message|TraceAsString)\(\)|\bprintStackTrace\(\s*(?:response|resp|res)\.getWriter\(\)|\brender\s+json:\s*\{[^\n}]*\b(?:e|ex|error|exception)\.(?:message|backtrace)[^\n}]*\}[^\n]*(?:500|internal_server_error)|\bStatusCode\(\s*500\s*,[^\n]*\b(?:e|ex|exception)\.(?:Message|StackTrace|ToString\(\))|\.internalServerError\(\)\.body\([^\n]*\.getMessage\(\)|\bstatus\(HttpStatus\.INTERNAL_SERVER_ERROR\)\.body\([^\n]*\.getMessage\(\)|response\(\)->json\(\s*\[[^\n]*->getMessage\(\)[^\n]*\]\s*,\s*500'''
      excluded_paths = ["**/{bin,cli,console,Console,Commands,commands}/**"]
      not_near = ['''php_sapi_name|STDERR|APP_DEBUG|env\.development''']
      lines_before = 3
      lines_after = 1

      [[example]]
      findings = 1
      [example.files]
      "src/routes.js" = '''
      router.get('/items', async (req, res) => {
        try {
          res.json(await items.all())
        } catch (err) {
          res.status(500).json({ error: err.message })
        }
      })
      router.get('/stock', async (req, res) => {
        stock.all((err) => res.status(500).send(err))
      })
      '''
      "app/views.py" = '''
      from flask import jsonify

      def items():
          try:
              return jsonify(load())
          except Exception as e:
              return jsonify({"error": str(e)}), 500
      '''

      [[example]]
      findings = 0
      note = "a fixed sentence, a client's own mistake, or only while developing"
      [example.files]
      "src/routes.js" = '''
      router.get('/items', async (req, res) => {
        try {
          res.json(await items.all(req.query))
        } catch (err) {
          if (err instanceof ValidationError) return res.status(500).json({ error: err.message })
          log.error(err)
          res.status(500).json({ error: 'Something went wrong' })
        }
      })
      app.post('/items', (req, res) => res.status(400).json({ error: check(req).error.message }))
      '''
      "app/views.py" = '''
      from flask import jsonify

      def items():
          try:
              return jsonify(load())
          except ValueError as e:
              return jsonify({"error": str(e)}), 400
      '''
      """##
    ),
    (
      "S-57.toml",
      ##"""
      id = "S-57"
      title = "Uploads are accepted without a limit of size"
      workstream = "security"
      class = "deterministic"
      profiles = ["service", "web"]
      severity = "medium"
      effort = "S"
      decides = "An upload parser is set up in a file that names no limit of size for it."
      impact = """
      One caller can fill the memory or the disk of the server that runs {list} with a single request, which stops it \
      for everybody."""
      remediation = """
      Give the parser in {list} a limit (`multer({ limits: { fileSize: 5 * 1024 * 1024 } })`, `fileUpload({ limits: … })`, \
      `app.config['MAX_CONTENT_LENGTH']`) and accept only the types that the product needs."""
      root_cause = "The parser's defaults set no limit, and none was asked for."
      reproduction = ["Open {path} at line {line}.", "Send a file of several gigabytes to that route: it is read to its end."]
      references = ["CWE-400", "CWE-434", "ASVS 5.0.0 V5.2.1"]
      guards = ["a limit anywhere in the same file is enough", "comments, tests and examples do not count"]
      topics = ["upload limit", "file upload", "upload size"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["multer", "express-fileupload", "formidable", "FileInterceptor"]
      pattern = '''\bmulter\s*\(\s*(?:\{|\)|\w+\s*\))|\bfileUpload\s*\(\s*(?:\)|\{)|\bFileInterceptor\(\s*['"`]\w+['"`]\s*\)'''
      file_must_match = ['''['"](?:multer|express-fileupload|@nestjs/platform-express|multer-[\w-]+)['"]''']
      file_must_not_match = ['''\bfileSize\b|\blimits\b|MaxFileSizeValidator|ParseFilePipe''']

      [[example]]
      findings = 1
      [example.files]
      "src/upload.js" = '''
      const multer = require('multer')
      const upload = multer({ dest: 'uploads/' })
      router.post('/files', upload.single('file'), save)
      '''

      [[example]]
      findings = 0
      [example.files]
      "src/upload.js" = '''
      const multer = require('multer')
      const upload = multer({ dest: 'uploads/', limits: { fileSize: 5_000_000 } })
      '''
      """##
    ),
    (
      "S-58.toml",
      ##"""
      id = "S-58"
      title = "Debug mode is switched on in what is deployed"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "XS"
      decides = "A debug mode that the framework warns about is switched on unconditionally in product code, an image or a deployment file."
      impact = """
      With {match} in {path}, errors show source code, settings and variables to whoever causes them; some frameworks \
      also offer a console that runs code on the server."""
      remediation = """
      Read the switch in {list} from the environment with `false` as its default, and start production with the real \
      server (gunicorn, uvicorn without reload) instead of the debugging one."""
      root_cause = "The switch that helps during development stands where production reads it."
      reproduction = ["Open {path} at line {line}.", "Ask the deployed app for a page that fails: it answers with a traceback."]
      references = ["CWE-489", "ASVS 5.0.0 V13.4.2"]
      guards = [
        "files named for development, local use or tests do not count", "values from the environment do not count",
        "comments, tests, scripts and examples do not count",
      ]
      topics = ["debug mode", "debug=true", "debug flag"]

      [[match]]
      languages = ["python"]
      keywords = [".run(", "DEBUG"]
      pattern = '''\b(?:app|application|server)\.run(?:_server)?\([^)\n]*\bdebug\s*=\s*True\b|^\s*app\.debug\s*=\s*True\b|^DEBUG\s*(?::\s*bool\s*)?=\s*True\b|^\s*app\.config\[['"]DEBUG['"]\]\s*=\s*True\b'''
      file_must_match = ['''(?i)\bflask\b|\bdjango\b|INSTALLED_APPS|MIDDLEWARE|\bdash\b|\bquart\b|\bapp\.run''']
      excluded_paths = ["**/*{dev,local,test,example,sample,debug,demo,tutorial}*", "**/{development,local,dev}/**"]
      file_must_not_match = ['''(?m)^\s*DEBUG\s*=\s*(?:False|os\.|env|config\()''']
      not_near = ['''^\s*(?:class\s+\w*(?:Dev|Test|Local|Debug)|if\s+.*(?i:dev|local|debug|test))''']
      lines_before = 6

      [[match]]
      languages = ["dockerfile"]
      keywords = ["DEBUG", "FLASK_ENV"]
      pattern = '''^\s*ENV\s+.*?\b(?:FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG)[= ]["']?(?:1|[tT]rue|on)\b|^\s*ENV\s+.*?\bFLASK_ENV[= ]["']?development\b'''
      excluded_paths = ["**/*{dev,local,test,example}*"]

      [[match]]
      languages = ["yaml"]
      paths = ["**/*compose*.y*ml", "**/*{deploy,values,prod}*.y*ml", "**/{k8s,kubernetes,helm,charts,deploy}/**"]
      excluded_paths = ["**/*{dev,local,test,override,example,sample,ci}*", ".github/**"]
      keywords = ["DEBUG", "FLASK_ENV"]
      pattern = '''^\s*-?\s*["']?(?:FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG)["']?\s*[:=]\s*["']?(?:1|[tT]rue|on)\b|^\s*-?\s*["']?FLASK_ENV["']?\s*[:=]\s*["']?development\b'''

      [[match]]
      languages = ["environment"]
      paths = [".env", ".env.production", ".env.prod"]
      keywords = ["APP_DEBUG", "DJANGO_DEBUG", "FLASK_DEBUG"]
      pattern = '''^\s*(?:export\s+)?(?:APP_DEBUG|DJANGO_DEBUG|FLASK_DEBUG)\s*=\s*["']?(?:1|true|True|on)\b'''

      [[example]]
      findings = 1
      [example.files]
      "server.py" = '''
      from flask import Flask
      app = Flask(__name__)
      app.run(host="0.0.0.0", debug=True)
      '''

      [[example]]
      findings = 1
      [example.files]
      "site/settings.py" = '''
      DEBUG = True
      INSTALLED_APPS = ["django.contrib.auth"]
      '''
      "Dockerfile" = '''
      FROM python:3.12
      ENV FLASK_DEBUG=1
      '''

      [[example]]
      findings = 0
      note = "from the environment, or in a file for development"
      [example.files]
      "site/settings/base.py" = '''
      DEBUG = env.bool("DEBUG", default=False)
      INSTALLED_APPS = ["django.contrib.auth"]
      '''
      "site/settings/development.py" = '''
      from .base import *  # django
      DEBUG = True
      '''
      "server.py" = '''
      from flask import Flask
      app = Flask(__name__)
      if __name__ == "__main__":
          app.run(debug=os.environ.get("DEBUG") == "1")
      '''
      """##
    ),
    (
      "S-59.toml",
      ##"""
      id = "S-59"
      title = "Secrets are written to the log"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "XS"
      decides = "A variable named as a password, token, secret or key is an argument of a logging call, by itself or interpolated."
      impact = """
      The log lines of {list} hold working credentials: everyone who reads the logs, every service they are sent to and \
      every backup of them can use those."""
      remediation = """
      Take the value out of the log line in {list}; log that it is there (`hasToken: Boolean(token)`) or its last four \
      characters, and replace the credentials that have been logged."""
      root_cause = "A line that helped to find a fault stayed in."
      reproduction = ["Open {path} at line {line}.", "Run that code and read the log: the value is in it."]
      references = ["CWE-532", "ASVS 5.0.0 V16.2.5"]
      guards = [
        "the word alone, in a message, does not count; the value must be passed",
        "lengths, presence tests, masks, ids and hashes of the value do not count",
        "counts of tokens in texts and tokens of a parser do not count",
        "comments, tests, scripts and examples do not count",
      ]
      topics = ["logged secret", "secrets in logs", "logs contain"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte"]
      keywords = ["console.", "log"]
      pattern = '''(?x)
        \b(?:console|log|logger|winston|this\.logger|req\.log|fastify\.log)\s*\.\s*(?:log|info|debug|warn|error|trace|verbose)\s*\(
        (?: \s*[^)\n'"`]*? | (?:[^'"`\n)]|'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)*?,\s* | \s*`[^`\n]*\$\{\s*)
        (?:[a-z_$][\w$]*(?:\.|\?\.))*
        (?:(?:access|auth|refresh|api|bearer|id|session|reset|jwt|github|bot|csrf)_?[tT]oken|(?:user|new|old|db|plain|raw|admin|root)?_?[pP]assword|passwd|client_?[sS]ecret|(?:jwt|app|webhook|session|shared)_?[sS]ecret|secret_?[kK]ey|private_?[kK]ey|api_?[kK]ey|API_KEY|JWT_SECRET|[A-Z_]*_(?:SECRET|PASSWORD|API_KEY|AUTH_TOKEN|ACCESS_TOKEN))
        \s*(?:[,)}]|\+(?!\s*['"`]?\.length))
      '''
      not_near = ['''(?i)mask|redact|\*\*\*|obfuscat''']

      [[match]]
      languages = ["python"]
      keywords = ["print", "log"]
      pattern = '''(?x)
        \b(?:print|(?:logging|log|logger|self\.logger|self\.log|_logger|current_app\.logger|app\.logger)\.(?:debug|info|warning|warn|error|exception|critical))\s*\(
        (?: \s*f['"][^\n]*?\{\s* | [^\n]*?['"]\s*(?:,|%\s*\(?|\.format\()\s*(?:[\w.]+\s*,\s*)* | \s*)
        (?:[a-z_]\w*\.)*
        (?:(?:access|auth|refresh|api|bearer|session|reset|jwt|bot|id)_token|(?:user_|new_|old_|db_|raw_|admin_)?password|passwd|client_secret|secret_key|private_key|api_key|API_KEY|SECRET_KEY|[A-Z_]*_(?:SECRET|PASSWORD|API_KEY|TOKEN))
        \s*[,)}!:]
      '''
      excluded_paths = ["**/{management,commands,cli,bin}/**", "**/*cli*.py"]
      not_near = ['''(?i)mask|redact|\*\*\*|obfuscat|getpass|argparse|click\.''']

      [[match]]
      languages = ["go"]
      keywords = ["log", "fmt.Print"]
      pattern = '''\b(?:log|logger|slog|logrus|zap|fmt)\.(?:Print|Println|Printf|Info|Infof|Debug|Debugf|Warn|Warnf|Error|Errorf|Fatalf|Infow|Debugw)\((?:[^\n]*?,\s*)?(?:\w+\.)*(?:(?:access|auth|refresh|api|bearer|session|jwt)Token|(?:[uU]ser|[dD][bB]|[nN]ew)?[pP]assword|[cC]lientSecret|[sS]ecretKey|[pP]rivateKey|[aA]piKey|[aA]PIKey)\s*[,)]'''
      not_near = ['''(?i)mask|redact|fmt\.Errorf''']
      excluded_paths = ["**/cmd/**", "**/cli/**"]

      [[match]]
      languages = ["java", "kotlin", "csharp", "php", "ruby"]
      keywords = ["log", "System.out", "puts"]
      pattern = '''(?i)\b(?:log(?:ger)?|_logger|System\.out|Rails\.logger|Log)\s*(?:\.|::)\s*(?:trace|debug|info|warn|warning|error|println|LogInformation|LogDebug|LogError)\s*\(?(?:[^\n]*?(?:,\s*|\+\s*|#\{\s*|\$\{?\s*))\$?(?:\w+(?:\.|->))*(?:(?:access|auth|refresh|api|bearer|session|jwt)_?token|(?:user|db|new|raw)?_?password|client_?secret|secret_?key|private_?key|api_?key)\s*[,)};]'''
      not_near = ['''(?i)mask|redact''']

      [[example]]
      findings = 1
      [example.files]
      "src/login.js" = '''
      console.log('signed in', user.name, accessToken)
      logger.info(`connecting with ${config.password}`)
      '''
      "app/login.py" = '''
      logger.debug(f"login with {password}")
      '''

      [[example]]
      findings = 0
      note = "the word, a count, a presence test, a mask"
      [example.files]
      "src/login.js" = '''
      console.log('the password was changed')
      console.log('accessToken is missing')
      logger.info('signed in', Boolean(accessToken), password.length)
      console.log(`tokens used: ${usage.totalTokens}`)
      logger.info('key', mask(apiKey))
      console.error('password reset failed', error)
      '''
      "app/login.py" = '''
      logger.debug("password changed for %s", user.id)
      logger.info("token count %d", token_count)
      '''
      """##
    ),
    (
      "S-80.toml",
      ##"""
      id = "S-80"
      title = "Passwords are hashed with a fast or broken hash"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "M"
      decides = "MD5, SHA-1 or a single round of SHA-2 is computed of a value named as a password."
      impact = """
      Whoever gets a copy of the user table tries billions of passwords a second against the hashes made in {list}: most \
      users' passwords are known within days, and used elsewhere."""
      remediation = """
      Use a password hash in {list} (Argon2id, scrypt or bcrypt by a maintained library) and hash each password again at \
      its owner's next sign-in."""
      root_cause = "A general-purpose hash was at hand, and it looks the same from outside."
      reproduction = ["Open {path} at line {line}."]
      references = ["CWE-916", "ASVS 5.0.0 V11.4.2"]
      guards = [
        "a file that also uses a password hash does not count", "digests of files, caches, e-mail addresses and breach look-ups do not count",
        "a file that itself makes requests does not count: another service's protocol may ask for the digest",
        "comments, tests and examples do not count",
      ]
      topics = ["password hash", "weak hash", "md5", "sha1"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["createHash", "md5", "sha1", "sha256"]
      pattern = '''(?i)\bcreateHash\(\s*['"`](?:md5|sha-?1|sha-?256|sha-?512)['"`]\s*\)\s*\.update\(\s*(?:[\w.]+\s*\+\s*)?(?:\w+\.)*\w*(?:password|passwd|passphrase)\b|\b(?:CryptoJS\.)?(?:md5|sha1|sha256|sha512)\(\s*(?:[\w.]+\s*\+\s*)?(?:\w+\.)*(?:password|passwd|pwd)\b'''
      file_must_not_match = ['''(?i)bcrypt|argon2|scrypt|pbkdf2|pwned|gravatar|HttpClient|\baxios\b|\bfetch\(|\brequests\.|\bhttpx\b|\baiohttp\b|HttpRequestMessage|http\.NewRequest|curl_''']

      [[match]]
      languages = ["python"]
      keywords = ["hashlib", "md5"]
      pattern = '''(?i)\bhashlib\.(?:md5|sha1|sha256|sha512)\(\s*(?:[^()\n]|\([^()\n]*\))*\b(?:\w+\.)*(?:password|passwd|raw_password|plain_password)\b|\bhashlib\.new\(\s*['"](?:md5|sha1)['"]\s*,\s*\w*password'''
      file_must_not_match = ['''(?i)bcrypt|argon2|scrypt|pbkdf2|pwned|gravatar|HttpClient|\baxios\b|\bfetch\(|\brequests\.|\bhttpx\b|\baiohttp\b|HttpRequestMessage|http\.NewRequest|curl_''']

      [[match]]
      languages = ["php"]
      keywords = ["md5", "sha1", "hash("]
      pattern = '''(?i)\b(?:md5|sha1)\(\s*\$?(?:\w+->|_POST\[['"]|\w+\[['"])?\w*(?:password|passwd|passwort|pwd)\b|\bhash\(\s*['"](?:md5|sha1|sha256|sha512)['"]\s*,\s*\$?(?:\w+->)?\w*(?:password|passwd)\b'''
      file_must_not_match = ['''password_hash\(|pwned|gravatar''']

      [[match]]
      languages = ["java", "kotlin", "csharp", "go", "ruby"]
      keywords = ["DigestUtils", "Digest::", "md5.Sum", "sha1.Sum", "sha256.Sum", "ComputeHash", "HashData", "MessageDigest"]
      pattern = '''(?i)\bDigestUtils\.(?:md5|sha1|sha|sha256|sha512)(?:Hex)?\(\s*(?:\w+\.)*\w*password|\bDigest::(?:MD5|SHA1|SHA256|SHA2|SHA512)\.(?:hexdigest|digest|base64digest)\(?\s*[^)\n]*\bpassword\b|\b(?:md5|sha1|sha256|sha512)\.Sum(?:256|512)?\(\s*\[\]byte\(\s*(?:\w+\.)*(?:\w+\s*\+\s*)?\w*password\b|\b(?:MD5|SHA1|SHA256)(?:\.Create\(\))?\.(?:ComputeHash|HashData)\([^\n]*\bpassword\b'''
      file_must_not_match = ['''(?i)bcrypt|argon2|scrypt|pbkdf2|pwned|gravatar|HttpClient|\baxios\b|\bfetch\(|\brequests\.|\bhttpx\b|\baiohttp\b|HttpRequestMessage|http\.NewRequest|curl_''']

      [[example]]
      findings = 1
      [example.files]
      "src/users.js" = '''
      const digest = crypto.createHash('sha256').update(salt + req.body.password).digest('hex')
      '''
      "app/users.py" = '''
      stored = hashlib.md5(password.encode()).hexdigest()
      '''

      [[example]]
      findings = 0
      note = "a password hash, and digests of other things"
      [example.files]
      "src/users.js" = '''
      const digest = await argon2.hash(req.body.password)
      const tag = crypto.createHash('sha1').update(body).digest('hex')
      '''
      "app/files.py" = '''
      checksum = hashlib.md5(content).hexdigest()
      '''
      """##
    ),
    (
      "S-82.toml",
      ##"""
      id = "S-82"
      title = "The content security policy lets injected scripts run"
      workstream = "security"
      class = "deterministic"
      profiles = ["web", "electron"]
      severity = "medium"
      effort = "L"
      decides = "The `script-src` of a content security policy, or its `default-src` where there is none, holds `'unsafe-inline'` without a nonce or hash, `'unsafe-eval'` or `*`."
      impact = """
      The policy in {list} is there and does not do its work: a script that somebody manages to put into a page runs \
      although the policy was meant to stop it."""
      remediation = """
      In {list}, move inline scripts into files or give them a nonce, replace code that needs `eval`, and take \
      `'unsafe-inline'`, `'unsafe-eval'` and `*` out of `script-src`."""
      root_cause = "The policy was loosened until the page worked, instead of changing the scripts that broke."
      reproduction = ["Open {path} at line {line} and read the policy's `script-src`."]
      references = ["CWE-693", "CWE-79", "ASVS 5.0.0 V3.4.3"]
      guards = [
        "`'unsafe-inline'` in `style-src` does not count", "with a nonce or `'strict-dynamic'`, browsers ignore `'unsafe-inline'`",
        "`'wasm-unsafe-eval'` does not count", "development settings, comments, tests and examples do not count",
      ]
      gates = ["G-10"]
      topics = ["content security policy", "csp", "unsafe-eval", "unsafe-inline"]

      [[match]]
      keywords = ["script-src", "default-src"]
      regions = ["code", "string"]
      pattern = '''\bscript-src(?:-elem)?\s(?:(?!nonce-|strict-dynamic|sha256-|sha384-|sha512-)[^;\n])*?(?:'unsafe-(?:inline|eval)'|(?<=\s)\*(?=[\s;"'`]))(?![^;\n]*(?:nonce-|strict-dynamic|'sha(?:256|384|512)-))|\bdefault-src\s[^;"`\n]*'unsafe-(?:inline|eval)'(?![^\n]*script-src)'''
      not_near = ['''(?i)\bisDev|development|NODE_ENV|localhost:|webpack.?dev|^\s*#|\bdev\b''']
      lines_before = 4
      lines_after = 2
      excluded_paths = ["**/*.{md,mdx,lock,snap,sql,txt,csv}", "**/*{dev,test}.*"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["scriptSrc"]
      pattern = '''\bscriptSrc(?:Elem)?['"]?\s*:\s*\[[^\]]{0,400}?['"]'unsafe-(?:inline|eval)'['"][^\]]{0,400}?\]'''
      multiline = true
      not_near = ['''(?i)\bisDev|development|NODE_ENV|nonce|strict-dynamic''']
      lines_before = 3
      lines_after = 1

      [[example]]
      findings = 1
      [example.files]
      "index.html" = '''
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'">
      '''
      "server.js" = '''
      app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'", "'unsafe-eval'"] } }))
      '''

      [[example]]
      findings = 0
      note = "styles only, with a nonce, or WebAssembly only"
      [example.files]
      "index.html" = '''
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'">
      '''
      "server.js" = '''
      const policy = `script-src 'self' 'nonce-${nonce}' 'unsafe-inline'; style-src 'unsafe-inline'`
      app.use(helmet.contentSecurityPolicy({ directives: { styleSrc: ["'self'", "'unsafe-inline'"] } }))
      '''
      """##
    ),
  ]
}
