import Readiness

/// `github-issues.sh`: a script for people to read, which makes an issue on GitHub of every open finding.
///
/// Source: POSIX.1-2024, Shell Command Language §2.2.2 for single quotes and §2.7.4 for here-documents: within
/// either nothing is expanded. Texts hold no control but line feeds.
struct IssueScript {
  private let subject: PackageSubject

  init(_ subject: PackageSubject) { self.subject = subject }

  var bytes: [UInt8] {
    let entries = subject.entries.filter { $0.facts.countsAsOpen(on: subject.today) }
      .sorted(by: PackageSubject.comesFirst)
    let issues = entries.map { IssueText(entry: $0) }
    var parts = [head(issues.count)]
    if issues.isEmpty {
      parts.append("# No finding is open: there is nothing to do.")
    } else {
      parts.append(Self.guarding(issues.count))
      parts.append(Self.labels(issues))
      parts += issues.map(Self.command)
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private func head(_ count: Int) -> String {
    """
    #!/bin/sh
    # \(counted(count, "open finding")) of \(VisibleText.line(subject.context.project.title)) as issues on GitHub, \
    as of \(subject.time) (UTC).
    #
    # READ THIS FIRST. Nothing of it has been run. It writes to a repository that others may read, and the
    # texts come from people and from reports of tools: take out what nobody else should see, above all
    # weaknesses that are not fixed yet, when the repository is public.
    #
    # It needs gh, signed in (https://cli.github.com). Run it in a clone of the repository, and it asks
    # before it does anything; or name the repository, and it does not ask:
    #     GH_REPO=owner/name sh github-issues.sh
    # A finding that has an issue already, by the line “launchpoll: ID” in its text, is passed over, so it
    # can be run again; give GitHub some minutes to find new issues. It lets nobody make many of them fast:
    # PAUSE says how many seconds lie between two.
    set -eu
    """
  }

  private static func guarding(_ count: Int) -> String {
    #"""
    if [ -z "${GH_REPO:-}" ]; then
      GH_REPO=$(gh repo view --json nameWithOwner --jq .nameWithOwner </dev/null) || {
        printf '%s\n' 'This is no clone of a repository on GitHub: set GH_REPO=owner/name.' >&2
        exit 64
      }
      printf 'Make up to %s in %s? Type yes: ' '\#(counted(count, "issue"))' "$GH_REPO"
      read -r answer || answer=no
      [ "$answer" = yes ] || exit 1
    fi
    export GH_REPO

    # is_new ID: whether no issue, open or closed, has the line “launchpoll: ID”.
    is_new() {
      known=$(gh issue list --state all --limit 100 --search "\"launchpoll: $1\" in:body" --json body \
        --jq "map(select(.body | split(\"\\n\") | map(rtrimstr(\"\\r\")) | index(\"launchpoll: $1\"))) | length" \
        </dev/null) || {
        printf '%s\n' "The issues cannot be searched for $1; nothing more is done." >&2
        exit 1
      }
      [ "$known" = 0 ] && return 0
      printf '%s\n' "$1 has an issue already."
      return 1
    }
    """#
  }

  /// Makes the labels that are missing; one that is there already is left as it is.
  private static func labels(_ issues: [IssueText]) -> String {
    let names = Set(issues.flatMap(\.labels)).sorted()
    return
      (["# Labels that are there already are left as they are."]
      + names.map { "gh label create \(quoted($0)) </dev/null >/dev/null 2>&1 || :" }).joined(separator: "\n")
  }

  private static func command(_ issue: IssueText) -> String {
    let body = issue.body
    let end = delimiter(for: body)
    let labels = issue.labels.map { " --label \(quoted($0))" }.joined()
    return """
      if is_new \(quoted(issue.id)); then
      gh issue create --title \(quoted(issue.title))\(labels) --body-file - <<'\(end)'
      \(body.joined(separator: "\n"))
      \(end)
      sleep "${PAUSE:-2}"
      fi
      """
  }

  /// The text in single quotes, within which only the quote itself has a meaning.
  static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: #"'\''"#))'" }

  /// The first of `EOF`, `EOF_1`, … that is no line of the text.
  static func delimiter(for lines: [String]) -> String {
    let taken = Set(lines.filter { $0.hasPrefix("EOF") })
    var name = "EOF"
    var number = 0
    while taken.contains(name) {
      number += 1
      name = "EOF_\(number)"
    }
    return name
  }
}
