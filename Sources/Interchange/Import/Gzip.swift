internal import CZlib

/// Unpacks gzip (RFC 1952).
enum Gzip {
  /// Why bytes cannot be unpacked.
  enum Fault: Error, Equatable {
    /// The stream ends early or is damaged, near this offset of the packed bytes.
    case damaged(at: Int)
    /// It unpacks to more than the limit.
    case tooLarge(limit: Int)
  }

  /// Whether bytes begin as gzip does.
  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// The unpacked bytes of all members, at most `limit`.
  ///
  /// Cost: linear in the unpacked bytes; no more than `limit` are ever held.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    var stream = z_stream()
    guard lp_gunzip_init(&stream) == Z_OK else { throw .damaged(at: 0) }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    var status = Z_OK
    while offset < bytes.count {
      var produced = 0
      bytes.withUnsafeBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { room in
          // zlib only reads from where it is told to read.
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + offset })
          stream.avail_in = UInt32(min(bytes.count - offset, 1 << 24))
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          let before = stream.avail_in
          status = inflate(&stream, Z_NO_FLUSH)
          offset += Int(before - stream.avail_in)
          produced = room.count - Int(stream.avail_out)
        }
      }
      guard output.count + produced <= limit else { throw .tooLarge(limit: limit) }
      output += chunk[..<produced]
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // Several members may follow each other, and zeros as padding; anything else is a damaged member.
        guard bytes[offset...].contains(where: { $0 != 0 }) else { return output }
        guard offset + 2 < bytes.count, bytes[offset] == 0x1F, bytes[offset + 1] == 0x8B else {
          throw .damaged(at: offset)
        }
        guard inflateReset(&stream) == Z_OK else { throw .damaged(at: offset) }
      default: throw .damaged(at: offset)
      }
    }
    guard status == Z_STREAM_END else { throw .damaged(at: bytes.count) }
    return output
  }

  /// How many bytes gzip makes of some, at zlib's usual effort.
  ///
  /// Cost: linear in the bytes; what is packed is not kept.
  static func packedSize(_ bytes: [UInt8]) -> Int {
    var stream = z_stream()
    guard lp_gzip_init(&stream) == Z_OK else { return bytes.count }
    defer { deflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var (offset, size) = (0, 0)
    var status = Z_OK
    while status == Z_OK || status == Z_BUF_ERROR {
      bytes.withUnsafeBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { room in
          // zlib only reads from where it is told to read.
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + offset })
          let length = min(bytes.count - offset, 1 << 24)
          stream.avail_in = UInt32(length)
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          status = deflate(&stream, offset + length == bytes.count ? Z_FINISH : Z_NO_FLUSH)
          offset += length - Int(stream.avail_in)
          size += room.count - Int(stream.avail_out)
        }
      }
    }
    return size
  }
}
