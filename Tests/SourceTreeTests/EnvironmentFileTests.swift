import SourceTree
import Testing

struct EnvironmentFileTests {
  @Test func `names, values and comments are told apart`() {
    let file = EnvironmentFile(
      """
      # The port
      export PORT = 3000 # of the server
      #OLD=1
      NAME="a # b"   # quoted
      EMPTY=
      URL=http://x/#y
      """
    )
    #expect(file.entries.map(\.name) == ["PORT", "OLD", "NAME", "EMPTY", "URL"])
    #expect(file.entries.map(\.value) == ["3000", "1", "a # b", "", "http://x/#y"])
    #expect(file.entries.map(\.line) == [2, 3, 4, 5, 6])
    #expect(file.entries[0].comment == "of the server")
    #expect(file.active.count == 4)
  }
}
