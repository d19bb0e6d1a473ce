//  A plain thread that runs one closure and ends with it: for calls that block, which must not hold
//  one of the few threads that tasks share.

public enum DetachedThread {
    public static func start(_ body: @escaping @Sendable () -> Void) { _ = JoinableThread(body) }
}
