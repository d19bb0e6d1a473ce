import JSON
import TestSupport
import Testing

/// Whatever a collector does: the run ends well, its deck is whole, the books are exact, and a
/// collector that is well gets the rest, each item once.
@Suite(.enabled(if: Requirements.has("python3"), "no python3 on PATH"), .timeLimit(.minutes(4)))
struct FaultTests {
    let desk = Desk()

    @Test(arguments: Fault.all)
    func `a collector that misbehaves costs neither the deck nor an item`(fault: Fault)
        async throws
    {
        let faulty = fault.answers.isEmpty ? nil : try Receiver(fault.answers)
        try desk.folder.write("list.csv", Desk.list(8))
        var program = desk.program
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
            try faulty?.endpoint ?? "http://127.0.0.1:\(Port.free())"
        program.environment["OTEL_EXPORTER_OTLP_TIMEOUT"] = String(fault.timeout)
        let run = try await program.run(["process", "list.csv", "-o", "deck"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try desk.folder.text("deck/list.tsv").split(separator: "\n").count == 20)
        let told = try Desk.objects(run.errors).filter {
            $0["error"]?.asObject?["code"]?.asString == fault.told
        }
        #expect(fault.told.isEmpty || !told.isEmpty, "\(run.errors)")
        if let times = fault.times { #expect(told.count == times, "\(run.errors)") }
        try checkRequests(of: faulty, fault)
        let before = try await desk.books()
        let had = try faulty?.spanIDs() ?? []
        try checkBooks(before, fault, requests: faulty?.taken() ?? [])

        let well = try Receiver()
        let push = try await desk.push(to: well.endpoint)
        #expect(push.code == 0, "\(push.errors)")
        let after = try await desk.books()
        #expect(after.isBalanced)
        for signal in Books.signals {
            #expect(after.number(signal, "undelivered") == 0)
            for same in ["journalled", "rejected", "expired"] {
                #expect(after.number(signal, same) == before.number(signal, same))
            }
        }
        let got = try well.spanIDs()
        #expect(Set(got).count == got.count)
        let journalled = after.number("traces", "journalled")
        #expect(
            Set(got + had).count == (fault.outcome == .rejected ? 0 : journalled))
        if fault.outcome != .undelivered(mayDouble: true) {
            #expect(Set(got + had).count == got.count + had.count)
        }
    }

    private func checkBooks(
        _ books: Books, _ fault: Fault, requests: [Receiver.Request]
    ) throws {
        #expect(books.isBalanced)
        for signal in Books.signals {
            let journalled = books.number(signal, "journalled")
            #expect(journalled > 0)
            #expect(books.number(signal, "expired") == 0)
            #expect(books.number(signal, "torn_lines") == 0)
            switch fault.outcome {
            case .undelivered:
                #expect(books.number(signal, "undelivered") == journalled)
                #expect(books.lastFailure(signal) != nil || fault.timeout > 1000)
            case .rejected:
                #expect(books.number(signal, "rejected") == journalled)
                #expect(books.lastFailure(signal)?.contains("no such tenant") == true)
            case .delivered:
                #expect(books.number(signal, "delivered") == journalled)
                #expect(books.lastFailure(signal) == nil)
            case .deliveredWithout(let most):
                let rejected = requests.map { min(most, $0.spanIDs.count) }.reduce(0, +)
                #expect(rejected > 0)
                #expect(
                    books.number(signal, "rejected") == (signal == "traces" ? rejected : 0))
                #expect(books.number(signal, "undelivered") == 0)
            }
        }
    }

    private func checkRequests(of receiver: Receiver?, _ fault: Fault) throws {
        let requests = Dictionary(grouping: try receiver?.requests() ?? [], by: \.path)
        // The others are in line behind one that is never answered.
        let isStuck = fault.timeout > 1000
        #expect(receiver == nil || isStuck || requests.count == Books.signals.count)
        for (path, requests) in requests {
            if let count = fault.requests { #expect(requests.count == count, "\(path)") }
            guard fault.wait > 0 else { continue }
            #expect(requests.count >= 2)
            #expect(requests[1].came - requests[0].came >= fault.wait, "\(path)")
        }
    }
}
