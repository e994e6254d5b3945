// Written by Scripts/embed-checks from checks/*.toml; edit those.

/// The pattern checks that come with the program.
enum EmbeddedChecks {
  /// Their names and texts, by name.
  static let files: [(name: String, text: String)] = [
    (
      "B-14.toml",
      ##"""
      id = "B-14"
      title = "{count} paths of a developer's own machine are in the code"
      workstream = "baseline"
      class = "deterministic"
      severity = "low"
      category = "debt"
      effort = "XS"
      decides = "A string or setting in product code holds a path under `/Users/NAME/`, `/home/NAME/` or `C:\\Users\\NAME` of a person."
      impact = """
      On every other machine the path does not exist: what depends on it fails there, or quietly does something else, and it \
      tells everyone a person's account name ({list})."""
      remediation = "Replace the paths in {list} by one relative to the project, or by a setting without a personal default."
      root_cause = "The path was pasted in while it was tried out and was never replaced."
      reproduction = ["Open {path} at line {line}."]
      verify_command = "! git grep -nE '(/Users|/home)/[a-z][A-Za-z0-9._-]+/' -- '*.js' '*.ts' '*.py' '*.json' '*.yml' '*.sh'"
      references = ["CWE-547"]
      guards = [
        "accounts of images and build machines (runner, node, app, ubuntu, …) and placeholders do not count",
        "documents, tests, samples and comments do not count",
      ]
      topics = ["absolute path", "developer path", "hard-coded path"]

      [match]
      languages = [
        "javascript", "typescript", "vue", "svelte", "python", "go", "java", "kotlin", "ruby", "rust", "php", "csharp", "swift",
        "json", "yaml", "toml", "ini", "environment", "shell",
      ]
      excluded_paths = ["*CHANGELOG*", "*changelog*", "*baseline*.json", "*.snap", "*.har"]
      keywords = ["/Users/", "/home/", "\\Users\\"]
      pattern = '''(?<![\w.$}~*:/])(?:/Users/(?!(?:Shared|runner|user(?:name)?|you|your[-_]?\w*|me|name|john|jane|foo|test|admin|vagrant|some\w*|default|\w*[Ee]xample\w*|guest|[A-Z_]+)/)|/home/(?!(?:runner|user(?:name)?|you|your[-_]?\w*|me|name|node|app|appuser|ubuntu|ec2-user|root|git|gitlab-runner|circleci|vscode|vagrant|pi|docker|jovyan|linuxbrew|site|sites|www|web|deploy|data|foo|test|admin|debian|coder|codespace|gitpod|azureuser|bun|deno|default|some\w*|\w*[Ee]xample\w*|john|jane|steam|sandbox|container|nonroot|python|rails|worker|builder|build|dev|developer|devuser|api|static|page|index)/))[a-z][A-Za-z0-9._-]{1,30}/[\w./-]+|\b[A-Z]:\\{1,2}Users\\{1,2}(?!(?:Public|user(?:name)?|you|your\w*|me|name|runneradmin|john|jane|test|admin|ContainerAdministrator|ContainerUser|Default|foo)\\)[A-Za-z][\w.-]+\\'''
      regions = ["code", "string"]

      [[example]]
      findings = 1
      [example.files]
      "src/config.js" = '''
      export const root = '/Users/anna/work/shop/data'
      '''

      [[example]]
      findings = 0
      note = "an account of an image, a route, and a comment"
      [example.files]
      "src/config.js" = '''
      // was /Users/anna/work
      export const root = '/home/node/app/data'
      const route = '/home/dashboard'
      const url = 'https://example.org/home/anna/x'
      '''
      """##
    ),
    (
      "C-09.toml",
      ##"""
      id = "C-09"
      title = "Requests to other services are made without a time limit"
      workstream = "backend"
      class = "heuristic"
      profiles = ["service"]
      severity = "medium"
      effort = "S"
      decides = """
      A call of Python's `requests` without `timeout=`, or a request by Go's `http.Get` and its kin, which use a client \
      without a time limit."""
      impact = """
      When the other side accepts the connection and does not answer, the call at {list} waits for ever; enough of them \
      hold every worker, and the service stops answering its own users."""
      remediation = """
      Give each call a limit that the caller can live with: `timeout=(3, 10)` for `requests`, an `http.Client` with `Timeout` \
      in Go; start at {list}."""
      root_cause = "The library's default is to wait without a limit, which nobody sees while the other side is well."
      references = ["CWE-1088"]
      guards = ["arguments passed on as `**options` may hold the limit and do not count", "tests and scripts are not looked at"]
      topics = ["timeout", "hanging request"]

      [[match]]
      languages = ["python"]
      keywords = ["requests."]
      pattern = '''\brequests\.(?:get|post|put|patch|delete|head|request)\((?:(?!\btimeout\s*=|\*\*)[^()]|(\((?:[^()]++|(?1))*\)))*\)'''
      multiline = true
      file_must_match = ['^\s*(?:import requests|from requests)\b']

      [[match]]
      languages = ["go"]
      keywords = ["http."]
      pattern = '''\bhttp\.(?:Get|Post|PostForm|Head)\('''
      file_must_match = ['"net/http"']

      [[example]]
      findings = 1
      [example.files]
      "rates.py" = '''
      import requests

      def rates():
          return requests.get("https://rates.example.org/v1", params={"base": base()}).json()
      '''
      "rates.go" = '''
      package rates

      import "net/http"

      func rates() { http.Get("https://rates.example.org") }
      '''

      [[example]]
      findings = 0
      [example.files]
      "rates.py" = '''
      import requests

      def rates(**options):
          requests.get("https://rates.example.org/v1", params={"base": base()}, timeout=5)
          return requests.get("https://rates.example.org/v1", **options)
      '''
      """##
    ),
    (
      "C-13.toml",
      ##"""
      id = "C-13"
      title = "Schedules from configuration are used without being validated"
      workstream = "backend"
      class = "heuristic"
      profiles = ["service"]
      severity = "medium"
      effort = "S"
      decides = """
      A cron expression that is no literal is given to a scheduler, and the file neither validates it nor catches what the \
      scheduler throws."""
      impact = """
      One malformed expression in the configuration or in the database stops the process at its start, or silently leaves \
      the job at {list} unscheduled: nobody learns that it does not run."""
      remediation = """
      Validate the expression before it is used at {list} (`cron.validate`, or a parse in a try), refuse it where it is \
      entered, and log and report a job that could not be scheduled."""
      root_cause = "Only well-formed schedules were ever tried."
      references = ["CWE-20"]
      guards = ["literal expressions and constants in capitals do not count", "a validation or a try in the file is enough"]
      topics = ["malformed cron", "cron expression"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["cron"]
      pattern = '''\b(?:cron\.schedule|nodeCron\.schedule|new\s+(?:Cron|CronJob))\s*\(\s*(?!['"`]|[A-Z][A-Z0-9_]+\b|\{|\))\w'''
      file_must_not_match = ['\bcron(?:\.|-)?validat|\.validate\(|isValidCron|cronValidator|parseExpression|\btry\s*\{']

      [[example]]
      findings = 1
      [example.files]
      "jobs.js" = '''
      const cron = require('node-cron')
      for (const job of jobs) cron.schedule(job.expression, () => run(job))
      '''

      [[example]]
      findings = 0
      [example.files]
      "jobs.js" = '''
      const cron = require('node-cron')
      cron.schedule('0 3 * * *', tidy)
      '''
      "checked.js" = '''
      const cron = require('node-cron')
      if (!cron.validate(expression)) throw new Error('not a schedule: ' + expression)
      cron.schedule(expression, tidy)
      '''
      """##
    ),
    (
      "C-24.toml",
      ##"""
      id = "C-24"
      title = "A step that does nothing yet reports success"
      workstream = "backend"
      class = "heuristic"
      severity = "high"
      effort = "M"
      category = "gap"
      decides = """
      An object with `success: true`, `ok: true` or a status of success stands within a few words of a text that says that \
      the step is not implemented, a placeholder or to be triggered elsewhere."""
      impact = """
      Whoever relies on the result at {list} is told that the work was done when it was not: users and reports believe it, \
      and nobody finds out until the missing work is needed."""
      remediation = """
      At {list}, do the work, or answer that it is not supported (an error, status 501) and hide what offers it until it is."""
      root_cause = "The branch was written to make the flow run through, and was to be filled in later."
      references = ["CWE-394"]
      guards = ["tests, mocks and examples are not looked at"]
      topics = ["incomplete feature", "placeholder", "stub"]

      [match]
      languages = ["javascript", "typescript", "python"]
      keywords = ["implemented", "placeholder", "triggered via", "triggered by the api"]
      regions = ["code", "string"]
      pattern = '''(?i)(?:\b(?:success|ok)['"]?\s*[:=]\s*true\b|\bstatus['"]?\s*[:=]\s*['"](?:success|completed|done|ok)['"])[^{}]{0,200}?['"`][^'"`\n]{0,120}(?:not (?:yet )?implemented|\bplaceholder\b|(?:should|must|to) be triggered (?:via|by|through))'''
      multiline = true

      [[example]]
      findings = 1
      [example.files]
      "src/run.js" = '''
      switch (step.kind) {
        case 'report':
          return { success: true, output: 'Reports should be triggered via the API' }
      }
      '''

      [[example]]
      findings = 0
      [example.files]
      "src/run.js" = '''
      if (step.kind === 'report') throw new Error('not implemented')
      return { success: true, placeholder: field.placeholder }
      '''
      """##
    ),
    (
      "C-27.toml",
      ##"""
      id = "C-27"
      title = "A query compares with NULL by a sign that is never true"
      workstream = "backend"
      class = "deterministic"
      severity = "medium"
      effort = "XS"
      decides = """
      A condition of an SQL text compares a column with `NULL` by `=`, `<>` or `!=`, or a query builder's `.eq` or `.neq` is \
      given `null`."""
      impact = """
      SQL answers neither true nor false to such a comparison, so the query at {list} finds nothing, whatever the table \
      holds: rows that should be found are passed over without an error."""
      remediation = "Write `IS NULL` or `IS NOT NULL` (with a query builder: `.is(column, null)`, `.not(column, 'is', null)`) at {list}."
      root_cause = "The comparison was written as the programming language has it, and the empty result went unnoticed."
      references = ["CWE-480"]
      guards = ["assignments after SET do not count", "comments do not count"]
      topics = ["null comparison"]

      [[match]]
      languages = ["sql"]
      keywords = ["null"]
      pattern = '''(?i)\b(?:WHERE|AND|OR|HAVING)\s+\(?[\w."`\[\]]+\s*(?:=|<>|!=)\s*NULL\b'''

      [[match]]
      languages = ["javascript", "typescript", "python", "go", "java", "kotlin", "php", "ruby", "csharp"]
      keywords = ["null"]
      regions = ["string"]
      pattern = '''(?i)\b(?:WHERE|AND|OR|HAVING)\s+\(?[\w.]+\s*(?:=|<>|!=)\s*NULL\b(?!\s*\?)'''
      not_near = ['IS\s+(?:NOT\s+)?DISTINCT']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = [".eq(", ".neq("]
      pattern = '''\.n?eq\(\s*['"`][\w.]+['"`]\s*,\s*null\s*\)'''
      file_must_match = ['''\.from\(\s*['"`]''']

      [[example]]
      findings = 1
      [example.files]
      "queries.sql" = "SELECT * FROM jobs WHERE finished_at = NULL;\n"
      "jobs.js" = "const open = await db.from('jobs').select('*').eq('finished_at', null)\n"

      [[example]]
      findings = 0
      [example.files]
      "queries.sql" = '''
      -- only those that are done
      SELECT * FROM jobs WHERE finished_at IS NULL AND owner = 3;
      UPDATE jobs SET owner = NULL, note = NULL WHERE id = 4;
      '''
      "jobs.js" = "const open = await db.from('jobs').select('*').is('finished_at', null)\n"
      """##
    ),
    (
      "Q-14.toml",
      ##"""
      id = "Q-14"
      title = "Only part of a test file runs: a focused test is committed"
      workstream = "quality"
      class = "deterministic"
      severity = "high"
      effort = "XS"
      decides = "`describe.only`, `it.only`, `test.only`, `fdescribe` or `fit` in a test file of JavaScript, and `fdescribe`, `fit` or `focus: true` in one of RSpec."
      impact = """
      The other tests of {list} do not run: CI is green while everything beside the focused test is unchecked."""
      remediation = """
      Remove the focus at {list}, and let CI refuse it (`forbidOnly` in Playwright, `--forbid-only` in Mocha, \
      `no-only-tests` or `jest/no-focused-tests` in ESLint)."""
      root_cause = "A test was focused while it was written, and the focus was committed with it."
      references = []
      guards = ["comments and strings do not count", "only in files of tests"]
      gates = ["G-03"]
      topics = ["focused test", ".only", "fdescribe"]

      [match]
      languages = ["javascript", "typescript", "vue", "svelte", "ruby"]
      roles = ["test"]
      keywords = [".only", "fdescribe", "fit(", "fit ", "fcontext", "focus"]
      pattern = '''(?<![.\w$])(?:(?:describe|context|suite|it|test|specify)(?:\.(?:describe|concurrent|serial|parallel))*\.only(?:\.each[^\n(]*)?\s*\(|(?:fdescribe|fit|fcontext)[ (]\s*['"`])|^\s*(?:it|describe|context|scenario|feature)[ (][^\n]*,\s*(?::focus\b|focus: true\b|:focus => true\b)'''

      [[example]]
      findings = 1
      [example.files]
      "test/cart.test.js" = '''
      describe.only('cart', () => {
        it('adds', () => {})
      })
      '''

      [[example]]
      findings = 1
      [example.files]
      "spec/cart_spec.rb" = '''
      fdescribe "cart" do
      end
      '''

      [[example]]
      findings = 0
      note = "a method of the same name, a comment, and a user's own only"
      [example.files]
      "test/cart.test.js" = '''
      // describe.only('cart')
      const line = curve.fit('x')
      db.select.only('name')
      it('adds', () => {})
      '''
      """##
    ),
    (
      "Q-16.toml",
      ##"""
      id = "Q-16"
      title = "Tests wait a fixed time instead of for what they need"
      workstream = "quality"
      class = "deterministic"
      severity = "low"
      effort = "M"
      decides = "A wait for a number of milliseconds in a browser test: `waitForTimeout`, `cy.wait`, `browser.pause`, or `time.sleep` beside Selenium or Playwright."
      impact = """
      On a slow machine a wait of fixed length is too short and the test fails without a fault; on a fast one it only \
      costs time ({list}). People learn to run red tests again."""
      remediation = """
      At {list}, wait for what the test needs: a locator's assertion (`await expect(…).toBeVisible()`), an intercepted \
      request, or an event."""
      root_cause = "The page was not ready, and a pause was the quickest cure."
      references = ["https://playwright.dev/docs/api/class-page#page-wait-for-timeout"]
      guards = [
        "waits of zero", "waits for aliases and conditions",
        "`time.sleep` in tests that start no browser, and before something that is to expire",
      ]
      topics = ["fixed sleeps", "flaky tests", "waitfortimeout"]

      [[match]]
      languages = ["javascript", "typescript"]
      roles = ["test"]
      keywords = ["waitForTimeout", "cy.wait", "browser.pause"]
      pattern = '''\bwaitForTimeout\s*\(\s*[1-9]|\bcy\.wait\(\s*[1-9]|\bbrowser\.pause\(\s*[1-9]'''
      file_must_match = ['''(?i)playwright|cypress|\bcy\.|puppeteer|selenium|webdriver|\bpage\.|browser\.''']

      [[match]]
      languages = ["python"]
      roles = ["test"]
      keywords = ["time.sleep", "wait_for_timeout"]
      pattern = '''\bwait_for_timeout\s*\(\s*[1-9]|\btime\.sleep\(\s*[0-9.]*[1-9]'''
      file_must_match = ['''(?i)playwright|selenium|webdriver|splinter|pyppeteer|wait_for_timeout''']
      not_near = ['''(?i)#.*\b(?:longer than|older than|expire[sd]?|expiry|ttl)\b''']
      lines_before = 2

      [[example]]
      findings = 1
      [example.files]
      "e2e/login.spec.ts" = '''
      import { test } from '@playwright/test'
      test('signs in', async ({ page }) => {
        await page.waitForTimeout(3000)
      })
      '''

      [[example]]
      findings = 0
      note = "waits for a request, and a unit test of a clock"
      [example.files]
      "e2e/login.spec.ts" = '''
      cy.wait('@login')
      // await page.waitForTimeout(3000)
      '''
      "tests/test_clock.py" = '''
      import time
      time.sleep(0.1)
      '''

      [[example]]
      findings = 1
      [example.files]
      "tests/test_pages.py" = '''
      from selenium import webdriver
      import time
      def test_opens():
          webdriver.Firefox().get("/")
          time.sleep(3)
      '''

      [[example]]
      findings = 0
      note = "Django's client is no browser, and a session that is to expire needs its time"
      [example.files]
      "tests/test_sessions.py" = '''
      import time
      def test_renews(self):
          page = self.client.get("/")
          assert page.status_code == 200
          time.sleep(2)
      '''
      "tests/test_expiry.py" = '''
      from selenium import webdriver
      import time
      def test_expires(self):
          # Sleep longer than the age of a session.
          time.sleep(2)
      '''
      """##
    ),
    (
      "Q-22.toml",
      ##"""
      id = "Q-22"
      title = "{count} files are taken out of linting or type checking as a whole"
      workstream = "quality"
      class = "deterministic"
      severity = "info"
      effort = "M"
      decides = "A comment that switches a linter or type checker off for a whole file: `eslint-disable` without a rule, `@ts-nocheck`, `mypy: ignore-errors`, `flake8: noqa`, `ruff: noqa`, `pylint: skip-file`."
      impact = """
      Whatever the tools would say of these files is never shown ({list}): a new mistake there is as silent as the old ones."""
      remediation = """
      In {list}, name the rules that are meant (`eslint-disable no-console`) or mend what they report; for a file that \
      nobody writes by hand, exclude it in the tool's configuration instead."""
      root_cause = "The file had too many findings when the tool came, or was taken over from elsewhere."
      references = []
      guards = ["comments that name a rule", "a block that is switched on again", "generated and vendored files"]
      topics = ["eslint-disable", "ts-nocheck", "disabled linter"]

      [match]
      languages = ["javascript", "typescript", "vue", "svelte", "python"]
      keywords = ["eslint-disable", "ts-nocheck", "ignore-errors", "noqa", "skip-file", "type: ignore"]
      regions = ["comment"]
      pattern = '''^[ \t]*/\*[ \t]*eslint-disable[ \t]*(?:--[^\n]*)?\*/|^[ \t]*//[ \t]*@ts-nocheck\b|^#[ \t]*(?:mypy:[ \t]*ignore-errors|(?:flake8|ruff):[ \t]*noqa[ \t]*$|pylint:[ \t]*skip-file)'''
      file_must_not_match = ['''eslint-enable[ \t]*\*/''']

      [[example]]
      findings = 1
      [example.files]
      "src/old.js" = '''
      /* eslint-disable */
      run()
      '''
      "src/legacy.ts" = '''
      // @ts-nocheck
      run()
      '''

      [[example]]
      findings = 0
      note = "one rule, one line, one block"
      [example.files]
      "src/new.js" = '''
      /* eslint-disable no-console */
      run() // eslint-disable-line
      '''
      "src/block.js" = '''
      /* eslint-disable */
      table()
      /* eslint-enable */
      '''
      """##
    ),
    (
      "S-01.toml",
      ##"""
      id = "S-01"
      title = "CORS accepts the origin null"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "S"
      decides = "An allowed origin of the literal text `null`: in a comparison of the Origin header, in a list of origins, or as the value of Access-Control-Allow-Origin. A missing Origin header is another question (S-02)."
      impact = """
      Every sandboxed frame, local file and some redirects send the origin `null`, so any web page can take it on: a \
      malicious page reads answers meant for signed-in users ({list})."""
      remediation = """
      Take `null` out of the accepted origins in {list}; list the exact origins of your own pages, and load a desktop \
      app's pages from a scheme of its own instead of file:."""
      root_cause = "A page opened from a file or a sandboxed frame was refused, and its origin was added to the list."
      reproduction = [
        "Start the service and run `curl -si -H 'Origin: null' http://localhost:PORT/PATH` on a route of it.",
        "The answer holds `Access-Control-Allow-Origin: null`.",
      ]
      references = ["CWE-942", "CWE-346", "ASVS 5.0.0 V3.4.2"]
      guards = ["the value null of the language does not count, only the text", "comments, tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["null origin", "cors", "origin null"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "python", "go", "java", "kotlin", "php", "ruby", "csharp"]
      keywords = ["origin"]
      regions = ["code", "string"]
      pattern = '''(?i)\b(?:request_?|req)?origin\s*={2,3}\s*['"`]null['"`]|['"`]null['"`]\s*={2,3}\s*(?:request_?|req)?origin\b|\ballowed_?origins?\b[^\n]{0,120}['"`]null['"`]|\borigins?['"]?\s*[:=]\s*\[[^\]\n]{0,200}['"`]null['"`]|access-control-allow-origin['"`]?\s*[,:=]\s*['"`]?null\b(?!\s*[?|&])'''
      not_near = ['''(?i)(?:===?|==)\s*['"`]null['"`]\s*\)?\s*(?:\{\s*)?(?:return\s+(?:(?:""\s*,\s*)?(?:false|nil)\b|res\.status|next\(new)|throw)|!==?\s*['"`]null|(?:reject|deny|forbid|block)|permission|webContents''']
      lines_after = 1

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["origin"]
      regions = ["string"]
      pattern = '''^\s*['"`]null['"`]\s*,?\s*$'''
      file_must_match = ['''(?i)allowed_?origins?\s*(?::[^=\n]{0,40})?=\s*(?:new\s+Set\(\s*)?\[|\borigin\s*:\s*\[''', '''(?i)cors|access-control''']

      [[example]]
      findings = 1
      [example.files]
      "src/cors.js" = '''
      const allowed = (origin) => {
        if (origin === 'null') return true
        return LIST.has(origin)
      }
      '''

      [[example]]
      findings = 1
      [example.files]
      "src/cors.ts" = '''
      app.use(cors({ origin: ['https://app.example.com', 'null'], credentials: true }))
      '''

      [[example]]
      findings = 0
      note = "Go refuses it"
      [example.files]
      "server/cors.go" = '''
      func allow(origin string) (string, bool, error) {
      	if origin == "null" {
      		return "", false, nil
      	}
      	return origin, true, nil
      }
      '''

      [[example]]
      findings = 0
      note = "a missing origin, a refused null and the language's null"
      [example.files]
      "src/cors.js" = '''
      if (!origin) return callback(null, true)
      if (origin === 'null') return callback(new Error('rejected'))
      const origin = null
      callback(null, LIST.includes(origin))
      '''
      """##
    ),
    (
      "S-02.toml",
      ##"""
      id = "S-02"
      title = "CORS lets requests without an Origin header pass"
      workstream = "security"
      class = "deterministic"
      severity = "low"
      effort = "S"
      decides = "A CORS callback or guard that accepts a request because its Origin header is missing. The origin `null` of sandboxed pages is another question (S-01)."
      impact = """
      Programs outside a browser send no Origin, so the check at {list} keeps none of them out; where the routes rely on it instead of \
      on sign-in, curl is enough to call them."""
      remediation = """
      Keep the exception at {list} only where same-origin pages need it, say so beside it, and make sign-in, not the origin, \
      decide who may call state-changing routes."""
      root_cause = "Same-origin requests and tools carry no Origin, and the common recipe lets them pass."
      references = ["CWE-346", "ASVS 5.0.0 V3.5.2"]
      guards = ["only in files about CORS", "comments, tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["missing origin", "cors"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["origin"]
      pattern = '''\bif\s*\(\s*!\s*(?:req(?:uest)?)?[oO]rigin\s*(?:\|\||\))[^\n]*(?:callback|cb|return)?|return\s+!\s*[oO]rigin\s*\|\||callback\(\s*null\s*,\s*!\s*origin\s*\|\|'''
      file_must_match = ['''(?i)\bcors\b|access-control-allow|allowed_?origins''']
      not_near = ['''(?i)callback\(\s*(?:new\s+)?Error|callback\(\s*null\s*,\s*false|return\s+(?:false|null|undefined|next\(\)|['"`]|res\.status)|throw\b|setHeader|status\(4''', '''^\s*if\s*\(\s*!\s*origin\s*\)\s*\{?\s*return\s*;?\s*\}?\s*$''']
      lines_after = 1

      [[example]]
      findings = 1
      [example.files]
      "src/cors.js" = '''
      app.use(cors({
        origin(origin, callback) {
          if (!origin) return callback(null, true)
          callback(null, LIST.includes(origin))
        },
      }))
      '''

      [[example]]
      findings = 1
      [example.files]
      "src/cors.ts" = '''
      const corsOptions = {
        origin: (origin, callback) => {
          if (!origin || allowedOrigins.includes(origin)) {
            callback(null, true)
          }
        },
      }
      '''

      [[example]]
      findings = 0
      note = "a missing origin is refused"
      [example.files]
      "src/cors.js" = '''
      app.use(cors({
        origin(origin, callback) {
          if (!origin) return callback(new Error('no origin'))
          callback(null, LIST.includes(origin))
        },
      }))
      '''
      """##
    ),
    (
      "S-04.toml",
      ##"""
      id = "S-04"
      title = "CORS lets any site call with a visitor's cookies"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "S"
      decides = "Credentials are allowed and the caller's origin is accepted whatever it is: `origin: true`, an unconditional callback, the Origin header sent back untested, or a framework's wildcard that answers with the caller's origin."
      impact = """
      Any page that a signed-in person opens can call the server as that person and read the answers: their data, and \
      with it whatever they may change ({list})."""
      remediation = """
      Compare the origin in {list} with a fixed list of exact origins and allow credentials only for those; without a need \
      for cookies take the credentials out."""
      root_cause = "Browsers refuse `*` together with cookies, and sending the caller's origin back made the error go away."
      reproduction = ["Run `curl -si -H 'Origin: https://attacker.example' http://localhost:PORT/PATH`: the answer holds that origin and `Access-Control-Allow-Credentials: true`."]
      references = ["CWE-942", "ASVS 5.0.0 V3.4.2"]
      guards = ["only where credentials are allowed within a few lines or, for headers, in the same file", "a test of the origin in the file silences the header form", "comments, tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["cors", "reflected origin", "credentials"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["credentials"]
      multiline = true
      pattern = '''\borigin\s*:\s*(?:true\b|(?:async\s*)?(?:function\s*\w*\s*)?\(?[^()\n]{0,60}\)?\s*(?:=>)?\s*\{?\s*(?:return\s+)?(?:callback|cb|done)\(\s*null\s*,\s*true\s*\)|\(\s*\w*\s*\)\s*=>\s*true\b)[^{}]{0,160}\bcredentials\s*:\s*true|\bcredentials\s*:\s*true\s*,[^{}]{0,160}\borigin\s*:\s*(?:true\b|\(\s*\w*\s*\)\s*=>\s*true\b)'''
      not_near = ['''(?i)isDev|NODE_ENV|development|socket''']
      lines_before = 3
      lines_after = 2

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["Access-Control-Allow-Credentials"]
      pattern = '''Access-Control-Allow-Origin['"`]\s*,\s*(?:req(?:uest)?\.(?:headers\.origin|get\(['"]origin['"]\)|headers\[['"]origin['"]\]|header\(['"]origin['"]\))|origin\b)'''
      regions = ["code", "string"]
      file_must_match = ['''Access-Control-Allow-Credentials['"`]\s*,\s*['"`]?true''']
      file_must_not_match = ['''(?i)allow(?:ed)?_?-?origins?\b(?!['"`])|\.includes\(|\.has\(|\.test\(|indexOf\(|whitelist|\.some\(|isAllowed''']

      [[match]]
      languages = ["python"]
      keywords = ["credentials"]
      multiline = true
      pattern = '''allow_origins\s*=\s*\[\s*["']\*["']\s*\][^()]{0,200}allow_credentials\s*=\s*True|allow_credentials\s*=\s*True[^()]{0,200}allow_origins\s*=\s*\[\s*["']\*["']\s*\]|\bCORS\(\s*\w+\s*,\s*supports_credentials\s*=\s*True\s*\)|allow_origin_regex\s*=\s*r?["']\.\*["'][^()]{0,200}allow_credentials\s*=\s*True'''

      [[match]]
      languages = ["java", "kotlin", "csharp", "go"]
      keywords = ["credentials"]
      multiline = true
      pattern = '''\.allowedOriginPatterns\(\s*"\*"\s*\)[^;]{0,300}\.allowCredentials\(\s*true|SetIsOriginAllowed\(\s*\(?\w*\)?\s*=>\s*true\s*\)[^;]{0,300}\.AllowCredentials\(\)|AllowOriginFunc:\s*func\([^)]*\)\s*bool\s*\{\s*return\s+true\s*,?\s*\}'''

      [[example]]
      findings = 1
      [example.files]
      "src/server.ts" = '''
      app.use(cors({ origin: true, credentials: true }))
      '''

      [[example]]
      findings = 1
      note = "the wildcard of this framework answers with the caller's origin when cookies are allowed"
      [example.files]
      "app/main.py" = '''
      app.add_middleware(
          CORSMiddleware,
          allow_origins=["*"],
          allow_credentials=True,
      )
      '''

      [[example]]
      findings = 0
      note = "no credentials, or a list"
      [example.files]
      "src/server.ts" = '''
      app.use(cors({ origin: true }))
      app.use('/account', cors({ origin: ORIGINS, credentials: true }))
      '''
      "src/headers.js" = '''
      if (allowedOrigins.includes(req.headers.origin)) {
        res.setHeader('Access-Control-Allow-Origin', req.headers.origin)
        res.setHeader('Access-Control-Allow-Credentials', 'true')
      }
      '''
      """##
    ),
    (
      "S-05.toml",
      ##"""
      id = "S-05"
      title = "Without {1} every origin is allowed"
      workstream = "security"
      class = "heuristic"
      severity = "medium"
      effort = "S"
      decides = "A variable of allowed origins that falls back to `*` when it is not set."
      impact = """
      A deployment that forgets {1} starts without complaint and lets every web site read its answers ({list})."""
      remediation = """
      Let {path} refuse to start, or allow no foreign origin, when {1} is not set; write the value into the example of the environment."""
      root_cause = "The fallback was chosen so that development works without configuration."
      references = ["CWE-1188", "CWE-942", "ASVS 5.0.0 V3.4.2"]
      guards = [
        "fallbacks to a named origin do not count",
        "hosts under which the server answers (`ALLOWED_HOSTS`) are no origins", "tests and examples are not looked at",
      ]
      gates = ["G-09", "G-11"]
      topics = ["cors", "allow-list", "fallback"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["process.env", "import.meta.env", "Deno.env", "Bun.env"]
      pattern = '''\b(?:process\.env|import\.meta\.env|Bun\.env)\??\.([A-Z0-9_]*(?:ORIGIN|CORS|WHITELIST|ALLOWLIST)[A-Z0-9_]*)\s*(?:\|\||\?\?)\s*(?:\[\s*)?['"`]\*['"`]|\b(?:process\.env)\??\.([A-Z0-9_]*(?:ORIGIN|CORS)[A-Z0-9_]*)\s*\?[^:\n]{0,100}:\s*(?:true\b|['"`]\*['"`])'''
      grouping = "capture"

      [[match]]
      languages = ["python"]
      keywords = ["getenv", "environ", "config("]
      pattern = '''(?:getenv|environ\.get|config|env(?:\.list)?)\(\s*["']([A-Z0-9_]*(?:ORIGIN|CORS)[A-Z0-9_]*)["']\s*,\s*(?:default\s*=\s*)?\[?["']\*["']'''
      grouping = "capture"

      [[example]]
      findings = 1
      [example.files]
      "src/server.js" = '''
      app.use(cors({ origin: process.env.CORS_ORIGIN || '*' }))
      '''

      [[example]]
      findings = 1
      [example.files]
      "app/settings.py" = '''
      CORS_ALLOWED_ORIGINS = os.getenv("CORS_ALLOWED_ORIGINS", "*").split(",")
      '''

      [[example]]
      findings = 0
      note = "falls back to nothing, or to a named origin"
      [example.files]
      "src/server.js" = '''
      const origins = (process.env.CORS_ORIGIN || '').split(',')
      const own = process.env.CORS_ORIGIN || 'https://app.example.com'
      const glob = process.env.FILE_GLOB || '*'
      '''

      [[example]]
      findings = 0
      note = "the hosts under which Django answers, not the sites that may read its answers"
      [example.files]
      "shop/settings.py" = '''
      ALLOWED_HOSTS = [host.strip() for host in os.environ.get("ALLOWED_HOSTS", "*").split(",")]
      CORS_ALLOWED_ORIGINS = os.environ.get("CORS_ALLOWED_ORIGINS", "").split()
      '''
      """##
    ),
    (
      "S-11.toml",
      ##"""
      id = "S-11"
      title = "Protection is off unless {1} is set"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "S"
      decides = "A comparison that leaves anonymous access on, or sign-in and verification off, while the variable has no value: `process.env.ALLOW_ANONYMOUS !== 'false'`, `AUTH_ENABLED === 'true'` as the only switch is not meant."
      impact = """
      A deployment that knows nothing of {1} runs open: nobody is asked to sign in, or signatures are not verified ({list})."""
      remediation = """
      Turn the comparison in {path} line {line} round, so that only {1}=true opens and a missing value protects, and log a warning at \
      start when it is open."""
      root_cause = "The flag was written for development, where a missing value was meant to be convenient."
      verify_command = "! grep -nE '{1}.{0,4}!==? *.(false|0)' {path}"
      references = ["CWE-1188", "CWE-306", "ASVS 5.0.0 V8.2.1"]
      guards = ["only names that switch protection off or let people in", "names that switch protection on do not count", "tests and examples are not looked at"]
      gates = ["G-09", "G-11"]
      topics = ["anonymous", "default open", "authentication"]

      [[match]]
      languages = ["javascript", "typescript", "vue"]
      keywords = ["anon", "disable", "skip", "bypass", "unauth", "insecure"]
      pattern = '''\b(?:process\.env|import\.meta\.env|Bun\.env)\??(?:\.|\[['"])((?:[A-Z0-9]+_)*(?:ALLOW|ENABLE|PERMIT)_(?:[A-Z0-9]+_)*(?:ANON|ANONYMOUS|UNAUTHENTICATED|UNVERIFIED|INSECURE)[A-Z0-9_]*|(?:[A-Z0-9]+_)*(?:DISABLE|SKIP|BYPASS|NO)_(?:[A-Z0-9]+_)*(?:AUTH|LOGIN|CSRF|VERIFY|VERIFICATION|SIGNATURE)(?:_[A-Z0-9]+)?)(?:['"]\])?\)?(?:\s*\|\|\s*['"]['"]\))?(?:\??\.(?:trim|toLowerCase)\(\))*\s*!==?\s*['"](?:false|0|off|no)['"]|\b(?:process\.env)\??\.((?:[A-Z0-9]+_)*(?:ALLOW|ENABLE)_(?:[A-Z0-9]+_)*(?:ANON|ANONYMOUS|UNAUTHENTICATED)[A-Z0-9_]*|(?:DISABLE|SKIP|BYPASS)_(?:[A-Z0-9]+_)*AUTH)\s*(?:\|\||\?\?)\s*['"]?(?:true|1)\b'''
      grouping = "capture"

      [[match]]
      languages = ["python"]
      keywords = ["anon", "disable", "skip", "bypass", "unauth", "insecure"]
      pattern = '''(?:getenv|environ\.get|config|env(?:\.bool)?)\(\s*["']((?:[A-Z0-9]+_)*(?:ALLOW|ENABLE|PERMIT)_(?:[A-Z0-9]+_)*(?:ANON|ANONYMOUS|UNAUTHENTICATED|UNVERIFIED|INSECURE)[A-Z0-9_]*|(?:[A-Z0-9]+_)*(?:DISABLE|SKIP|BYPASS|NO)_(?:[A-Z0-9]+_)*(?:AUTH|LOGIN|CSRF|VERIFY|VERIFICATION|SIGNATURE)(?:_[A-Z0-9]+)?)["']\s*,\s*(?:default\s*=\s*)?["']?(?:[Tt]rue|1|yes|on)\b'''
      grouping = "capture"

      [[example]]
      findings = 1
      [example.files]
      "src/auth.js" = '''
      const anonymous = process.env.ALLOW_ANONYMOUS !== 'false'
      '''

      [[example]]
      findings = 1
      [example.files]
      "app/auth.py" = '''
      SKIP = os.getenv("DISABLE_AUTH", "true") == "true"
      '''

      [[example]]
      findings = 0
      note = "closed when missing, and a switch for protection"
      [example.files]
      "src/auth.js" = '''
      const anonymous = process.env.ALLOW_ANONYMOUS === 'true'
      const enabled = process.env.AUTH_ENABLED !== 'false'
      const telemetry = process.env.DISABLE_TELEMETRY !== 'false'
      '''
      """##
    ),
    (
      "S-14.toml",
      ##"""
      id = "S-14"
      title = "Webhooks are taken without a signature: {1}"
      workstream = "security"
      class = "heuristic"
      severity = "high"
      effort = "M"
      decides = "A POST route with `webhook` in its path, in a file that neither computes nor compares a signature, secret or token."
      impact = """
      Whoever knows the address {1} can send made-up events and is believed: payments that never happened, messages nobody sent ({list})."""
      remediation = """
      In {path} compute the sender's signature over the raw body with the shared secret, compare it in constant time, and refuse the \
      event before anything is done when it does not fit or is older than a few minutes."""
      root_cause = "The sender's events arrived and worked, and its signature header was left unread."
      reproduction = ["Send a made-up event with `curl -X POST http://localhost:PORT{1} -d '{}'`: it is accepted."]
      references = ["CWE-345", "CWE-306"]
      guards = ["routes that manage webhooks of this product's own users do not count", "a signature, secret or verification anywhere in the file silences it", "tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["webhook", "signature"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["webhook"]
      pattern = '''\b(?:app|router|server|fastify|api|routes|\w+Router)\.(?:post|all)\(\s*['"`]([^'"`\n]*\b(?:webhook|hook)s?(?:/[\w-]+)?/?)['"`](?!.*\b(?:auth|require|ensure|isAdmin|protect|session|permission|validate)\w*)'''
      file_must_not_match = ['''(?i)hmac|timingSafeEqual|constructEvent|signature|verif|secret|svix|x-hub|token|basicAuth|apikey|api_key|\bauth''']
      grouping = "capture"

      [[match]]
      languages = ["python"]
      keywords = ["webhook"]
      pattern = '''^\s*@\w+(?:\.\w+)*\.(?:post|route)\(\s*["']([^"'\n]*\bwebhooks?(?:/[\w-]+)?/?)["'](?!.*\bGET\b)'''
      file_must_not_match = ['''(?i)hmac|compare_digest|construct_event|signature|verif|secret|svix|x-hub|token|depends\(|login_required|\bauth''']
      grouping = "capture"

      [[match]]
      languages = ["go"]
      keywords = ["webhook"]
      pattern = '''\.(?:POST|Post|HandleFunc)\(\s*"([^"\n]*\bwebhooks?(?:/[\w-]+)?/?)"'''
      file_must_not_match = ['''(?i)hmac|ConstantTimeCompare|ConstructEvent|signature|verif|secret|token|\bauth''']
      grouping = "capture"

      [[example]]
      findings = 1
      [example.files]
      "src/billing.js" = '''
      router.post('/webhook', async (req, res) => {
        await orders.markPaid(req.body.order)
        res.sendStatus(200)
      })
      '''

      [[example]]
      findings = 0
      note = "the signature is verified, and a list of one's own webhooks"
      [example.files]
      "src/billing.js" = '''
      router.post('/webhook', raw(), async (req, res) => {
        const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], KEY)
        res.sendStatus(200)
      })
      '''
      "src/hooks.js" = '''
      router.post('/webhooks', requireUser, createWebhook)
      '''
      """##
    ),
    (
      "S-20.toml",
      ##"""
      id = "S-20"
      title = "Stored addresses are requested without a limit on where they lead"
      workstream = "security"
      class = "heuristic"
      severity = "medium"
      effort = "M"
      decides = "Server code requests the address that a stored webhook, callback, subscription, feed or job holds, in a file that tests neither hosts nor address ranges."
      impact = """
      Whoever may set that address makes the server call its own network from inside: cloud metadata, databases, admin pages ({list})."""
      remediation = """
      Before the request in {list}, and again after each redirect, resolve the address and refuse loopback, link-local and private \
      ranges, or accept only hosts of a fixed list; do the same when the address is saved."""
      root_cause = "The address was checked for its form when it was saved, not for where it leads when it is used."
      reproduction = ["Save `http://127.0.0.1:9999/` as the address, listen there with `nc -l 9999` and let the job run: the request arrives."]
      references = ["CWE-918", "ASVS 5.0.0 V1.3.6", "ASVS 5.0.0 V13.2.4"]
      guards = ["pages and components do not count, their requests come from the visitor's computer", "a test of hosts, prefixes or ranges anywhere in the file silences it", "tests and examples are not looked at"]
      gates = ["G-08"]
      topics = ["ssrf", "webhook", "outbound request", "internal network"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["url", "uri", "endpoint"]
      pattern = '''(?<![\w.$])(?:fetch|axios(?:\.(?:get|post|put|request))?|got(?:\.(?:get|post))?|undici\.request|request(?:\.post)?)\(\s*(?:[\w$]+\.)*(?:\w*(?:[wW]ebhook|[hH]ook|[sS]ubscription|[sS]ubscriber|[cC]allback|[fF]eed|[jJ]ob|[tT]ask|[mM]onitor|[iI]ntegration|[nN]otification|[dD]estination))\.(?:\w*[uU]rl|uri|endpoint|address)\b'''
      excluded_paths = ["**/*.tsx", "**/*.jsx", "**/notification-providers/**", "**/notifiers/**", "**/monitor-types/**", "**/components/**", "**/client/**", "**/frontend/**", "**/web/**", "**/renderer/**", "**/hooks/**", "**/store*/**", "**/pages/**", "**/public/**", "**/ui/**"]
      file_must_not_match = ['''(?i)is_?private|private_?(?:ip|range|network|address)|allow_?list|white_?list|deny_?list|block_?list|ssrf|ipaddr|169\.254|\.hostname\b|allowed_?(?:hosts?|domains?|urls?)|validate\w*(?:url|host)|is_?safe|['"]use client['"]|\bwindow\.|\bdocument\.''']

      [[match]]
      languages = ["python"]
      keywords = ["url", "uri", "endpoint"]
      pattern = '''\b(?:requests|httpx|session|client)\.(?:get|post|put|request)\(\s*(?:["'](?:GET|POST)["']\s*,\s*)?(?:\w+\.)*\w*(?:webhook|hook|subscription|subscriber|callback|feed|job|task|monitor|integration|destination)\.(?:\w*url|uri|endpoint|address)\b'''
      file_must_not_match = ['''(?i)is_?private|private_?(?:ip|range|network)|allow_?list|white_?list|block_?list|ssrf|ip_address|169\.254|hostname|netloc|allowed_?(?:hosts?|domains?)|validate\w*url|is_safe''']

      [[match]]
      languages = ["go"]
      keywords = ["url", "uri", "endpoint"]
      pattern = '''\bhttp\.(?:Post|Get|NewRequest(?:WithContext)?)\([^\n]{0,60}\b\w*(?:[wW]ebhook|[hH]ook|[sS]ubscription|[cC]allback|[fF]eed|[jJ]ob|[mM]onitor|[dD]estination)\.(?:URL|Url|Endpoint|Address)\b'''
      file_must_not_match = ['''(?i)IsPrivate|IsLoopback|allow_?list|block_?list|ssrf|169\.254|Hostname\(\)|validate\w*url''']

      [[example]]
      findings = 1
      [example.files]
      "server/deliver.js" = '''
      async function deliver(webhook, event) {
        await fetch(webhook.url, { method: 'POST', body: JSON.stringify(event) })
      }
      '''

      [[example]]
      findings = 0
      note = "the host is tested, or the address is configuration"
      [example.files]
      "server/deliver.js" = '''
      async function deliver(webhook, event) {
        if (await isPrivateAddress(webhook.url)) throw new Refused()
        await fetch(webhook.url, { method: 'POST' })
      }
      '''
      "server/report.js" = '''
      await fetch(config.url)
      await fetch(job.name)
      '''
      """##
    ),
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
        "tokens that are stored beside the time at which they expire do not count",
        "comments, tests and examples do not count",
      ]
      topics = ["localstorage", "local storage", "token storage"]

      [[match]]
      languages = ["javascript", "typescript", "vue", "svelte", "html", "astro"]
      keywords = ["localStorage"]
      pattern = '''(?i)\blocalStorage\s*\.\s*setItem\s*\(\s*['"`]?(?![\w.:\-]*(?:csrf|xsrf|push|device|fcm|color|design|tokens?_?(?:count|usage|limit|type|expir)|expir|remember|mode|visible|hint|reset|page|cursor|sync))[\w.:\-]*(?:token|jwt|passw(?:or)?d|secret|api[_\-]?key|access[_\-]?key|private[_\-]?key|credential)[\w.:\-]*['"`]?\s*,'''
      not_near = ['''(?i)expires?(?:_?(?:at|in|on|key|time))?\b''']
      lines_before = 2
      lines_after = 2

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
      localStorage.setItem('accessToken', token)
      localStorage.setItem('expires', expiresAt.toISOString())
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
      keywords = ["open", "write_text", "write_bytes"]
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
      class = "heuristic"
      severity = "medium"
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
      not_near = ['''_\.defaults\(|Object\.assign\(\s*this|\bdefaults\b|\blocalhost\b|127\.0\.0\.1|\bisDev\b|isDevelopment|NODE_ENV|allowSelfSigned|ignoreTls|\.NODE_TLS_REJECT_UNAUTHORIZED\s*===?|^\s*(?:\}\s*)?(?:else\s+)?if\s*\(''']
      lines_before = 4
      lines_after = 1

      [[match]]
      languages = ["python"]
      keywords = ["verify", "CERT_NONE", "_create_unverified_context", "check_hostname", "ssl=False", "TCPConnector"]
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
      keywords = ["VERIFY_NONE", "CURLOPT_SSL_VERIFY", "verify_peer", "TrustAll", "HostnameVerifier", "ServerCertificateValidationCallback", "ServerCertificateCustomValidationCallback", "DangerousAcceptAny", "danger_accept_invalid", "'verify'", "withoutVerifying", "ALLOW_ALL_HOSTNAME_VERIFIER"]
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
      keywords = ["verify_signature", "jwt.decode", "get_unverified_claims", "algorithm"]
      regions = ["code", "string"]
      pattern = '''['"]verify_signature['"]\s*:\s*False|\bverify_signature\s*=\s*False|\bjwt\.decode\([^)\n]*\bverify\s*=\s*False|\bjwt\.get_unverified_claims\(|\balgorithms?\s*=\s*\[?\s*['"]none['"]'''
      file_must_match = ['''\bjwt\b|\bjose\b''']
      not_near = ['''(?i)get_unverified_header|public_key|jwk|jwks|signing_key|algorithms=\[?["'](?:RS|ES|HS|PS|Ed)''']
      lines_before = 6
      lines_after = 20

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["algorithm"]
      pattern = '''\balgorithms?\s*:\s*\[?[^\]\n]*['"]none['"]'''
      file_must_match = ['''\bjsonwebtoken\b|\bjwt\b|\bjose\b|\bpassport-jwt\b''']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = [".decode"]
      pattern = '''\b(?:jwt|jsonwebtoken|JWT)\.decode\s*\('''
      file_must_match = ['''(?:require\(|from)\s*['"]jsonwebtoken['"]''', '''\breq\b|\brequest\b|\bctx\b|\bsocket\b|[hH]eaders|[aA]uthorization''']
      file_must_not_match = ['''\.verify\s*\(|\bverify\w*\(|jwks|complete\s*:\s*true|['"]use client['"]''']

      [[match]]
      languages = ["go", "java", "kotlin", "csharp", "php", "ruby"]
      keywords = ["ParseUnverified", "UnsafeAllowNoneSignatureType", "JWT.decode", "RequireSignedTokens", "Algorithm.none", "ValidateIssuerSigningKey"]
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
      keywords = ["rand."]
      pattern = '''(?i)^\s*(?:var\s+)?\w*(?:password|secret|(?:auth|access|session|reset|api|csrf)token|sessionid|apikey|otp|salt|nonce)\w*\s*(?::=|=)\s*[^\n]*\brand\.(?:Int\w*|Read|Uint\w*|Perm)\('''
      file_must_match = ['''"math/rand(?:/v2)?"''']
      file_must_not_match = ['''"crypto/rand"''']

      [[match]]
      languages = ["php", "java", "kotlin", "ruby", "csharp"]
      keywords = ["rand", "uniqid", "str_shuffle", "md5", "sha1"]
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
      keywords = [".json", ".send", ".end", ".write"]
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
      keywords = ["return", "raise", "abort"]
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
      keywords = ["getMessage", "getTraceAsString", "StackTrace", ".message", "backtrace", "StatusCode("]
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
      keywords = ["multer", "fileUpload", "FileInterceptor"]
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
      keywords = ["console", "log", "winston"]
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
      keywords = ["log", "fmt.", "zap."]
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
      "S-64.toml",
      ##"""
      id = "S-64"
      title = "An agent's tools run without asking anyone"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "M"
      decides = "A setting that lets a language model's tools run without approval in product code or configuration: `bypassPermissions`, `dangerouslySkipPermissions`, `--dangerously-skip-permissions`, `--yolo`, `autoApprove: true`."
      impact = """
      Whatever text reaches the model (a web page, a mail, a document) can make it run commands and change files with the \
      rights of this process, and nobody is asked ({list})."""
      remediation = """
      Ask a person before tools that write, run or send ({list}): a permission mode that asks, an allow-list of harmless tools, and a \
      container without keys for what must run unattended."""
      root_cause = "Questions stopped the unattended run, so asking was switched off altogether."
      references = ["CWE-1188", "CWE-250"]
      guards = ["comments, tests and examples are not looked at", "a mode that is only compared with or listed as an option does not count"]
      gates = ["G-09"]
      topics = ["tool permission", "agent", "bypass permissions", "auto approve", "permission mode"]

      [[match]]
      languages = ["javascript", "typescript", "python", "go", "json", "yaml", "toml", "shell", "dockerfile"]
      keywords = ["bypassPermissions", "SkipPermissions", "skip-permissions", "skip_permissions", "--yolo", "autoApprove", "auto_approve", "danger-full-access"]
      regions = ["code", "string"]
      pattern = '''\b(?:permission_?[mM]ode|defaultMode)['"]?\s*[:=]\s*(?:[\w.$\[\]'"?]+\s*(?:\|\||\?\?)\s*)?['"]bypassPermissions['"]|\b(?:allow)?[dD]angerously_?[sS]kip_?[pP]ermissions['"]?\s*[:=]\s*[tT]rue|['"\s]--dangerously-skip-permissions\b|['"\s]--yolo['"\s]|\bautoApprove(?:All)?['"]?\s*[:=]\s*(?:true|\[\s*['"]\*['"])|\bauto_approve(?:_all)?['"]?\s*[:=]\s*[tT]rue|['"]danger-full-access['"]'''
      not_near = ['''===|!==|==\s|\bcase\s|\bz\.(?:enum|literal)|(?<!\|)\|\s*['"]\w+['"]|\bdescribe\(|\bhelp\b|terraform''']

      [[example]]
      findings = 1
      [example.files]
      "server/agent.js" = '''
      const answer = query({ prompt, options: { permissionMode: 'bypassPermissions', cwd } })
      '''

      [[example]]
      findings = 1
      note = "open unless something else is asked for"
      [example.files]
      "server/agent.ts" = '''
      const mode = { permissionMode: settings.mode || 'bypassPermissions' }
      '''

      [[example]]
      findings = 0
      note = "a comparison, a type and a comment"
      [example.files]
      "server/agent.ts" = '''
      // permissionMode: 'bypassPermissions' is never used here
      type Mode = 'default' | 'bypassPermissions'
      if (options.permissionMode === 'bypassPermissions') throw new Error('refused')
      const options = { permissionMode: 'default', autoApprove: false }
      '''
      """##
    ),
    (
      "S-66.toml",
      ##"""
      id = "S-66"
      title = "A list of who or what is allowed means everyone"
      workstream = "security"
      class = "heuristic"
      severity = "high"
      effort = "S"
      decides = "An allow-list whose default is `*`, or a test that lets everything pass when the list is empty."
      impact = """
      Without further configuration the list at {list} keeps nobody and nothing out: what it was written to limit (senders, domains, tools, \
      folders) is open."""
      remediation = """
      Let an empty or missing list allow nothing in {list}, name the safe entries in the configuration, and keep `*` as something a person \
      must write out."""
      root_cause = "The limit was added later, and its default was chosen so that nothing stopped working."
      references = ["CWE-183", "CWE-1188", "ASVS 5.0.0 V13.2.4"]
      guards = ["lists of origins belong to S-05", "methods and headers do not count", "comments, tests and examples are not looked at"]
      gates = ["G-09", "G-11"]
      topics = ["allow-list", "allowlist", "whitelist"]

      [[match]]
      languages = ["javascript", "typescript", "python", "json", "yaml"]
      keywords = ["allowed", "allowlist", "allow_list", "whitelist"]
      regions = ["code", "string"]
      pattern = '''(?i)\b(?:allowed_?(?:senders?|users?|emails?|domains?|hosts?|tools?|paths?|dirs?|folders?|commands?|numbers?|channels?|ips?|urls?|plugins?|roles?)|(?:\w+_?)?(?:allow_?list|whitelist))['"]?\s*(?::\s*[\w<>\[\]]+\s*)?[:=]\s*(?:new\s+Set\(\s*)?\[\s*['"]\*['"]\s*\]'''
      excluded_paths = ["*.config.*", "tauri.conf.json", "**/settings.py", "**/*settings*.py", "angular.json"]
      not_near = ['''(?i)origin|DEBUG|ALLOWED_HOSTS''']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["allowed", "allowlist", "allow_list", "whitelist"]
      pattern = '''(?i)\bif\s*\(\s*(?:!\s*[\w.$]*(?:allowed\w*|allow_?list|whitelist)(?:\??\.length)?\s*(?:\|\|\s*[\w.$]*(?:allowed\w*|allow_?list|whitelist)\.(?:length|size)\s*===?\s*0\s*)?|[\w.$]*(?:allowed\w+|allow_?list|whitelist)\.(?:length|size)\s*===?\s*0)\s*\)\s*(?:\{\s*)?return\s+true\b'''

      [[match]]
      languages = ["python"]
      keywords = ["allowed", "allowlist", "allow_list", "whitelist"]
      multiline = true
      pattern = '''(?i)\bif\s+not\s+(?:self\.)?\w*(?:allowed_\w+|allow_?list|whitelist)\s*:\s*return\s+True\b'''

      [[example]]
      findings = 1
      [example.files]
      "src/gateway.js" = '''
      const defaults = { allowedSenders: ['*'], port: 8080 }
      '''

      [[example]]
      findings = 1
      [example.files]
      "src/domains.ts" = '''
      function isAllowed(host: string) {
        if (allowlist.length === 0) return true
        return allowlist.includes(host)
      }
      '''

      [[example]]
      findings = 0
      note = "closed when empty; methods and origins are other questions"
      [example.files]
      "src/domains.ts" = '''
      if (allowlist.length === 0) return false
      const cors = { allowedOrigins: ['*'], allowedMethods: ['*'], allowedHeaders: ['*'] }
      '''
      """##
    ),
    (
      "S-68.toml",
      ##"""
      id = "S-68"
      title = "The desktop app's server listens on every network interface"
      workstream = "security"
      class = "deterministic"
      profiles = ["electron"]
      severity = "medium"
      effort = "XS"
      decides = "In a repository with an Electron app, a server is started with `listen(port)` without a host, or on 0.0.0.0."
      impact = """
      Everyone in the same network as the person who runs the app can reach its server ({list}): in a café or an office \
      that is strangers, and the routes were meant for the app's own window."""
      remediation = """
      Pass the host `127.0.0.1` to the `listen` calls at {list}, and ask for a random token that only the app's window knows; open it to \
      the network only by a setting that a person turns on."""
      root_cause = "Node listens on all interfaces when no host is given."
      reproduction = ["Start the app and run `curl http://ADDRESS-OF-THIS-COMPUTER:PORT/` from another computer of the network: it answers."]
      references = ["CWE-1327"]
      guards = ["a host argument or options object with one silences it", "tests, examples and tooling are not looked at"]
      gates = ["G-10"]
      topics = ["listen", "all interfaces", "local server", "network exposure"]

      [match]
      languages = ["javascript", "typescript"]
      keywords = ["listen("]
      pattern = '''\b(?:app|server|httpServer|http|httpsServer|wss?|io|\w+Server|createServer\([^)]*\))\.listen\(\s*(?:(?:Number|parseInt)\([^()]*(?:\([^()]*\))?[^()]*\)|[\w.$]+(?:\s*(?:\|\||\?\?)\s*[\w.$]+)?|\{\s*port\s*(?::\s*[\w.$]+)?\s*\})\s*(?:,\s*(?:(?:async\s*)?(?:\(|function)|['"]0\.0\.0\.0['"])|\))'''
      not_near = ['''127\.0\.0\.1|localhost|socketPath|\bhost\s*:|fiddle|\.sock\b|listen\(\s*0\s*,?\s*['"]127''']

      [[example]]
      findings = 1
      [example.files]
      "server/index.js" = '''
      const server = app.listen(PORT, () => console.log('listening'))
      '''
      "package.json" = '{"dependencies": {"express": "5.0.0"}, "devDependencies": {"electron": "40.0.0"}}'

      [[example]]
      findings = 0
      note = "a host is given"
      [example.files]
      "server/index.js" = '''
      app.listen(PORT, '127.0.0.1', ready)
      app.listen({ port, host: '127.0.0.1' })
      window.listen('event', handler)
      '''
      """##
    ),
    (
      "S-69.toml",
      ##"""
      id = "S-69"
      title = "A route answers with environment variables or unmasked secrets"
      workstream = "security"
      class = "heuristic"
      severity = "high"
      effort = "S"
      decides = "A response that holds the whole environment, or a field named like a secret whose value comes straight from the environment or the settings."
      impact = """
      Whoever may call this route reads keys and tokens of the server and can use them elsewhere, past every other limit of this \
      application ({list})."""
      remediation = """
      Answer in {list} only whether a secret is set (`hasApiKey: Boolean(…)`) or its last four characters, and never with the environment \
      as a whole."""
      root_cause = "The settings page needs to show that a key exists, and the route returns the stored object as it is."
      references = ["CWE-200"]
      guards = ["public keys (publishable, site, anon, client id) do not count", "masked values do not count", "tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["settings", "secret", "unmasked", "environment"]

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["process.env", "settings", "config"]
      pattern = '''\bres(?:ponse)?(?:\.status\(\d+\))?\.(?:json|send)\(\s*(?:\{[^{}\n]*\b(?:env|environment)\s*:\s*)?process\.env\s*[,)}]|\bres(?:ponse)?(?:\.status\(\d+\))?\.(?:json|send)\([^\n]*\b(?!public|anon|site|publish)(?:\w+_?)?(?:apiKey|api_key|secretKey|clientSecret|password|accessToken|privateKey)\s*:\s*(?:process\.env\.(?!\w*PUBLIC)|settings\.|config\.)\w+\s*[,}]'''
      not_near = ['''(?i)mask|redact|\*\*\*|slice\(|Boolean\(|!!''']

      [[match]]
      languages = ["python"]
      keywords = ["os.environ"]
      pattern = '''\breturn\s+(?:jsonify\(\s*)?(?:dict\(\s*os\.environ\s*\)|os\.environ(?:\.copy\(\))?\s*\)?\s*$)'''

      [[example]]
      findings = 1
      [example.files]
      "server/settings.js" = '''
      router.get('/settings', (req, res) => {
        res.json({ name: settings.name, apiKey: settings.apiKey })
      })
      '''

      [[example]]
      findings = 0
      note = "masked, only whether it is set, or public"
      [example.files]
      "server/settings.js" = '''
      router.get('/settings', (req, res) => {
        res.json({ name: settings.name, apiKey: mask(settings.apiKey) })
        res.json({ hasKey: Boolean(settings.apiKey) })
        res.json({ version: process.env.VERSION })
      })
      '''
      """##
    ),
    (
      "S-70.toml",
      ##"""
      id = "S-70"
      title = "Protection against forged requests is switched off"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      effort = "M"
      decides = "A framework's protection against cross-site request forgery is disabled: Rails' `skip_before_action :verify_authenticity_token` without limits, Django's `csrf_exempt`, Spring's `csrf().disable()` beside form login or sessions, Flask-WTF's `WTF_CSRF_ENABLED = False`."
      impact = """
      A page on another site can make a signed-in visitor's browser send changes here, with the visitor's cookies ({list})."""
      remediation = """
      Switch the protection on again in {list}; leave out only routes that use no cookies, such as webhooks with a signature, and name them \
      one by one."""
      root_cause = "A call without the token failed, and switching the protection off was the quickest way to make it work."
      references = ["CWE-352", "ASVS 5.0.0 V3.5.1"]
      guards = ["stateless sessions and token authentication in the same file silence it", "webhooks and API controllers do not count", "tests and examples are not looked at"]
      gates = ["G-09"]
      topics = ["csrf", "forgery"]

      [[match]]
      languages = ["ruby"]
      keywords = ["verify_authenticity_token", "forgery_protection"]
      pattern = '''^\s*skip_(?:before_action\s+:verify_authenticity_token|forgery_protection)\s*$'''
      excluded_paths = ["**/api/**", "**/*api*", "**/*webhook*", "**/*callback*", "**/*hook*"]
      file_must_not_match = ['''(?i)authenticate_(?:with|or_request_with)_http|signature|token_auth|\bapi\b|webhook|hmac''']

      [[match]]
      languages = ["python"]
      keywords = ["csrf_exempt", "WTF_CSRF"]
      pattern = '''^\s*@csrf_exempt\b|^\s*@method_decorator\(\s*csrf_exempt|\bWTF_CSRF_ENABLED\s*=\s*False\b'''
      file_must_not_match = ['''(?i)webhook|signature|hmac|api_key|authorization|class\s+Test|TESTING\s*=\s*True|oauth|saml|graphql|token''']
      grouping = "file"

      [[match]]
      languages = ["java", "kotlin"]
      keywords = ["csrf"]
      pattern = '''\.csrf\(\)\s*\.disable\(\)|\.csrf\(\s*(?:\w+\s*->\s*\w+\.disable\(\)|AbstractHttpConfigurer::disable|CsrfConfigurer::disable)\s*\)|\bcsrf\s*\{\s*(?:it\.)?disable\(\)'''
      file_must_match = ['''formLogin|sessionManagement|httpBasic|oauth2Login|rememberMe''']
      file_must_not_match = ['''(?i)STATELESS|jwt|bearer|oauth2ResourceServer''']

      [[example]]
      findings = 1
      [example.files]
      "app/controllers/posts_controller.rb" = '''
      class PostsController < ApplicationController
        skip_before_action :verify_authenticity_token
      end
      '''

      [[example]]
      findings = 1
      [example.files]
      "src/main/java/Security.java" = '''
      http.authorizeRequests().anyRequest().authenticated().and().formLogin().and().csrf().disable();
      '''

      [[example]]
      findings = 0
      note = "a signed webhook, and a service without sessions"
      [example.files]
      "app/controllers/webhooks_controller.rb" = '''
      class WebhooksController < ApplicationController
        skip_before_action :verify_authenticity_token
      end
      '''
      "src/main/java/Security.java" = '''
      http.csrf().disable().sessionManagement().sessionCreationPolicy(SessionCreationPolicy.STATELESS);
      '''
      """##
    ),
    (
      "S-71.toml",
      ##"""
      id = "S-71"
      title = "The key that signs sessions stands in the code"
      workstream = "security"
      class = "deterministic"
      severity = "high"
      category = "secret"
      effort = "S"
      decides = "A literal text as the secret key of a web framework's sessions or tokens (`SECRET_KEY` in Django and Flask, `secret` of express-session and cookie-session, the key of `jwt.sign`) in product code."
      impact = """
      Everyone who can read the repository can make a valid session or token for any user, an administrator included ({list})."""
      remediation = """
      Read the key in {list} from the environment, let the program refuse to start without it, and replace the present key: every session \
      made with it must end."""
      root_cause = "The key of a tutorial, or one made for development, went to production with the code."
      references = ["CWE-798", "CWE-321", "ASVS 5.0.0 V13.3.1"]
      guards = ["settings for tests and development do not count", "placeholders that must be replaced at the start do not count", "keys read from the environment do not count"]
      gates = ["G-07", "G-11"]
      topics = ["secret key", "session secret", "hard-coded", "hardcoded", "jwt secret"]

      [[match]]
      languages = ["python"]
      keywords = ["secret_key"]
      pattern = '''(?i)^\s*(?:app\.config\[\s*["']SECRET_KEY["']\s*\]|app\.secret_key|(?:JWT_)?SECRET_KEY)\s*(?::\s*str\s*)?=\s*(?:os\.(?:getenv|environ\.get)\([^\n]*,\s*)?[rb]?["'][^"'\n{]{4,}["']'''
      excluded_paths = ["**/*test*", "**/*dev*", "**/*local*", "**/ci*", "**/docs/**"]
      not_near = ['''(?i)TESTING|DEBUG:|insecure-.*only''']

      [[match]]
      languages = ["javascript", "typescript"]
      keywords = ["session(", "jwt.sign(", "cookieParser(", "jsonwebtoken", "expressJwt"]
      multiline = true
      pattern = '''\b(?:express)?[sS]ession\(\s*\{[^{}]{0,200}\bsecret\s*:\s*(?:process\.env\.\w+\s*(?:\|\||\?\?)\s*)?['"][^'"\n]{3,}['"]|\bjwt\.(?:sign|verify)\(\s*[^()\n]{1,80}(?:\([^()\n]*\))?[^()\n]{0,40},\s*['"][^'"\n]{3,}['"]'''

      [[example]]
      findings = 1
      [example.files]
      "app/__init__.py" = '''
      app = Flask(__name__)
      app.config["SECRET_KEY"] = "plum-cake-and-tea"
      '''

      [[example]]
      findings = 1
      [example.files]
      "server/app.js" = '''
      app.use(session({
        secret: 'plum cake and tea',
        resave: false,
      }))
      '''

      [[example]]
      findings = 0
      note = "read from the environment"
      [example.files]
      "app/__init__.py" = '''
      app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
      SECRET_KEY = config("SECRET_KEY")
      '''
      "server/app.js" = '''
      app.use(session({ secret: process.env.SESSION_SECRET, resave: false }))
      const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' })
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
      keywords = ["createHash", "md5", "sha1", "sha256", "sha512"]
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
