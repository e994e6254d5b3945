import SourceTree
import Testing

struct MarkupDocumentTests {
  private func read(_ text: String, _ dialect: MarkupDialect) -> MarkupDocument {
    MarkupDocument(Array(text.utf8), dialect: dialect)
  }

  @Test func `elements know their lines, parents and text`() {
    let page = read("<!DOCTYPE html>\n<div>\n<P class=a>One<br>two</P>\n</div>", .html)
    #expect(page.elements.map(\.name) == ["div", "p", "br"])
    #expect(page.elements.map(\.line) == [2, 3, 3])
    #expect(page.elements.map(\.parent) == [nil, 0, 1])
    #expect(page.elements[1].text == "One two")
    #expect(page.elements[1]["class"]?.text == "a")
    #expect(page.doctypeLine == 1)
  }

  @Test(arguments: [
    ("<i :alt=\"x\">", "alt"), ("<i v-bind:alt=\"x\">", "alt"), ("<i [attr.alt]=\"x\">", "alt"),
    ("<i @click.stop=\"x\">", "onclick"), ("<i (click)=\"x\">", "onclick"),
    ("<i v-on:click=\"x\">", "onclick"),
  ])
  func `bindings of template languages have their HTML names`(text: String, name: String) {
    let attribute = read(text, .html).elements.first?.attributes.first
    #expect(attribute?.name == name)
    #expect(attribute?.value == .expression("x"))
  }

  @Test func `template tags make values dynamic and attributes unknown`() {
    let page = read(
      "<a href=\"/x/{{ id }}\" {{ attributes }}>{{ name }}</a><b {% if x %}id=\"y\"{% endif %}>z</b>",
      .html
    )
    #expect(page.elements[0]["href"]?.value == .expression("/x/{{ id }}"))
    #expect(page.elements[0].hasUnknownAttributes)
    #expect(page.elements[0].hasDynamicContent)
    #expect(!page.elements[1].hasUnknownAttributes)
    #expect(page.elements[1].has("id"))
    #expect(page.hasTemplateTags)
  }

  @Test func `server tags with quotes and angle brackets end at their closer`() {
    let page = read(
      "<a href=\"<%= link_to(\"x\", a > b) %>\">x</a><?php if ($a->b): ?><i></i><?php endif; ?>",
      .html
    )
    #expect(page.elements.map(\.name) == ["a", "i"])
    #expect(page.elements[0].text == "x")
  }

  @Test func `scripts, styles and comments hold no elements`() {
    let page = read("<script>var a = '<b>'</script><!-- <b> --><style>b{}</style><i></i>", .html)
    #expect(page.elements.map(\.name) == ["script", "style", "i"])
  }

  @Test func `markup in code is found, comparisons and type parameters are not`() {
    let code = """
      const f = <T,>(x: T) => x
      const n = useState<Item>(a < b ? 1 : 2)
      // <b/>
      const s = "<b/>"
      export const A = () => (
        <div className="a" {...rest} onClick={() => { if (a < b) go() }}>
          {/* no */}
          Hello {name}
          {list.map((x) => <Item key={x} icon={<img src={x} />} />)}
          {"text"}
        </div>
      )
      """
    let document = read(code, .jsx)
    #expect(document.elements.map(\.name) == ["div", "Item", "img"])
    #expect(document.elements.map(\.line) == [6, 9, 9])
    #expect(document.elements.map(\.parent) == [nil, 0, 1])
    #expect(document.elements[0].hasUnknownAttributes)
    #expect(document.elements[0].hasDynamicContent)
    #expect(document.elements[0].text == "Hello text")
    #expect(document.elements[1].isComponent)
    #expect(document.elements[2].isInAttribute)
  }

  @Test func `text of an expression that is nothing but a comment is no content`() {
    #expect(read("const a = <b>{/* later */}</b>", .jsx).elements.first?.hasDynamicContent == false)
  }

  @Test func `Svelte's blocks, shorthands and spreads are understood`() {
    let document = read("<img {alt} {...rest} on:click={go}>{#if x}<b>{x}</b>{/if}", .svelte)
    #expect(document.elements.map(\.name) == ["img", "b"])
    #expect(document.elements[0].has("alt"))
    #expect(document.elements[0].has("onclick"))
    #expect(document.elements[0].hasUnknownAttributes)
    #expect(document.elements[1].hasDynamicContent)
  }

  @Test func `Vue's components keep the case of their names`() {
    let document = read("<template><Button/><button>x</button></template>", .vue)
    #expect(document.elements.map(\.isComponent) == [false, true, false])
  }

  @Test func `Astro's front matter is code and its braces hold elements`() {
    let document = read("---\nconst a = '<b>'\n---\n<ul>{a.map((x) => <li>{x}</li>)}</ul><img src=x>", .astro)
    #expect(document.elements.map(\.name) == ["ul", "li", "img"])
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 20_000), String(repeating: "{{", count: 20_000),
    String(repeating: "<a b={", count: 10_000), String(repeating: "(/[", count: 20_000),
    String(repeating: "${", count: 20_000), String(repeating: "<a x=\"", count: 10_000), "<", "</", "<a b",
    "<!--", "{",
    String(repeating: "`${<b>{", count: 20_000), String(repeating: "<?", count: 20_000), "<a\u{0}\u{0}=",
  ])
  func `hostile text is read to its end`(text: String) {
    for dialect in [MarkupDialect.html, .vue, .svelte, .astro, .jsx] {
      let document = read(text, dialect)
      #expect(document.elements.allSatisfy { $0.end <= document.elements.count })
    }
  }
}
