import Audit
import Readiness
import SourceTree
import Testing

struct SourceFactsTests {
  private func sources(_ texts: [String: String]) -> SourceFacts {
    RepositoryFacts(gathering: SourceTree(texts), today: CalendarDate(daysSinceEpoch: 20_780)).sources
  }

  private func routes(_ texts: [String: String]) -> [String] {
    sources(texts).routes.map { route in
      (["\(route.method) \(route.path)"] + route.guards).joined(separator: " ")
    }
  }

  @Test func `routes of Express carry the prefix and the guards of where they are mounted`() {
    let found = routes([
      "src/app.js": """
      const express = require('express')
      const users = require('./routes/users')
      const app = express()
      app.use(express.json())
      app.get('/health', (req, res) => res.send('ok'))
      app.use('/api', requireUser, users)
      """,
      "src/routes/users.js": """
      const router = require('express').Router()
      router.get('/users/:id', show)
      router.delete('/users/:id', requireRole('admin'), remove)
      router.route('/teams').get(list).post(canWrite, create)
      // router.post('/old', gone)
      module.exports = router
      """,
    ])
    #expect(
      found == [
        "GET /health express.json()", "GET /api/users/:id requireUser express.json()",
        "DELETE /api/users/:id requireUser express.json() requireRole('admin')",
        "GET /api/teams requireUser express.json()", "POST /api/teams requireUser express.json() canWrite",
      ]
    )
  }

  @Test func `options of Fastify name its guards`() {
    let found = routes([
      "server.ts": """
      const app = fastify()
      app.post('/items', { preHandler: [app.authenticate], schema }, async (request) => {})
      app.route({ method: 'GET', url: '/items/:id', onRequest: checkUser, handler: show })
      """
    ])
    #expect(found == ["POST /items app.authenticate", "GET /items/:id checkUser"])
  }

  @Test func `routes of NestJS carry the guards of class and method`() {
    let found = routes([
      "cats.controller.ts": """
      @Controller('cats')
      @UseGuards(UserGuard)
      export class CatsController {
        @Get(':id')
        show() {}

        @Post()
        @Roles('admin')
        create() {}
      }
      """
    ])
    #expect(found == ["GET /cats/:id UserGuard", "POST /cats UserGuard Roles('admin')"])
  }

  @Test func `the path of a file is its route in Next and Nuxt and SvelteKit`() {
    let found = routes([
      "app/(site)/api/posts/[id]/route.ts":
        "export async function GET(request: Request) {}\nexport const PUT = h",
      "pages/api/me.ts": "export default function handler(req: NextApiRequest, res) {}",
      "server/api/users/[id].delete.ts": "export default defineEventHandler(() => {})",
      "src/routes/feed/+server.ts": "export async function POST() {}",
    ])
    #expect(
      found == [
        "GET /api/posts/:id", "PUT /api/posts/:id", "ANY /api/me", "DELETE /api/users/:id", "POST /feed",
      ]
    )
  }

  @Test func `routes of FastAPI carry prefixes and dependencies`() {
    let found = routes([
      "app/main.py": """
      from fastapi import FastAPI
      from app.routers import items
      app = FastAPI()
      app.include_router(items.router, prefix="/api", dependencies=[Depends(get_user)])
      """,
      "app/routers/items.py": """
      from fastapi import APIRouter, Depends
      router = APIRouter(prefix="/items")

      @router.post("/{item_id}")
      async def change(item_id: int, user: User = Depends(require_admin)):
          ...
      """,
    ])
    #expect(found == ["POST /api/items/:item_id get_user require_admin"])
  }

  @Test func `routes of Flask and Django are read`() {
    let found = routes([
      "app.py": """
      from flask import Flask
      @app.route("/login", methods=["GET", "POST"])
      @login_required
      def login(): ...
      """,
      "site/urls.py": """
      urlpatterns = [
        path("shop/", include("shop.urls")),
        path("about/<int:page>/", about),
      ]
      """,
      "shop/urls.py": "urlpatterns = [path('cart/', login_required(cart))]",
    ])
    #expect(
      found == [
        "GET /login login_required", "POST /login login_required", "ANY /shop/cart login_required",
        "ANY /about/:page",
      ]
    )
  }

  @Test func `routes of Go carry the prefix of their group`() {
    let found = routes([
      "main.go": """
      import "github.com/gin-gonic/gin"
      r := gin.Default()
      admin := r.Group("/admin", requireAdmin())
      admin.POST("/users", createUser)
      r.GET("/ping", ping)
      """,
      "other.go": """
      import "net/http"
      mux.HandleFunc("POST /orders", create)
      http.HandleFunc("/health", health)
      """,
    ])
    #expect(
      found == ["POST /admin/users requireAdmin()", "GET /ping", "POST /orders", "ANY /health"]
    )
  }

  @Test func `routes of other frameworks are read`() {
    let found = routes([
      "A.java": "@RequestMapping(\"/api\")\nclass A {\n  @PostMapping(\"/users\")\n  void a() {}\n}",
      "b.rs": "#[get(\"/ping\")]\nasync fn ping() {}\nRouter::new().route(\"/x\", post(create));",
      "c.php": "Route::get('/posts', 'PostController@index')->middleware('auth');",
      "config/routes.rb": "Rails.application.routes.draw do\n  get '/about', to: 'pages#about'\nend",
      "d.cs": "app.MapDelete(\"/items/{id}\", remove).RequireAuthorization();",
    ])
    #expect(
      Set(found) == [
        "POST /api/users", "GET /ping", "POST /x", "GET /posts middleware('auth'", "GET /about",
        "DELETE /items/:id RequireAuthorization(",
      ]
    )
  }

  @Test func `calls of a client to its own server are read and those to others are not`() {
    let calls = sources([
      "web/api.ts": """
      await fetch('/api/users')
      await fetch(`/api/users/${id}?full=${full ? 1 : 0}`, { method: 'DELETE' })
      axios.post('/api/login', body)
      fetch('https://api.example.com/x')
      fetch(`${settings.baseUrl}/api/send`)
      fetch(`${API_BASE}/api/teams`, options)
      """
    ]).clientCalls
    #expect(
      calls.map { "\($0.method) \($0.path)" } == [
        "GET /api/users", "DELETE /api/users/:x", "ANY /api/teams", "POST /api/login",
      ]
    )
  }

  @Test func `reads of the environment carry what stands in for them`() {
    let reads = sources([
      "a.ts": """
      const port = process.env.PORT || 3000
      const key = process.env['API_KEY']
      const { HOST = 'localhost', DEBUG } = process.env
      process.env.MODE = 'x'
      const url = import.meta.env.VITE_URL ?? '/'
      // process.env.OLD
      """,
      "b.py": "a = os.environ['A_KEY']\nb = os.getenv('B_KEY', 'none')\nos.environ['SET'] = '1'\n",
      "c.go": "x := os.Getenv(\"C_KEY\")",
      "d.rb": "ENV.fetch('D_KEY', 'x')\nENV['E_KEY']",
    ]).environmentReads
    let summaries = reads.map { read in read.name + (read.fallback.map { "=\($0)" } ?? "") }
    #expect(
      Set(summaries) == [
        "PORT=3000", "API_KEY", "VITE_URL='/'", "HOST='localhost'", "DEBUG", "A_KEY", "B_KEY='none'", "C_KEY",
        "D_KEY='x'", "E_KEY",
      ]
    )
  }

  @Test func `jobs and starts and hosts are read`() {
    let found = sources([
      "server.js": """
      const app = express()
      cron.schedule('0 * * * *', clean)
      setInterval(poll, 60 * 1000)
      setInterval(blink, 500)
      fetch('https://api.stripe.com/v1/charges')
      app.listen(3000)
      """,
      ".github/workflows/nightly.yml": "on:\n  schedule:\n    - cron: '0 3 * * *'\n",
    ])
    #expect(found.scheduledJobs.map(\.detail) == ["0 3 * * *", "0 * * * *", "60 * 1000"])
    #expect(found.entryPoints.map(\.name) == ["app.listen(3000)"])
    #expect(found.externalHosts.map(\.name) == ["api.stripe.com"])
  }

  @Test(arguments: [
    "app.get('/x', ", "app.use(((((", "@Controller(", "router.route('/').get(", "`${", "\u{0}'",
  ])
  func `half written code neither crashes nor hangs`(text: String) {
    for name in ["a.js", "a.py", "a.go", "a.php", "a.rs"] {
      let found = sources([name: String(repeating: text, count: 200)])
      #expect(found.routes.count <= 1_000)
    }
  }
}
