//  A receiver of OTLP over HTTP, in a few lines of Python: it answers as it is told, one answer a
//  request and the last one for all that follow, and keeps what it was sent.

import Foundation
import JSON
import TestSupport

final class ScriptedReceiver {
    struct Answer {
        var status = 200
        var header: (name: String, value: String) = ("x-nothing", "")
        var body = "{}"
    }

    struct Request {
        let path: String
        let headers: [String: String]
        /// As it was before it was compressed.
        let body: String

        init(_ line: JSONValue) {
            path = line["path"]?.asString ?? ""
            body = line["body"]?.asString ?? ""
            headers = Dictionary(
                (line["headers"]?.asObject?.members ?? []).map {
                    ($0.name, $0.value.asString ?? "")
                }, uniquingKeysWith: { one, _ in one })
        }
    }

    static let isThere = Requirements.has("python3")

    private let folder = TemporaryFolder()
    private let process = Process()
    let port: Int

    init(_ answers: [Answer]) throws {
        guard let python = Requirements.find("python3") else { throw Missing() }
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments =
            ["-u", "-c", Self.script, folder.path("got")]
            + answers.flatMap { [String($0.status), $0.header.name, $0.header.value, $0.body] }
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = output.fileHandleForReading.availableData
        port = Int(String(decoding: line, as: UTF8.self).filter(\.isNumber)) ?? 0
    }

    /// It has nothing to put in order.
    deinit { kill(process.processIdentifier, SIGKILL) }

    private struct Missing: Error {}

    var requests: [Request] {
        get throws {
            guard let text = try? folder.text("got") else { return [] }
            return try text.split(separator: "\n").map {
                Request(try JSONValue.parse(String($0)))
            }
        }
    }

    private static let script = """
        import gzip, http.server, json, sys
        got, told = sys.argv[1], sys.argv[2:]
        answers = [told[i:i + 4] for i in range(0, len(told), 4)]

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.headers.get("content-encoding") == "gzip":
                    body = gzip.decompress(body)
                headers = {name.lower(): value for name, value in self.headers.items()}
                with open(got, "a") as file:
                    file.write(json.dumps(
                        {"path": self.path, "headers": headers, "body": body.decode()}) + "\\n")
                status, name, value, answer = answers[0] if len(answers) == 1 else answers.pop(0)
                self.send_response(int(status))
                self.send_header("content-type", "application/json")
                self.send_header(name, value)
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer.encode())

            def log_message(self, *_):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
