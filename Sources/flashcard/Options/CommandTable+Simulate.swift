//  The command that stands in for a provider.

extension Command {
    static let simulate = Command(
        .simulate, "Be a language model’s server for tests, as slow and as bad as you like",
        details: [
            """
            Answers chat completions, and Anthropic’s and Ollama’s own form, with believable \
            replies for any word, tells what they cost, and misbehaves by script. The same seed \
            misbehaves in the same way. It runs until Ctrl-C, and then says what it served.
            """,
            """
            Each request is a line of JSON in the log. GET /simulator/bill is its own count of \
            what was served and what it costs; POST /simulator/reset begins anew.
            """,
        ],
        examples: [
            Example("flashcard simulate", "listen on 127.0.0.1:8765 and answer at once"),
            Example(
                "flashcard simulate --misbehave all=0.3 --log simulator.jsonl",
                "three requests of ten go wrong, in every way there is"),
            Example(
                "flashcard simulate --latency 800ms/4s --tokens-per-second 80 --rpm 500",
                "as slow as a real one, and with its limits"),
            Example("flashcard simulate --list", "what can go wrong"),
        ],
        options: Option.simulate)
}
