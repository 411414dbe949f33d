import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorOf, messageOf, type Answer, type Asked } from './answer.ts';

/** An answer, or what makes one of the question. */
type Scripted = Answer | ((asked: Asked) => Answer);

export type StandIn = Readonly<{
  origin: string;
  port: number;
  /** Every question so far, retries too. */
  asked: Asked[];
  /** Answers the next questions in this order; the last one is given again and again. */
  script(...answers: readonly Scripted[]): void;
  /** The regions that every inference profile leads to (null: there is no such profile), and the model that answers there. */
  destinations: { regions: readonly string[] | null; model: string };
  stop(): Promise<void>;
}>;

const questions = /^(\/anthropic)?\/v1\/messages$|^\/model\/[^/]+\/invoke$/;

/**
 * A server that speaks as much of the protocols as their clients use: the Messages API, its place under Bedrock's Anthropic-shaped
 * endpoint, Bedrock's `invoke`, and GetInferenceProfile. It thinks nothing; it says what it was told to.
 */
export async function openStandIn(port = 0): Promise<StandIn> {
  const asked: Asked[] = [];
  const destinations: StandIn['destinations'] = { regions: ['eu-north-1'], model: 'anthropic.claude-haiku-5-5-v1:0' };
  const answers: Scripted[] = [];
  const slow = new Set<NodeJS.Timeout>();

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://stand-in').pathname);
    const one = { method: request.method ?? '', path, headers: request.headers, body: text && JSON.parse(text) };
    asked.push(one);
    if (path.startsWith('/inference-profiles/')) return sendProfile(response, path, destinations);
    if (!questions.test(path)) return send(response, 404, errorOf(404, 'no such place'));
    const next = answers.length > 1 ? answers.shift() : answers[0];
    give(response, typeof next === 'function' ? next(one) : (next ?? { kind: 'status', status: 500 }), slow);
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const taken = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    asked,
    destinations,
    script: (...next) => void answers.splice(0, answers.length, ...next),
    async stop() {
      for (const timer of slow) clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function sendProfile(response: ServerResponse, path: string, { regions, model }: StandIn['destinations']): void {
  const id = path.slice('/inference-profiles/'.length);
  if (regions === null) {
    return send(response, 404, { message: 'no such profile' }, { 'x-amzn-errortype': 'ResourceNotFoundException' });
  }
  send(response, 200, {
    inferenceProfileId: id,
    inferenceProfileArn: `arn:aws:bedrock:eu-north-1:000000000000:inference-profile/${id}`,
    inferenceProfileName: id,
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
    models: regions.map((region) => ({ modelArn: `arn:aws:bedrock:${region}::foundation-model/${model}` })),
  });
}

function give(response: ServerResponse, answer: Answer, slow: Set<NodeJS.Timeout>): void {
  switch (answer.kind) {
    case 'json':
    case 'text':
      return send(response, 200, messageOf(answer));
    case 'status': {
      const after = answer.retryAfter === undefined ? {} : { 'retry-after-ms': String(answer.retryAfter) };
      return send(response, answer.status, errorOf(answer.status, answer.says ?? 'scripted'), after);
    }
    case 'silent':
      return;
    case 'slow-stream': {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"type":"message","content":[');
      const timer = setInterval(() => response.write(' '), 20);
      slow.add(timer);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'drop':
      if (answer.midway) response.writeHead(200, { 'content-length': '5000' }).write('{"type":"message",');
      setTimeout(() => response.destroy(), answer.midway ? 20 : 0);
      return;
    case 'body':
      return void response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
    case 'redirect':
      return void response.writeHead(307, { location: answer.to }).end();
  }
}
