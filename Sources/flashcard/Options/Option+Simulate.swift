//  The options of `flashcard simulate`: where it listens, how fast it answers, and what goes wrong.

import LLMSimulator

extension Option {
    static let simulate: [Option] = [
        simulatorPort, simulatorHost, simulatorKey, simulatorSeed, latency, tokensPerSecond,
        requestsPerMinute, tokensPerMinute, misbehave, simulatorScript, simulatorPrices, hideCost,
        simulatorLog, listMisbehaviour,
    ]

    static let simulatorPort = Option(
        "port", .integer(0...65_535), value: "PORT", "Where it listens; 0 is any free one",
        fallback: .integer(8765), group: .input)

    static let simulatorHost = Option(
        "host", .text, value: "ADDRESS", "The address, in numbers, at which it listens",
        details: "Whoever reaches it can ask it; the default is this machine alone.",
        fallback: .text("127.0.0.1"), group: .input)

    static let simulatorKey = Option(
        "key", .text, value: "TEXT", "The key that requests have to bring",
        details: "Make one up: whatever stands on a command line is no secret.",
        fallback: .described("any will do"), group: .input)

    static let simulatorSeed = Option(
        "seed", .integer(0...Int.max), value: "N", "Another seed draws other misbehaviour",
        fallback: .integer(1), group: .work)

    static let latency = Option(
        "latency", .text, value: "TIME", "How long the first byte takes",
        details: """
            250ms is always so long, 100ms-2s is evenly between the two, and 800ms/4s is \
            log-normal with this median and this 99th percentile.
            """,
        fallback: .text("0"), group: .work)

    static let tokensPerSecond = Option(
        "tokens-per-second", .text, value: "N", "How fast the model writes; 40-120 and 60/200, too",
        fallback: .described("at once"), group: .work)

    static let requestsPerMinute = Option(
        "rpm", .integer(1...1_000_000_000), value: "N", "Refuse with 429 what is beyond this rate",
        group: .work)

    static let tokensPerMinute = Option(
        "tpm", .integer(1...1_000_000_000_000), value: "N",
        "Refuse with 429 what has more tokens in a minute", group: .work)

    static let misbehave = Option(
        "misbehave", .text, value: "RULES", "What goes wrong; may be given several times",
        details: """
            NAME=SHARE, NAME=every-N and outage=TIME@TIME between commas, as in \
            429=0.02,stall=every-500,outage=20s@60s. Parameters stand behind a semicolon: \
            503=0.01;wait=2s. A request may ask for one itself, in the header x-simulate.
            """,
        group: .work, repeats: true)

    static let simulatorScript = Option(
        "script", .file, value: "FILE", "Take such rules from a file, one on a line",
        group: .work)

    static let simulatorPrices = Option(
        "price", .text, value: "PRICES", "What models cost; may be given several times",
        details: """
            MODEL=INPUT/OUTPUT or MODEL=INPUT/OUTPUT/CACHED in dollars for a million tokens, \
            between commas; the model * is any other.
            """,
        fallback: .text("*=0.15/0.60"), group: .work, repeats: true)

    static let hideCost = Option(
        "hide-cost", .flag, "Leave the cost out of answers, as OpenAI does", group: .output)

    static let simulatorLog = Option(
        "log", .file, value: "FILE", "Append a line for each request to this file",
        fallback: .described("standard output"), group: .output)

    static let listMisbehaviour = Option(
        "list", .flag, "Print what can go wrong, and do nothing", group: .output)
}
