//  A provider in a few lines of Python that is well or sick as the test says, from one call to the
//  next, and counts what it is asked.

import Foundation
import TestSupport

final class SickServer: Sendable {
    private let folder = TemporaryFolder()
    private let process = Process()
    let port: Int

    init() throws {
        guard let python = Tool.find("python3") else { throw Missing() }
        try folder.write("status", "200")
        let output = Pipe()
        process.executableURL = URL(filePath: python.path)
        process.arguments = [
            try folder.write("server.py", Self.script), folder.path("status"),
            folder.path("asked"),
        ]
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = output.fileHandleForReading.availableData
        port = Int(String(decoding: line, as: UTF8.self).filter(\.isNumber)) ?? 0
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    private struct Missing: Error {}

    var url: String { "http://127.0.0.1:\(port)/v1/chat" }

    /// What it answers from now on.
    func answer(_ status: Int) throws { try folder.write("status", String(status)) }

    var asked: Int { (try? folder.text("asked").count) ?? 0 }

    private static let script = """
        import http.server, sys, threading
        status, asked, lock = sys.argv[1], sys.argv[2], threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                with lock, open(asked, "a") as file:
                    file.write(".")
                code = int(open(status).read())
                self.send_response(code)
                if code == 429:
                    self.send_header("retry-after", "3")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
