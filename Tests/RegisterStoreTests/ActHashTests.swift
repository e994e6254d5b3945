import Crypto
import Foundation
import Readiness
import Testing

@testable import RegisterStore

struct ActHashTests {
  private func hash(_ header: ActHeader, _ payloads: [String]) -> [UInt8] {
    var hash = ActHash(header, after: ActHash.origin)
    for payload in payloads { hash.append(payload: Array(payload.utf8)) }
    return hash.value
  }

  private let header = ActHeader(
    number: 7,
    kind: .imported(from: "r.json"),
    author: "作者",
    time: noon,
    reason: ""
  )

  @Test func `the hash is of the bytes that its description names`() {
    var bytes = Data(repeating: 0, count: 32)
    for text in ["7", "imported", "r.json", "作者", "2026-11-23T00:00:00Z", ""] {
      bytes += [0, 0, 0, 0, 0, 0, 0, UInt8(text.utf8.count)] + Data(text.utf8)
    }
    for payload in ["{}", "[1]"] { bytes += Data(SHA256.hash(data: Data(payload.utf8))) }
    #expect(hash(header, ["{}", "[1]"]) == Array(SHA256.hash(data: bytes)))
  }

  @Test func `text cannot move from one field to the next`() {
    var first = header
    (first.author, first.reason) = ("ab", "c")
    var second = header
    (second.author, second.reason) = ("a", "bc")
    #expect(hash(first, []) != hash(second, []))
    #expect(hash(header, ["ab", "c"]) != hash(header, ["a", "bc"]))
    #expect(hash(header, ["a", "b"]) != hash(header, ["b", "a"]))
  }
}
