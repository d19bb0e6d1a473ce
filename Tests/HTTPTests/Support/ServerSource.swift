//  A server that behaves as its path says, well or badly, and tells on standard output what it
//  sees: connections, requests, and connections that the client closed. It ends with its standard
//  input, so that none is left when the tests are killed.

let serverSource = #"""
    import gzip, json, os, socket, ssl, subprocess, sys, threading, time

    lock = threading.Lock()
    gathered = {}
    connections = 0

    def say(*words):
        with lock:
            sys.stdout.write(" ".join(str(word) for word in words) + "\n")
            sys.stdout.flush()

    def until_closed(link, number, path):
        try:
            while link.recv(65536):
                pass
        except OSError:
            pass
        say("closed", number, path)

    def read_request(link, rest):
        while b"\r\n\r\n" not in rest:
            more = link.recv(65536)
            if not more:
                return None, rest
            rest += more
        head, rest = rest.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ", 2)
        pairs = [line.partition(":") for line in lines[1:]]
        headers = [[name, value.strip()] for name, _, value in pairs]
        length = sum(int(value) for name, value in headers if name.lower() == "content-length")
        while len(rest) < length:
            more = link.recv(65536)
            if not more:
                return None, rest
            rest += more
        return (method, target, headers, rest[:length]), rest[length:]

    def answer(link, body=b"", status="200 OK", headers=(), length=None):
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body) if length is None else length}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in headers)
        link.sendall(head.encode("latin-1") + b"\r\n" + body)

    def gather(link, wanted):
        with lock:
            mine = gathered.setdefault(wanted, [])
            mine.append(link)
            ready = len(mine) == wanted
            if ready:
                gathered[wanted] = []
        if ready:
            for one in mine:
                answer(one, str(wanted).encode())

    def behave(link, number, count, request):
        """Whether the connection stays."""
        method, target, headers, body = request
        words = target.split("?")[0].strip("/").split("/")
        kind = "proxied" if target.startswith("http://") else words[0]
        if kind == "echo":
            given = {"method": method, "target": target, "headers": headers,
                     "body": body.decode("latin-1"), "connection": number}
            text = json.dumps(given).encode()
            answer(link, b"" if method == "HEAD" else text, length=len(text))
        elif kind == "proxied":
            answer(link, target.encode())
        elif kind == "status":
            answer(link, b"said", words[1] + " Word")
        elif kind == "bytes":
            answer(link, b"x" * int(words[1]))
        elif kind == "chunked":
            link.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in range(int(words[1])):
                link.sendall(b"5\r\nhello\r\n")
            link.sendall(b"0\r\n\r\n")
        elif kind == "endless":
            try:
                link.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                while True:
                    link.sendall(b"y" * 65536)
            except OSError:
                say("closed", number, target)
            return False
        elif kind == "interim":
            link.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: early\r\n\r\n")
            answer(link, b"late", headers=[("X-Late", "yes")])
        elif kind == "repeat":
            given = [("X-Many", "one"), ("x-many", "two"), ("X-Other", " spaced ")]
            answer(link, b"", headers=given + [("Set-Cookie", "a=b")])
        elif kind == "folded":
            answer(link, b"", headers=[("X-Folded", "one\r\n  two")])
        elif kind == "large-header":
            answer(link, b"", headers=[("X-Large", "z" * int(words[1]))])
        elif kind == "many-headers":
            answer(link, b"", headers=[(f"X-{i}", "z" * 100) for i in range(int(words[1]))])
        elif kind == "gunzip":
            encoding = dict(headers).get("Content-Encoding", "")
            answer(link, gzip.decompress(body), headers=[("X-Encoding", encoding)])
        elif kind == "redirect":
            answer(link, b"moved", "302 Found", [("Location", target.split("?to=")[1])])
        elif kind == "gather":
            gather(link, int(words[1]))
        elif kind == "drip":
            link.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfew")
            say("dripped", number)
            until_closed(link, number, target)
            return False
        elif kind == "hang":
            until_closed(link, number, target)
            return False
        elif kind == "cut":
            answer(link, b"few", length=100)
            return False
        elif kind == "cut-head":
            link.sendall(b"HTTP/1.1 200 OK\r\nContent-" if len(words) == 1
                         else b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n")
            return False
        elif kind == "nothing":
            return False
        elif kind == "leave":
            answer(link, b"bye")
            link.close()
            say("left", number)
            return False
        elif kind == "drop-second":
            if count > 1:
                return False
            answer(link, b"first")
        elif kind == "garbage":
            link.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
            return False
        else:
            answer(link, b"", "404 Not Found")
        return True

    def shake_hands(link):
        """Stays after a refusal until the client has read the alert."""
        try:
            link.do_handshake()
        except ssl.SSLError:
            try:
                link.shutdown(socket.SHUT_WR)
                while socket.socket.recv(link, 65536):
                    pass
            except (OSError, ValueError):
                pass
            raise

    def serve(link, number, mode):
        rest, count = b"", 0
        try:
            if mode == "mute":
                return until_closed(link, number, "mute")
            if context:
                link = context.wrap_socket(
                    link, server_side=True, do_handshake_on_connect=False)
                shake_hands(link)
            while True:
                request, rest = read_request(link, rest)
                if request is None:
                    say("closed", number, "-")
                    return
                count += 1
                say("request", number, request[0], request[1])
                if not behave(link, number, count, request):
                    return
        except (OSError, ssl.SSLError) as error:
            say("broken", number, type(error).__name__)
            # A client that goes in the middle of an answer has closed, too.
            if not isinstance(error, ssl.SSLError):
                say("closed", number, "-")
        finally:
            try:
                link.close()
            except OSError:
                pass

    def run_nghttpd(program, arguments):
        """The other server, on a port that was free a moment ago, ended with this one."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        other = subprocess.Popen(
            [program, "-a", "127.0.0.1", *arguments[:-1], str(port), *arguments[-1].split()],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while other.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                say("port", port)
                break
            except OSError:
                time.sleep(0.01)
        sys.stdin.read()
        other.kill()
        other.wait()
        os._exit(0)

    mode = sys.argv[1]
    if mode == "nghttpd":
        run_nghttpd(sys.argv[2], sys.argv[3:])
    context = None
    if mode == "tls":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        if len(sys.argv) > 4:
            context.load_verify_locations(sys.argv[4])
            context.verify_mode = ssl.CERT_REQUIRED

    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen(512)
    say("port", listener.getsockname()[1])

    def accept():
        global connections
        while True:
            link, _ = listener.accept()
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connections += 1
            say("open", connections)
            threading.Thread(target=serve, args=(link, connections, mode), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    for line in sys.stdin:
        say("mark", line.strip())
    os._exit(0)
    """#
