extension QualityTool {
  /// Tools for JavaScript and TypeScript.
  static let script: [QualityTool] = [
    QualityTool(
      "ESLint",
      [.lint],
      .script,
      commands: [
        "eslint", "eslint_d", "next lint", "vue-cli-service lint", "ng lint", "expo lint", "nuxt lint",
      ],
      actions: ["wearerequired/lint-action", "reviewdog/action-eslint"],
      packages: ["eslint", "react-scripts", "eslint-config-next", "@angular-eslint/builder", "@nuxt/eslint"],
      files: [".eslintrc", ".eslintrc.*", "eslint.config.*"]
    ),
    QualityTool(
      "Biome",
      [.lint, .format],
      .script,
      commands: ["biome", "rome", "ultracite"],
      actions: ["biomejs/setup-biome"],
      packages: ["@biomejs/biome", "rome", "ultracite"],
      files: ["biome.json", "biome.jsonc", "rome.json"]
    ),
    QualityTool(
      "Oxlint",
      [.lint],
      .script,
      commands: ["oxlint", "vp lint", "vp check"],
      packages: ["oxlint", "vite-plus"],
      files: [".oxlintrc.json"]
    ),
    QualityTool(
      "Oxfmt",
      [.format],
      .script,
      commands: ["oxfmt", "vp fmt", "vp check"],
      packages: ["oxfmt", "vite-plus"],
      files: [".oxfmtrc.json", ".oxfmtrc.jsonc"]
    ),
    QualityTool(
      "StandardJS",
      [.lint, .format],
      .script,
      commands: ["standard", "semistandard", "ts-standard", "standardx", "xo", "neostandard"],
      packages: ["standard", "semistandard", "ts-standard", "standardx", "xo", "neostandard"]
    ),
    QualityTool(
      "TSLint or JSHint",
      [.lint],
      .script,
      commands: ["tslint", "jshint", "jslint"],
      packages: ["tslint", "jshint"],
      files: ["tslint.json", ".jshintrc"]
    ),
    QualityTool(
      "Deno",
      [.lint],
      .script,
      commands: ["deno lint"],
      files: ["deno.json", "deno.jsonc"]
    ),
    QualityTool(
      "Deno's formatter",
      [.format],
      .script,
      commands: ["deno fmt"],
      files: ["deno.json", "deno.jsonc"]
    ),
    QualityTool(
      "Deno's type check",
      [.typeCheck],
      .script,
      commands: ["deno check"],
      files: ["deno.json", "deno.jsonc"]
    ),
    QualityTool(
      "Prettier",
      [.format],
      .script,
      commands: ["prettier", "pretty-quick", "prettier-standard"],
      packages: [
        "prettier", "pretty-quick", "eslint-plugin-prettier", "dprint", "eslint-config-airbnb",
        "eslint-config-airbnb-base", "@stylistic/eslint-plugin", "@antfu/eslint-config",
        "eslint-config-standard",
        "@vue/eslint-config-prettier", "@vue/eslint-config-standard", "@vue/eslint-config-airbnb",
      ],
      files: [".prettierrc", ".prettierrc.*", "prettier.config.*"]
    ),
    QualityTool(
      "dprint",
      [.format],
      commands: ["dprint"],
      actions: ["dprint/check"],
      files: ["dprint.json", ".dprint.json"]
    ),
    QualityTool(
      "TypeScript",
      [.typeCheck],
      .script,
      commands: [
        "tsc", "vue-tsc", "tsgo", "svelte-check", "astro check", "next build", "next typegen", "ng build",
        "ng test", "nest build", "nuxi typecheck", "nuxt typecheck", "react-scripts build", "tsd", "tspc",
        "glint",
        "tsup --dts", "tsdown", "unbuild", "tsdx build", "vue-cli-service build", "flow", "ember-tsc",
        "react-router typegen", "react-router build --typecheck", "vp check",
      ],
      actions: ["andoshin11/typescript-error-reporter-action"],
      packages: [
        "ts-loader", "fork-ts-checker-webpack-plugin", "ts-jest", "vite-plugin-checker", "flow-bin",
        "awesome-typescript-loader",
      ]
    ),
    QualityTool(
      "Jest",
      [.test],
      .script,
      commands: ["jest", "react-scripts test", "craco test", "tsdx test", "expo-jest"],
      packages: ["jest", "ts-jest", "jest-cli", "react-scripts"],
      files: ["jest.config.*"]
    ),
    QualityTool(
      "Vitest",
      [.test],
      .script,
      commands: ["vitest", "vp test"],
      packages: ["vitest"],
      files: ["vitest.config.*", "vitest.workspace.*"]
    ),
    QualityTool(
      "Mocha",
      [.test],
      .script,
      commands: ["mocha", "nyc mocha", "electron-mocha", "mochapack", "ts-mocha"],
      packages: ["mocha", "electron-mocha"],
      files: [".mocharc", ".mocharc.*"]
    ),
    QualityTool(
      "another JavaScript test runner",
      [.test],
      .script,
      commands: [
        "ava", "tap", "tape", "uvu", "jasmine", "karma", "qunit", "lab", "borp", "node --test", "tsx --test",
        "node test",
        "deno test", "bun test", "ng test", "vue-cli-service test:unit", "ember test", "wtr",
        "web-test-runner",
        "poku", "brittle", "tsd", "zunit", "aegir test", "stencil test", "vscode-test", "japa", "intern",
        "gulp test",
        "grunt test", "node ace", "c8 node", "nyc node",
      ],
      packages: [
        "ava", "tap", "tape", "uvu", "jasmine", "karma", "qunit", "@japa/runner", "borp", "@web/test-runner",
      ],
      files: ["karma.conf.*", "ava.config.*", ".taprc"]
    ),
    QualityTool(
      "Playwright",
      [.endToEnd, .test],
      .script,
      commands: ["playwright test", "playwright-ct test", "bddgen"],
      packages: ["@playwright/test"],
      files: ["playwright.config.*", "playwright-ct.config.*"]
    ),
    QualityTool(
      "Cypress",
      [.endToEnd, .test],
      .script,
      commands: [
        "cypress run", "cypress-repeat", "cypress-cloud run", "cypress parallel", "cypress-parallel",
        "vue-cli-service test:e2e",
      ],
      actions: ["cypress-io/github-action"],
      packages: ["cypress"],
      files: ["cypress.config.*", "cypress.json"]
    ),
    QualityTool(
      "another browser test runner",
      [.endToEnd, .test],
      .script,
      commands: [
        "wdio", "nightwatch", "testcafe", "codeceptjs run", "detox test", "maestro test", "ng e2e",
        "start-server-and-test", "protractor",
      ],
      actions: ["devexpress/testcafe-action"],
      packages: ["nightwatch", "testcafe", "codeceptjs", "detox", "@wdio/cli", "protractor"],
      files: [
        "wdio.conf.*", "nightwatch.conf.*", ".testcaferc.*", "codecept.conf.*", ".detoxrc.*",
        "protractor.conf.*",
      ]
    ),
    QualityTool(
      "coverage of JavaScript",
      [.coverage],
      .script,
      commands: [
        "nyc", "c8", "istanbul", "jest --coverage", "vitest --coverage", "vitest --coverage.enabled",
        "node --experimental-test-coverage",
        "bun --coverage", "deno coverage", "deno --coverage", "react-scripts --coverage",
        "ng --code-coverage", "tap", "codecov",
        "coveralls", "borp --coverage", "jest --collectCoverage", "jest --collect-coverage", "ng --coverage",
      ],
      packages: [
        "nyc", "c8", "istanbul", "@vitest/coverage-v8", "@vitest/coverage-istanbul", "coveralls",
        "karma-coverage", "babel-plugin-istanbul", "tap",
      ],
      files: [".nycrc", ".nycrc.*", ".c8rc", ".c8rc.*"]
    ),
    QualityTool(
      "audit of npm packages",
      [.dependencyScan],
      commands: [
        "npm audit", "yarn audit", "yarn npm audit", "pnpm audit", "audit-ci", "better-npm-audit",
        "npm-audit-resolver",
        "improved-yarn-audit", "bun audit", "nsp check", "auditjs", "retire", "osv-scanner", "resolve-audit",
        "check-audit",
      ],
      packages: ["audit-ci", "better-npm-audit", "npm-audit-resolver", "improved-yarn-audit"]
    ),
    QualityTool(
      "security rules for ESLint",
      [.staticAnalysis],
      .script,
      commands: ["njsscan"],
      packages: [
        "eslint-plugin-security", "eslint-plugin-security-node", "eslint-plugin-no-unsanitized",
        "@microsoft/eslint-plugin-sdl", "eslint-plugin-sonarjs",
      ]
    ),
  ]
}
