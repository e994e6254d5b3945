import Readiness
import SourceTree

extension Check {
  static let messagesAreSilent = Check(
    id: "U-18",
    title: "Messages that appear are not announced",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .small,
    decides: """
      An element's class says toast, snackbar, notification or flash message, and nothing in the repository \
      is a live region (`aria-live`, `role="status"`, `role="alert"`, `<output>`).
      """,
    impact: """
      A screen reader stays silent when {elements} appear: who cannot see the corner of the screen does not \
      learn that something was saved or failed.
      """,
    remediation: """
      Put `role="status"` on the element that the messages are shown in, `role="alert"` for errors, and have \
      it in the page before the first message comes. Places: {list}.
      """,
    rootCause: "The message is a box that appears; that it must be announced too is not to be seen.",
    reproduction: [
      "Search the repository for `aria-live`, `role=\"status\"` and `role=\"alert\"`: there is none."
    ],
    references: ["WCAG 2.2 SC 4.1.3", "https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA22"],
    guards: [
      "a live region anywhere in the repository", "libraries that announce their messages themselves",
    ],
    topics: ["live region", "toast", "status message"],
    examples: [
      .bad(["a.html": "<div id=\"toast\" class=\"toast hidden\"></div>"]),
      .good(["a.html": "<div class=\"toast\"></div><div aria-live=\"polite\"></div>"]),
      .good(["a.html": "<div class=\"toast\"></div>", "a.js": "box.setAttribute('role', 'alert')"]),
      .good(["App.jsx": "export const App = () => <ToastContainer className=\"toast\" />"], "a library"),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup([
          "toast", "snackbar", "notification", "flash", "aria-live", "arialive", "\"alert\"", "'alert'",
          "\"status\"", "'status'", "<output",
        ])
        .with(languages: Language.markup.union([.plain, .ruby, .python])),
        look: { text in
          if live.firstMatch(in: text.bytes) != nil { return [InterfaceOutcome.marking("live", text)] }
          guard !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text) else { return [] }
          return document.elements.indices.filter { document.elements[$0].isMessage }
            .map { document.sighting(of: $0, in: text) }
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  private static let live = Pattern(
    #"""
    (?i)aria-?live|role\\?['"]?\s*[=:,]\s*\{?\\?['"](?:alert|status|log)\b|role=(?:alert|status)\#
    |<output[\s>]|(?:react-hot-toast|react-toastify|sonner|notistack|vue-toast|sweetalert|toastr|iziToast\#
    |noty\b|ngx-toastr|svelte-french-toast|primevue|element-plus|antd|@mui)
    """#
  )
}

extension MarkupElement {
  private static let messageClasses: Set<String> = [
    "toast", "toasts", "snackbar", "toast-container", "notification-toast", "flash-message", "flash-messages",
    "flashes",
    "toast-message",
  ]

  fileprivate var isMessage: Bool {
    guard !isComponent, !hasUnknownAttributes, let written = self["class"]?.text else { return false }
    return written.split(whereSeparator: \.isWhitespace).contains {
      Self.messageClasses.contains($0.lowercased())
    }
  }
}
