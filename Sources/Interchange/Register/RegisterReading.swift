package import Readiness

/// A register that was read from a file, with what became of the file.
package struct RegisterReading: Sendable {
  package var register: Register
  package var report: ImportReport
}
