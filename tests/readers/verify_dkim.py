"""Verifies the signatures of mails with dkimpy: reads a JSON object {name in the name service: its TXT record} and the mails that follow it.

Prints one JSON per mail: whether the signature holds, who signed, which header fields it covers, and the size of the key.
"""

import json
import sys
from pathlib import Path

import dkim

records = json.loads(Path(sys.argv[1]).read_text())


def txt(name, timeout=5):
    record = records.get(name.decode().rstrip("."))
    return record.encode() if record else None


for name in sys.argv[2:]:
    path = Path(name)
    verifier = dkim.DKIM(path.read_bytes(), minkey=2048)
    try:
        holds, error = verifier.verify(dnsfunc=txt), None
    except Exception as failure:  # what it cannot read is a finding, not an end
        holds, error = False, f"{type(failure).__name__}: {failure}"
    print(
        json.dumps(
            {
                "file": path.name,
                "holds": holds,
                "error": error,
                "domain": (verifier.domain or b"").decode(),
                "selector": (verifier.selector or b"").decode(),
                "signed": [name.decode() for name, _ in verifier.signed_headers or []],
                "bits": verifier.keysize,
            }
        )
    )
