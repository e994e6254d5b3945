extension StructuredValue {
  /// Reads TOML; names and values know their lines.
  package init(toml bytes: [UInt8]) throws(StructuredFault) {
    var reader = TOMLReader(bytes)
    self = try reader.read()
  }
}
