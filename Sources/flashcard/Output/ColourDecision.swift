//  Whether to colour a stream. The table, first match wins:
//
//      --color or FLASHCARD_COLOR says always or never     as said
//      NO_COLOR is set and not empty                       off
//      CLICOLOR_FORCE is set and not 0                     on
//      a settings file says always or never                as said
//      TERM=dumb, CLICOLOR=0                               off
//      the stream is a terminal                            on
//      else                                                off
//
//  A file stands below NO_COLOR, since variables are stronger than files everywhere in this
//  program.

import Platform

enum ColourDecision {
    static func style(
        _ choice: When, isFromFile: Bool = false, environment: Environment, isTerminal: Bool
    ) -> Style {
        Style(
            isOn: isOn(
                choice, isFromFile: isFromFile, environment: environment, isTerminal: isTerminal))
    }

    private static func isOn(
        _ choice: When, isFromFile: Bool, environment: Environment, isTerminal: Bool
    ) -> Bool {
        if choice != .auto, !isFromFile { return choice == .always }
        if environment["NO_COLOR"] != nil { return false }
        if let forced = environment["CLICOLOR_FORCE"], forced != "0" { return true }
        if choice != .auto { return choice == .always }
        if environment["TERM"] == "dumb" || environment["CLICOLOR"] == "0" { return false }
        return isTerminal
    }
}
