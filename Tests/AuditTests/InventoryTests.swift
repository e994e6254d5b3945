import Audit
import Readiness
import SourceTree
import Testing

struct InventoryTests {
  private func inventory(_ texts: [String: String]) -> Inventory {
    Inventory(of: RepositoryFacts(gathering: SourceTree(texts), today: CalendarDate(daysSinceEpoch: 20_780)))
  }

  private func names(_ kind: InventoryEntry.Kind, _ texts: [String: String]) -> [String] {
    inventory(texts).entries.filter { $0.kind == kind }.map(\.name)
  }

  private let shop = [
    "package.json": #"{ "name": "shop", "version": "1.0.0", "dependencies": { "express": "^4" } }"#,
    "server.js": """
    const app = express()
    app.post('/login', login)
    app.get('/orders', list)
    app.post('/orders', create)
    app.listen(process.env.PORT || 3000)
    """,
    "README.md": "# Shop", "docs/deploy.md": "# Deploy", "reports/junit.xml": "<testsuites/>",
  ]

  @Test func `an inventory lists what a repository holds`() {
    #expect(names(.component, shop) == ["shop"])
    #expect(names(.language, shop) == ["JavaScript"])
    #expect(names(.route, shop) == ["GET /orders", "POST /login", "POST /orders"])
    #expect(names(.environmentVariable, shop) == ["PORT"])
    #expect(names(.document, shop).contains("README.md"))
    #expect(names(.testArtifact, shop) == ["reports/junit.xml"])
  }

  @Test func `flows are proposed from routes and say that they are proposals`() {
    #expect(names(.proposedFlow, shop) == ["Sign in", "Create and find orders"])
    let flow = inventory(shop).entries.first { $0.kind == .proposedFlow }
    #expect(flow?.detail.contains(InventoryEntry.stepSeparator) == true)
    #expect(InventoryEntry.Kind.proposedFlow.title == "Proposed critical flows")
  }

  @Test func `names are unique within a kind and what is too much is counted`() {
    let routes = (0..<900).map { "app.get('/r\($0)', h)" }.joined(separator: "\n")
    let found = inventory(["server.js": "const app = express()\n" + routes + "\napp.get('/r1', again)"])
    let names = found.entries.filter { $0.kind == .route }.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count + (found.omitted[.route] ?? 0) == 900)
    #expect(found.entries.count <= 2_000)
  }

  @Test func `an empty tree has an empty inventory`() {
    #expect(inventory([:]).entries.isEmpty)
  }
}
