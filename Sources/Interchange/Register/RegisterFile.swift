package import Readiness
internal import RegisterJSON

/// Reads registers: the program's own format, and JSON in the many shapes that people and programs write.
package enum RegisterFile {
  /// Reads a register.
  ///
  /// A file whose `schema` names the program's own format is read as such; what does not fit in it becomes a
  /// problem and is kept as a property. In any other JSON the records are searched for, and their members
  /// understood by their names; what is not understood is kept as properties. Workstreams are those of the
  /// plan. Cost: linear in the bytes.
  package static func read(
    _ bytes: [UInt8],
    name: String,
    plan: Plan = .standard
  ) throws(ImportFault) -> RegisterReading {
    let text = try parse(bytes)
    let root = text.root
    let places = JSONPositionIndex(root.document.source)
    if let format = OtherFormat.of(root) {
      throw .otherFormat(format, at: places.position(of: root.byteOffset))
    }
    let isOwn = try isOwnFormat(root, places)
    var log = ImportLog(name: name, shape: .own, places: places)
    for repair in root.document.repairs { log.note(.repaired(repair), .warning, at: nil) }
    for error in text.broken { log.note(.notJSON(error), .error, at: error.position?.byteOffset) }
    let register =
      isOwn
      ? OwnRegisterImport.read(root, &log)
      : try ForeignRegisterImport.read(root, isSequence: text.isSequence, plan, &log)
    return RegisterReading(register: register, report: log.finished(register))
  }

  /// What a text holds.
  private struct ParsedText {
    var root: JSONNode
    /// Lines that are no JSON.
    var broken: [JSONError] = []
    /// Whether the root stands for values one after the other.
    var isSequence = false
  }

  private static func parse(_ bytes: [UInt8]) throws(ImportFault) -> ParsedText {
    do throws(JSONError) {
      return ParsedText(root: try JSONText.parse(bytes))
    } catch {
      guard let sequence = JSONSequence(bytes) else { throw .notJSON(error) }
      let containers = sequence.values.elements.filter { $0.kind == .object || $0.kind == .array }
      // One value with something before or after it, such as the fence of a code block, is that value.
      if containers.count == 1, sequence.values.count == 1 {
        return ParsedText(root: containers[0], broken: sequence.broken)
      }
      guard containers.count * 2 > sequence.values.count else { throw .notJSON(error) }
      return ParsedText(root: sequence.values, broken: sequence.broken, isSequence: true)
    }
  }

  private static func isOwnFormat(_ root: JSONNode, _ places: JSONPositionIndex) throws(ImportFault) -> Bool {
    guard let schema = root["schema"], let word = schema.string else { return false }
    if word == RegisterCoding.schema { return true }
    let family = RegisterCoding.schema.prefix { $0 != "@" }
    guard word.hasPrefix(family) else { return false }
    throw .unsupportedSchema(word, at: places.position(of: schema.byteOffset))
  }
}
