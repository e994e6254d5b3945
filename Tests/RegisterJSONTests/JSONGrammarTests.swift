import Readiness
import Testing

@testable import RegisterJSON

struct JSONGrammarTests {
  private func isGrammatical(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      var grammar = JSONGrammar(buffer, from: 0)
      return (try? grammar.wholeText()) != nil
    }
  }

  private func isParsed(_ text: [UInt8]) -> Bool {
    if case .parsed? = JSONText.tokens(of: text, from: 0) { true } else { false }
  }

  @Test func `the parser and the grammar agree on mutated texts`() {
    var random = RandomRegister(seed: 5)
    let bytes = Array("[]{}\",:\\ \n\t0123456789-+.eEtruefalsnl/b\u{1}".utf8)
    let seeds = [
      #"{"a":[1,-2.5e+3,true,null],"b":{"c":"x\n\"y\\"}}"#, "[[],{},[[1]],\"\",false]", "12.5", #""text""#,
      " [ 1 , 2 ] ", #"{"a":1,"a":2}"#, "[{\"k\":\"v\"},{\"k\":\"v\"}]",
    ].map { Array($0.utf8) }
    for _ in 0..<30_000 {
      var text = random.one(of: seeds)
      for _ in 0...random.number(below: 3) where !text.isEmpty {
        let place = random.number(below: text.count)
        switch random.number(below: 3) {
        case 0: text[place] = random.one(of: bytes)
        case 1: text.remove(at: place)
        default: text.insert(random.one(of: bytes), at: place)
        }
      }
      #expect(isParsed(text) == isGrammatical(text), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func `texts of one to five symbols are judged alike`() {
    let symbols = ["[", "]", "{", "}", ",", ":", "1", "\"a\"", " ", "true"].map { Array($0.utf8) }
    for code in 0..<100_000 {
      let text = [code, code / 10, code / 100, code / 1000, code / 10_000].flatMap { symbols[$0 % 10] }
      #expect(isParsed(text) == isGrammatical(text), "\(String(decoding: text, as: UTF8.self))")
    }
  }
}
