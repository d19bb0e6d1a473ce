//  The prices that we know, in dollars for a million tokens: each as its source had it on that day,
//  read in stored copies of these pages and on no bill. docs/providers.md says which of the sources
//  are the providers' own. What is missing here is not free, it is unknown; the user can say it
//  (provider.prices).

extension PriceTable {
    /// A test reads the text strictly.
    package static let known = (try? parse(text, file: "prices.tsv")) ?? PriceTable()

    /// In the form of a file.
    static var text: String {
        let head = "provider model input cached_input stored_input output date source"
        let lines = blocks.flatMap { block in
            block.rows.split(separator: "\n").map { "\($0) \(block.date) \(block.source)" }
        }
        return ([head] + lines).map { line in
            line.split(separator: " ").map { $0 == "-" ? "" : $0 }.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// Provider, model, input, cached input, stored input, output.
    private static let blocks: [(date: String, source: String, rows: String)] = [
        (
            "2026-11-21", "https://developers.openai.com/api/docs/models/gpt-6-luna",
            """
            openai gpt-6-luna 0.10 0.01 0.125 0.50
            """
        ),
        (
            "2026-11-21", "https://developers.openai.com/api/docs/models/gpt-6.1-sol",
            """
            openai gpt-6.1-sol 2.00 0.10 2.50 10.00
            """
        ),
        (
            "2026-11-21", "https://developers.openai.com/api/docs/models/gpt-5.6-luna",
            """
            openai gpt-5.6-luna 0.20 0.02 0.25 1.20
            """
        ),
        (
            "2026-11-21", "https://developers.openai.com/api/docs/models/gpt-5-nano",
            """
            openai gpt-5-nano 0.05 0.005 - 0.40
            """
        ),
        (
            "2026-09-22", "https://github.com/merefield/codexometer/releases/tag/v0.18.4",
            """
            openai gpt-6-sol 2.00 0.20 2.50 10.00
            """
        ),
        (
            "2026-09-05", "https://github.com/prefect12/codex-token-meter/releases/tag/v0.2.22",
            """
            openai gpt-6-astra 10.00 1.00 12.50 50.00
            """
        ),
        (
            "2026-08-01", "https://docs.laozhang.ai/en/announcements/gpt-5-6-pricing-2026-07.md",
            """
            openai gpt-5.6-terra 2.00 0.20 2.50 12.00
            """
        ),
        (
            "2026-06", "https://www.morphllm.com/openai-api-pricing",
            """
            openai gpt-5.4-mini 0.75 0.075 - 4.50
            openai gpt-5.4-nano 0.20 0.02 - 1.25
            """
        ),
        (
            "2026-11-21", "https://chatgptpricing-akr.pages.dev/api-pricing",
            """
            openai gpt-4o-mini 0.15 0.075 - 0.60
            """
        ),
        (
            "2026-11-21", "https://platform.claude.com/docs/en/models/haiku-5-5/overview",
            """
            anthropic claude-haiku-5-5 0.10 0.01 0.125 0.50
            """
        ),
        (
            "2026-11-21", "https://platform.claude.com/docs/en/about-claude/pricing",
            """
            anthropic claude-haiku-4-5  1.00 0.10 1.25 5.00
            anthropic claude-sonnet-4-5 3.00 0.30 3.75 15.00
            anthropic claude-sonnet-4-6 3.00 0.30 3.75 15.00
            anthropic claude-opus-5     5.00 0.50 6.25 25.00
            """
        ),
        (
            "2026-10-10", "https://docs.rs/synaps/0.10.2/synaps_cli/pricing/",
            """
            anthropic claude-sonnet-5 2.00 0.20 2.50 10.00
            anthropic claude-opus-5-5 4.00 0.20 5.00 20.00
            """
        ),
        (
            "2026-10-16", "https://github.com/TheKrush/PromptFuel/releases/tag/v1.0.23",
            """
            anthropic claude-sonnet-5-5 2.00 0.10 2.50 10.00
            """
        ),
        (
            "2026-11-21", "https://openrouter.ai/mistralai/mistral-medium-3-5",
            """
            mistral mistral-medium-3.5 1.50 - - 7.50
            mistral mistral-medium-3-5 1.50 - - 7.50
            """
        ),
    ]
}
