//  Where the benchmarks begin and end.

import Platform

@main
struct Main {
    static func main() async {
        let outcome = await BenchProgram().run(Array(CommandLine.arguments.dropFirst()))
        StandardStream.output.write(outcome.output)
        StandardStream.error.write(outcome.error)
        ThisProcess.end(outcome.code)
    }
}
