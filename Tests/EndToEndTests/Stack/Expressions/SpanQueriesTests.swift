//  The readers of TraceQL and LogQL against tables.

import Testing

@Suite struct SpanQueriesTests {
    @Test func `a query of TraceQL is read with its attributes and names`() throws {
        let query = try TraceQuery(
            #"{ resource.service.name =~ "$service" && name = "flashcard.word" } &>> "#
                + "{ span.a.b > $least && duration > 2s } | count() > 3 | select(span.c_d)")
        #expect(query.spanAttributes == ["a.b", "c_d"])
        #expect(query.resourceAttributes == ["service.name"])
        #expect(query.names == ["flashcard.word"])
        #expect(try TraceQuery("$trace").spanAttributes == [])
    }

    @Test(arguments: [
        "", "name", "{ name = \"a\" ", "{ spna.a = 1 }", "{ span.a = 1 } | slect(span.a)",
        "{ span.a = 1 ) }", "{ duration > 2 weeks }",
    ])
    func `what is no TraceQL is refused`(query: String) {
        #expect(throws: TraceQuery.Unreadable.self) { try TraceQuery(query) }
    }

    @Test func `a query of LogQL is read with its labels`() throws {
        let query = try LogQuery(#"{service_name=~"$service", a!="b"} | c!="" | d_e=~"F|G""#)
        #expect(query.streams.map(\.label) == ["service_name", "a"])
        #expect(query.filters.map(\.label) == ["c", "d_e"])
        #expect(query.filters.last?.values == ["F", "G"])
    }

    @Test(arguments: ["{}", "a=\"b\"", #"{a="b"} | c"#, #"{a="b"} c="d""#, #"{a="b"} |= "#])
    func `what is no LogQL that we use is refused`(query: String) {
        #expect(throws: (any Error).self) { try LogQuery(query) }
    }
}
