//  The memory of the program itself: the most that a run over a short list ever has, with its
//  journal, its store and its client. A run of ten words is as near to doing nothing as a run can
//  be, so that this is what the program takes before any work.

import Flashcards
import Platform

enum ProgramMemory {
    /// The program that was built beside this one.
    static func program(beside bench: String) -> String {
        Path.join(Path.parent(of: bench), "flashcard")
    }

    /// In bytes. The list is made by rule.
    static func peak(words: Int, of program: String) throws -> Int {
        let scratch = ScratchFolder("program")
        defer { scratch.remove() }
        let list = Path.join(scratch.path, "words.csv")
        let file = try FileAppender(list)
        try file.append(Array("term,meaning\n".utf8))
        for number in 0..<words {
            try file.append(Array("\(Samples.word(number).term),thing \(number)\n".utf8))
        }
        let output = Path.join(scratch.path, "output")
        let child = try ChildProcess(
            program, ["process", list, "--output", Path.join(scratch.path, "deck")],
            environment: [
                "HOME": scratch.path, "XDG_STATE_HOME": scratch.path,
                "XDG_CONFIG_HOME": scratch.path,
            ], output: output)
        let ending = try child.wait()
        guard ending.code == 0 else {
            let said = try FileReader.contents(of: output, limit: 1 << 20)
            throw BenchError.workUndone(
                benchmark: "program", reason: String(decoding: said, as: UTF8.self))
        }
        return ending.peakMemory
    }
}
