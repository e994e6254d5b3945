/// Why a file's text was not scanned; every skipped file is named in the scope record.
package enum SkipReason: String, CaseIterable, Hashable, Sendable {
  /// Somebody else's code, kept in the repository.
  case vendored
  /// Written by a program, lockfiles included.
  case generated
  /// Made small for machines: very long lines.
  case minified
  /// Not text.
  case binary
  /// Larger than ``SourceTree/largestScannedFile``.
  case oversized
  /// A pointer of Git LFS, with the content elsewhere.
  case largeFilePointer = "large_file_pointer"
  /// A symbolic link; what it points at is scanned in its own place, if it is in the repository.
  case symbolicLink = "symbolic_link"
  /// Another repository inside this one.
  case submodule
  /// No regular file: a FIFO, a socket or a device.
  case special
  /// It could not be read.
  case unreadable
  /// It changed or went away while it was read.
  case changedMeanwhile = "changed_meanwhile"
}
