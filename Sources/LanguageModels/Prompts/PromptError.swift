//  What can be wrong with a folder of prompts: the file, the line, and what should stand there.

package import Platform
package import Problems

package enum PromptError: Error, Sendable, Equatable {
    case notAFolder(path: String)
    case noPrompt(folder: String)
    case unreadable(SystemError)
    case notText(path: String)
    case openHead(path: String)
    case head(path: String, line: Int, expected: String)
    case noInstruction(path: String)
    case schema(path: String, Problem)
    case schemaForm(path: String, reason: String)
    /// The files of one folder say that they are in different languages.
    case languages(folder: String)
}

extension PromptError: Explained {
    package var problem: Problem {
        switch self {
        case .notAFolder(let path):
            Self.problem("not_a_folder", path, "\(path) is no folder.", Self.files)
        case .noPrompt(let folder):
            Self.problem("none", folder, "\(folder) has no prompt.", Self.files)
        case .unreadable(let error): error.problem
        case .notText(let path):
            Self.problem(
                "not_text", path, "\(path) is not UTF-8.", "Save the file as UTF-8.")
        case .openHead(let path):
            Self.problem(
                "open_head", path,
                "\(path), line 1: the head begins here and does not end; expected a line ---.",
                "Close the head with a line of three dashes, or take the first line away.")
        case .head(let path, let line, let expected):
            Problem(
                "prompts.head", .validation, "\(path), line \(line): expected \(expected).",
                advice: "Correct the line; the head says how the file is to be used.",
                details: [.text("path", path), .integer("line", line)])
        case .noInstruction(let path):
            Self.problem(
                "no_instruction", path, "\(path) tells the model nothing.",
                "Write the instruction below the head.")
        case .schema(let path, let cause):
            Problem(
                "prompts.schema", .validation, "\(path) is no JSON: \(cause.message)",
                advice: "Correct the file, or take it away to use the program's own.",
                details: [.text("path", path)], cause: cause)
        case .schemaForm(let path, let reason):
            Self.problem(
                "schema_form", path, "\(path): \(reason).",
                "Correct the file, or take it away to use the program's own.")
        case .languages(let folder):
            Self.problem(
                "languages", folder, "The prompts of \(folder) name different languages.",
                "Name the same language in nuance.md and card.md.")
        }
    }

    private static let files =
        "It needs nuance.md or card.md; beside them may stand nuance.schema.json and "
        + "card.schema.json."

    private static func problem(
        _ code: String, _ path: String, _ message: String, _ advice: String
    ) -> Problem {
        Problem(
            "prompts.\(code)", .validation, message, advice: advice,
            details: [.text("path", path)])
    }
}
