import CellGrid

/// Something that lies over the screen and hears keys before the panes do.
package enum Overlay: Equatable, Sendable {
  case filter(FilterLine)
  case menu(Menu)
  case picker(Picker)
  case form(Form)
  case preview(Preview)
  case confirm(Confirm)
  case pager(Pager)
  case help(HelpList)
  case board(Board)
  case busy(Busy)
}
