internal import RegisterJSON

/// A format of files that tools write: how it is told, and how it is read.
package struct ImportFormat: Sendable, Equatable {
  /// The word for it on the command line, such as `npm-audit`.
  package let name: String
  /// Its name with its article, such as `an npm audit report`.
  package let title: String
  /// Whether an input is of this format, told by its content.
  let recognizes: @Sendable (ImportInput) -> Bool
  /// The runs that an input tells of; throws when it cannot be read as this format at all.
  let read: @Sendable (ImportInput, inout ToolReportLog) throws(ReportFault) -> [ToolRun]

  /// Formats are the same when their names are.
  package static func == (left: ImportFormat, right: ImportFormat) -> Bool { left.name == right.name }
}

/// Why a file cannot be read as a report.
package struct ReportFault: Error, Equatable, Sendable {
  /// What is wrong and what to do, in a sentence without its full stop.
  package var text: String
  /// 0-based offset of the byte at which it was noticed; nil for the file as a whole.
  package var byteOffset: Int?

  /// Makes a fault.
  package init(_ text: String, at byteOffset: Int? = nil) {
    self.text = text
    self.byteOffset = byteOffset
  }
}
