/// A kind of finding that synthetic registers are made of; `%` stands for the part of the product it is about.
struct SampleTopic {
  var title: String
  var category: Category
  var tag: String
  var impact: String
  var fix: String
  var command: String
  var reference: String?

  init(
    _ title: String,
    _ category: Category,
    tag: String,
    impact: String,
    fix: String,
    command: String,
    reference: String? = nil
  ) {
    self.title = title
    self.category = category
    self.tag = tag
    self.impact = impact
    self.fix = fix
    self.command = command
    self.reference = reference
  }
}

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
