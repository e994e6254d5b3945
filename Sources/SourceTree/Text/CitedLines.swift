/// What became of lines that somebody cited from a file.
package enum CitedLines: String, CaseIterable, Sendable {
  /// They stand where they stood.
  case same
  /// They stand elsewhere in the file.
  case moved
  /// The file is there and they are not in it.
  case changed
  /// The file is not there, or cannot be read.
  case gone
  /// What was cited is masked, cut or empty, so that nothing can be compared.
  case unknown

  /// Compares a quotation with its file as it is now.
  ///
  /// The file is opened below the root and nowhere else. Lines end in LF or CR LF; blanks around a line do not count.
  /// Cost: linear in the file.
  /// - Parameters:
  ///   - snippet: The lines as they were quoted.
  ///   - path: The file's path from the root.
  ///   - startLine: The line, from 1, on which the quotation began; nil when that was not written down.
  ///   - root: The path of the repository's folder.
  package init(_ snippet: String, at path: String, startLine: Int?, below root: String) {
    let quoted = Self.lines(Array(snippet.utf8))
    let lead = quoted.prefix(while: \.isEmpty).count
    let last = quoted.lastIndex { !$0.isEmpty } ?? -1
    let isCut = ["…", "•", "****"].contains { snippet.contains($0) }
    guard lead <= last, !isCut else {
      self = .unknown
      return
    }
    var bytes: [UInt8] = []
    guard let folder = try? RootFolder(path: root), folder.read(Array(path.utf8)[...], into: &bytes) == nil
    else {
      self = .gone
      return
    }
    let places = Self.places(of: quoted[lead...last], in: Self.lines(bytes))
    if places.isEmpty {
      self = .changed
    } else if let startLine, !places.contains(startLine - 1 + lead) {
      self = .moved
    } else {
      self = .same
    }
  }

  private static func places(of wanted: ArraySlice<[UInt8]>, in found: [[UInt8]]) -> [Int] {
    found.indices.filter { place in
      place + wanted.count <= found.count && found[place..<place + wanted.count] == wanted
    }
  }

  /// Lines without their ends and the blanks around them.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
      let start = line.firstIndex { !isBlank($0) } ?? line.endIndex
      let end = line.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
      return Array(line[start..<end])
    }
  }
}
