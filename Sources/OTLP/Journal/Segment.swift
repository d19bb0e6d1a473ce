//  One file of the journal: lines of OTLP JSON, all of one signal. Segments are numbered from 1 on,
//  for each signal apart:
//
//      traces-000001.jsonl    the lines
//      traces-000001.places   beside a finished one: where its lines and traces are
//
//  A line is a batch as it was exported. What is written is never changed; a segment goes whole.

import Platform
package import TelemetrySDK

package struct Segment: Sendable, Hashable {
    package typealias Signal = TelemetrySettings.Signal

    package let folder: String
    package let signal: Signal
    package let number: Int

    package init(folder: String, signal: Signal, number: Int) {
        self.folder = folder
        self.signal = signal
        self.number = number
    }

    package var path: String { file("jsonl") }
    package var placesPath: String { file("places") }

    private func file(_ kind: String) -> String {
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, 6 - digits.count))
        return Path.join(folder, "\(signal.rawValue)-\(padding)\(digits).\(kind)")
    }

    /// The segments of a signal in a folder, the oldest first.
    package static func all(of signal: Signal, in folder: String) -> [Segment] {
        Path.names(in: folder).compactMap { name -> Segment? in
            guard name.hasPrefix("\(signal.rawValue)-"), name.hasSuffix(".jsonl"),
                let number = Int(name.dropFirst(signal.rawValue.count + 1).dropLast(6))
            else { return nil }
            return Segment(folder: folder, signal: signal, number: number)
        }.sorted { $0.number < $1.number }
    }

    /// How many bytes it takes on the disk.
    package var size: Int { (Path.size(of: path) ?? 0) + (Path.size(of: placesPath) ?? 0) }

    package func remove() {
        Path.remove(path)
        Path.remove(placesPath)
    }
}
