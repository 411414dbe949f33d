import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers by path: a body, a bare status, or nothing for 404. */
export type GitHubAnswers = Readonly<Record<string, object | number>>;

/** Stands in for GitHub's REST API with answers that were recorded, for tests alone. It wants its token, its version and a user agent. */
export async function serveGitHub(token: string) {
  let answers: GitHubAnswers = {};
  const server = createServer((request, response) => {
    const send = (status: number, body?: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${token}`) return send(401, { message: 'Bad credentials' });
    if (request.headers['x-github-api-version'] !== '2022-11-28') return send(400, { message: 'Unknown version' });
    if (!request.headers['user-agent']) return send(403, { message: 'Administrative rules: user agent' });
    const found = answers[new URL(request.url ?? '/', 'http://stand-in').pathname] ?? 404;
    return typeof found === 'number' ? send(found) : send(200, found);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (next: GitHubAnswers) => void (answers = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
