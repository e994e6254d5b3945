/// A text too large to be parsed as a whole: its frame, and long lists in it that are parsed piece by piece.
///
/// The lists are those under one name in the elements of an array of the root, such as `results` in the elements of
/// `runs`. The bytes are held once; of what they say only the frame and one piece at a time.
package struct JSONSplit: Sendable {
  /// Some elements of a list, with the commas between them.
  package struct Piece: Equatable, Sendable {
    /// Where they stand in the text, in bytes.
    package let range: Range<Int>
    /// How many they are.
    package let count: Int
  }

  /// A long list.
  package struct List: Equatable, Sendable {
    /// The number of the element of the outer array in which it stands, from 0.
    package let parent: Int
    /// Its elements.
    package let pieces: [Piece]
  }

  /// The frame: the text with its long lists empty.
  package let root: JSONNode
  private let bytes: [UInt8]
  /// By the number of the element that they stand in.
  private let lists: [Int: List]

  /// The bytes of elements that are parsed at once, but for larger ones.
  static let pieceSize = 256 << 10

  /// Splits a text whose root is an object; nil when it is not, or when its brackets do not match.
  ///
  /// What stands in the lists is not looked at but for brackets and quotes: ``parse(_:)`` says what is wrong there.
  /// Cost: linear in the bytes.
  package init?(_ bytes: [UInt8], array: String, list: String) {
    var scan = JSONSplitScan(array: Array(array.utf8), list: Array(list.utf8))
    guard bytes.withUnsafeBufferPointer({ scan.run($0) }), !scan.lists.isEmpty else { return nil }
    var frame: [UInt8] = []
    var start = 0
    for list in scan.lists {
      frame += bytes[start..<list.content.lowerBound]
      start = list.content.upperBound
    }
    frame += bytes[start...]
    guard let root = try? JSONText.parse(frame) else { return nil }
    self.root = root
    self.bytes = bytes
    let found = scan.lists.map { ($0.parent, List(parent: $0.parent, pieces: $0.pieces)) }
    lists = Dictionary(found) { _, last in last }
  }

  /// The list in an element of the outer array; nil when it has none.
  package func list(ofParent parent: Int) -> List? { lists[parent] }

  /// The elements of a piece as an array, and what is to be added to its offsets to have those of the text.
  package func parse(_ piece: Piece) throws(JSONError) -> (root: JSONNode, base: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(piece.range.count + 2)
    text.append(UInt8(ascii: "["))
    text += bytes[piece.range]
    text.append(UInt8(ascii: "]"))
    return (try JSONText.parse(text), piece.range.lowerBound - 1)
  }
}

/// Finds long lists by brackets and quotes alone.
private struct JSONSplitScan {
  struct Found {
    var parent: Int
    var content: Range<Int>
    var pieces: [JSONSplit.Piece]
  }

  let array: [UInt8]
  let list: [UInt8]
  var lists: [Found] = []

  init(array: [UInt8], list: [UInt8]) {
    self.array = array
    self.list = list
  }

  /// Walks the text; false when its brackets or quotes do not match.
  mutating func run(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var depth = 0
    var isInArray = false
    var parent = -1
    /// The last string at the depth at hand, which a colon makes a name.
    var name = 0..<0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        guard let end = Self.end(ofString: index, text) else { return false }
        name = (index + 1)..<(end - 1)
        index = end
        continue
      case UInt8(ascii: "{"):
        if isInArray, depth == 2 { parent += 1 }
        depth += 1
      case UInt8(ascii: "["):
        if depth == 1, matches(name, array, text) {
          (isInArray, parent) = (true, -1)
        } else if isInArray, depth == 3, matches(name, list, text) {
          guard let end = take(index, parent, text) else { return false }
          index = end
          continue
        }
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 1 { isInArray = false }
        guard depth >= 0 else { return false }
      default: break
      }
      index += 1
    }
    return depth == 0
  }

  /// Takes the list that begins here; gives the offset behind it.
  private mutating func take(_ start: Int, _ parent: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var pieces: [JSONSplit.Piece] = []
    var (index, depth, count) = (start + 1, 0, 0)
    var pieceStart = index
    var hasContent = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        guard let end = Self.end(ofString: index, text) else { return nil }
        hasContent = true
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        hasContent = true
        depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]") where depth == 0:
        if hasContent { pieces.append(JSONSplit.Piece(range: pieceStart..<index, count: count + 1)) }
        lists.append(Found(parent: parent, content: (start + 1)..<index, pieces: pieces))
        return index + 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        count += 1
        if index - pieceStart >= JSONSplit.pieceSize {
          pieces.append(JSONSplit.Piece(range: pieceStart..<index, count: count))
          (pieceStart, count, hasContent) = (index + 1, 0, false)
        }
      case 0...32: break
      default: hasContent = true
      }
      guard depth >= 0 else { return nil }
      index += 1
    }
    return nil
  }

  /// The offset behind a string's closing quote.
  @inline(__always)
  private static func end(ofString start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start + 1
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { return index + 1 }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func matches(_ range: Range<Int>, _ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    range.count == word.count && range.upperBound <= text.count
      && zip(text[range], word).allSatisfy { $0 == $1 }
  }
}

extension JSONNode {
  /// What stands for the elements of an array that is not there.
  package static var noElements: Elements { JSONDocument.empty.root.elements }
  /// What stands for the members of an object that is not there.
  package static var noMembers: Members { JSONDocument.empty.root.members }
}
