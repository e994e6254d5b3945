extension SampleStrand {
  /// The strands of the standard plan.
  static let standard: [SampleStrand] = [
    baseline, security, backend, interface, quality, operations, synthesis,
  ]

  private static let baseline = SampleStrand(
    "baseline",
    weight: 4,
    topics: [
      SampleTopic(
        "No owner is named for %",
        .gap,
        tag: "ownership",
        impact: "Nobody answers when this part fails at night, and reviews wait for whoever has time.",
        fix: "Name an owning team in CODEOWNERS and in the service catalogue, with a deputy.",
        command: "git shortlog -sn --since=6.months"
      ),
      SampleTopic(
        "% runs in a mode that no document describes",
        .gap,
        tag: "runtime-modes",
        impact: "Operators cannot tell a demonstration set-up from a production one.",
        fix: "Describe every runtime mode with its defaults, and print the mode at start.",
        command: "grep -rn APP_MODE deploy/"
      ),
    ],
    folders: ["docs", "packages", "tools"],
    files: ["README.md", "architecture.md", "package.json", "Makefile"]
  )

  private static let security = SampleStrand(
    "security",
    weight: 25,
    topics: [
      SampleTopic(
        "CORS accepts a null origin on %",
        .defect,
        tag: "cors",
        impact: "A sandboxed page can read responses with the session of a signed-in user.",
        fix: "Compare the origin with an allow-list and refuse null; add a test for both.",
        command: "curl -si -H 'Origin: null' localhost:3000/api",
        reference: "CWE-942"
      ),
      SampleTopic(
        "Anonymous access is on by default for %",
        .defect,
        tag: "auth",
        impact: "Anyone who reaches the port can read and change data until somebody turns it off.",
        fix: "Refuse to start without an authentication mode and document the change for upgrades.",
        command: "curl -si localhost:3000/api/admin",
        reference: "CWE-306"
      ),
      SampleTopic(
        "A token of % is written to the log",
        .secret,
        tag: "secrets",
        impact: "Whoever can read the logs can act as the service until the token is rotated.",
        fix: "Mask credentials before logging, rotate the token, and search older logs for it.",
        command: "grep -c 'Bearer ' logs/app.log",
        reference: "CWE-532"
      ),
      SampleTopic(
        "% follows redirects to private addresses",
        .defect,
        tag: "egress",
        impact: "A crafted address makes the server fetch its own metadata service.",
        fix: "Resolve the host first, refuse private ranges, and check again after each redirect.",
        command: "npm test -- egress",
        reference: "CWE-918"
      ),
      SampleTopic(
        "% renders unsanitised markup",
        .defect,
        tag: "xss",
        impact: "A stored script runs in the session of everyone who opens the page.",
        fix: "Sanitise before rendering with an allow-list of elements and send a content policy.",
        command: "npm test -- sanitise",
        reference: "CWE-79"
      ),
      SampleTopic(
        "A dependency of % has a known vulnerability",
        .dependency,
        tag: "dependencies",
        impact: "A crafted request exhausts memory in the parser and stops the process.",
        fix: "Move to the fixed minor version and add the scan to the pull-request checks.",
        command: "npm audit --omit=dev",
        reference: "CWE-1395"
      ),
    ],
    folders: ["server/auth", "server/routes", "server/plugins", "desktop/main", "packages/http"],
    files: ["session.js", "cors.js", "proxy.ts", "tokens.ts", "index.js", "policy.ts"]
  )

  private static let backend = SampleStrand(
    "backend",
    weight: 26,
    topics: [
      SampleTopic(
        "% swallows errors and answers 200",
        .defect,
        tag: "errors",
        impact: "Clients believe that their data was stored; support learns of it days later.",
        fix: "Let the error reach the handler, answer with its status, and log it with the request id.",
        command: "npm test -- errors",
        reference: "CWE-391"
      ),
      SampleTopic(
        "The scheduler of % starts a job twice",
        .defect,
        tag: "scheduler",
        impact: "Customers get two mails, and two jobs write to the same row.",
        fix: "Take a lease in the database before starting and release it in every exit.",
        command: "npm test -- scheduler"
      ),
      SampleTopic(
        "% has no time limit on calls to other services",
        .defect,
        tag: "timeouts",
        impact: "One slow service holds every worker until the whole product stops answering.",
        fix: "Set a limit of two seconds, retry once with jitter, and open a breaker after five failures.",
        command: "npm test -- upstream",
        reference: "CWE-400"
      ),
      SampleTopic(
        "A migration of % cannot be taken back",
        .gap,
        tag: "migrations",
        impact: "A failed release cannot be rolled back without restoring the database.",
        fix: "Split into expand and contract steps and run both against a copy of production.",
        command: "npm run migrate:down"
      ),
      SampleTopic(
        "% reads the whole result into memory",
        .debt,
        tag: "memory",
        impact: "The largest customers cannot export, and the process restarts under them.",
        fix: "Stream in pages of a thousand rows and measure memory with the largest data set.",
        command: "node --max-old-space-size=256 scripts/export.js",
        reference: "CWE-770"
      ),
    ],
    folders: ["server/jobs", "server/api", "server/store", "packages/queue", "packages/core"],
    files: ["worker.ts", "scheduler.js", "repository.ts", "handler.ts", "migrate.sql", "client.js"]
  )

  private static let interface = SampleStrand(
    "uiux",
    weight: 16,
    topics: [
      SampleTopic(
        "Focus is lost after closing the dialog of %",
        .defect,
        tag: "focus",
        impact: "People who use the keyboard start again at the top of the page each time.",
        fix: "Return focus to the control that opened the dialog and test it in the smoke run.",
        command: "npm run e2e -- focus",
        reference: "WCAG 2.4.3"
      ),
      SampleTopic(
        "% cannot be used with the keyboard alone",
        .defect,
        tag: "keyboard",
        impact: "Some users cannot finish the task at all.",
        fix: "Use native buttons, give the list arrow keys, and show where the focus is.",
        command: "npm run e2e -- keyboard",
        reference: "WCAG 2.1.1"
      ),
      SampleTopic(
        "% has no landmarks and no heading",
        .gap,
        tag: "landmarks",
        impact: "Screen readers read the page as one block of text.",
        fix: "Add main, nav and one first-level heading, and check the page with axe.",
        command: "npx axe http://localhost:3000",
        reference: "WCAG 1.3.1"
      ),
      SampleTopic(
        "An error in % is shown as an empty page",
        .defect,
        tag: "empty-state",
        impact: "Users reload, lose what they typed, and write to support.",
        fix: "Show what failed and a way to try again; keep the form's content.",
        command: "npm run e2e -- offline"
      ),
    ],
    folders: ["web/pages", "web/components", "web/dialogs", "desktop/renderer"],
    files: ["List.tsx", "Dialog.tsx", "Page.tsx", "Menu.tsx", "styles.css"]
  )

  private static let quality = SampleStrand(
    "quality",
    weight: 14,
    topics: [
      SampleTopic(
        "No test covers the critical flow of %",
        .test,
        tag: "coverage",
        impact: "A change can break it without anyone noticing before the release.",
        fix: "Write one end-to-end test of the flow and run it in every pull request.",
        command: "npm run e2e"
      ),
      SampleTopic(
        "The tests of % are flaky",
        .test,
        tag: "flaky",
        impact: "Failures are run again until they pass, so real ones pass as well.",
        fix: "Remove the sleeps, wait for conditions, and quarantine what still fails.",
        command: "npm test -- --repeat 20"
      ),
      SampleTopic(
        "Type checking is off for %",
        .debt,
        tag: "types",
        impact: "Mistakes that the checker would find reach production.",
        fix: "Turn strict mode on for the folder and fix what it reports.",
        command: "npx tsc --noEmit"
      ),
    ],
    folders: ["tests/unit", "tests/e2e", ".github/workflows", "packages/core"],
    files: ["flow.test.ts", "ci.yml", "tsconfig.json", "setup.js"]
  )

  private static let operations = SampleStrand(
    "ops",
    weight: 13,
    topics: [
      SampleTopic(
        "The container of % runs as root",
        .defect,
        tag: "containers",
        impact: "An escape from the process is an escape to the host.",
        fix: "Add a user to the image, drop capabilities, and make the file system read-only.",
        command: "docker inspect --format '{{.Config.User}}' app",
        reference: "CWE-250"
      ),
      SampleTopic(
        "No alert fires when % stops",
        .gap,
        tag: "monitoring",
        impact: "Customers notice an outage before the team does.",
        fix: "Add a health check and an alert that reaches a named person; test it once.",
        command: "curl -sf localhost:3000/health"
      ),
      SampleTopic(
        "Rollback of % was never exercised",
        .gap,
        tag: "rollback",
        impact: "The first rollback will happen during an outage.",
        fix: "Write the steps down, carry them out on staging, and record the time it took.",
        command: "make rollback ENV=staging"
      ),
      SampleTopic(
        "% needs variables that the example file lacks",
        .gap,
        tag: "environment",
        impact: "A new installation starts with defaults that were meant for development.",
        fix: "List every variable with its meaning and refuse to start when one is missing.",
        command: "diff <(grep -o '^[A-Z_]*' .env.example) <(scripts/env-used)"
      ),
    ],
    folders: ["deploy", "docker", "deploy/helm", "docs/operations"],
    files: ["Dockerfile", "values.yaml", "compose.yml", "runbook.md", ".env.example"]
  )

  private static let synthesis = SampleStrand(
    "synthesis",
    weight: 2,
    topics: [
      SampleTopic(
        "The risk of % has no date of review",
        .gap,
        tag: "risk",
        impact: "An accepted risk stays accepted although its grounds are gone.",
        fix: "Give the risk an owner, an expiry and the event that reopens it.",
        command: "launchpoll list audit.launchpoll 'is:expired'"
      )
    ],
    folders: ["docs/release"],
    files: ["risks.md", "decision.md"]
  )
}
