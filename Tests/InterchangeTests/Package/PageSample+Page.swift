import Foundation
import Interchange
import Readiness

extension PackageSample {
  /// The page of a register's package.
  static func page(of register: Register) -> String {
    text("release-package.html", of: package(of: register))
  }
}

/// Pages that several tests look at, read once.
enum PageSample {
  static let harborText = PackageSample.page(of: PackageSample.harbor)
  static let hostileText = PackageSample.page(of: PackageSample.hostile)
  static let harbor = HTMLReading(harborText)
  static let hostile = HTMLReading(hostileText)
  static let empty = HTMLReading(PackageSample.page(of: Register()))

  /// SHA-256 of a text as content security policies write it.
  static func base64Digest(_ text: String) -> String {
    let digits = Array(ReleasePackage.digest(Array(text.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
