import Flowchart
import Testing

/// Whole drawings, as a person would see them.
struct FlowchartPictureTests {
  private func picture(
    _ source: String,
    width: Int = 7,
    height: Int = 3,
    heads: Arrowheads = .onBorder,
    selected: Int? = nil,
    text: [[String]]? = nil
  ) throws -> String {
    let graph = Mermaid.parse("graph TD\n\(source)").graph
    let card = CardSize(width: width, height: height)
    let placement = try #require(FlowchartLayout.place(graph, card: card, arrowheads: heads))
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
    return placement.picture(selected: selected) { text?[$0] ?? [graph.nodes[$0].label] }
  }

  private static let oneFiveOne = "I --> S & E & P & O & D --> G"

  @Test func `one to five to one in full`() throws {
    let text = [
      ["1 INTAKE 2326", "found  0 blk"], ["2 SECURITY", "412    7 blk", "owned    88%"],
      ["3 ENGINEERING", "1208   3 blk", "owned    41%"], ["4 PRODUCT", "96     0 blk", "owned   100%"],
      ["5 OPERATIONS", "533    1 blk", "owned    67%"], ["6 DOCS", "77     0 blk", "owned    92%"],
      ["7 GATE  NO-GO", "11 blockers"],
    ]
    let drawing = try picture(Self.oneFiveOne, width: 15, height: 5, selected: 2, text: text)
    #expect(
      drawing == """
                                        ┌─────────────┐
                                        │1 INTAKE 2326│
                                        │found  0 blk │
                                        │             │
                                        └──────┬──────┘
               ┌───────────────┬───────────────┼───────────────┬───────────────┐
        ┌──────▼──────┐ ┏━━━━━━▼━━━━━━┓ ┌──────▼──────┐ ┌──────▼──────┐ ┌──────▼──────┐
        │2 SECURITY   │ ┃3 ENGINEERING┃ │4 PRODUCT    │ │5 OPERATIONS │ │6 DOCS       │
        │412    7 blk │ ┃1208   3 blk ┃ │96     0 blk │ │533    1 blk │ │77     0 blk │
        │owned    88% │ ┃owned    41% ┃ │owned   100% │ │owned    67% │ │owned    92% │
        └──────┬──────┘ ┗━━━━━━┯━━━━━━┛ └──────┬──────┘ └──────┬──────┘ └──────┬──────┘
               └───────────────┴───────────────┼───────────────┴───────────────┘
                                        ┌──────▼──────┐
                                        │7 GATE  NO-GO│
                                        │11 blockers  │
                                        │             │
                                        └─────────────┘
        """
    )
  }

  @Test func `one to five to one in short, arrows in a row of their own`() throws {
    let text = [
      ["1 INTAKE"], ["2 SEC", "412  7x"], ["3 ENG", "1208 3x"], ["4 PRD"], ["5 OPS"], ["6 DOC"], ["7 NO-GO"],
    ]
    let drawing = try picture(Self.oneFiveOne, width: 9, height: 4, heads: .ownRow, selected: 2, text: text)
    #expect(
      drawing == """
                            ┌───────┐
                            │1 INTAK│
                            │       │
                            └───┬───┘
            ┌─────────┬─────────┼─────────┬─────────┐
            ▼         ▼         ▼         ▼         ▼
        ┌───────┐ ┏━━━━━━━┓ ┌───────┐ ┌───────┐ ┌───────┐
        │2 SEC  │ ┃3 ENG  ┃ │4 PRD  │ │5 OPS  │ │6 DOC  │
        │412  7x│ ┃1208 3x┃ │       │ │       │ │       │
        └───┬───┘ ┗━━━┯━━━┛ └───┬───┘ └───┬───┘ └───┬───┘
            └─────────┴─────────┼─────────┴─────────┘
                                ▼
                            ┌───────┐
                            │7 NO-GO│
                            │       │
                            └───────┘
        """
    )
  }

  @Test func `a diamond`() throws {
    #expect(
      try picture("A --> B & C --> D") == """
            ┌─────┐
            │A    │
            └──┬──┘
           ┌───┴───┐
        ┌──▼──┐ ┌──▼──┐
        │B    │ │C    │
        └──┬──┘ └──┬──┘
           └───┬───┘
            ┌──▼──┐
            │D    │
            └─────┘
        """
    )
  }

  @Test func `three sources that share targets in pairs keep their lines apart`() throws {
    #expect(
      try picture("A --> D & E\nB --> D & F\nC --> E & F", width: 9) == """
        ┌───────┐ ┌───────┐ ┌───────┐
        │A      │ │B      │ │C      │
        └───┬───┘ └───┬───┘ └───┬───┘
            │┌────────┴────────┐│
           ┌┴│───────┐ ┌───────│┴┐
        ┌──▼─▼──┐ ┌──▼─▼──┐ ┌──▼─▼──┐
        │D      │ │E      │ │F      │
        └───────┘ └───────┘ └───────┘
        """
    )
  }

  @Test func `two sources of the same two targets are not one bus`() throws {
    #expect(
      try picture("A & B --> C & D") == """
        ┌─────┐ ┌─────┐
        │A    │ │B    │
        └──┬──┘ └──┬──┘
          ┌┴──────┐│
          │ ┌─────│┴┐
        ┌─▼─▼─┐ ┌─▼─▼─┐
        │C    │ │D    │
        └─────┘ └─────┘
        """
    )
  }

  @Test func `an edge past a rank takes a lane beside its cards`() throws {
    #expect(
      try picture("I --> A & B & C --> Z\nI --> Z") == """
                ┌─────┐
                │I    │
                └──┬──┘
           ┌───────┼───────┬────┐
        ┌──▼──┐ ┌──▼──┐ ┌──▼──┐ │
        │A    │ │B    │ │C    │ │
        └──┬──┘ └──┬──┘ └──┬──┘ │
           └───────┼───────┴────┘
                ┌──▼──┐
                │Z    │
                └─────┘
        """
    )
  }

  @Test func `lines that skip ranks share lanes and leave cards in one column`() throws {
    #expect(
      try picture("A --> B --> C --> D --> E\nA --> E\nA --> D\nB --> E") == """
        ┌─────┐
        │A    │
        └──┬──┘
           ├────┐
        ┌──▼──┐ │
        │B    │ │
        └──┬──┘ │
           ├────│─┐
        ┌──▼──┐ │ │
        │C    │ │ │
        └─┬───┘ │ │
          │ ┌───┤ │
        ┌─▼─▼─┐ │ │
        │D    │ │ │
        └──┬──┘ │ │
           ├────┴─┘
        ┌──▼──┐
        │E    │
        └─────┘
        """
    )
  }

  @Test func `heads of every kind`() throws {
    #expect(
      try picture("A <--> B\nB --- C\nC --o D\nC --x E") == """
            ┌─────┐
            │A    │
            └──▲──┘
               │
            ┌──▼──┐
            │B    │
            └──┬──┘
               │
            ┌──┴──┐
            │C    │
            └──┬──┘
           ┌───┴───┐
        ┌──o──┐ ┌──x──┐
        │D    │ │E    │
        └─────┘ └─────┘
        """
    )
  }
}
