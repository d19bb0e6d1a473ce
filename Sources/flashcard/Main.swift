//  Where the process begins and ends. What it comes to is decided in one place: the exit code that
//  the program gives back.

import Platform

@main
struct Main {
    static func main() async {
        ThisProcess.ignoreBrokenPipes()
        ThisProcess.ignoreFileSizeLimits()
        let program = Program(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: .ofProcess(),
            time: .system)
        ThisProcess.end(await program.run().rawValue)
    }
}
