//  Word lists: the bytes as records, then as words; and the two stages of one word.

import Flashcards
import LanguageModels
import Platform
import Problems

extension Benchmark {
    static let lists = [
        Benchmark(
            name: "list/csv", group: .list, summary: "1 MB of a word list split into records",
            comparedWith: "floor/byte-scan", bytes: { Samples.list.count }
        ) {
            let source = { Self.chunks(of: Samples.list) }
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        var reader = CSVReader(delimiter: UInt8(ascii: ","), source: source())
                        var record = CSVRecord()
                        while case .record = try reader.next(into: &record) {
                            hash &+= UInt64(record.count)
                        }
                    }
                    return hash
                })
        },
        Benchmark(
            name: "list/words", group: .list, summary: "1 MB of a word list read as words",
            comparedWith: "list/csv", bytes: { Samples.list.count }
        ) {
            Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        var reader = WordListReader(
                            list: "list.csv", source: Self.chunks(of: Samples.list))
                        while let row = try reader.next() {
                            guard case .word(let word, _) = row else { continue }
                            hash &+= UInt64(word.term.utf8.count)
                        }
                        guard reader.counters.words == Samples.rows else {
                            throw BenchError.workUndone(
                                benchmark: "list/words", reason: "\(reader.counters)")
                        }
                    }
                    return hash
                })
        },
    ]

    /// The bytes as a file would give them: 64 KiB at a time.
    private static func chunks(of bytes: [UInt8]) -> ByteSource {
        var place = 0
        return { (chunk: inout [UInt8]) throws(Problem) -> Bool in
            guard place < bytes.count else { return false }
            let end = min(place + 65_536, bytes.count)
            chunk = Array(bytes[place..<end])
            place = end
            return true
        }
    }

    static let model = [
        Benchmark(
            name: "model/offline-word", group: .model,
            summary: "both stages of one word, answered by rule",
            comparedWith: "json/parse-record", allocationCount: 200
        ) {
            let requests = try await Samples.requests(Samples.word(41))
            let model = OfflineModel()
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        for request in requests {
                            let reply = try await model.answer(request, by: .distant)
                            hash &+= UInt64(reply.text.utf8.count)
                        }
                    }
                    return hash
                })
        }
    ]
}
