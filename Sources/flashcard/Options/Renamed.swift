//  Names of earlier releases: they work for one release, and each that is used is told once.

import Problems

enum Renamed {
    static func option(_ former: String, to name: String) -> Problem {
        warning("option", "--\(former)", "--\(name)")
    }

    static func variable(_ former: String, to name: String) -> Problem {
        warning("variable", former, name)
    }

    static func setting(_ former: String, to key: String, in file: String) -> Problem {
        warning("setting", former, key, in: file)
    }

    private static func warning(
        _ what: String, _ former: String, _ name: String, in file: String? = nil
    ) -> Problem {
        let place = file.map { " in \($0)" } ?? ""
        return Problem(
            "usage.renamed", .validation, "The \(what) \(former)\(place) is now called \(name).",
            advice: "Write \(name): the former name stops working with the next release.",
            details: [.text("former", former), .text("name", name)])
    }
}
