//  Calls that the house does without, as a table: what, where not, and what stands in its place.

extension Rule {
    static let bannedCalls = BannedCall.all.map { call in
        Rule("\(call.text) is not written \(call.place)") { file in
            guard file.isSwift, call.isBanned(file) else { return [] }
            return call.occurrences(in: file).map { place in
                file.finding(
                    at: place, "\(call.text) is not written \(call.place): \(call.instead)")
            }
        }
    }
}

struct BannedCall: Sendable {
    let text: String
    let place: String
    let instead: String
    let isBanned: @Sendable (TextFile) -> Bool

    private init(
        _ text: String, _ place: String, _ instead: String,
        where isBanned: @escaping @Sendable (TextFile) -> Bool
    ) {
        self.text = text
        self.place = place
        self.instead = instead
        self.isBanned = isBanned
    }

    /// Where the text stands as words of its own. A method of that name on a value of ours is
    /// another thing, and so is a function of ours that is declared with it.
    func occurrences(in file: TextFile) -> [Int] {
        let code = file.code
        return TextFile.occurrences(of: text, in: code).filter { place in
            let end = place + text.utf8.count
            if text.utf8.first?.isOfIdentifier == true, place > 0 {
                if code[place - 1].isOfIdentifier || code[place - 1] == "." { return false }
                if code[..<place].suffix(5).elementsEqual("func ".utf8) { return false }
            }
            if text.utf8.last?.isOfIdentifier == true, end < code.count, code[end].isOfIdentifier {
                return false
            }
            return !isSeeded(code[end...])
        }
    }

    /// Whether a draw names the generator that it draws from.
    private func isSeeded(_ rest: ArraySlice<UInt8>) -> Bool {
        guard text.hasPrefix("."), text.hasSuffix("(") else { return false }
        var depth = 1
        let arguments = rest.prefix { byte in
            depth += byte == "(" ? 1 : byte == ")" ? -1 : 0
            return depth > 0
        }
        return arguments.contains(UInt8(ascii: "&"))
            || !TextFile.words("using", in: Array(arguments)).isEmpty
    }

    private static func everywhere(_ text: String, _ instead: String) -> BannedCall {
        BannedCall(text, "here", instead) { _ in true }
    }

    private static func inSources(_ text: String, _ instead: String) -> BannedCall {
        BannedCall(text, "in Sources", instead) { $0.isSource }
    }

    private static func outsideOutput(_ text: String) -> BannedCall {
        BannedCall(text, "outside the program's Output", "return text, or log it") {
            $0.isSource && !$0.isUnder("Sources/flashcard/Output")
        }
    }

    private static func outsidePlatform(_ text: String, _ instead: String) -> BannedCall {
        BannedCall(text, "outside Platform", instead) {
            $0.isSource && !$0.isUnder("Sources/Platform")
        }
    }

    /// The optimiser looks into another module's functions only where they are public, so that the
    /// modules whose calls stand on every hot path say so.
    private static func outsideHotModules(_ text: String, _ instead: String) -> BannedCall {
        let hot = ["Problems", "Platform", "Telemetry", "Resilience", "ConnectionPools"]
        return BannedCall(text, "outside \(hot.joined(separator: ", "))", instead) { file in
            file.isSource && !hot.contains { file.isUnder("Sources/\($0)") }
        }
    }

    /// Tests, too, are handed their time and their randomness.
    private static func outsidePlatformOrInTests(_ text: String, _ instead: String) -> BannedCall {
        BannedCall(text, "outside Platform", instead) { !$0.isUnder("Sources/Platform") }
    }

    static let all = [
        outsideOutput("print("), outsideOutput("debugPrint("), outsideOutput("dump("),
        everywhere("Task.detached", "run in the caller's task group"),
        everywhere("try!", "let the error travel, or say in a precondition why there is none"),
        inSources("fatalError(", "throw what can happen; a precondition says what cannot"),
        inSources(
            "import Foundation", "the standard library and Platform do; it costs start-up time"),
        inSources("import FoundationEssentials", "the standard library and Platform do"),
        outsideHotModules("public ", "`package`: nobody outside of this package builds on it"),
        inSources("open class", "a final class or a value"),
        inSources("@inlinable", "nothing; the package is built whole"),
        inSources("@_spi", "`package`"),
        inSources("Date(", "a WallTime from the TimeSource"),
        inSources("ProcessInfo", "Platform's Environment"),
        outsidePlatform("import Glibc", "only Platform asks the operating system"),
        outsidePlatform("import Darwin", "only Platform asks the operating system"),
        outsidePlatform("import Dispatch", "a task, or Platform's blocking threads"),
        outsidePlatform("getenv(", "Platform's Environment"),
        outsidePlatform("environ", "Platform's Environment"),
        outsidePlatform("clock_gettime(", "the TimeSource"),
        outsidePlatform("ContinuousClock", "the TimeSource"),
        outsidePlatform("SuspendingClock", "the TimeSource"),
        outsidePlatform("Mutex", "Platform's Locked, which the thread sanitizer understands"),
        outsidePlatformOrInTests("Task.sleep", "the TimeSource's sleep; a test moves time by hand"),
        outsidePlatformOrInTests("sleep(", "the TimeSource's sleep; a test moves time by hand"),
        outsidePlatformOrInTests("usleep(", "the TimeSource's sleep; a test moves time by hand"),
        outsidePlatformOrInTests("nanosleep(", "the TimeSource's sleep; a test moves time by hand"),
        outsidePlatformOrInTests("SystemRandomNumberGenerator", "a RandomSource with a seed"),
        outsidePlatformOrInTests(".random(", "a RandomSource with a seed"),
        outsidePlatformOrInTests(".randomElement(", "a RandomSource with a seed"),
        outsidePlatformOrInTests(".shuffled(", "a RandomSource with a seed"),
        everywhere("import XCTest", "Swift Testing"),
    ]
}
