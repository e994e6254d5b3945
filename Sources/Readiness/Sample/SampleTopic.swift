/// A kind of finding that synthetic registers are made of; `%` stands for the part of the product it is
/// about.
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
