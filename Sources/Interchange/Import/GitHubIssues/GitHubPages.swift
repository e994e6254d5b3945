internal import RegisterJSON

/// Pages of answers as `gh api --paginate` of old writes them: one list right behind the other.
enum GitHubPages {
  /// The input with its pages apart; nil when there is only one, or the text is no list.
  ///
  /// Cost: linear in the bytes, of text only that is no JSON.
  static func apart(_ input: ImportInput) -> ImportInput? {
    guard input.json == nil, input.firstByte == UInt8(ascii: "[") else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.text.count + 64)
    var depth = 0
    var isString = false
    var isEscaped = false
    var isBehindPage = false
    var pages = 1
    for byte in input.text {
      if isString {
        isString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          if isBehindPage {
            bytes.append(UInt8(ascii: "\n"))
            pages += 1
          }
          depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
        isBehindPage = depth == 0 && byte == UInt8(ascii: "]")
      }
      bytes.append(byte)
    }
    return pages > 1 ? try? ImportInput(bytes, name: input.name) : nil
  }
}
