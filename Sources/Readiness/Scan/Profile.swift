/// What a repository is run as; profiles decide which checks apply (checks §5.1).
package enum Profile: String, CaseIterable, Hashable, Sendable {
  /// A process that answers over a network.
  case service
  /// Pages that people see in a browser.
  case web
  case electron
  case container
  /// None of the ones that run by themselves: a library or a command-line tool.
  case library
  /// Data that outlives a process: migrations, a driver, an object mapper.
  case dataStore = "data_store"
  /// Workflows of a CI host in the repository.
  case continuousIntegration = "ci"

  /// The words shown to people.
  package var title: String {
    switch self {
    case .service: "network service"
    case .web: "web UI"
    case .electron: "Electron app"
    case .container: "container"
    case .library: "library or command line"
    case .dataStore: "data store"
    case .continuousIntegration: "CI host"
    }
  }
}
