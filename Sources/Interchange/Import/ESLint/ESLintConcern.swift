internal import Readiness

/// What a rule of ESLint is about: style, or something that harms people (formats §3.5).
struct ESLintConcern {
  enum Kind {
    case style
    case security
    case accessibility
  }

  let kind: Kind
  /// CWE ids and criteria of WCAG, where the rule's own documentation is certain of them.
  let references: [String]
  let isAboutSecret: Bool

  init(rule: String) {
    let name = rule.split(separator: "/").last.map(String.init) ?? rule
    if let plugin = Self.accessibilityPlugins.first(where: rule.hasPrefix) {
      kind = .accessibility
      let criteria = plugin == "jsx-a11y/" ? Self.criteria[name] ?? [] : []
      references = criteria.map { "WCAG \($0)" }
    } else if Self.securityPlugins.contains(where: rule.hasPrefix) || Self.securityRules[rule] != nil {
      kind = .security
      references = [Self.securityRules[rule] ?? Self.weaknesses[name]].compactMap { $0 }
        .filter { !$0.isEmpty }
    } else {
      kind = .style
      references = []
    }
    isAboutSecret = name.contains("secret") || name.contains("credential") || name.contains("password")
  }

  var strand: String {
    switch kind {
    case .style: "quality"
    case .security: "security"
    case .accessibility: "uiux"
    }
  }

  func severity(_ word: String, rule: String) -> SeverityAssessment {
    switch kind {
    case .style: StaticSeverity.ofLint(word, tool: "ESLint")
    case .security:
      SeverityAssessment(level: .medium, justification: "ESLint says \(word); \(rule) is about security")
    case .accessibility:
      SeverityAssessment(level: .medium, justification: "ESLint says \(word); \(rule) is about accessibility")
    }
  }

  private static let accessibilityPlugins = [
    "jsx-a11y/", "vuejs-accessibility/", "lit-a11y/", "@angular-eslint/template/alt-text",
    "@angular-eslint/template/click-events-have-key-events",
    "@angular-eslint/template/mouse-events-have-key-events", "@angular-eslint/template/label-has-associated",
    "@angular-eslint/template/interactive-supports-focus", "@angular-eslint/template/valid-aria",
    "@angular-eslint/template/elements-content", "@angular-eslint/template/table-scope",
  ]

  private static let securityPlugins = [
    "security/", "no-unsanitized/", "security-node/", "no-secrets/", "xss/", "scanjs-rules/",
    "@microsoft/sdl/", "no-wildcard-postmessage/", "pii/",
  ]

  /// Rules of plugins that are not about security as a whole; an empty id where none is certain.
  private static let securityRules = [
    "no-eval": "CWE-95", "no-implied-eval": "CWE-95", "no-new-func": "CWE-95", "no-script-url": "CWE-79",
    "@typescript-eslint/no-implied-eval": "CWE-95", "react/no-danger": "CWE-79",
    "react/no-danger-with-children": "CWE-79", "react/jsx-no-script-url": "CWE-79",
    "react/jsx-no-target-blank": "CWE-1022", "react/iframe-missing-sandbox": "", "vue/no-v-html": "CWE-79",
    "svelte/no-at-html-tags": "CWE-79", "solid/no-innerhtml": "CWE-79",
  ]

  private static let weaknesses = [
    "detect-eval-with-expression": "CWE-95", "detect-child-process": "CWE-78",
    "detect-non-literal-fs-filename": "CWE-22", "detect-non-literal-regexp": "CWE-1333",
    "detect-unsafe-regex": "CWE-1333", "detect-pseudoRandomBytes": "CWE-338",
    "detect-possible-timing-attacks": "CWE-208", "detect-no-csrf-before-method-override": "CWE-352",
    "detect-disable-mustache-escape": "CWE-79", "detect-bidi-characters": "CWE-1007",
    "method": "CWE-79", "property": "CWE-79", "no-secrets": "CWE-798",
  ]

  /// The success criteria that the rules of jsx-a11y name in their documentation.
  private static let criteria: [String: [String]] = [
    "accessible-emoji": ["1.1.1"], "alt-text": ["1.1.1"], "anchor-has-content": ["2.4.4", "4.1.2"],
    "anchor-is-valid": ["2.1.1"], "aria-props": ["4.1.2"], "aria-proptypes": ["4.1.2"],
    "aria-role": ["4.1.2"], "aria-unsupported-elements": ["4.1.2"], "autocomplete-valid": ["1.3.5"],
    "click-events-have-key-events": ["2.1.1"],
    "control-has-associated-label": ["1.3.1", "3.3.2", "4.1.2"], "heading-has-content": ["2.4.6"],
    "html-has-lang": ["3.1.1"], "iframe-has-title": ["2.4.1", "4.1.2"],
    "interactive-supports-focus": ["2.1.1"],
    "label-has-associated-control": ["1.3.1", "3.3.2", "4.1.2"],
    "label-has-for": ["1.3.1", "3.3.2", "4.1.2"], "lang": ["3.1.1"],
    "media-has-caption": ["1.2.2", "1.2.3"], "mouse-events-have-key-events": ["2.1.1"],
    "no-distracting-elements": ["2.2.2"], "no-interactive-element-to-noninteractive-role": ["4.1.2"],
    "no-noninteractive-element-interactions": ["4.1.2"],
    "no-noninteractive-element-to-interactive-role": ["4.1.2"], "no-noninteractive-tabindex": ["2.1.1"],
    "no-onchange": ["3.2.2"], "no-static-element-interactions": ["4.1.2"],
    "role-has-required-aria-props": ["4.1.2"], "role-supports-aria-props": ["4.1.2"],
    "scope": ["1.3.1", "4.1.1"], "tabindex-no-positive": ["2.4.3"],
  ]
}
