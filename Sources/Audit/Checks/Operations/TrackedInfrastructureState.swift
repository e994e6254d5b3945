import Readiness
import SourceTree

extension Check {
  /// O-33: files that hold the keys of the infrastructure.
  static let trackedInfrastructureState = Check(
    id: "O-33",
    title: "{what} is committed",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .critical,
    category: .secret,
    effort: .medium,
    decides: """
      Git tracks a Terraform state with resources, a kubeconfig with a token, key or password, or a service account's \
      JSON with a private key.
      """,
    impact: """
      Everyone who can read the repository, now or in its history, can read the credentials in {path} and act on the \
      infrastructure with them.
      """,
    remediation: """
      Revoke what {path} holds, remove the file from git and its history, and keep state in a remote backend and \
      credentials in a secret store.
      """,
    rootCause: "The file lay beside the code and was added with it.",
    references: ["CWE-312", "CWE-538"],
    guards: ["states without resources do not count", "placeholders and tests do not count"],
    gates: ["G-07", "G-11"],
    topics: ["terraform state", "kubeconfig", "service account key"],
    examples: [
      .bad([
        "infra/terraform.tfstate": "{\"version\": 4, \"serial\": 3, \"resources\": [{\"mode\": \"managed\"}]}"
      ]),
      .bad([
        "kubeconfig":
          "apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    client-key-data: QUJDREVGR0hJSktMTU5PUA==\n"
      ]),
      .bad([
        "key.json":
          "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\"}"
      ]),
      .good(["terraform.tfstate": "{\"version\": 4, \"resources\": []}"]),
      .good([
        "tests/key.json":
          "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\nx\"}"
      ]),
      .good(["key.example.json": "{\"type\": \"service_account\", \"private_key\": \"<your key>\"}"]),
    ],
    rule: .repository { facts in
      let sightings = facts.tree.files.compactMap { file -> Sighting? in
        guard file.isTracked, file.role == .product || file.role == .tooling, file.size < 4_000_000,
          !PathPurpose.hasDevelopmentWord(file.path), let form = credentialForm(of: file),
          let bytes = facts.tree.bytes(of: file), let match = form.pattern.firstMatch(in: bytes)
        else { return nil }
        let line = 1 + bytes[..<match.range.lowerBound].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
        return Sighting(key: file.path, path: file.path, line: line, values: ["what": form.title])
      }
      return .looked(sightings)
    }
  )

  private static func credentialForm(of file: TreeFile) -> (title: String, pattern: Pattern)? {
    let name = file.name.lowercased()
    if name.hasSuffix(".tfstate") || name.hasSuffix(".tfstate.backup") {
      return ("Terraform state", stateMark)
    }
    if name == "kubeconfig" || name.contains("kubeconfig") || name.hasSuffix(".kubeconfig")
      || file.path.hasSuffix(".kube/config")
    {
      return ("A kubeconfig with credentials", clusterMark)
    }
    let isNamedSo = ["key", "account", "credential", "gcp", "firebase", "google"].contains {
      name.contains($0)
    }
    guard name.hasSuffix(".json"), isNamedSo, file.size < 20_000 else { return nil }
    return ("A service account's private key", accountMark)
  }

  private static let stateMark = Pattern(#""resources"\s*:\s*\[\s*\{"#)
  private static let clusterMark = Pattern(
    #"^\s*(?:client-key-data|token|password)\s*:\s*["']?[A-Za-z0-9+/=._-]{16,}"#
  )
  private static let accountMark = Pattern(
    #""private_key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----\\n[A-Za-z0-9+/]{20}"#
  )
}
