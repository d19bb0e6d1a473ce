//  Which models a server has, as it lists them itself; and which of them are most like a name that
//  it does not know.

import HTTP
import JSON
package import Platform
import Resilience

package struct ServedModel: Sendable, Hashable {
    package let name: String
    /// Where the server tells it.
    package let price: ModelPrice?
}

extension ProviderModel {
    private static let mostBytes = 8 << 20
    private static let patience = Duration.seconds(20)

    /// Those who ask at the same time share one look.
    package func served(by end: MonotonicTime) async throws(ModelFailure) -> [ServedModel] {
        do throws(SingleFlightFailure<ModelFailure>) {
            return try await models.run(0, isOwn: { $0 == .cancelled }) {
                () async throws(ModelFailure) in try await list(by: end)
            }
        } catch {
            switch error {
            case .failed(let failure): throw failure
            case .cancelled: throw .cancelled
            }
        }
    }

    private func list(by end: MonotonicTime) async throws(ModelFailure) -> [ServedModel] {
        let left = min(time.now.time(until: end), Self.patience)
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await client.call(
                HTTPRequest(
                    .get, HTTPURL("\(base)/models"), headers: headers,
                    limits: HTTPLimits(
                        firstByte: left, whole: left, responseBody: Self.mostBytes)))
        } catch { throw failure(of: error) }
        let parsed = try? JSONValue.parse(response.body)
        guard (200..<300).contains(response.status) else {
            throw refused(response.status, parsed.flatMap(ErrorBody.init))
        }
        guard let value = parsed else { throw .provider(failure(.unreadable)) }
        let rows = value["data"]?.asArray ?? value["models"]?.asArray ?? value.asArray ?? []
        return rows.compactMap { row in
            guard let name = row["id"]?.asString ?? row["name"]?.asString else { return nil }
            return ServedModel(name: name, price: row["pricing"].flatMap(ModelPrice.init))
        }
    }

    /// A server that has no such list says nothing of the model.
    private func refused(_ status: Int, _ body: ErrorBody?) -> ModelFailure {
        let kind = Trouble.kind(status: status, body, saysWhen: false)
        var refused = failure(kind == .notFound ? .wrongAddress : kind)
        refused.status = status
        refused.message = body?.message.map { words.told($0, besides: []) }
        return .provider(refused)
    }

    /// Names the models that are there, those like the wanted one first.
    func hint(by end: MonotonicTime) async -> String? {
        guard let names = try? await served(by: end).map(\.name), !names.isEmpty else { return nil }
        let near = Likeness.nearest(to: settings.model, among: names)
        let list = near.map { words.told($0, besides: []) }.joined(separator: ", ")
        return near.count == names.count
            ? "It has: \(list)."
            : "Of the \(names.count) models that it has, these are nearest: \(list)."
    }
}

extension ModelPrice {
    /// Dollars for one token, as texts, in the way of OpenRouter's list.
    fileprivate init?(_ value: JSONValue) {
        func price(_ name: String) -> Int? {
            guard let text = value[name]?.asString ?? value[name]?.asNumber.map({ "\($0)" }),
                let dollars = Double(text), dollars.isFinite, (0..<1).contains(dollars)
            else { return nil }
            return Int((dollars * 1_000_000 * 1_000_000).rounded())
        }
        guard let input = price("prompt"), let output = price("completion") else { return nil }
        self.init(
            input: input, cachedInput: price("input_cache_read"),
            storedInput: price("input_cache_write"), output: output)
    }
}

/// How alike two names are: by the pairs of letters that they share.
enum Likeness {
    private static let most = 5

    static func nearest(to name: String, among names: [String]) -> [String] {
        let wanted = pairs(name)
        let ranked = names.map { (name: $0, likeness: likeness(wanted, pairs($0))) }
            .sorted { ($1.likeness, $0.name) < ($0.likeness, $1.name) }
        return ranked.prefix(most).map(\.name)
    }

    private static func pairs(_ name: String) -> [UInt16: Int] {
        let letters = name.lowercased().utf8.filter { isLetterOrDigit($0) }
        var pairs: [UInt16: Int] = [:]
        for (one, next) in zip(letters, letters.dropFirst()) {
            pairs[UInt16(one) << 8 | UInt16(next), default: 0] += 1
        }
        return pairs
    }

    private static func likeness(_ one: [UInt16: Int], _ other: [UInt16: Int]) -> Double {
        let all = one.values.reduce(0, +) + other.values.reduce(0, +)
        guard all > 0 else { return 0 }
        let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
        return Double(2 * shared) / Double(all)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}
