//  What the manual and the pages in `docs/` say beside the table.

enum ReferenceText {
    static let precedence = """
        A value comes from the strongest place that gives one: an option, then a variable, then \
        flashcard.NAME.toml (NAME is the environment), then flashcard.toml, both in the working \
        folder, then the user's file, then the default. An option given twice counts by its last.
        """

    static let files: [(path: String, meaning: String)] = [
        (
            "flashcard.toml",
            "Settings of a project, read in the working folder."
        ),
        (
            "flashcard.NAME.toml",
            "Settings of a project in the environment NAME, as ENVIRONMENT has it (production)."
        ),
        (
            "$XDG_CONFIG_HOME/flashcard/config.toml",
            "The user's settings; without the variable, in ~/.config."
        ),
        (
            "$XDG_STATE_HOME/flashcard/flashcard.db",
            "The default store; without the variable, in ~/.local/state."
        ),
    ]

    static let warning =
        "<!-- Written by `flashcard reference`, held to the program by a test. Do not edit. -->"
}
