package import RegisterJSON

extension JSONError {
  /// The error in words, without its place.
  package var text: String {
    switch self {
    case .malformed(_, let expected, let found):
      "expected \(expected.text), found \(found.map(Self.name) ?? "the end of the text")"
    case .tooDeep(_, let limit): "arrays and objects lie more than \(limit) deep"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the \(limit) that are read"
    case .empty: "the text is empty"
    case .outOfMemory: "there is not enough memory to read it"
    }
  }

  private static func name(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory != .control else {
      return "a control character"
    }
    return "“\(character)”"
  }
}

extension JSONExpectation {
  /// What is expected, in words.
  package var text: String {
    switch self {
    case .value: "a value"
    case .name: "a name in double quotes"
    case .colon: "“:”"
    case .commaOrArrayEnd: "“,” or “]”"
    case .commaOrObjectEnd: "“,” or “}”"
    case .digit: "a digit"
    case .quote(let opened): "the end of the string opened at \(opened.line):\(opened.column)"
    case .escape: "a known escape"
    case .escapedControlCharacter: "control characters to be escaped"
    case .end: "the end of the text"
    case .other(let name): "JSON (\(name))"
    }
  }
}

extension JSONNode.Kind {
  /// The kind with its article.
  package var withArticle: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONDocument.Repair {
  /// What was done, in words.
  package var text: String {
    switch self {
    case .transcodedFromUTF16: "the text was UTF-16 and was read as such"
    case .replacedInvalidUTF8: "bytes that are not UTF-8 were replaced"
    case .replacedLoneSurrogates: "escapes that stand for half a character were replaced"
    case .skippedTextBefore(let bytes): "\(bytes) bytes of text before the JSON were passed over"
    }
  }
}

extension CodingFault {
  /// The fault in words, without its place.
  package var text: String {
    switch self {
    case .malformed(let error): "this is not JSON: \(error.text)"
    case .unsupportedSchema(let schema, _): "the format is \(schema ?? "not named")"
    case .wrongKind(let key, let found, let expected, _):
      "“\(key)” is \(found.withArticle), not \(expected.withArticle)"
    case .unknownWord(let key, let word, let expected, _):
      "“\(key)” is “\(word)”; expected \(expected.joined(separator: ", "))"
    case .missing(let key, _): "“\(key)” is missing"
    case .unknownKey(let key, _): "“\(key)” is not known here"
    case .repeatedKey(let key, _): "“\(key)” occurs more than once; the last value counts"
    case .repeatedID(let id, _): "the id “\(id)” is taken"
    }
  }
}
