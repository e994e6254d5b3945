import SourceTree

extension SecretCandidate {
  /// Whether the value is what its form promises, and no placeholder.
  func isConvincing(in text: SourceText) -> Bool {
    switch format.proof {
    case .random: isRandom && !isPublic(in: text)
    case .near(let provider): isRandom && provider.firstMatch(in: text.bytes) != nil
    case .githubChecksum: Self.hasGitHubChecksum(value)
    case .serviceRole: grantsServiceRole
    case .botToken:
      isRandom && Self.decoded(base64: value.prefix { $0 != UInt8(ascii: ".") }).allSatisfy(Self.isDigit)
    case .keyMaterial: value.count >= 100 && Randomness(value).isRandom(atLeast: 3.5)
    case .address: Self.isOwnPassword(value, account: account ?? "")
    }
  }

  private var isRandom: Bool {
    let body = value.dropFirst(format.publicPrefix)
    let randomness = Randomness(Array(body))
    let isHexadecimal = body.allSatisfy { Self.isDigit($0) || (97...102).contains($0 | 32) || $0 == 45 }
    return randomness.isRandom(atLeast: isHexadecimal || body.count < 24 ? 2.7 : 3.3)
  }

  /// Google's browser keys name a project and are meant to be in pages; what guards them is set up elsewhere.
  private func isPublic(in text: SourceText) -> Bool {
    guard format.keywords == ["AIza"] else { return false }
    let line = text.line(at: range.lowerBound)
    let near = text.range(ofLine: max(1, line - 8)).lowerBound
    let end = text.range(ofLine: min(text.lineCount, line + 8)).upperBound
    return Self.browserKey.firstMatch(in: text.bytes, range: near..<end) != nil
      || Self.browserKeyFile.matches(text.path)
  }

  private static let browserKey = Pattern(
    #"(?i)authDomain|firebase|maps\.googleapis\.com/maps|messagingSenderId|GOOGLE_APP_ID|current_key"#
  )
  private static let browserKeyFile = Pattern(#"(?i)google-?services?(?:-info)?\.(?:json|plist)$"#)

  private var grantsServiceRole: Bool {
    let parts = value.split(separator: UInt8(ascii: "."))
    guard parts.count == 3 else { return false }
    let claims = String(decoding: Self.decoded(base64: parts[1]), as: UTF8.self)
    return claims.contains("service_role") && !claims.contains("supabase-demo")
  }

  /// The last six characters are the CRC-32 of the rest, in base 62 with digits first.
  private static func hasGitHubChecksum(_ token: [UInt8]) -> Bool {
    let body = token.dropFirst(4).dropLast(6)
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in body {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    var rest = ~crc
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    var digits: [UInt8] = []
    for _ in 0..<6 {
      digits.append(alphabet[Int(rest % 62)])
      rest /= 62
    }
    return Array(token.suffix(6)) == digits.reversed() && Randomness(Array(body)).isRandom(atLeast: 3)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// What base 64 of either alphabet says, padded or not; bytes of no alphabet are passed over.
  private static func decoded(base64 text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      let value: UInt8? =
        switch byte {
        case 65...90: byte - 65
        case 97...122: byte - 71
        case 48...57: byte + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
      guard let value else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// A password that somebody chose, at a host with a name that others can resolve.
  private static func isOwnPassword(_ password: [UInt8], account: String) -> Bool {
    let parts = account.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let host = parts.last.map { $0.lowercased() } ?? ""
    let user = parts.first.map { $0.lowercased() } ?? ""
    let word = String(decoding: password, as: UTF8.self)
    guard host.contains("."), !privateHost.matches(host), word.lowercased() != user else { return false }
    return !placeholderPassword.matches(word) && !Randomness(password).isPlaceholder
  }

  private static let privateHost = Pattern(
    #"^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|.*\.(?:local|internal|localhost|test|invalid|svc|docker)$|(?:.*\.)?(?:example|host|your|my|domain|server|url|address|mydomain|myhost)\w*\.|.*example)"#
  )
  private static let placeholderPassword = Pattern(
    #"(?i)pass(?:word|wd|phrase)?|secret|change|your|token|admin|root|guest|user|test|demo|postgres|mysql|mongo|redis|rabbit|dev|local|^(.)\1+$|%[sd]|\.\.\.|^[A-Z_]+$"#
  )
}
