/// The style sheet of the page.
enum PageStyle {
  /// All of it, colours first and paper last.
  static let code = PageCode(
    element: "style",
    text: "\n"
      + [PagePalette.rules, foundations, frame, verdict, lists, tables, findings, charts, paper].joined()
  )

  /// Type, links, and what is there for ears only.
  private static let foundations = """
    * { box-sizing: border-box; }
    html { font: 400 clamp(1rem, 0.86rem + 0.24vw, 1.25rem)/1.55 system-ui, -apple-system, "Segoe UI",
      Roboto, "Noto Sans", "Liberation Sans", sans-serif; background: var(--page); color: var(--ink);
      -webkit-text-size-adjust: 100%; }
    body { margin: 0; overflow-wrap: anywhere; }
    h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
    h1, h2, h3, h4 { line-height: 1.2; font-weight: 650; text-wrap: balance; }
    h2 { font-size: 1.65rem; letter-spacing: -0.015em; }
    h3 { font-size: 1.1rem; margin: 2.2rem 0 0.8rem; }
    p + p, ul + p, ol + p, p + ul, p + ol { margin-top: 0.7rem; }
    ul, ol { padding-left: 1.3rem; }
    a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
    a:hover { text-decoration-thickness: 0.12em; }
    :focus-visible { outline: 0.18rem solid var(--accent); outline-offset: 0.15rem; border-radius: 0.15rem; }
    code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
      font-size: 0.88em; }
    pre { background: var(--panel); border-radius: 0.4rem; padding: 0.7rem 0.9rem; margin-top: 0.4rem;
      white-space: pre-wrap; line-height: 1.45; }
    code.id, time { white-space: nowrap; }
    svg { display: block; }
    [hidden] { display: none !important; }
    .quiet { color: var(--quiet); }
    .lead { color: var(--quiet); max-width: 44rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .skip { position: absolute; left: 1rem; top: -4rem; background: var(--page); padding: 0.5rem 1rem;
      z-index: 2; }
    .skip:focus { top: 0.5rem; }

    """

  /// The columns of the page: its head, the contents, the sections and the foot.
  private static let frame = """
    .top, .body, .foot { max-width: 82rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
    .top { padding-top: clamp(1.6rem, 4vw, 3.4rem); }
    .kind { color: var(--quiet); font-size: 0.95rem; }
    h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.8rem); letter-spacing: -0.025em; margin: 0.2rem 0 1.1rem; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.7rem 2.2rem; font-size: 0.9rem; }
    @media (max-width: 40rem) { .facts { display: grid; grid-template-columns: 1fr 1fr; } }
    .facts dt { color: var(--quiet); }
    .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3.5rem; padding-bottom: 4rem; }
    .contents { margin-top: 2rem; font-size: 0.92rem; }
    .contents ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.35rem 1.3rem; }
    @media (max-width: 40rem) { .contents ul { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; } }
    .contents a { display: inline-block; padding: 0.15rem 0; text-decoration: none; }
    .contents a:hover { text-decoration: underline; }
    main > section { margin-top: clamp(3rem, 6vw, 4.8rem); scroll-margin-top: 1.5rem; }
    main > section > h2 { margin-bottom: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
    .foot { color: var(--quiet); font-size: 0.88rem; padding-bottom: 3rem; }
    .foot p { border-top: 1px solid var(--line); padding-top: 1.1rem; }
    @media screen and (min-width: 72rem) {
      .body { grid-template-columns: 11rem minmax(0, 1fr); }
      .contents { position: sticky; top: 0; align-self: start; padding-top: 3rem; margin-top: 0; }
      .contents ul { display: block; overflow: visible; }
      .contents a { padding: 0.24rem 0; }
      main > section:first-child { margin-top: 3rem; }
    }

    """

  /// The recommendation, to be read from the last row of a room.
  private static let verdict = """
    main > section.verdict > h2 { border: 0; padding: 0; margin: 0; }
    .verdict-box { border-radius: 1rem; padding: clamp(1.3rem, 4vw, 3rem); background: var(--panel); }
    .verdict-box.go { background: var(--go-panel); }
    .verdict-box.caution { background: var(--caution-panel); }
    .verdict-box.stop { background: var(--stop-panel); }
    .answer { display: flex; flex-wrap: wrap; align-items: center; gap: clamp(0.9rem, 3vw, 2.2rem); }
    .answer > span { flex: 1 1 11rem; min-width: min-content; }
    .answer svg { flex: none; width: clamp(3.6rem, 11vw, 8rem); height: auto; }
    .answer .word { font-size: clamp(2rem, 8.4vw, 6.4rem); font-weight: 780; line-height: 0.95;
      letter-spacing: -0.035em; display: block; overflow-wrap: normal; }
    .answer .cause { display: block; font-size: clamp(1rem, 0.8rem + 1vw, 1.5rem); font-weight: 450;
      line-height: 1.3;
      margin-top: 0.7rem; color: var(--ink); letter-spacing: 0; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
      gap: 1.1rem 1.6rem;
      margin-top: clamp(1.6rem, 4vw, 2.6rem); }
    .figures div { display: flex; flex-direction: column-reverse; }
    .figures dd { font-size: clamp(1.7rem, 1.2rem + 1.6vw, 2.6rem); font-weight: 650; line-height: 1.1;
      letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
    .figures dd small { font-size: 0.5em; font-weight: 450; letter-spacing: 0; }
    .figures dt { color: var(--quiet); font-size: 0.92rem; }
    .tone-go { color: var(--go); } .tone-caution { color: var(--caution); } .tone-stop { color: var(--stop); }
    .tone-quiet { color: var(--quiet); } .tone-accent { color: var(--accent); }

    """

  /// Gates, criteria and the checklist.
  private static let lists = """
    .states { list-style: none; padding: 0; }
    .states > li { display: grid; grid-template-columns: 8.2rem minmax(0, 1fr); gap: 0.2rem 1rem;
      padding: 0.85rem 0;
      border-top: 1px solid var(--line); scroll-margin-top: 1.5rem; }
    .states > li:target, details:target { background: var(--panel); }
    .state { display: inline-flex; align-items: center; gap: 0.45rem; font-weight: 650;
      align-self: start; vertical-align: bottom; }
    .state svg { width: 1.25em; height: 1.25em; flex: none; }
    .states .name { font-weight: 600; }
    .tag { font-weight: 400; color: var(--quiet); font-size: 0.9em; }
    .states .more { color: var(--quiet); font-size: 0.92rem; }
    .tally { display: flex; flex-wrap: wrap; gap: 0.5rem 1.8rem; padding: 0; list-style: none; }
    .tally b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
    @media (max-width: 34rem) { .states > li { grid-template-columns: minmax(0, 1fr); } }

    """
}
