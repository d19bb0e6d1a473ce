//  How a card looks: the word large and calm, everything else small and quiet. Dark where Anki says
//  so (`nightMode` on its page, `night_mode` in AnkiDroid) and where the system does. Korean breaks
//  between words and not inside of them, in the fonts that systems have for it.

package enum CardStyle {
    package static let css = """
        .card {
          --ink: #1d2433; --quiet: #667085; --line: #e2e5ec; --paper: #ffffff; --mark: #2f5fd0;
          --soft: #f5f6fa;
          margin: 0 auto; padding: 1.5rem 1.25rem 2.5rem; max-width: 40rem;
          font: 1.0625rem/1.6 "Pretendard", "Noto Sans KR", "Noto Sans CJK KR",
            "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif;
          color: var(--ink); background: var(--paper); text-align: center;
          word-break: keep-all; overflow-wrap: break-word;
        }
        .word { font-size: 2.75rem; font-weight: 600; line-height: 1.3; letter-spacing: -0.01em; }
        .meaning { font-size: 1.375rem; line-height: 1.45; margin: .25rem 0 .75rem; }
        .meaning.asked { font-size: 1.75rem; }
        .sentence { font-size: 1.5rem; line-height: 1.6; }
        .sentence b { color: var(--mark); font-weight: 600; }
        .translation { color: var(--quiet); }
        .label { color: var(--quiet); font-size: .875rem; }
        .line { margin: .125rem 0; }
        .ipa {
          color: var(--quiet);
          font-family: "Charis SIL", "Noto Sans", "DejaVu Sans", sans-serif;
        }
        .example {
          margin: 1rem 0; padding: .75rem 1rem; border-radius: .75rem; background: var(--soft);
        }
        .example .sentence { font-size: 1.25rem; }
        .part { margin: .75rem 0; text-align: left; }
        .part b { font-weight: 600; }
        .plain { color: var(--quiet); }
        .foot { margin-top: 1rem; color: var(--quiet); font-size: .8125rem; }
        details { margin: .5rem 0; text-align: left; }
        summary { color: var(--quiet); font-size: .875rem; cursor: pointer; text-align: center; }
        table { margin: .5rem auto; border-collapse: collapse; }
        th { color: var(--quiet); font-weight: 400; font-size: .875rem; text-align: right; }
        th, td { padding: .125rem .5rem; }
        a, .replay-button, .soundLink { color: var(--mark); text-decoration: none; }
        .replay-button svg { width: 2rem; height: 2rem; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
        .card.nightMode, .nightMode .card, .card.night_mode, .night_mode .card {
          --ink: #e8eaf0; --quiet: #9aa3b5; --line: #343a48; --paper: #1b1e26; --mark: #8fb4ff;
          --soft: #252934;
        }
        @media (prefers-color-scheme: dark) {
          .card {
            --ink: #e8eaf0; --quiet: #9aa3b5; --line: #343a48; --paper: #1b1e26; --mark: #8fb4ff;
            --soft: #252934;
          }
        }

        """
}
