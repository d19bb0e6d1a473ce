//  Why a server cannot begin; from then on what goes wrong is a matter of one connection.

package import Platform
package import Problems

package enum HTTPServerError: Error, Sendable, Equatable {
    case listening(ListeningError)
    case system(SystemError)
}

extension HTTPServerError: Explained {
    package var problem: Problem {
        switch self {
        case .listening(let error): error.problem
        case .system(let error): error.problem
        }
    }
}
