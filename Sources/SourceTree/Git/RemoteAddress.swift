/// The address of a remote repository, fit to be shown and kept.
struct RemoteAddress: Equatable {
  /// The address without user names, passwords, queries and control characters.
  let text: String

  /// Takes out of an address what must not be shown.
  init(_ address: String) {
    let visible = String(
      String.UnicodeScalarView(address.unicodeScalars.filter { $0.properties.generalCategory != .control })
    )
    guard let colon = visible.firstIndex(of: ":"), visible[colon...].hasPrefix("://") else {
      text = Self.withoutPassword(visible)
      return
    }
    let start = visible.index(colon, offsetBy: 3)
    let rest = visible[start...].prefix { $0 != "?" && $0 != "#" }
    let authority = rest.prefix { $0 != "/" }
    // A password with a slash in it ends the authority too early; what should be a port tells.
    let port = authority.lastIndex(of: ":").map { authority[authority.index(after: $0)...] } ?? ""
    let isCut = !authority.contains("@") && !authority.hasPrefix("[") && !port.allSatisfy(\.isNumber)
    let end = (isCut ? rest : authority).lastIndex(of: "@")
    text = String(visible[..<start]) + (end.map { rest[rest.index(after: $0)...] } ?? rest)
  }

  /// `git@host:path` keeps its user; with a password it keeps neither.
  private static func withoutPassword(_ address: String) -> String {
    guard let at = address.firstIndex(of: "@"), address[..<at].contains(":") else { return address }
    return String(address[address.index(after: at)...])
  }
}
