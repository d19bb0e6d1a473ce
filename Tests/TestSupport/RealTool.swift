//  Servers and checkers that are not ours, to judge what is: each is named by a variable, or found
//  on PATH. A test that needs one is skipped without it and says which, or fails where
//  FLASHCARD_REQUIRE_SERVERS asks for all of them.

import Foundation
package import Testing

package enum RealTool: String, CaseIterable, Sendable {
    case otelcol, prometheus, promtool, amtool, mlflow, litellm, hunspell
    case dockerCompose = "docker-compose"

    package var variable: String {
        "FLASHCARD_" + rawValue.uppercased().replacing("-", with: "_")
    }

    package var path: String? {
        ProcessInfo.processInfo.environment[variable] ?? Requirements.find(rawValue)
    }

    package func found() throws -> Tool {
        guard let path else { throw Missing(tool: self) }
        return Tool(path: path)
    }

    package struct Missing: Error, CustomStringConvertible {
        let tool: RealTool
        package var description: String {
            "no \(tool.rawValue) on PATH and none in \(tool.variable)"
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips the test where one of these is missing, unless that has to be seen.
    package static func needs(_ tools: RealTool...) -> Self {
        let missing = tools.filter { $0.path == nil }
        let names = missing.map { RealTool.Missing(tool: $0).description }.joined(separator: "; ")
        return .enabled(
            if: missing.isEmpty || Requirements.areDemanded, Comment(rawValue: names))
    }
}
