/// Finds line and column of byte offsets; made once for a text in which many places are to be named.
package struct JSONPositionIndex: Sendable {
  private struct Checkpoint {
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private let checkpoints: [Checkpoint]
  private static let stride = 4096

  /// Reads through a text.
  ///
  /// Cost: linear in the bytes.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var here = Checkpoint(line: 1, column: 1)
    var checkpoints = [here]
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      Self.advance(&here, over: bytes, from: start, to: min(start + Self.stride, bytes.count))
      checkpoints.append(here)
    }
    self.checkpoints = checkpoints
  }

  /// The place of a byte; offsets outside the text are moved to its nearer end.
  package func position(of byteOffset: Int) -> JSONPosition {
    let offset = min(max(0, byteOffset), bytes.count)
    let block = offset / Self.stride
    var here = checkpoints[block]
    Self.advance(&here, over: bytes, from: block * Self.stride, to: offset)
    return JSONPosition(byteOffset: offset, line: here.line, column: here.column)
  }

  private static func advance(_ here: inout Checkpoint, over bytes: [UInt8], from: Int, to: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      for index in from..<to {
        let byte = buffer[index]
        if byte == UInt8(ascii: "\n") {
          here.line += 1
          here.column = 1
        } else if byte & 0xC0 != 0x80 {
          here.column += 1
        }
      }
    }
    if from == 0, to >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]), here.line == 1 { here.column -= 1 }
  }
}
