package import SourceTree

extension SourceFacts {
  /// Words of which a file must hold one to be worth reading for facts.
  package static let keywords: [String] = [
    // The environment.
    "process.env", "import.meta.env", "bun.env", "deno.env", "environ", "getenv", "lookupenv", "env[",
    "env.fetch", "env::var", "env!(", "processinfo", "env(", "\"${", "@value(",
    // Requests and hosts.
    "fetch", "axios", "xmlhttprequest", "ajax(", "useswr", "ky.", "https://", "http://",
    // Routes.
    ".get(", ".post(", ".put(", ".patch(", ".delete(", ".all(", ".options(", ".get<", ".post<", ".put<",
    ".patch<", ".delete<", ".use(", ".any(", ".handle(", ".group(", ".route(", ".register(", "@controller",
    "route::", "routes.draw", "urlpatterns", "handlefunc", "mapping", "mapget", "mappost", "mapput",
    "mappatch", "mapdelete", "[http", "web::", "#[get", "#[post", "#[put", "#[patch", "#[delete", "sinatra",
    "apirouter", "blueprint", "include_router", "aiohttp", "eventhandler", "requesthandler", "nextresponse",
    "nextapi", "request: request", "req: request", "(request)", "(req", "export async function",
    "export const get", "export const post", "loader", "action(", "action =",
    // What starts by itself.
    ".listen", "serve(", "serve_forever", "app.run(", "run_app", "listenandserve", "whenready",
    "browserwindow", "cron", "schedule", "setinterval", "periodic", "repeat_every", "repeat:", "agenda",
    "addfunc", "func main", "fun main", "fn main", "__main__", "uvicorn", "static void main",
    "static int main", "static async", "static task main", "@main",
  ]

  /// What a source file says; nothing for files that are no product code.
  package init(of text: SourceText) {
    guard text.file.role == .product,
      Language.programming.contains(text.file.language) || text.file.language == .yaml
    else {
      self.init()
      return
    }
    var scan = FactScan(text: text)
    if text.file.language == .yaml {
      scan.readScheduledJobs()
      self = scan.facts
      return
    }
    scan.readEnvironment()
    scan.readScheduledJobs()
    scan.readEntryPoints()
    scan.readExternalHosts()
    switch text.file.language {
    case _ where Language.script.contains(text.file.language):
      scan.readScriptRoutes()
      scan.readDecoratedRoutes()
      scan.readFileRoutes()
      scan.readClientCalls()
    case .python: scan.readPythonRoutes()
    case .go: scan.readGoRoutes()
    default: scan.readTabledRoutes()
    }
    self = scan.facts
  }
}
