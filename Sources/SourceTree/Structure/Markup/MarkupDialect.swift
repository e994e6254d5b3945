/// How a file writes markup, by its name.
package enum MarkupDialect: Sendable {
  /// HTML, plain or with the tags of a template language (Jinja, ERB, JSP, PHP, Handlebars, Angular …).
  case html
  case vue
  case svelte
  /// Markup with code in braces, as Astro has it.
  case astro
  /// Code with markup in it.
  case jsx

  /// The dialect of a file; nil when it holds no markup that can be read.
  package init?(path: String) {
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch suffix {
    case "vue": self = .vue
    case "svelte": self = .svelte
    case "astro": self = .astro
    case "jsx", "tsx", "js", "mjs", "cjs": self = .jsx
    case _ where Self.pageSuffixes.contains(suffix): self = .html
    default: return nil
    }
  }

  /// The endings of file names that the HTML dialect covers.
  package static let pageSuffixes = [
    "html", "htm", "xhtml", "erb", "rhtml", "jsp", "jspf", "php", "phtml", "hbs", "handlebars", "mustache",
    "ejs",
    "njk", "j2", "jinja", "jinja2", "twig", "liquid", "ftl", "eta", "tmpl", "gohtml",
  ]

  /// The endings of file names of components and pages made of code.
  package static let componentSuffixes = ["vue", "svelte", "astro", "jsx", "tsx", "js", "mjs", "cjs"]
}
