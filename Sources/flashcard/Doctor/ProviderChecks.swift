//  Whether the models that a run would ask are there: each provider is asked for its list, with the
//  key and at the address that a run would use. No word is asked of anybody, and nothing is paid.

import HTTP
import LanguageModels
import Platform
import Problems

struct ProviderChecks: Sendable {
    private static let patience = Duration.seconds(10)

    let settings: Settings
    let client: HTTPClient
    let time: TimeSource

    func findings(_ access: () throws -> ModelAccess) async -> [Finding] {
        do {
            let access = try access()
            var findings: [Finding] = []
            for target in access.plan.remote {
                guard let kind = target.kind else { continue }
                findings.append(await check(target, kind, access))
            }
            if findings.isEmpty {
                findings.append(
                    Finding(.provider, .ok, "offline: both stages by rule, without a key"))
            }
            return findings
        } catch {
            let problem = Problem.explaining(error)
            return [
                Finding(
                    .provider, .failed, problem.message.withoutFullStop, advice: problem.advice)
            ]
        }
    }

    private func check(
        _ target: ModelTarget, _ kind: ProviderKind, _ access: ModelAccess
    ) async -> Finding {
        do {
            let model = try ProviderModel(
                Wiring.provider(kind, target.model, access, settings), prompts: access.prompts,
                client: client, time: time)
            let served = try await model.served(by: time.monotonic() + Self.patience)
            let count = Count.of(served.count, "model")
            if served.contains(where: { $0.name == target.model }) {
                return Finding(.provider, .ok, "\(target.name): answers, and lists \(count)")
            }
            return Finding(
                .provider, .warning, "\(target.name): answers, and does not list this model",
                advice: "It lists \(count); a run tells those with names like it.")
        } catch {
            let problem = Problem.explaining(error)
            return Finding(
                .provider, .failed, "\(target.name): \(problem.message.withoutFullStop)",
                advice: problem.advice)
        }
    }
}
