import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { IssuedCertificate } from '../../certificates.ts';
import { badParameter, forbidden, throttled, VaultFailure } from './failure.ts';
import type { Operation } from './operation.ts';
import { readJson } from './read-json.ts';
import type { Script } from './script.ts';
import { resource, type Tokens } from './tokens.ts';

/** Where the clients are told to be given a token. Nothing on this machine goes there: the identity endpoint gives them. */
const challenge = `Bearer authorization="https://login.microsoftonline.com/00000000-0000-4000-8000-000000000000", resource="${resource}"`;

const unauthorized = (message: string): VaultFailure =>
  new VaultFailure(401, 'Unauthorized', message, { headers: { 'www-authenticate': challenge } });

type Parts = Readonly<{
  origin(): string;
  operations: readonly Operation[];
  tokens: Tokens;
  script: Script;
}>;

/** The vault's server, not listening yet: who asks, what is asked, and whether it may be, in the order in which Key Vault looks. */
export function vaultServer(tls: IssuedCertificate, parts: Parts): Server {
  const { operations, tokens, script } = parts;

  async function answer(request: IncomingMessage): Promise<object | null> {
    const url = new URL(request.url ?? '/', parts.origin());
    const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname;
    const operation = operations.find((one) => one.method === request.method && one.path.test(path));
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    script.count(given === undefined ? 'challenge' : (operation?.name ?? 'unknown'));
    const body = await readJson(request);
    const isEmpty = request.method === 'POST' && given === undefined && Object.keys(body).length === 0;
    const wait = script.slowMs + (isEmpty ? script.slowEmptyMs : 0);
    if (wait > 0) await pause(wait);
    if (given === undefined) throw unauthorized('AKV10000: Request is missing a Bearer or PoP token.');
    if (!tokens.accepts(given)) throw unauthorized('AKV10032: The token is not valid.');
    if (script.throttledFor !== null) throw throttled(script.throttledFor);
    if (!url.searchParams.get('api-version')) throw badParameter('api-version must be specified');
    if (!operation) throw badParameter('Request path and method name no operation');
    if (script.denied.includes(operation.name))
      throw forbidden('ForbiddenByRbac', 'Caller is not authorized to perform action on resource.');
    const { name = '', version = '' } = operation.path.exec(path)?.groups ?? {};
    return operation.act({ origin: parts.origin(), query: url.searchParams, body, name, version });
  }

  function send(response: ServerResponse, status: number, body: object | null, headers = {}): void {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === null ? undefined : JSON.stringify(body));
  }

  return createServer({ cert: tls.certPem, key: tls.keyPem, minVersion: 'TLSv1.2' }, (request, response) => {
    if (script.gone) {
      script.count('dropped');
      return void request.socket.destroy();
    }
    answer(request).then(
      (body) => send(response, body === null ? 204 : 200, body),
      (error: unknown) => {
        if (error instanceof VaultFailure) return send(response, error.status, error.body, error.headers);
        console.error(error);
        send(response, 500, new VaultFailure(500, 'InternalServerError', 'An error occurred.').body);
      },
    );
  });
}
