import Readiness

/// What audits found the repository to hold and to be run as.
struct BaselineSection {
  let scans: [ScanRecord]

  /// The most entries of one kind that are listed; the register in JSON has them all.
  private static let listedEntries = 60

  func write(_ page: inout MarkdownPage) {
    guard !scans.isEmpty else {
      page.block("The repository was not scanned into this register, so there is no inventory.")
      return
    }
    for scan in scans {
      write(profiles: scan.profiles, &page)
      for kind in InventoryEntry.Kind.allCases { write(kind, of: scan, &page) }
    }
  }

  private func write(profiles: [ProfileRecord], _ page: inout MarkdownPage) {
    guard !profiles.isEmpty else { return }
    page.heading(3, "What it is run as")
    page.table(
      ["Profile", "Applies", "Because", "Seen in"],
      profiles.map { record in
        [
          record.profile.title,
          (record.isActive ? "yes" : "no") + (record.isOverridden ? ", set by hand" : ""),
          Markdown.cell(record.because.joined(separator: "; ")),
          Markdown.cell(record.locations.prefix(3).map(\.text).joined(separator: ", ")),
        ]
      }
    )
  }

  private func write(_ kind: InventoryEntry.Kind, of scan: ScanRecord, _ page: inout MarkdownPage) {
    let entries = scan.inventory.filter { $0.kind == kind }
    guard !entries.isEmpty else { return }
    page.heading(3, "\(kind.title) (\(entries.count))")
    page.table(
      ["Name", "", "Seen in"],
      entries.prefix(Self.listedEntries).map { entry in
        let more = entry.locations.count > 3 ? " and \(entry.locations.count - 3) more" : ""
        let places = entry.locations.prefix(3).map(\.text).joined(separator: ", ") + more
        return [Markdown.cell(entry.name), Markdown.cell(entry.detail), Markdown.cell(places)]
      }
    )
    if entries.count > Self.listedEntries { page.block("And \(entries.count - Self.listedEntries) more.") }
  }
}
