//  Reads a list given as bytes, in chunks of any size, and writes down what came out as one line a
//  row, so that a whole reading can be compared with what was expected of it.

import Flashcards
import Problems

/// A source that hands out the bytes in pieces.
func source(_ bytes: [UInt8], chunk size: Int = 65_536) -> ByteSource {
    var position = 0
    return { (chunk: inout [UInt8]) throws(Problem) -> Bool in
        guard position < bytes.count else { return false }
        let end = min(position + size, bytes.count)
        chunk = Array(bytes[position..<end])
        position = end
        return true
    }
}

/// Everything that came out of a list.
struct Reading: Equatable {
    var words: [Word] = []
    var rejected: [RowProblem] = []
    var notices: [Problem] = []
    var error: WordListError?
    var counters: WordListReader.Counters?
    var form: WordListReader.Form?
    /// One line for each thing, in order: `2 사랑` for a word, the message for a row set aside,
    /// `note:` and `error:` before the messages of notices and errors.
    var transcript: [String] = []

    init(
        _ bytes: [UInt8], chunk: Int = 65_536, limits: CSVLimits = .standard,
        transcoder: CodePageTranscoder? = nil
    ) {
        var reader = WordListReader(
            list: "words.csv", limits: limits, transcoder: transcoder,
            source: source(bytes, chunk: chunk))
        do throws(WordListError) {
            while let row = try reader.next() {
                note(&reader)
                switch row {
                case .word(let word, let line):
                    words.append(word)
                    transcript.append("\(line) \(word.term)")
                case .rejected(let problem):
                    rejected.append(problem)
                    transcript.append(problem.problem.message)
                }
            }
        } catch {
            self.error = error
        }
        note(&reader)
        if let error { transcript.append("error: \(error.problem.message)") }
        counters = reader.counters
        form = reader.form
    }

    init(_ text: String, chunk: Int = 65_536, limits: CSVLimits = .standard) {
        self.init(Array(text.utf8), chunk: chunk, limits: limits)
    }

    private mutating func note(_ reader: inout WordListReader) {
        let taken = reader.takeNotices()
        notices += taken
        transcript += taken.map { "note: \($0.message)" }
    }
}
