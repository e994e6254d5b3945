package import SourceTree

extension SourceFacts {
  /// Words of which a file must hold one to be worth reading for facts.
  package static let keywords: [String] = [
    // The environment.
    "process.env", "import.meta.env", "environ", "getenv", "lookupenv", "env[", "env.fetch", "env::var",
    "processinfo", "getenvironmentvariable", "env(",
    // Requests and hosts.
    "fetch(", "axios", "xmlhttprequest", "ajax(", "useswr", "https://", "http://",
    // Routes.
    ".get(", ".post(", ".put(", ".patch(", ".delete(", ".use(", ".route(", "@controller", "route::",
    "routes.draw",
    "urlpatterns", "handlefunc", "mapping(", "mapget", "mappost", "[http", "web::", "#[get", "#[post",
    "sinatra",
    "eventhandler", "requesthandler", "nextresponse", "nextapirequest", "request: request", "req: request",
    "(request)", "export async function", "export const get", "export const post", "loaderfunction",
    // What starts by itself.
    ".listen(", "listenandserve", "whenready", "browserwindow", "cron", "schedule", "setinterval",
    "func main",
    "__main__", "uvicorn", "fn main", "static void main", "@main", "repeat:", "agenda",
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
