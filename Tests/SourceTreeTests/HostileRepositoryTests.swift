import Foundation
import SourceTree
import Testing

struct HostileRepositoryTests {
  /// Configuration of which every line would leave a mark if git acted on it.
  private static let traps = """
    git config core.fsmonitor "touch $MARK-fsmonitor;:"
    git config core.hooksPath "$PWD/hooks"
    git config core.pager "touch $MARK-pager;cat"; git config pager.log true; git config pager.blame true
    git config core.editor "touch $MARK-editor;:"; git config core.askPass "$PWD/trap.sh"
    git config core.sshCommand "touch $MARK-ssh;:"; git config core.gitProxy "$PWD/trap.sh"
    git config credential.helper "!touch $MARK-credential"
    git config core.alternateRefsCommand "touch $MARK-alternates;:"
    git config diff.external "$PWD/trap.sh"
    git config diff.trap.command "$PWD/trap.sh"; git config diff.trap.textconv "$PWD/trap.sh"
    git config filter.trap.clean "touch $MARK-clean;cat"; git config filter.trap.smudge "touch $MARK-smudge;cat"
    git config filter.trap2.process "touch $MARK-process;:"; git config filter.trap2.required true
    git config log.showSignature true; git config gpg.program "$PWD/trap.sh"; git config gpg.format openpgp
    git config alias.log "!touch $MARK-alias"; git config alias.ls-files "!touch $MARK-alias"
    git config uploadpack.packObjectsHook "$PWD/trap.sh"; git config protocol.allow always
    git config protocol.ext.allow always; git config protocol.file.allow always
    git config remote.origin.url "ext::touch $MARK-remote"; git config remote.origin.uploadpack "touch $MARK-pack;:"
    git config remote.origin.promisor true; git config remote.origin.partialclonefilter blob:none
    git config core.repositoryFormatVersion 1; git config extensions.partialClone origin
    git config status.submoduleSummary true; git config diff.submodule log; git config submodule.recurse true
    git config include.path "$PWD/included"; printf '[core]\\n\\tfsmonitor = "touch %s-included;:"\\n' "$MARK" > included
    git config diff.orderFile /nonexistent
    git config core.attributesFile "$PWD/attributes"; git config core.excludesFile /dev/zero
    """

  private func trapped() throws -> (folder: TemporaryFolder, repository: String) {
    let folder = try TemporaryFolder()
    try folder.write("repo/a.txt", "one\n")
    try folder.write("repo/b.txt", "one\n")
    try folder.write("repo/c.txt", "one\n")
    try folder.shell("cd repo && git init -q . && git add -A && git commit -q -m One && git tag v1")
    try folder.write("repo/a.txt", "two\n")
    try folder.write(
      "repo/.gitattributes",
      "*.txt diff=trap filter=trap\nb.txt filter=trap2\nc.txt -filter\n"
    )
    try folder.write(
      "repo/trap.sh",
      "#!/bin/sh\ntouch \(folder.path)/mark-script\ncat \"$@\" 2>/dev/null || true\n"
    )
    try folder.shell(
      """
      cd repo && chmod +x trap.sh && mkdir hooks && for hook in post-index-change fsmonitor-watchman \
        reference-transaction post-checkout pre-commit; do cp trap.sh hooks/$hook; done
      git add -A && git commit -q -m Two
      cp hooks/* .git/hooks/
      MARK='\(folder.path)/mark'
      \(Self.traps)
      touch -d '2020-01-01' a.txt b.txt c.txt
      """
    )
    try folder.shell("rm -f mark*")
    return (folder, folder.path + "/repo")
  }

  private func marks(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("mark") }
  }

  @Test func `nothing that a repository configures is run`() async throws {
    let (folder, path) = try trapped()
    let tree = try await SourceTree(folder: path)
    #expect(tree["a.txt"] != nil)
    #expect(tree.listing.withoutGit == nil)
    let repository = try #require(tree.repository)
    let facts = await GitFacts(of: repository, paths: ["a.txt", "b.txt"])
    #expect(facts.commit?.count == 40)
    #expect(facts.unanswered.isEmpty)
    #expect(facts.lastChanged.count == 2)
    #expect(try await repository.blame("a.txt", lines: 1...1).count == 1)
    #expect(try await repository.committers(of: "a.txt").count == 1)
    let parent = try folder.shell(
      "cd repo && GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0=false git rev-parse v1^{commit}"
    )
    try folder.shell("rm -f mark*")
    let old = parent.trimmingCharacters(in: .newlines)
    #expect(try await repository.hasCommit(old))
    let mapping = try await repository.lineMapping(from: old, to: try #require(facts.commit))
    #expect(mapping.target(path: "a.txt", line: 1) == .edited(path: "a.txt", lines: 1...1))
    #expect(try marks(in: folder) == [])
  }

  @Test func `the traps are live for a git that trusts the repository`() throws {
    let (folder, _) = try trapped()
    try folder.shell(
      "cd repo && (git status; git diff v1; git --paginate log -p -1; git blame a.txt) >/dev/null 2>&1 || true"
    )
    #expect(try !marks(in: folder).isEmpty)
  }

  @Test func `changes that only a filter could judge are unknown`() async throws {
    let (folder, path) = try trapped()
    let repository = try GitRepository(of: path)
    try folder.write("repo/a.txt", "three\n")
    #expect(try await repository.isDirty() == nil)
    try folder.write("repo/c.txt", "three\n")
    #expect(try await repository.isDirty() == true)
    #expect(try marks(in: folder) == [])
  }

  @Test func `objects that are not there are not fetched`() async throws {
    let (folder, path) = try trapped()
    let tree = try await SourceTree(folder: path)
    let repository = try #require(tree.repository)
    let commit = try #require(try await repository.commit())
    try folder.shell("cd repo && find .git/objects -type f ! -path '*/\(commit.prefix(2))/*' -delete")
    _ = try await SourceTree(folder: path)
    _ = await GitFacts(of: repository, paths: ["a.txt"])
    _ = try? await repository.blame("a.txt", lines: 1...1)
    _ = try? await repository.hasCommit(String(repeating: "1", count: 40))
    _ = try? await repository.lineMapping(from: String(repeating: "1", count: 40), to: commit)
    #expect(try marks(in: folder) == [])
  }

  @Test func `a folder's own program named git is not run`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt")
    try folder.commitAll()
    #expect(try !GitRepository(of: folder.path).programPath.hasPrefix(folder.path))
  }
}
