internal import Readiness

extension Finding {
  /// Marks what the tool was told not to report (formats §3.3); nobody here has agreed to that yet.
  mutating func markSuppressed(status: String, justification: String, source: String = "") {
    tags.append("tool-suppressed")
    var members = [
      Property("status", .string(status)), Property("justification", .string(justification)),
    ]
    if !source.isEmpty { members.append(Property("source", .string(source))) }
    properties.append(Property("tool_suppression", .object(members)))
  }
}
