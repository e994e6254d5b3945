import Readiness
import SourceTree

/// A pattern check as a TOML file has it; `checks/README.md` describes the format.
package enum CheckFile {
  /// Reads a check; `name` is the file's, for the fault.
  package static func read(_ bytes: [UInt8], name: String) throws(CheckFileFault) -> Check {
    let root: StructuredValue
    do throws(StructuredFault) {
      root = try StructuredValue(toml: bytes)
    } catch {
      throw CheckFileFault(
        file: name,
        key: "",
        problem: error.message,
        line: error.line,
        column: error.column
      )
    }
    var reader = CheckFileReader(file: name, table: root)
    return try reader.check()
  }
}
