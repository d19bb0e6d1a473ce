//  Sends lines through a real OpenTelemetry Collector and holds what comes out against what went
//  in. A 200 proves little: the collector drops in silence what it does not know. So its exporter
//  hands everything on, as JSON, to a server of the script's own, and what arrived there is
//  compared with what was sent, message by message, as Protocol Buffers.
//
//  The collector hands on within the call that it answers (no queue, no retries), so that nothing
//  has to be waited for. Ports are free ones of 127.0.0.1.

enum CollectorScript {
    static let text =
        OracleScript.walk + """
            import http.server, os, signal, socket, subprocess, threading, time
            import urllib.error, urllib.request

            folder, collector = sys.argv[1:3]
            arrived = []

            class Capture(http.server.BaseHTTPRequestHandler):
                def do_POST(self):
                    body = self.rfile.read(int(self.headers["content-length"]))
                    arrived.append((self.path, self.headers["content-type"], body))
                    self.send_response(200)
                    self.send_header("content-type", "application/json")
                    self.send_header("content-length", "2")
                    self.end_headers()
                    self.wfile.write(b"{}")
                def log_message(self, *arguments):
                    pass

            capture = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Capture)
            threading.Thread(target=capture.serve_forever, daemon=True).start()

            def free_port():
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", 0))
                    return probe.getsockname()[1]

            port = free_port()
            with open(os.path.join(folder, "collector.yaml"), "w") as config:
                config.write(f'''
            receivers: {{otlp: {{protocols: {{http: {{endpoint: "127.0.0.1:{port}"}}}}}}}}
            exporters:
              otlp_http:
                endpoint: "http://127.0.0.1:{capture.server_port}"
                encoding: json
                compression: none
                sending_queue: {{enabled: false}}
                retry_on_failure: {{enabled: false}}
            service:
              telemetry: {{metrics: {{level: none}}}}
              pipelines:
                traces: {{receivers: [otlp], exporters: [otlp_http]}}
                metrics: {{receivers: [otlp], exporters: [otlp_http]}}
                logs: {{receivers: [otlp], exporters: [otlp_http]}}
            ''')
            log = open(os.path.join(folder, "collector.log"), "wb")
            process = subprocess.Popen([collector, "--config", config.name], stdout=log, stderr=log)

            def until_it_listens():
                end = time.monotonic() + 30
                while time.monotonic() < end and process.poll() is None:
                    try:
                        return socket.create_connection(("127.0.0.1", port), 1).close()
                    except OSError:
                        time.sleep(0.05)
                raise RuntimeError("the collector did not start: " + open(log.name).read()[-500:])

            PATHS = {"resourceSpans": "/v1/traces", "resourceMetrics": "/v1/metrics",
                     "resourceLogs": "/v1/logs"}

            def post(name, line):
                request = urllib.request.Request(f"http://127.0.0.1:{port}{PATHS[name]}", line,
                                                 {"content-type": "application/json"})
                try:
                    with urllib.request.urlopen(request, timeout=30) as answer:
                        return answer.status, answer.read()
                except urllib.error.HTTPError as error:
                    return error.code, error.read()

            def decoded(line):
                # What the collector writes need not be strict; only the ids are turned.
                def turn(value):
                    if isinstance(value, list):
                        return [turn(one) for one in value]
                    if not isinstance(value, dict):
                        return value
                    return {name: base64.b64encode(bytes.fromhex(member)).decode()
                            if name in ("traceId", "spanId", "parentSpanId") else turn(member)
                            for name, member in value.items()}
                value = json.loads(line)
                (name,) = value
                return json_format.Parse(json.dumps(turn(value)), KINDS[name]())

            def bare(data):
                # The collector writes messages with nothing in them, and loses the sign of zero.
                for field, value in list(data.ListFields()):
                    if field.type == F.TYPE_DOUBLE and not is_list(field) and value == 0:
                        setattr(data, field.name, 0.0)
                    elif field.type == F.TYPE_DOUBLE and is_list(field):
                        value[:] = [number + 0.0 for number in value]
                    elif field.type == F.TYPE_MESSAGE:
                        for one in value if is_list(field) else [value]:
                            bare(one)
                        if field.containing_oneof is None and not is_list(field):
                            if not value.ByteSize():
                                data.ClearField(field.name)
                return data

            def as_bytes(data):
                return bare(data).SerializeToString(deterministic=True)

            counts = {name: 0 for name in KINDS}
            try:
                until_it_listens()
                for number, line in enumerate(sys.stdin.buffer.read().split(b"\\n")[:-1], 1):
                    name, sent = parsed(line.decode("utf-8"))
                    before = len(arrived)
                    status, answer = post(name, line)
                    if status != 200:
                        tell(f"line {number}", f"{status} {answer[:300]!r}")
                    elif len(arrived) != before + 1:
                        tell(f"line {number}", f"{len(arrived) - before} messages came out")
                    else:
                        path, kind, body = arrived[-1]
                        if path != PATHS[name] or kind != "application/json":
                            tell(f"line {number}", f"came out as {kind} at {path}")
                        out = decoded(body)
                        if as_bytes(out) != as_bytes(sent):
                            both = zip(str(sent).split("\\n"), str(out).split("\\n"))
                            changes = [f"{one!r} became {other!r}" for one, other in both
                                       if one != other]
                            tell(f"line {number}", f"{name} came out changed: {changes[:3]}")
                        counts[name] += 1
            finally:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            print(" ".join(f"{name} {count}" for name, count in counts.items()))
            print("\\n".join(findings))
            """
}
