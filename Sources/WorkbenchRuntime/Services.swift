package import Readiness
package import Workbench

/// Everything outside that the workbench can ask for; the program makes the live ones, tests make their own.
package struct Services {
  /// Carries out a command and says what came of it, in order; failures come as messages too.
  package var perform: (Command) -> [Message]
  /// Whether another program has changed the audit since this was last asked.
  package var isChangedElsewhere: () -> Bool
  /// The day it is now.
  package var today: () -> CalendarDate
  /// What has come of work that goes on beside the workbench; asked for while the model is busy.
  package var news: () -> [Message]

  /// Makes services.
  package init(
    perform: @escaping (Command) -> [Message],
    isChangedElsewhere: @escaping () -> Bool = { false },
    today: @escaping () -> CalendarDate,
    news: @escaping () -> [Message] = { [] }
  ) {
    self.perform = perform
    self.isChangedElsewhere = isChangedElsewhere
    self.today = today
    self.news = news
  }
}
