/// The roles and attributes of Accessible Rich Internet Applications (WAI-ARIA) 1.2, and those that 1.3 adds.
enum AriaTable {
  /// The roles that authors may write; those of the documents and graphics modules have prefixes of their
  /// own.
  static let roles = words(
    """
    alert alertdialog application article banner blockquote button caption cell checkbox code columnheader \
    combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure \
    form generic grid gridcell group heading img insertion link list listbox listitem log main marquee math \
    menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph \
    presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox \
    separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term \
    textbox time timer toolbar tooltip tree treegrid treeitem comment image mark suggestion text
    """
  )

  /// The attributes.
  static let attributes = words(
    """
    aria-activedescendant aria-atomic aria-autocomplete aria-braillelabel aria-brailleroledescription \
    aria-busy aria-checked aria-colcount aria-colindex aria-colindextext aria-colspan aria-controls \
    aria-current aria-describedby aria-description aria-details aria-disabled aria-dropeffect \
    aria-errormessage aria-expanded aria-flowto aria-grabbed aria-haspopup aria-hidden aria-invalid \
    aria-keyshortcuts aria-label aria-labelledby aria-level aria-live aria-modal aria-multiline \
    aria-multiselectable aria-orientation aria-owns aria-placeholder aria-posinset aria-pressed \
    aria-readonly aria-relevant aria-required aria-roledescription aria-rowcount aria-rowindex \
    aria-rowindextext aria-rowspan aria-selected aria-setsize aria-sort aria-valuemax aria-valuemin \
    aria-valuenow aria-valuetext
    """
  )

  /// Whether a role is one that browsers know.
  static func isRole(_ name: String) -> Bool {
    roles.contains(name) || name.hasPrefix("doc-") || name.hasPrefix("graphics-")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
