package import Readiness

/// A register that was read from a file, with what became of the file.
package struct RegisterReading: Sendable {
  /// The register.
  package var register: Register
  /// What became of everything in the file.
  package var report: ImportReport
}
