import Readiness
import SourceTree

extension Check {
  static let noTypeCheck = Check(
    id: "Q-07",
    title: "The {language} code is not type-checked",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .medium,
    category: .gap,
    effort: .medium,
    decides: """
      TypeScript that no script, build or CI step checks with the compiler; a `tsconfig.json` for it without \
      `strict`; JavaScript without `checkJs`; Python without mypy, Pyright or another checker.
      """,
    impact: "{effect}",
    remediation: "{advice}",
    rootCause: "Bundlers drop the types without looking at them, so that nothing asks for the check.",
    references: ["https://www.typescriptlang.org/tsconfig/#strict"],
    guards: [
      "builds that check types (`next build`, `ng build`, ts-loader) count",
      "configurations that extend packages are not judged",
    ],
    gates: ["G-05"],
    topics: ["type check", "typecheck", "strict mode", "mypy"],
    examples: [
      .bad(
        [
          "src/a.ts": "a()\n", "src/b.ts": "b()\n", "src/c.ts": "c()\n",
          "tsconfig.json": #"{"compilerOptions": {"strict": true}}"#,
          "package.json": #"{"name": "shop", "scripts": {"build": "vite build"}}"#,
        ],
        "a bundler alone does not look at types"
      ),
      .bad(
        [
          "src/a.ts": "a()\n", "src/b.ts": "b()\n", "src/c.ts": "c()\n",
          "tsconfig.json": #"{"compilerOptions": {"target": "es2022"}}"#,
          "package.json": #"{"name": "shop", "scripts": {"build": "tsc -p ."}}"#,
        ],
        "not strict"
      ),
      .good(
        [
          "src/a.ts": "a()\n", "src/b.ts": "b()\n", "src/c.ts": "c()\n",
          "tsconfig.json": #"{"extends": "./tsconfig.base.json"}"#,
          "tsconfig.base.json": #"{"compilerOptions": {"strict": true,}}"#,
          "package.json": #"{"name": "shop", "scripts": {"build": "tsc -b && vite build"}}"#,
        ]
      ),
    ],
    rule: .repository { facts in
      let counts = TypeChecking.counts(in: facts.tree)
      guard !counts.isEmpty else {
        return .notApplicable("no larger body of TypeScript, JavaScript or Python")
      }
      var sightings: [Sighting] = []
      var unknown: String?
      for language in counts where !TypeChecking.isChecked(language, in: facts) {
        if facts.quality.unseen.isEmpty {
          sightings.append(TypeChecking.missing(language))
        } else {
          unknown = "CI calls \(facts.quality.unseenList), which is not in this repository"
        }
      }
      if counts.contains(.typescript), let loose = StrictMode.sighting(in: facts.tree) {
        sightings.append(loose)
      }
      if sightings.isEmpty, let unknown { return .unknown(unknown) }
      return .looked(sightings)
    }
  )
}
