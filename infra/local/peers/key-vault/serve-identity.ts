import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readJson } from './read-json.ts';
import type { Script } from './script.ts';
import { federation, isSame, resource, type Tokens } from './tokens.ts';

const apiVersion = '2019-08-01';

type Parts = Readonly<{
  tokens: Tokens;
  script: Script;
  /** The one identity's client id; anybody who names another is refused. */
  clientId: string;
  /** Opens the script to whoever sends it; closed when null. */
  controlSecret: string | null;
}>;

type Answer = readonly [status: number, body: object];
const refusal = (status: number, message: string): Answer => [status, { statusCode: status, message }];

/**
 * The endpoint that gives a process on App Service its tokens, protocol version 2019-08-01: plain HTTP on the machine itself,
 * guarded by a header that only the process's environment has. Beside it, for tests alone, the vault's script.
 */
export function identityServer({ tokens, script, clientId, controlSecret }: Parts): Server {
  function giveToken(request: IncomingMessage, query: URLSearchParams): Answer {
    script.count('identity/token');
    if (!isSame(String(request.headers['x-identity-header'] ?? ''), tokens.header))
      return refusal(401, 'The X-IDENTITY-HEADER header is missing or wrong.');
    if (query.get('api-version') !== apiVersion) return refusal(400, 'The api-version is not supported.');
    const wanted = query.get('resource')?.replace(/\/$/, '');
    if (wanted !== resource && wanted !== federation.audience) return refusal(400, 'The resource is not known.');
    if ((query.get('client_id') ?? clientId) !== clientId) return refusal(400, 'No identity has this client id.');
    const { token, expiresOn } = wanted === resource ? tokens.issue() : tokens.issueFederated();
    return [
      200,
      {
        access_token: token,
        expires_on: String(expiresOn),
        resource: wanted,
        token_type: 'Bearer',
        client_id: clientId,
      },
    ];
  }

  async function control(request: IncomingMessage): Promise<Answer> {
    const given = String(request.headers['x-control-secret'] ?? '');
    if (controlSecret === null || !isSame(given, controlSecret)) return refusal(404, 'There is nothing here.');
    const counts = script.counts;
    if (request.method === 'POST') script.wish(await readJson(request));
    if (request.method === 'DELETE') script.forgetCounts();
    return [200, { counts }];
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://identity');
    if (url.pathname === '/control') return control(request);
    if (url.pathname === '/msi/token' && request.method === 'GET') return giveToken(request, url.searchParams);
    return refusal(404, 'There is nothing here.');
  }

  const send = (response: ServerResponse, [status, body]: Answer) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  return createServer((request, response) => {
    if (script.identityGone && !request.url?.startsWith('/control')) {
      script.count('identity/dropped');
      return void request.socket.destroy();
    }
    answer(request).then(
      (given) => send(response, given),
      () => send(response, refusal(400, 'The request could not be read.')),
    );
  });
}
