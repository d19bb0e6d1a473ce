//  What a client asks, as the handler sees it. The head stays the bytes that came, with the places
//  of its parts: a handler reads two or three headers, and text is made of those alone.

package struct HTTPServerRequest: Sendable, Hashable {
    package let method: HTTPMethod
    package let version: HTTPVersion
    package let headers: HTTPServerHeaders
    /// Whole, and without the chunks in which it may have come.
    package let body: [UInt8]
    let targetPlace: Range<Int>
    /// Whether the connection may serve another request after this one.
    let persists: Bool

    /// Path and query as they were sent, or a whole address from a client that took the server for
    /// a proxy.
    package var target: String { headers.text(targetPlace) }

    /// What stands before the question mark; nothing in it is decoded.
    package var path: String {
        headers.text(targetPlace.lowerBound..<(questionMark ?? targetPlace.upperBound))
    }

    /// What stands after the question mark.
    package var query: String? {
        questionMark.map { headers.text(($0 + 1)..<targetPlace.upperBound) }
    }

    private var questionMark: Int? {
        headers.head[targetPlace].firstIndex(of: UInt8(ascii: "?"))
    }

    /// A request that came over no wire, for the tests of a handler.
    package init(
        _ method: HTTPMethod, _ target: String, headers: HTTPHeaders = [:], body: [UInt8] = []
    ) {
        var head = Array("\(method.name) ".utf8)
        let start = head.count
        head += target.utf8
        let end = head.count
        var fields: [HTTPServerHeaders.Place] = []
        for field in headers.fields {
            let name = head.count
            head += field.name.utf8
            let value = head.count
            head += field.value.utf8
            fields.append(.init(name: name..<value, value: value..<head.count))
        }
        self.init(
            method: method, version: .http11, headers: HTTPServerHeaders(head, fields),
            body: body, targetPlace: start..<end, persists: true)
    }

    init(
        method: HTTPMethod, version: HTTPVersion, headers: HTTPServerHeaders, body: [UInt8],
        targetPlace: Range<Int>, persists: Bool
    ) {
        self.method = method
        self.version = version
        self.headers = headers
        self.body = body
        self.targetPlace = targetPlace
        self.persists = persists
    }
}

/// The headers of a request, found in any case of their names.
package struct HTTPServerHeaders: Sendable, Hashable {
    /// Where in the head a header stands.
    struct Place: Sendable, Hashable {
        private let nameStart, nameEnd, valueStart, valueEnd: UInt32

        init(name: Range<Int>, value: Range<Int>) {
            nameStart = UInt32(truncatingIfNeeded: name.lowerBound)
            nameEnd = UInt32(truncatingIfNeeded: name.upperBound)
            valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
            valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
        }

        var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    }

    let head: [UInt8]
    private let places: [Place]

    init(_ head: [UInt8], _ places: [Place]) {
        self.head = head
        self.places = places
    }

    package var count: Int { places.count }

    /// The first value under the name.
    package subscript(_ name: String) -> String? {
        first(name).map { text($0.value) }
    }

    /// The first value under the name, as it came.
    package func bytes(_ name: String) -> ArraySlice<UInt8>? { first(name).map { head[$0.value] } }

    package func all(_ name: String) -> [String] {
        places.filter { isNamed($0, name) }.map { text($0.value) }
    }

    package var fields: [HTTPHeaders.Field] {
        places.map { HTTPHeaders.Field(text($0.name), text($0.value)) }
    }

    private func first(_ name: String) -> Place? { places.first { isNamed($0, name) } }

    private func isNamed(_ place: Place, _ name: String) -> Bool {
        guard place.name.count == name.utf8.count else { return false }
        return head.withUnsafeBufferPointer { head in
            var at = place.name.lowerBound
            for byte in name.utf8 {
                guard head[at].inLowerCase == byte.inLowerCase else { return false }
                at += 1
            }
            return true
        }
    }

    func text(_ range: Range<Int>) -> String {
        head.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }
}
