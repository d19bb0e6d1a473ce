//  JSON, digests, compression: what is done for every record, and what for every byte of a file.

import Deflate
import Digest
import Flashcards
import JSON

extension Benchmark {
    static let json = [
        Benchmark(
            name: "json/write-record", group: .json, summary: "a word written as JSON",
            comparedWith: "floor/byte-copy", bytes: { Samples.record.count }, allocationCount: 500
        ) {
            let word = Samples.word(41)
            var json = JSONWriter(reserving: 1024)
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        json.removeAll()
                        opaque(word).write(to: &json)
                        hash &+= UInt64(json.bytes.count)
                    }
                    return hash
                })
        },
        Benchmark(
            name: "json/parse-record", group: .json, summary: "the JSON of a word parsed",
            comparedWith: "json/write-record", bytes: { Samples.record.count }, allocationCount: 500
        ) {
            let bytes = Samples.record
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        let value = try JSONValue.parse(bytes)
                        hash &+= UInt64(value.asObject?.members.count ?? 0)
                    }
                    return hash
                })
        },
    ]

    static let digest = [
        Benchmark(
            name: "digest/sha-256", group: .digest, summary: "SHA-256 of a word list of 1 MB",
            comparedWith: "floor/byte-scan", bytes: { Samples.list.count }
        ) {
            let bytes = Samples.list
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count { hash &+= UInt64(SHA256.hash(bytes)[0]) }
                    return hash
                })
        },
        Benchmark(
            name: "digest/sha-256-key", group: .digest,
            summary: "the key of a word: SHA-256 of some 20 bytes, as hexadecimal digits",
            comparedWith: "floor/allocation", allocationCount: 500
        ) {
            let word = Samples.word(41)
            return Workload(
                work: .plain { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count { hash &+= UInt64(opaque(word).key.utf8.count) }
                    return hash
                })
        },
    ]

    static let deflate = [
        deflate(level: 1, comparedWith: "floor/byte-scan"),
        deflate(level: 6, comparedWith: "deflate/gzip-level-1"),
    ]

    private static func deflate(level: Int, comparedWith other: String) -> Benchmark {
        Benchmark(
            name: "deflate/gzip-level-\(level)", group: .deflate,
            summary: "64 KiB of a word list compressed by zlib at level \(level)",
            comparedWith: other, bytes: { 65_536 }
        ) {
            let bytes = Array(Samples.list.prefix(65_536))
            return Workload(
                work: .awaiting { count in
                    var hash: UInt64 = 0
                    for _ in 0..<count {
                        hash &+= UInt64(try Gzip.compress(bytes, level: level).count)
                    }
                    return hash
                })
        }
    }
}
