/// A workstream of synthetic registers: how much falls to it, what goes wrong in it, and in which files.
struct SampleStrand {
  var workstream: WorkstreamID
  /// How many of a hundred findings are of this workstream.
  var weight: Int
  var topics: [SampleTopic]
  var folders: [String]
  var files: [String]

  init(_ workstream: String, weight: Int, topics: [SampleTopic], folders: [String], files: [String]) {
    self.workstream = WorkstreamID(workstream)
    self.weight = weight
    self.topics = topics
    self.folders = folders
    self.files = files
  }
}
