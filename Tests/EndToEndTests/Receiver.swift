//  A receiver of OTLP over HTTP in a few lines of Python: it keeps what it is sent, a line for each
//  request, and answers with the very bytes that it was told, or not at all. For each path the
//  answers are given in turn, and the last of them again and again.

import Foundation
import JSON
import TestSupport

final class Receiver {
    /// What is sent back for a request, byte by byte.
    struct Answer: Sendable {
        /// None: the connection stays open, and nothing ever comes.
        var bytes: String?
        /// Whether the receiver has the items, and so says.
        var takes = false
        /// Whether the connection is closed after it, also in the middle of the answer.
        var closes = false

        static func status(
            _ status: Int, _ headers: [String] = [], body: String = "{}",
            type: String = "application/json"
        ) -> Answer {
            let lines =
                ["HTTP/1.1 \(status) as told", "Content-Type: \(type)"] + headers
                + ["Content-Length: \(body.utf8.count)", "", body]
            return Answer(bytes: lines.joined(separator: "\r\n"), takes: (200...299) ~= status)
        }

        static let ok = status(200)
        static let silence = Answer(bytes: nil)
        /// It has the items, and nobody hears of it.
        static let silentlyTaken = Answer(bytes: nil, takes: true)

        /// So many bytes of an answer, and then the end of the connection.
        func cut(after count: Int) -> Answer {
            Answer(bytes: bytes.map { String($0.prefix(count)) }, closes: true)
        }
    }

    struct Request {
        let path: String
        /// When it had come, and when its answer was on its way, by one clock, in seconds.
        let came: Double
        let isTaken: Bool
        let body: JSONValue

        var spanIDs: [String] {
            (body["resourceSpans"]?.asArray ?? []).flatMap { resource in
                (resource["scopeSpans"]?.asArray ?? []).flatMap { scope in
                    (scope["spans"]?.asArray ?? []).compactMap { $0["spanId"]?.asString }
                }
            }
        }
    }

    static let python = Tool.find("python3")

    private let folder = TemporaryFolder()
    private let process = Process()
    private(set) var port = 0

    /// Answers to one path only, where one is named; the others are answered well.
    init(_ answers: [Answer] = [.ok], at path: String? = nil) throws {
        guard let python = Self.python else { throw Missing() }
        let script = try folder.write("receiver.py", Self.script)
        let output = Pipe()
        process.executableURL = URL(filePath: python.path)
        process.arguments = [
            script, folder.path("got"), Self.text(answers), path ?? "",
            Answer.ok.bytes ?? "",
        ]
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = output.fileHandleForReading.availableData
        port = Int(String(decoding: line, as: UTF8.self).filter(\.isNumber)) ?? 0
    }

    /// It has nothing to put in order.
    deinit { kill(process.processIdentifier, SIGKILL) }

    private struct Missing: Error {}

    var endpoint: String { "http://127.0.0.1:\(port)" }

    /// All that was sent, taken or not, in the order in which it came.
    func requests() throws -> [Request] {
        guard let text = try? folder.text("got") else { return [] }
        return try text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
            return Request(
                path: parts[0], came: Double(parts[1]) ?? 0, isTaken: parts[2] == "True",
                body: try JSONValue.parse(parts[3]))
        }
    }

    /// The headers of all that was sent, by their names in small letters.
    func headers() throws -> [[String: String]] {
        guard let text = try? folder.text("got.headers") else { return [] }
        return try text.split(separator: "\n").map { line in
            let members = try JSONValue.parse(String(line)).asObject?.members ?? []
            return Dictionary(
                members.map { ($0.name, $0.value.asString ?? "") },
                uniquingKeysWith: { one, _ in one })
        }
    }

    /// Whether anything was sent there yet.
    func hasHeard(_ path: String) -> Bool {
        (try? folder.text("got"))?.contains("\(path) ") == true
    }

    /// What it said it has.
    func taken() throws -> [Request] { try requests().filter(\.isTaken) }

    /// Every span that it said it has, by its id.
    func spanIDs() throws -> [String] { try taken().flatMap(\.spanIDs) }

    private static func text(_ answers: [Answer]) -> String {
        var json = JSONWriter()
        json.beginArray()
        for answer in answers {
            json.beginObject()
            json.member("bytes", answer.bytes)
            json.member("takes", answer.takes)
            json.member("closes", answer.closes)
            json.endObject()
        }
        json.endArray()
        return json.text
    }

    private static let script = """
        import gzip, json, socketserver, sys, threading, time
        got, answers, lock = sys.argv[1], json.loads(sys.argv[2]), threading.Lock()
        only, ok = sys.argv[3], {"bytes": sys.argv[4], "takes": True}
        count = {}

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                while self.request_line():
                    answer = self.answer()
                    if answer.get("bytes") is None:
                        self.rfile.read()
                        return
                    self.wfile.write(answer["bytes"].encode())
                    if answer.get("closes"):
                        return

            def request_line(self):
                self.path = (self.rfile.readline().decode().split() + ["", ""])[1]
                return self.path

            def answer(self):
                headers = {}
                while line := self.rfile.readline().strip().decode():
                    name, value = line.split(":", 1)
                    headers[name.lower()] = value.strip()
                body = self.rfile.read(int(headers["content-length"]))
                if headers.get("content-encoding") == "gzip":
                    body = gzip.decompress(body)
                with lock, open(got, "ab") as file:
                    number = count[self.path] = count.get(self.path, -1) + 1
                    answer = answers[min(number, len(answers) - 1)]
                    if only not in ("", self.path):
                        answer = ok
                    if headers.get("content-type") != "application/json":
                        answer = {"takes": False, "closes": True}
                    told = f"{self.path} {time.monotonic()} {answer['takes']} "
                    file.write(told.encode() + body.strip() + b"\\n")
                with lock, open(got + ".headers", "a") as file:
                    file.write(json.dumps(headers) + "\\n")
                return answer

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            request_queue_size = 64

        server = Server(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
