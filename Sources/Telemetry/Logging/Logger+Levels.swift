//  Two methods for each of the six levels, with attributes and without. They are spelled out, since
//  this is the line that a module writes a hundred times and a call that does nothing is paid for
//  in parameters: a default for the attributes is a function to call and a closure to release,
//  which more than doubles the price (5.7 ns for 1.6). For the same reason an event's name is left
//  to `log`.

public import Problems

/// Steps inside a function, for whoever is looking for a fault in it.
extension Logger {
    public func trace(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.trace) else { return }
        record(
            .trace, message, { [] }, SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func trace(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.trace) else { return }
        record(
            .trace, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// What a developer of the module wants to see.
extension Logger {
    public func debug(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.debug) else { return }
        record(
            .debug, message, { [] }, SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func debug(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.debug) else { return }
        record(
            .debug, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// What a person who runs the program wants to know.
extension Logger {
    public func info(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.info) else { return }
        record(
            .info, message, { [] }, SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func info(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.info) else { return }
        record(
            .info, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// Something went wrong and was mended, or will go wrong.
extension Logger {
    public func warning(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.warning) else { return }
        record(
            .warning, message, { [] },
            SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func warning(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.warning) else { return }
        record(
            .warning, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// Something was not done.
extension Logger {
    public func error(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.error) else { return }
        record(
            .error, message, { [] }, SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func error(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.error) else { return }
        record(
            .error, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// Nothing more can be done.
extension Logger {
    public func critical(
        _ message: @autoclosure () -> String, fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.critical) else { return }
        record(
            .critical, message, { [] },
            SourceLocation(fileID: fileID, function: function, line: line))
    }

    public func critical(
        _ message: @autoclosure () -> String, _ attributes: @autoclosure () -> [Attribute],
        fileID: String = #fileID, function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.critical) else { return }
        record(
            .critical, message, attributes,
            SourceLocation(fileID: fileID, function: function, line: line))
    }
}

/// An error that explains itself becomes a record: its sentence is the message.
extension Logger {
    public func warning(
        _ error: @autoclosure () -> any Explained,
        _ attributes: @autoclosure () -> [Attribute] = [], fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.warning) else { return }
        let problem = error().problem
        log(
            .warning, problem.message, attributes(), problem: problem, fileID: fileID,
            function: function, line: line)
    }

    public func error(
        _ error: @autoclosure () -> any Explained,
        _ attributes: @autoclosure () -> [Attribute] = [], fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.error) else { return }
        let problem = error().problem
        log(
            .error, problem.message, attributes(), problem: problem, fileID: fileID,
            function: function, line: line)
    }

    public func critical(
        _ error: @autoclosure () -> any Explained,
        _ attributes: @autoclosure () -> [Attribute] = [], fileID: String = #fileID,
        function: String = #function, line: Int = #line
    ) {
        guard isEnabled(.critical) else { return }
        let problem = error().problem
        log(
            .critical, problem.message, attributes(), problem: problem, fileID: fileID,
            function: function, line: line)
    }
}
