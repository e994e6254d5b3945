import Readiness
import SourceTree

/// A critical flow that routes and pages suggest; it counts only once a person has approved it.
struct ProposedFlow: Equatable, Sendable {
  let name: String
  let steps: [String]
  /// Where its routes and pages are, in order.
  let places: [Place]
  /// The words by which a test would name it.
  let words: [String]

  /// As the inventory lists it.
  var entry: InventoryEntry {
    InventoryEntry(
      .proposedFlow,
      name: name,
      detail: steps.joined(separator: InventoryEntry.stepSeparator),
      locations: places.prefix(12).map(\.location)
    )
  }

  private static let mostFlows = 12

  /// The flows that a repository's routes and pages suggest, the weightiest first.
  static func all(in facts: RepositoryFacts) -> [ProposedFlow] {
    let spots = spots(in: facts)
    var flows = kinds.compactMap { kind -> ProposedFlow? in
      let found = spots.filter { !$0.segments.isDisjoint(with: kind.words) }
      guard !found.isEmpty else { return nil }
      return ProposedFlow(
        name: kind.name,
        steps: kind.steps,
        places: places(found),
        words: kind.words.sorted()
      )
    }
    flows += entities(facts.sources.routes, besides: Set(kinds.flatMap(\.words)))
    if let start = facts.sources.entryPoints.first(where: { $0.detail == "electron" }) {
      let steps = ["Start the app", "See its first window", "Quit and start again with the same state"]
      flows.append(
        ProposedFlow(name: "Start the app", steps: steps, places: [start.place], words: ["launch", "start"])
      )
    }
    return Array(flows.prefix(mostFlows))
  }

  private static func spots(in facts: RepositoryFacts) -> [(segments: Set<String>, place: Place)] {
    let routes = facts.sources.routes.map { (segments: segments(of: $0.path), place: $0.place) }
    let pages = facts.tree.files.filter { $0.role == .product && $0.skip == nil && isPage($0) }.map { file in
      (segments: segments(of: file.path), place: Place(file.path, 1))
    }
    return routes + pages
  }

  private static func isPage(_ file: TreeFile) -> Bool {
    guard Language.markup.contains(file.language) else { return false }
    let folders = Set(file.folder.lowercased().split(separator: "/").map(String.init))
    let isView = !folders.isDisjoint(with: ["pages", "views", "screens", "routes", "templates"])
    return (isView && !folders.contains("api") && !folders.contains("server")) || file.name.hasPrefix("page.")
  }

  /// The words of a path, whole and in small letters: `sign-in` is one, `LoginPage.vue` holds `login`.
  private static func segments(of path: String) -> Set<String> {
    var words: Set<String> = []
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "." }) where !part.hasPrefix(":") {
      words.insert(part.lowercased())
      var word = ""
      for character in part {
        if character.isUppercase || !character.isLetter {
          if !word.isEmpty { words.insert(word.lowercased()) }
          word = ""
        }
        if character.isLetter { word.append(character) }
      }
      if !word.isEmpty { words.insert(word.lowercased()) }
    }
    return words
  }

  /// Things that can be made and listed by routes.
  private static func entities(_ routes: [SourceFacts.Route], besides known: Set<String>) -> [ProposedFlow] {
    var found: [String: (methods: Set<String>, places: [Place])] = [:]
    for route in routes {
      let parts = route.path.split(separator: "/").map(String.init)
      // The last noun of the address: `/api/teams/:id` is about teams.
      guard
        let noun = parts.last(where: { !$0.hasPrefix(":") && !$0.contains("*") && !$0.contains(".") })?
          .lowercased(),
        !known.contains(noun), noun.count > 3, noun.hasSuffix("s"), !uncounted.contains(noun)
      else { continue }
      found[noun, default: ([], [])].methods.insert(route.method)
      found[noun, default: ([], [])].places.append(route.place)
    }
    let makable = found.filter { $0.value.methods.contains("POST") && $0.value.places.count > 1 }
    let ordered = makable.sorted { ($1.value.places.count, $0.key) < ($0.value.places.count, $1.key) }
    return ordered.map { noun, value in
      ProposedFlow(
        name: "Create and find \(noun)",
        steps: ["Create one of the \(noun)", "Find it in the list", "Change it", "Delete it"],
        places: Array(Set(value.places)).sorted(),
        words: [noun, String(noun.dropLast())]
      )
    }
  }

  private static func places(_ spots: [(segments: Set<String>, place: Place)]) -> [Place] {
    Array(Set(spots.map(\.place))).sorted()
  }

  private static let uncounted: Set<String> = [
    "status", "metrics", "process", "access", "analysis", "address", "stats",
  ]

  private static let kinds: [(name: String, words: Set<String>, steps: [String])] = [
    (
      "Sign in", ["login", "signin", "sign-in", "sign_in"],
      ["Open the sign-in page", "Enter valid credentials", "See what only members see", "Sign out"]
    ),
    (
      "Sign up", ["signup", "sign-up", "register", "registration"],
      ["Open the registration", "Give the required data", "Confirm the account", "Sign in with it"]
    ),
    (
      "Reset a password",
      ["forgot-password", "reset-password", "forgotpassword", "resetpassword", "password-reset"],
      ["Ask for a new password", "Follow the link", "Set it", "Sign in with it"]
    ),
    (
      "Check out", ["checkout", "cart", "basket", "payment", "payments", "billing"],
      ["Choose something to buy", "Pay", "See the confirmation"]
    ),
    (
      "Set up", ["setup", "install", "onboarding"],
      ["Start with an empty installation", "Answer what is asked", "Arrive at a working system"]
    ),
    (
      "Upload a file", ["upload", "uploads", "attachments"],
      ["Choose a file", "Upload it", "Find and open it again"]
    ),
    (
      "Chat", ["chat", "chats", "conversation", "conversations"],
      ["Open a conversation", "Send a message", "Read the answer"]
    ),
    ("Run a job", ["jobs", "tasks", "schedules", "runs"], ["Create a job", "Let it run", "See its result"]),
    (
      "Read reports", ["report", "reports", "dashboard", "dashboards"],
      ["Open the reports", "Choose a period", "See the right numbers"]
    ),
    ("Export data", ["export", "exports"], ["Choose what to export", "Export it", "Open the file"]),
    ("Import data", ["import", "imports"], ["Choose a file", "Import it", "Find what it held"]),
    (
      "Change settings", ["settings", "preferences"],
      ["Open the settings", "Change one", "See it kept after a restart"]
    ),
    ("Administer", ["admin"], ["Sign in as an administrator", "Change something", "See that others cannot"]),
  ]
}
