import Audit
import Readiness
import SourceTree
import Testing

struct ProfileDetectionTests {
  private func profiles(_ files: [String: String]) -> Set<Profile> {
    RepositoryFacts(gathering: SourceTree(files), today: CalendarDate(daysSinceEpoch: 20_780)).profiles
  }

  @Test func `an engine of Rails is a library with pages, and an application is a service`() {
    let engine = [
      "shop.gemspec":
        "Gem::Specification.new do |spec|\n  spec.name = 'shop'\n  spec.add_dependency 'rails'\nend\n",
      "config/routes.rb": "Shop::Engine.routes.draw do\n  get '/orders', to: 'orders#index'\nend\n",
      "app/views/shop/index.html.erb": "<p>Orders</p>\n",
    ]
    #expect(profiles(engine).isSuperset(of: [.library, .web]))
    #expect(!profiles(engine).contains(.service))
    var application = engine
    application["shop.gemspec"] = nil
    application["Gemfile"] = "gem 'rails'\n"
    application["config.ru"] = "run Shop\n"
    #expect(profiles(application).isSuperset(of: [.service, .web]))
    #expect(!profiles(application).contains(.library))
  }

  @Test func `a tool with a socket of its own is no service, and a server is one`() {
    let tool = [
      "go.mod": "module example.com/find\n",
      "main.go":
        "package main\nfunc main() { listener, err := net.Listen(\"unix\", path); use(listener, err) }\n",
    ]
    #expect(!profiles(tool).contains(.service))
    var server = tool
    server["main.go"] =
      "package main\nfunc main() { listen := http.ListenAndServe(\":80\", nil); use(listen) }\n"
    #expect(profiles(server).contains(.service))
  }

  @Test func `an image of static files is no service, and a window of a namespace is Electron's`() {
    let page = [
      "package.json": "{\"name\": \"page\", \"devDependencies\": {\"vue\": \"3\", \"electron\": \"38\"}}",
      "index.html": "<html></html>",
      "Dockerfile":
        "FROM node:22 AS build\nRUN npm ci\nFROM nginx:1.29-alpine\nCOPY --from=build /dist /srv\nEXPOSE 80\n",
    ]
    #expect(profiles(page).contains(.web))
    #expect(profiles(page).isDisjoint(with: [.service, .electron]))
    var server = page
    server["Dockerfile"] = "FROM node:22\nCOPY . .\nEXPOSE 80\nCMD node a.js\n"
    #expect(profiles(server).contains(.service))
    var desktop = page
    desktop["main.ts"] = "const window = new electron.BrowserWindow({})\n"
    #expect(profiles(desktop).contains(.electron))
  }
}
