//  How a page looks. Colours are few and named, once for light and once for dark; forms differ in
//  shape before they differ in colour: work is thin, a wait is hollow, a retry is striped, a re-ask
//  is dotted. Fonts are the reader's own, with one for Hangul where the system's has none.

extension TracePage {
    static let style: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #fcfbf8; --sheet: #ffffff; --ink: #1f2227; --dim: #666a73; --rule: #e6e3dc;
          --work: #8e97a6; --wait: #a8791c; --call: #3566c8; --retry: #c2571a; --reask: #8a45b5;
          --bad: #b3261e; --good: #2c6e49; --hover: #f4f2ec;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14161a; --sheet: #1a1d22; --ink: #e7e5e0; --dim: #9a9ea8; --rule: #2c3038;
            --work: #77808f; --wait: #d9ad55; --call: #7ba2f0; --retry: #ee9155; --reask: #c691ea;
            --bad: #f28b82; --good: #7fcf9f; --hover: #22262d;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans KR",
            "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
        }
        main { max-width: 88rem; margin: 0 auto; padding: 2.5rem 2rem 3rem; }
        h1 { margin: 0; font-size: 2.4rem; line-height: 1.25; font-weight: 650;
          overflow-wrap: anywhere; }
        h2 { margin: 2.2rem 0 .6rem; font-size: .82rem; font-weight: 600; color: var(--dim);
          letter-spacing: .02em; }
        h3 { margin: .9rem 0 .2rem; font-size: .86rem; }
        ul, ol { margin: 0; padding: 0; list-style: none; }
        small { color: var(--dim); font-size: .8rem; font-weight: 400; }
        a { color: var(--call); text-underline-offset: .2em; }
        .links a { margin-right: 1.4rem; }
        .outcome { display: inline-block; vertical-align: .35em; padding: .05rem .65rem;
          border: 1px solid; border-radius: 1rem; font-size: .85rem; font-weight: 600; }
        .outcome.bad, .reason { color: var(--bad); }
        .outcome.good { color: var(--good); }
        .reason { margin: .35rem 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }
        .facts { display: flex; flex-wrap: wrap; gap: .7rem 2rem; margin: 1.1rem 0 0; }
        dt { color: var(--dim); font-size: .8rem; overflow-wrap: anywhere; }
        dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
        .facts dd, .figure { font-variant-numeric: tabular-nums; }

        .bar { display: block; height: .7rem; border-radius: 2px; }
        .bar.work { height: .3rem; background: var(--work); }
        .bar.wait { border: 1.5px dashed var(--wait); background: var(--sheet); }
        .bar.call { background: var(--call); }
        .bar.retry { border: 1.5px solid var(--retry); background:
          repeating-linear-gradient(135deg, var(--retry) 0 3px, var(--sheet) 3px 6px); }
        .bar.reask { border: 1.5px solid var(--reask); background:
          radial-gradient(circle at 2px 2px, var(--reask) 1.4px, var(--sheet) 1.7px)
          0 0 / 5px 5px; }
        .critical { display: block; height: 2px; background: var(--ink); }
        .tick { display: block; width: 2px; height: 1.05rem; background: var(--ink); }
        .cross { color: var(--bad); }
        .open { color: var(--dim); }

        .stack { display: flex; gap: 2px; align-items: center; height: 1.2rem; }
        .stack .bar, .stack .bar.work { height: 1rem; min-width: 3px; }
        .shares ul, .legend { display: flex; flex-wrap: wrap; gap: .35rem 1.6rem;
          margin-top: .5rem; font-size: .88rem; }
        li > i[class] { display: inline-block; width: 1.5rem; margin-right: .35rem;
          vertical-align: middle; }
        li > i[class="tick"] { width: 2px; margin: 0 .6rem 0 .4rem; }

        .line { display: grid; align-items: center; column-gap: 1rem;
          grid-template-columns: minmax(13rem, 30%) 5rem 3.2rem 1fr;
          padding: 0 .8rem; min-height: 2rem; }
        .figure { text-align: right; white-space: nowrap; font-size: .88rem; }
        .head, .head .figure { color: var(--dim); font-size: .8rem; }
        .head > .figure, .head > span:first-child { align-self: end; padding-bottom: .25rem; }
        .path { font-weight: 650; }
        .axis, .track { position: relative; align-self: stretch; }
        .axis { min-height: 2rem; }
        .axis span { position: absolute; bottom: .25rem; transform: translateX(-50%);
          white-space: nowrap; }
        .axis span:first-child { transform: none; }
        .axis span:last-child { transform: translateX(-100%); }
        .spans { background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px;
          overflow: hidden; }
        .spans > li + li { border-top: 1px solid var(--rule); }
        summary { cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary:hover, details[open] > summary { background: var(--hover); }
        summary:focus-visible { outline: 2px solid var(--call); outline-offset: -2px; }
        .name { padding-left: calc(var(--depth) * 1.1rem); overflow-wrap: anywhere;
          padding-block: .3rem; background: repeating-linear-gradient(to right,
            var(--rule) 0 1px, transparent 1px 1.1rem) no-repeat 0 / calc(var(--depth) * 1.1rem); }
        .name::before { content: "▸"; display: inline-block; width: 1rem; color: var(--dim);
          font-size: .7rem; }
        details[open] > summary .name::before { content: "▾"; }
        .bad .name { color: var(--bad); }
        .term { font-weight: 650; }
        .chip { display: inline-block; padding: 0 .4rem; border: 1px solid var(--rule);
          border-radius: .8rem; white-space: nowrap; }
        .track { background: repeating-linear-gradient(to right,
          var(--rule) 0 1px, transparent 1px 25%); border-right: 1px solid var(--rule); }
        .track > * { position: absolute; top: 50%; transform: translateY(-50%); min-width: 2px; }
        .track > .critical { top: calc(50% + .62rem); }
        .track > .tick { top: 50%; transform: translate(-50%, -50%); }
        .track > b { width: 1.05rem; font-size: 1.1rem; line-height: 1.05rem; text-align: center;
          border-radius: 50%; background: var(--sheet); transform: translate(-80%, -50%); }
        .heard { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap; }
        .more { padding: .4rem 1rem 1rem 2rem; border-top: 1px solid var(--rule);
          font-size: .9rem; }
        .more p { margin: .3rem 0; }
        .more dl { margin: .3rem 0; }
        .more dl > div { display: grid; grid-template-columns: minmax(9rem, 18rem) 1fr;
          gap: 0 1rem; padding: .1rem 0; }
        .more dt, .more dd { font: .82rem/1.5 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono",
          "Noto Sans Mono CJK KR", monospace; }
        .ids { color: var(--dim); font-size: .8rem; }
        footer { margin-top: 1.4rem; color: var(--dim); font-size: .88rem; }
        footer p { margin: .6rem 0 0; }
        @media (max-width: 46rem) {
          main { padding: 1.4rem 1rem 2rem; }
          .line { grid-template-columns: 1fr auto auto; row-gap: .2rem; padding: .3rem .7rem; }
          .track, .axis { grid-column: 1 / -1; min-height: 1.6rem; }
          .axis span:nth-child(even) { display: none; }
          .head > span:not(.axis) { display: none; }
          .more dl > div { grid-template-columns: 1fr; }
        }
        @media print {
          body { font-size: 11px; } .spans { overflow: visible; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """
}
