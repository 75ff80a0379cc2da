"""MiniStack, answering to this machine alone.

MiniStack lets the pages of every origin read every answer, and takes any name for its own. Here a request is passed on
when its Host is a name of this machine and its Origin, which a browser adds, is that of what is served here.
"""

import json
import os
import sys

import ministack.app as ministack
import partiql_permissions

PORT = os.environ["GATEWAY_PORT"]
NAMES = ("127.0.0.1", "localhost", "[::1]")
ORIGINS = [f"http://{name}:{PORT}" for name in NAMES]
ORIGINS += [origin for origin in os.environ.get("CORS_ORIGINS", "").split(",") if origin]


def refusal_of(headers):
    """Status, code and detail of a refusal; None for a request that may pass."""
    name = headers.get(b"host", b"").decode("latin1").rsplit(":", 1)[0].lower()
    # Browsers look below .localhost on this machine alone (RFC 6761, 6.3).
    if name not in NAMES and not name.endswith(".localhost"):
        return 421, "foreign-host", "Foreign host", "Only the names of this machine are answered here."
    if headers.get(b"origin", ORIGINS[0].encode()).decode("latin1") not in ORIGINS:
        return 403, "foreign-origin", "Foreign origin", "Requests from this origin are not allowed."
    return None


def guarded(inner):
    async def app(scope, receive, send):
        refusal = refusal_of(dict(scope["headers"])) if scope["type"] == "http" else None
        if scope["type"] == "websocket" and refusal_of(dict(scope["headers"])):
            await send({"type": "websocket.close", "code": 1008})
        elif refusal:
            await refuse(send, scope["path"], *refusal)
        else:
            await inner(scope, receive, send)

    return app


async def refuse(send, path, status, code, title, detail):
    problem = {
        "type": f"urn:facturation:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": path,
    }
    headers = [(b"content-type", b"application/problem+json"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(problem).encode()})


def as_if_encrypted(pin):
    """Requests stay on this machine and have no TLS. Policies that ask for it are judged as if they had."""
    return lambda address, _: pin(address, True)


partiql_permissions.enforce()
ministack.pin_request_origin = as_if_encrypted(ministack.pin_request_origin)
ministack.app = guarded(ministack.app)
sys.exit(ministack.main())
