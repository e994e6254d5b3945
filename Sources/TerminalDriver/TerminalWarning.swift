/// Something about a terminal that its user should know and that did not stop it from being used.
package enum TerminalWarning: Equatable, Sendable {
  /// The locale in the environment is not UTF-8; a UTF-8 one was taken instead.
  case localeReplaced

  /// The locale is not UTF-8 and the system has none that is; characters outside ASCII show as "?".
  case localeWithoutUnicode

  /// There is no description of the terminal; that of another is used.
  case terminalReplaced(name: String, by: String)
}
