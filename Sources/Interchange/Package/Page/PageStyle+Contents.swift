extension PageStyle {
  static let tables = """
    .scroll { overflow-x: auto; margin-top: 1rem; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.4; }
    caption { text-align: left; color: var(--quiet); padding-bottom: 0.6rem; overflow-wrap: normal; }
    caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
    th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.9rem 0.55rem 0;
      border-top: 1px solid var(--line);
      overflow-wrap: break-word; min-width: 3.2rem; max-width: 26rem; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--quiet); font-weight: 500; border-top: 0; vertical-align: bottom;
      overflow-wrap: normal; }
    tbody th { font-weight: 550; min-width: 9rem; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .zero { color: var(--quiet); }
    td.bar { min-width: 9rem; width: 28%; vertical-align: middle; }
    td.bar svg { width: 100%; height: 0.95rem; }
    td .state { font-weight: 550; overflow-wrap: normal; }
    .digest { display: inline-block; max-width: 11rem; }
    tbody tr { scroll-margin-top: 1.5rem; }
    tbody tr:target { background: var(--panel); }
    tr.sum th, tr.sum td { font-weight: 650; border-top: 2px solid var(--line); }

    """

  static let findings = """
    .severity { display: inline-block; min-width: 4.9em; text-align: center; border: 0.1em solid;
      border-radius: 0.3em;
      padding: 0.02em 0.45em; font-size: 0.82rem; font-weight: 650; line-height: 1.45; white-space: nowrap; }
    .severity.critical { background: var(--critical); border-color: var(--critical);
      color: var(--on-critical); }
    .severity.high { background: var(--high); border-color: var(--high); color: var(--on-high); }
    .severity.medium { color: var(--medium); } .severity.low { color: var(--low); }
    .severity.info { color: var(--info); border-style: dashed; }
    .filter { display: flex; flex-wrap: wrap; gap: 0.8rem 1rem; align-items: end; background: var(--panel);
      padding: 1rem 1.1rem; border-radius: 0.7rem; }
    .filter label { display: grid; min-width: 0; gap: 0.25rem; font-size: 0.88rem; color: var(--quiet); flex: 1 1 9rem; }
    .filter label.search { flex: 3 1 15rem; }
    .filter input, .filter select, .filter button { font: inherit; font-size: 1rem; color: var(--ink);
      background: var(--page); border: 1px solid var(--quiet); border-radius: 0.4rem; padding: 0.4rem 0.6rem;
      min-height: 2.6rem; width: 100%; }
    .filter button { width: auto; cursor: pointer; }
    .filter .count { flex: 1 1 100%; font-variant-numeric: tabular-nums; }
    .finding { border-top: 1px solid var(--line); scroll-margin-top: 1.5rem; }
    .finding > summary { display: grid; grid-template-columns: 6.2rem 5.2rem minmax(0, 1fr) auto;
      gap: 0.2rem 0.8rem;
      padding: 0.75rem 0.3rem; cursor: pointer; list-style: none; align-items: baseline; }
    .finding > summary::-webkit-details-marker { display: none; }
    .finding > summary:hover h4 { text-decoration: underline; text-underline-offset: 0.18em; }
    .finding h4 { font-size: 1rem; font-weight: 550; line-height: 1.4; unicode-bidi: isolate;
      text-wrap: pretty; }
    .finding .who { color: var(--quiet); font-size: 0.9rem; text-align: right; }
    .finding .who::after { content: ""; display: inline-block; width: 0.5em; height: 0.5em;
      margin-left: 0.8em;
      border: solid var(--quiet); border-width: 0 0.12em 0.12em 0;
      transform: rotate(45deg) translateY(-0.2em); }
    .finding[open] .who::after { transform: rotate(-135deg) translateY(-0.1em); }
    .fields { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.75rem 1rem;
      padding: 0.4rem 0.3rem 1.6rem; }
    .fields dt { color: var(--quiet); font-size: 0.92rem; }
    .fields ul:not(.evidence), .fields ol { padding-left: 1.2rem; }
    .fields li + li { margin-top: 0.4rem; }
    .evidence { list-style: none; padding: 0; margin-top: 0.4rem; }
    dd > .evidence { margin-top: 0; }
    .evidence li + li { margin-top: 0.9rem; }
    .missing { color: var(--caution); font-weight: 550; }
    @media (max-width: 48rem) {
      .finding > summary { grid-template-columns: auto minmax(0, 1fr); }
      .finding h4, .finding .who { grid-column: 1 / -1; }
      .finding .who { text-align: left; }
      .fields { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
      .fields dd { margin-bottom: 0.8rem; }
    }

    """

  static let charts = """
    .chart { overflow-x: auto; margin-top: 1rem; }
    .chart svg { font-family: inherit; height: auto; width: 100%; min-width: 46rem; }
    .chart svg.wide { min-width: 70rem; }
    .chart text { fill: var(--ink); font-size: 14px; }
    .chart .strong { font-weight: 650; } .chart .small { font-size: 13px; }
    .chart text.quiet { fill: var(--quiet); }
    .chart .stop { fill: var(--stop); } .chart .go { fill: var(--go); }
    .chart .caution { fill: var(--caution); }
    .chart .card { fill: var(--panel); stroke: var(--quiet); stroke-width: 1; }
    .chart .card.stop { fill: var(--stop-panel); stroke: var(--stop); stroke-width: 2.5; }
    .chart .card.go { fill: var(--go-panel); stroke: var(--go); }
    .chart .card.caution { fill: var(--caution-panel); stroke: var(--caution); stroke-width: 2; }
    .chart .card.cancelled { stroke-dasharray: 5 4; }
    .chart a { text-decoration: none; outline-offset: 3px; }
    .chart a:hover .strong { text-decoration: underline; }
    .chart .edge { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
    .chart .head { fill: var(--quiet); }
    .chart .grid { stroke: var(--line); } .chart .lane { fill: var(--panel); }
    .chart .task { fill: var(--panel); stroke: var(--quiet); stroke-width: 1.5; }
    .chart .task.main { fill: var(--accent); stroke: var(--accent); }
    .chart .hatch { stroke: var(--page); stroke-width: 2; }
    .chart .guess { fill: var(--page); stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 4 3; }
    .fill-critical { fill: var(--critical); } .fill-high { fill: var(--high); }
    .fill-medium { fill: var(--medium); }
    .fill-low { fill: var(--low); } .fill-info { fill: var(--info); }
    .mark { fill: currentColor; } .mark-sign { fill: none; stroke: var(--page); stroke-width: 2.4;
      stroke-linecap: round;
      stroke-linejoin: round; }
    .mark-line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
      stroke-linejoin: round; }
    .critical-path { font-weight: 400; color: var(--quiet); font-size: 0.9em; white-space: nowrap; }
    .plan-list { display: none; list-style: none; padding: 0; }
    .plan-list > li { border-top: 1px solid var(--line); padding: 0.7rem 0; }
    @media screen and (max-width: 40rem) { .plan-chart { display: none; } .plan-list { display: block; } }
    .plan-list.always { display: block; }

    """

  static let paper = """
    @page { margin: 16mm 15mm; }
    @media print {
      html { font-size: 10pt; }
      .contents, .filter, .skip { display: none !important; }
      .top, .body, .foot { max-width: none; padding-left: 0; padding-right: 0; }
      .body { display: block; }
      a { color: inherit; text-decoration: none; }
      .scroll, .chart { overflow: visible; }
      .chart svg { width: 100%; min-width: 0; }
      table { font-size: 8.5pt; } th, td { max-width: none; min-width: 0; padding-right: 0.6rem; }
      tbody th { min-width: 0; }
      thead { display: table-header-group; }
      h2, h3, h4, summary, caption { break-after: avoid; }
      tr, .states > li, .verdict-box, .chart, .fields dt { break-inside: avoid; }
      main > section { margin-top: 2.2rem; }
      main > section.verdict { margin-top: 1.2rem; }
      details::details-content { content-visibility: visible; height: auto; display: block; }
      .finding .who::after { display: none; }
      .finding > summary { font-weight: 600; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }

    """
}
