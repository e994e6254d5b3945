import Foundation
import GRDB

/// Columns of a row read without trusting the file: a wrong type is damage, never a crash.
extension Row {
  /// The text of a column, whole even when it holds a NUL; nil for NULL.
  func text(_ index: Int) throws -> String? {
    try withUnsafeData(atIndex: index) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The text of a column up to its first NUL, at half the cost of ``text(_:)``; nil for NULL.
  func string(_ index: Int) -> String? { self[index] }

  /// The bytes of a column; nil for NULL.
  func bytes(_ index: Int) throws -> [UInt8]? {
    try withUnsafeData(atIndex: index) { $0.map { Array($0) } }
  }

  /// The whole number of a column; nil for NULL.
  func integer(_ index: Int) -> Int? {
    let value: Int64? = self[index]
    return value.map { Int($0) }
  }
}

/// A text on its way into the file.
///
/// SQLite is told the end of a string by a NUL, so a text that holds one is kept as bytes.
struct StoredText: DatabaseValueConvertible {
  let text: String

  /// Takes a text.
  init(_ text: String) { self.text = text }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    switch value.storage {
    case .string(let text): StoredText(text)
    case .blob(let data): StoredText(String(decoding: data, as: UTF8.self))
    case .null, .int64, .double: nil
    }
  }
}
