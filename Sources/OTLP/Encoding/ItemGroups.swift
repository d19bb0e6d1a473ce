//  Which items of a batch belong to one resource and one scope. A batch comes from one SDK, has one
//  resource and the scopes of a few modules, mixed; the items of a scope are a list threaded
//  through the batch, so that none is moved. Scopes are looked for one after the other, the last
//  one first: they are written in sources, and a program has some ten.

import Telemetry
import TelemetrySDK

/// Whatever is said by somebody, about something.
protocol OfScope {
    var resource: Resource { get }
    var scope: InstrumentationScope { get }
    /// Whoever said it, where that is known: of the same one, resource and scope are the same.
    var speaker: ObjectIdentifier? { get }
}

extension OfScope {
    var speaker: ObjectIdentifier? { nil }
}

extension SpanData: OfScope {
    var speaker: ObjectIdentifier? { tracer }
}
extension LogRecordData: OfScope {}
extension MetricData: OfScope {}

struct ItemGroups: Sendable {
    struct Group: Sendable {
        let resource: Int
        let scope: InstrumentationScope
        let first: Int
        var last: Int
    }

    /// In the order in which they first come.
    private(set) var resources: [Resource] = []
    private(set) var scopes: [Group] = []
    /// For each item that is not the last of its scope, where the next one is.
    private(set) var next: [Int] = []

    mutating func arrange<Item: OfScope>(_ items: [Item]) {
        resources.removeAll(keepingCapacity: true)
        scopes.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        next.reserveCapacity(items.count)
        var latest = -1
        var speaker: ObjectIdentifier?
        for (index, item) in items.enumerated() {
            next.append(index)
            if let speaker, item.speaker == speaker {
                next[scopes[latest].last] = index
                scopes[latest].last = index
                continue
            }
            speaker = item.speaker
            let resource = place(of: item.resource)
            let scope = item.scope
            if latest < 0 || !isGroup(latest, resource, scope) {
                latest = scopes.indices.first { isGroup($0, resource, scope) } ?? -1
            }
            if latest < 0 {
                latest = scopes.count
                scopes.append(Group(resource: resource, scope: scope, first: index, last: index))
            } else {
                next[scopes[latest].last] = index
                scopes[latest].last = index
            }
        }
    }

    private func isGroup(_ place: Int, _ resource: Int, _ scope: InstrumentationScope) -> Bool {
        scopes[place].resource == resource && scopes[place].scope == scope
    }

    private mutating func place(of resource: Resource) -> Int {
        if let place = resources.firstIndex(of: resource) { return place }
        resources.append(resource)
        return resources.count - 1
    }
}
