//  Which threads have ended wholly: what a library has of a thread is put away by the system at the
//  thread's end, and so is a mark that is left here.

import Foundation
import Platform

package enum ThreadEnds {
    private static let ended = Locked<Set<UInt>>([])

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { mark in
            let mark = UInt(bitPattern: mark)
            ended.withLock { _ = $0.insert(mark) }
        }
        return key
    }()

    private static let numbers = Locked<UInt>(0)

    /// Leaves a mark in the thread that asks, and gives its number; the same one the next time.
    @discardableResult
    package static func mark() -> UInt {
        if let known = pthread_getspecific(key) { return UInt(bitPattern: known) }
        let number = numbers.withLock { numbers in
            numbers += 1
            return numbers
        }
        pthread_setspecific(key, UnsafeMutableRawPointer(bitPattern: number))
        return number
    }

    package static func hasEnded(_ number: UInt) -> Bool {
        ended.withLock { $0.contains(number) }
    }
}
