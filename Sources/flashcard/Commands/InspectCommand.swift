//  `flashcard inspect WORD`: what the rules know of any words. Nothing is read but the words
//  themselves; there need be no list, no run and no store.

import Flashcards
import Korean
import Platform
import Problems

struct InspectCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    /// A line that is longer holds no word.
    private static let longest = Word.longestTerm

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    func run() throws -> (text: String, code: ExitCode) {
        let word = Word.cleaned(term: invocation.arguments.joined(separator: " "))
        guard !word.isEmpty, word.count <= Self.longest, Hangul.containsHangul(word) else {
            throw UsageError.badValue(
                "WORD", value: word, expected: "a Korean word of at most \(Self.longest) letters",
                nearest: nil)
        }
        let page = InspectPage(
            word, type: invocation.text(.wordType).flatMap(WordKind.init(named:)))
        if invocation.isOn(.json) { return (page.json(), .ok) }
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        return (page.text(width: StandardStream.output.width, style: style), .ok)
    }
}
