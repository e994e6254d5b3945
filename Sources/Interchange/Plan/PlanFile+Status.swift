package import Readiness
import Yams

extension PlanFile {
  /// The plan with another status for a to-do; no other byte of it differs.
  ///
  /// A status in quotes stays in quotes. A to-do without status gets a line of its own below its id. What
  /// comes out is read back before it is returned: unless it says the same as before but for that status,
  /// this throws.
  package static func setting(
    status: WorkstreamStatus,
    ofTodo id: String,
    in bytes: [UInt8]
  ) throws(PlanFault) -> [UInt8] {
    guard bytes.count <= byteLimit else { throw .tooLarge(byteCount: bytes.count, limit: byteLimit) }
    let (matter, root) = try composed(bytes)
    guard let place = TodoPlace(of: id, in: root, of: matter) else { throw .unknownTodo(id) }
    let (line, column) = matter.text.position(of: place.offset)
    let fault = PlanFault.notWritable(line: line, column: column)
    guard let splice = place.splice(status.word, in: matter) else { throw fault }
    var changed = bytes
    changed.replaceSubrange(splice.range, with: splice.bytes)
    guard let after = try? composed(changed).root else { throw fault }
    let expected = place.setting(status.word, in: YAMLValue(root))
    guard YAMLValue(after).sorted == expected.sorted else { throw fault }
    return changed
  }

  private static func composed(_ bytes: [UInt8]) throws(PlanFault) -> (matter: FrontMatter, root: Node) {
    guard let matter = FrontMatter.find(in: PlanText(bytes)).matter else { throw .noFrontMatter }
    guard String(validating: bytes[matter.range], as: UTF8.self) != nil else { throw .notUTF8 }
    do {
      guard let root = try matter.compose() else { throw PlanFault.noFrontMatter }
      return (matter, root)
    } catch let fault as PlanFault {
      throw fault
    } catch let problem as FrontMatter.Problem {
      let (line, column) = matter.text.position(of: problem.offset)
      throw .brokenFrontMatter(line: line, column: column, problem: problem.text)
    } catch {
      throw .noFrontMatter
    }
  }
}
