import Readiness

extension Menu {
  /// The critical flows, approved ones and proposals; choosing one approves it or takes the approval back.
  static func flows(_ flows: [CriticalFlow]) -> Menu {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let items = zip(letters, flows).map { letter, flow in
      let state = flow.approvedBy.map { "approved by \($0)" } ?? "proposed"
      return Item(
        key: letter,
        title: "\(padRight(state, 20)) \(flow.name)",
        choice: .flow(flow, isApproved: flow.approvedBy == nil)
      )
    }
    return Menu(title: "Critical flows: approve one, or take the approval back", items: items)
  }
}
