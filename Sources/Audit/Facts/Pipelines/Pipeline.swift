/// What a CI host is told to do with the repository, by one file.
struct Pipeline: Equatable, Sendable {
  /// Whose file it is.
  enum Host: String, CaseIterable, Sendable {
    case github = "GitHub Actions"
    case gitlab = "GitLab CI"
    case azure = "Azure Pipelines"
    case circle = "CircleCI"
    case travis = "Travis CI"
    case bitbucket = "Bitbucket Pipelines"
    case drone = "Drone"
    case woodpecker = "Woodpecker"
    case jenkins = "Jenkins"
    case sourcehut = "builds.sr.ht"
    case buildkite = "Buildkite"
    case appveyor = "AppVeyor"
    case cirrus = "Cirrus CI"
    case codemagic = "Codemagic"
    case semaphore = "Semaphore"
    case googleCloudBuild = "Google Cloud Build"
    case teamcity = "TeamCity"
    /// An action of GitHub's that the repository defines itself; it runs only where a workflow uses it.
    case compositeAction = "composite action"
  }

  /// What makes it run.
  enum Trigger: String, CaseIterable, Sendable {
    case pullRequest, push, pushToAnyBranch, schedule, manual, release, call, other
    /// The file does not say: the host's settings do.
    case hostDecides
  }

  /// What its token may do, where the file says so.
  enum Permissions: Equatable, Sendable {
    case everything
    case listed
  }

  /// Whose file it is.
  var host: Host
  /// The path from the root.
  var path: String
  /// Its name by the file; empty when it gives none.
  var name = ""
  /// What makes it run, the triggers of workflows that call it included.
  var triggers: Set<Trigger> = []
  /// The host's own names of the events that start it.
  var events: Set<String> = []
  /// What its token may do by default; nil when the file does not say.
  var permissions: Permissions?
  /// The line on which the permissions stand, or the first line.
  var permissionsLine = 1
  /// Its jobs in order.
  var jobs: [Job] = []
  /// Variables for all jobs, by name.
  var environment: [String: String] = [:]
  /// What decides what it does and stands in another repository, as written.
  var unseen: [String] = []
  /// Why it could not be read; nil when it was.
  var fault: String?

  /// Steps that run on one machine.
  struct Job: Equatable, Sendable {
    var name: String
    var line: Int
    var steps: [Step] = []
    var permissions: Permissions?
    var permissionsLine = 0
    /// The condition under which it runs, as written; empty for always.
    var condition = ""
    var isNonBlocking = false
    /// Whether it is bound to an environment of the host, which may ask for an approval.
    var hasEnvironment = false
    var environment: [String: String] = [:]
    /// The workflow that it calls instead of running steps.
    var call: Use?
  }

  /// One thing that a job does.
  struct Step: Equatable, Sendable {
    var name = ""
    var identifier = ""
    var line: Int
    /// The text that a shell runs.
    var script: Script?
    /// The action that it uses.
    var use: Use?
    /// What the action is given, by name.
    var inputs: [Input] = []
    var condition = ""
    var isNonBlocking = false
    var environment: [String: String] = [:]
    /// Where its commands run, from the root.
    var folder = ""
  }

  /// Lines for a shell.
  struct Script: Equatable, Sendable {
    var text: String
    /// 1-based line of its first line in the file.
    var line: Int
  }

  /// Somebody's action, template or workflow.
  struct Use: Equatable, Sendable {
    /// Without the version, as in `actions/checkout`.
    var name: String
    /// What stands after the at sign; empty when nothing does.
    var version: String
    var line: Int

    /// Takes a reference apart.
    init(_ text: String, line: Int) {
      let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
      name = parts.first ?? text
      version = parts.count > 1 ? parts[1] : ""
      self.line = line
    }
  }

  /// A value that an action is given.
  struct Input: Equatable, Sendable {
    var name: String
    var value: Script
  }

  /// Every step with its job, in order.
  var steps: [(job: Job, step: Step)] { jobs.flatMap { job in job.steps.map { (job, $0) } } }

  /// Whether it runs for changes that are not merged yet, as far as its file decides that.
  var runsOnProposedChanges: Bool {
    !triggers.isDisjoint(with: [.pullRequest, .pushToAnyBranch, .hostDecides])
  }
}
