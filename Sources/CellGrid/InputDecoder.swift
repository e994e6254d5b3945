/// Turns the bytes that a terminal sends into keys and pastes, whatever the bytes are.
///
/// No key is lost and nothing hangs: an unfinished sequence waits for more bytes until `flush`. Sequences
/// that are not keys, such as reports of a terminal to another program, are dropped whole.
package struct InputDecoder: Sendable {
  /// The most bytes of a paste that are kept.
  package static let pasteLimit = 1 << 20

  private let sequences: KeySequences
  private var pending: [UInt8] = []
  private var paste: PasteCollector?

  /// Makes a decoder that also knows a terminal's own sequences, such as those of its terminfo entry.
  package init(terminalSequences: [[UInt8]: Key] = [:]) {
    sequences = KeySequences(terminalSequences)
  }

  /// Whether bytes wait for others to follow; an escape key by itself is one of them.
  package var isPending: Bool { !pending.isEmpty }

  /// Whether a paste has begun and not ended.
  package var isPasting: Bool { paste != nil }

  /// The events that the next bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes {
      if paste != nil {
        collect(byte, into: &events)
      } else {
        pending.append(byte)
        // Plain text completes a key with each byte; sequences are tried when they may be complete.
        consume(isFinal: false, into: &events)
      }
    }
    return events
  }

  /// The events of what was waiting, to be called when no byte has followed for a while.
  ///
  /// An open paste ends here too, so that a terminal which never ends one cannot lock the keyboard.
  package mutating func flush() -> [InputEvent] {
    var events: [InputEvent] = []
    if let paste {
      events.append(.paste(paste.text))
      self.paste = nil
    }
    consume(isFinal: true, into: &events)
    return events
  }

  private mutating func collect(_ byte: UInt8, into events: inout [InputEvent]) {
    guard paste?.add(byte) == true, let text = paste?.text else { return }
    events.append(.paste(text))
    paste = nil
  }

  private mutating func consume(isFinal: Bool, into events: inout [InputEvent]) {
    while !pending.isEmpty {
      switch sequences.match(pending[...], isFinal: isFinal) {
      case .incomplete:
        return
      case .key(let key, let count):
        events.append(.key(key))
        pending.removeFirst(count)
      case .nothing(let count):
        pending.removeFirst(count)
      case .pasteStart(let count):
        pending.removeFirst(count)
        paste = PasteCollector()
        return
      }
    }
  }
}
