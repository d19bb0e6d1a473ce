//  The syntax that the specification asks of names, units and descriptions. What breaks it is told
//  once and used all the same: a wrong name is no reason to lose a measurement.

import Problems
import Telemetry

enum MetricNames {
    static let longestName = 255
    static let longestUnit = 63
    static let longestDescription = 1023

    /// Begins with a letter; then letters, digits and `_ . - /`; letters are ASCII.
    static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= longestName else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || "_.-/".utf8.contains(byte)
        }
    }

    static func isUnit(_ unit: String) -> Bool {
        unit.utf8.count <= longestUnit && unit.utf8.allSatisfy { $0 < 0x80 }
    }

    /// The data model carries at least so much of a description everywhere.
    static func isDescription(_ description: String) -> Bool {
        description.utf8.count <= longestDescription
    }

    /// Everything that is wrong with an instrument.
    static func problems(of instrument: InstrumentDescriptor) -> [Problem] {
        var problems: [Problem] = []
        if !isName(instrument.name) {
            problems.append(
                Problem(
                    "telemetry.instrument_name", .validation,
                    "The instrument name \"\(instrument.name)\" breaks the rules.",
                    advice: "Begin with a letter; use ASCII letters, digits and _ . - / only, "
                        + "at most \(longestName) of them."))
        }
        if !isUnit(instrument.unit) {
            problems.append(
                Problem(
                    "telemetry.instrument_unit", .validation,
                    "The unit of \"\(instrument.name)\" breaks the rules.",
                    advice: "Use at most \(longestUnit) ASCII characters, as UCUM has them."))
        }
        if !isDescription(instrument.description) {
            problems.append(
                Problem(
                    "telemetry.instrument_description", .validation,
                    "The description of \"\(instrument.name)\" is very long.",
                    advice: "Use at most \(longestDescription) bytes."))
        }
        if let bounds = instrument.advice.bucketBoundaries, !isRising(bounds) {
            problems.append(
                Problem(
                    "telemetry.instrument_advice", .validation,
                    "The advised bucket boundaries of \"\(instrument.name)\" do not rise.",
                    advice: "List finite numbers, each greater than the one before it."))
        }
        return problems
    }

    static func isRising(_ bounds: [Double]) -> Bool {
        bounds.allSatisfy(\.isFinite) && zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
