//  In which form progress is shown. A line that is drawn over itself needs a terminal that can do
//  it and somebody in front of it; a build server has a log, where each line stays.

import Platform

/// How progress is shown.
enum ProgressForm: Sendable, Equatable {
    /// One line, drawn over itself.
    case live
    /// A line now and then.
    case lines
    case none
}

enum ProgressDecision {
    /// What build servers set; the general one first.
    private static let buildServers = [
        "CI", "GITHUB_ACTIONS", "GITLAB_CI", "BUILDKITE", "CIRCLECI", "JENKINS_URL",
        "TEAMCITY_VERSION", "TF_BUILD", "TRAVIS", "DRONE",
    ]

    static func isBuildServer(_ environment: Environment) -> Bool {
        buildServers.contains { environment.isOn($0) }
    }

    /// `isTerminal` is asked of standard error, where progress goes.
    static func form(
        _ choice: When, isQuiet: Bool, environment: Environment, isTerminal: Bool
    ) -> ProgressForm {
        let canDraw = isTerminal && environment["TERM"] != "dumb"
        return switch choice {
        case .never: .none
        case .always: canDraw ? .live : .lines
        case .auto where isQuiet: .none
        case .auto: canDraw && !isBuildServer(environment) ? .live : .lines
        }
    }
}
