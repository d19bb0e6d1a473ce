//  The command that looks at everything else.

extension Command {
    static let doctor = Command(
        .doctor, "Look whether everything is well, and say what to do",
        details: [
            """
            Looks at the machine, the settings, the provider, the store, the journal, and at the \
            servers that telemetry goes to and is seen in: whether they answer, in which version, \
            whether data arrives, and whether their clocks agree with this one. Nothing is changed.
            """,
            """
            A server that no setting names may be absent; one that is named has to answer. The \
            exit code is 1 where something has to be mended.
            """,
        ],
        examples: [
            Example("flashcard doctor", "a look at everything"),
            Example(
                "flashcard doctor --json | jq '.findings[] | select(.state == \"failed\")'",
                "for a script"),
        ],
        options: [.json])
}
