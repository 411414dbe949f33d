import type { Operation } from './openapi.ts';

/** What stands for an id in an address, as a variable of the shell: `{run}` is `$RUN`. */
const places = (path: string): string => path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);

/** A text between single quotes for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Reads a secret without showing it or keeping it in the shell's history, in any POSIX shell. */
const asked = (name: string, shown: string): string =>
  `printf '${shown}: '; stty -echo; read -r ${name}; stty echo; echo`;

/** What is copied first: where the API is, and the key. */
export const preparation = (server: string): string => [`CLVR=${quoted(server)}`, asked('KEY', 'clvr_…')].join('\n');

/** A call as a POSIX shell takes it, after `preparation`. */
export function curlOf({ method, path, idempotent, body }: Operation): string {
  const headers = [
    '-H "Authorization: Bearer $KEY"',
    ...(idempotent ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`]),
  ];
  const verb = method === 'GET' ? '' : ` -X ${method}`;
  return [`curl -sS${verb} "$CLVR${places(path)}"`, ...headers].join(' \\\n  ');
}

/** A message as it is signed by Standard Webhooks and sent, in a shell with OpenSSL. */
export function signedCurlOf({ body }: Operation, address: string): string {
  return [
    asked('SECRET', 'whsec_…'),
    `ID="msg_$(uuidgen)"; AT="$(date +%s)"`,
    `BODY=${quoted(JSON.stringify(body))}`,
    `HEX="$(printf %s "\${SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')"`,
    `SIG="$(printf %s "$ID.$AT.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$HEX" -binary | base64)"`,
    [
      `curl -sS -X POST ${quoted(address)}`,
      `-H "webhook-id: $ID" -H "webhook-timestamp: $AT" -H "webhook-signature: v1,$SIG"`,
      `-H 'Content-Type: application/json' -d "$BODY"`,
    ].join(' \\\n  '),
  ].join('\n');
}
