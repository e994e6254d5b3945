package import Readiness

/// What single source files say that questions about the whole repository need.
package struct SourceFacts: Equatable, Sendable {
  /// A route that the repository's server answers.
  package struct Route: Equatable, Sendable {
    /// In capitals; `ANY` for all methods.
    package var method: String
    /// As written, with the prefix of its router where that is known; parameters as `:name`.
    package var path: String
    /// Where it is registered.
    package var place: Place
    /// The names of the middleware, decorators or dependencies that stand before its handler.
    package var guards: [String]
    /// The framework by whose form it was recognized, such as `express` or `flask`.
    package var framework: String
    /// The name of the router that it is registered with, in its own file.
    var router = ""
    /// The name of its handler; empty when that is written where it is registered, nil when it could not be told.
    var handler: String?

    /// Makes a route.
    package init(method: String, path: String, place: Place, guards: [String] = [], framework: String) {
      self.method = method
      self.path = path
      self.place = place
      self.guards = guards
      self.framework = framework
      // These write a handler where its route is.
      handler = ["next", "nuxt", "sveltekit", "remix", "nestjs"].contains(framework) ? "" : nil
    }
  }

  /// A request that the repository's own client makes to a path of its server.
  package struct ClientCall: Equatable, Sendable {
    /// In capitals; `GET` where the code says nothing; `ANY` where it is not known.
    package var method: String
    /// The path as written, without origin and query; interpolated parts as `:x`.
    package var path: String
    /// Where it is made.
    package var place: Place

    /// Makes a call.
    package init(method: String, path: String, place: Place) {
      self.method = method
      self.path = path
      self.place = place
    }
  }

  /// A read of an environment variable.
  package struct EnvironmentRead: Equatable, Sendable {
    /// The variable's name.
    package var name: String
    /// Where it is read.
    package var place: Place
    /// What stands in when it is not set, as written; nil when nothing does.
    package var fallback: String?
    /// Whether the code around asks if it is set, or fails by itself when it is not.
    var isTested = false

    /// Makes a read.
    package init(name: String, place: Place, fallback: String? = nil) {
      self.name = name
      self.place = place
      self.fallback = fallback
    }
  }

  /// A router that answers below another one's path.
  struct Mount: Equatable, Sendable {
    /// The file and router in which it is mounted.
    var path: String
    var router: String
    /// Below which path, and behind what.
    var prefix: String
    var guards: [String]
    /// The router's name in the same file; empty when it comes from another.
    var target: String
    /// Ends that the path of the router's file may have, without extension.
    var modules: [String]
  }

  /// A thing with a name and a place: hosts, jobs, entry points.
  package struct Named: Equatable, Sendable {
    /// The name.
    package var name: String
    /// What else is to be said, in a few words.
    package var detail: String
    /// Where it stands.
    package var place: Place

    /// Makes one.
    package init(name: String, detail: String = "", place: Place) {
      self.name = name
      self.detail = detail
      self.place = place
    }
  }

  /// Routes of the server.
  package var routes: [Route] = []
  /// Requests of the client to the server.
  package var clientCalls: [ClientCall] = []
  /// Reads of the environment.
  package var environmentReads: [EnvironmentRead] = []
  /// Hosts outside the repository that product code names.
  package var externalHosts: [Named] = []
  /// Timers, crons and queues that product code starts.
  package var scheduledJobs: [Named] = []
  /// Places at which a process starts to listen or to run.
  package var entryPoints: [Named] = []

  /// Routers that answer below others.
  var mounts: [Mount] = []

  /// Nothing known.
  package init() {}

  /// Takes in what another file says.
  package mutating func append(_ other: SourceFacts) {
    routes += other.routes
    clientCalls += other.clientCalls
    environmentReads += other.environmentReads
    externalHosts += other.externalHosts
    scheduledJobs += other.scheduledJobs
    entryPoints += other.entryPoints
    mounts += other.mounts
  }
}
