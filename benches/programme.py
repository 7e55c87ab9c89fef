"""Times the public programme page beside nginx serving the same bytes from a file: requests per second, p99 and time to first byte.

Both run on this machine in the same run, with as many workers as it has cores, and are asked alternately, so that what else the machine does falls on
both. Needs `nginx` and `wrk` (Debian: nginx-light, wrk) and a release build of plenary. Quote the ratio, never the bare number.

    python3 benches/programme.py target/release/plenary
"""

import argparse
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SLUG = "ga-2020"
PAGE = f"/public/{SLUG}?lang=en&zone=Asia/Beirut&by=day"
ROOT = Path(__file__).resolve().parent.parent

CONF = """
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    default_type text/html;
    charset utf-8;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/files;
        location / {{
            add_header Cache-Control "public, max-age=60";
            add_header Vary "Accept-Language, Accept-Encoding";
        }}
        location = /packed {{
            add_header Cache-Control "public, max-age=60";
            add_header Vary "Accept-Language, Accept-Encoding";
            add_header Content-Encoding gzip;
        }}
    }}
}}
"""


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def fetch(port, path, headers=()):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=dict(headers))
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def until_up(port, path):
    for _ in range(600):
        try:
            answer, _ = fetch(port, path)
            if answer.status < 500:
                return
        except OSError:
            pass
        time.sleep(0.1)
    sys.exit(f"nothing answers at port {port}")


def wrk(url, seconds, connections, headers, strict=True):
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for name, value in headers:
        words += ["-H", f"{name}: {value}"]
    said = subprocess.run(words + [url], check=True, capture_output=True, text=True).stdout
    if strict and re.search(r"Non-2xx|Socket errors", said):
        sys.exit(f"errors under load:\n{said}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def first_byte(port, path, headers, times):
    """Milliseconds from sending a request to the first byte of its answer, one after the other on one connection."""
    lines = "".join(f"{n}: {v}\r\n" for n, v in headers)
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n".encode()
    took = []
    with socket.create_connection(("127.0.0.1", port)) as s:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(times):
            began = time.perf_counter()
            s.sendall(request)
            got = s.recv(65536)
            took.append((time.perf_counter() - began) * 1000)
            head, _, rest = got.partition(b"\r\n\r\n")
            left = int(re.search(rb"(?i)content-length: (\d+)", head)[1]) - len(rest)
            while left > 0:
                left -= len(s.recv(65536))
    return took


def quantile(values, q):
    return sorted(values)[min(len(values) - 1, int(len(values) * q))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plenary", help="a release build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5, help="of each run under load")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--other", help="PORT/PATH of another service's schedule page, measured in the same rounds")
    args = parser.parse_args()
    for needed in ("nginx", "wrk"):
        if shutil.which(needed) is None:
            sys.exit(f"{needed} is not installed")
    plenary = str(Path(args.plenary).resolve())
    folder = Path(tempfile.mkdtemp(prefix="programme-"))
    started = []
    try:
        port, theirs = free_port(), free_port()
        data = str(folder / "data")
        started.append(
            subprocess.Popen(
                [plenary, "serve", "--demo", "--listen", f"127.0.0.1:{port}", "--data", data],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT,
            )
        )
        until_up(port, "/health")
        subprocess.run(
            [plenary, "feeds", "public", SLUG, "--level", "full", "--members", "titles", "--data", data],
            check=True, stdout=subprocess.DEVNULL, cwd=ROOT,
        )
        gzip = [("Accept-Encoding", "gzip")]
        for _ in range(200):
            answer, plain = fetch(port, PAGE)
            if answer.status == 200:
                break
            time.sleep(0.1)
        packed = fetch(port, PAGE, gzip)[1]
        files = folder / "files"
        files.mkdir()
        (files / "plain").write_bytes(plain)
        (files / "packed").write_bytes(packed)
        folder.chmod(0o755)
        conf = folder / "nginx.conf"
        conf.write_text(CONF.format(folder=folder, port=theirs, workers=os.cpu_count()))
        started.append(
            subprocess.Popen(
                ["nginx", "-c", str(conf), "-e", str(folder / "error.log"), "-g", "daemon off;"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        )
        until_up(theirs, "/plain")
        assert fetch(theirs, "/plain")[1] == plain and fetch(theirs, "/packed")[1] == packed

        print(f"{len(plain)} bytes, {len(packed)} packed; {args.connections} connections, {args.rounds} rounds of {args.seconds} s each, load {os.getloadavg()[0]:.1f}")
        for name, path, headers in (("plain", "/plain", []), ("packed", "/packed", gzip)):
            ours, nginx, other = [], [], []
            for _ in range(args.rounds):
                ours.append(wrk(f"http://127.0.0.1:{port}{PAGE}", args.seconds, args.connections, headers))
                nginx.append(wrk(f"http://127.0.0.1:{theirs}{path}", args.seconds, args.connections, headers))
                if args.other:
                    other.append(wrk(f"http://127.0.0.1:{args.other}", args.seconds, args.connections, headers, strict=False))
            ratios = [a / b for (a, _), (b, _) in zip(ours, nginx)]
            print(f"{name}: requests per second {[round(r) for r, _ in ours]} beside nginx {[round(r) for r, _ in nginx]}")
            print(f"{name}: ratio median {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")
            print(f"{name}: p99 ms {[round(p, 2) for _, p in ours]} beside {[round(p, 2) for _, p in nginx]}")
            if other:
                print(f"{name}: the other service {[round(r, 1) for r, _ in other]} requests per second, p99 ms {[round(p) for _, p in other]}")
            mine, his = [], []
            for _ in range(10):
                mine += first_byte(port, PAGE, headers, 200)
                his += first_byte(theirs, path, headers, 200)
            print(
                f"{name}: first byte ms, median {quantile(mine, .5):.3f} beside {quantile(his, .5):.3f}, p99 {quantile(mine, .99):.3f} beside {quantile(his, .99):.3f}"
            )
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
