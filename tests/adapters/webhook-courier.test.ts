import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, expect, inject, test } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import { openCourier } from '../../shared/adapters/webhooks/open-courier.ts';
import { signedHeaders } from '../../shared/adapters/webhooks/sign.ts';
import { Secret } from '../../shared/platform/secret.ts';

const authority = await localAuthority(inject('state'));
const [first, second] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'];
const body = '{"type":"payroll_run.locked","timestamp":"2026-11-26T10:00:00.000Z","data":{"run":"x"}}';

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Sends to a receiver that answers so, over plain text, which one machine may. */
async function sendTo(answer: RequestListener, patience = 3_000) {
  const port = await listen(createServer(answer));
  const courier = openCourier({ allow: [`127.0.0.1:${port}`] }, { patience });
  return courier.send({
    url: `http://127.0.0.1:${port}/hook?a=1`,
    id: 'msg_1',
    at: new Date(),
    body,
    secrets: [new Secret(second), new Secret(first)],
  });
}

test('the vector of the specification is signed as it says', () => {
  const signed = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1_614_265_330_000), '{"test": 2432232314}', [
    new Secret(first),
  ]);
  expect(signed).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('a receiver built on the published library takes it with either secret, and with no other', async () => {
  const took: string[] = [];
  const verified = async (request: IncomingMessage, answer: ServerResponse) => {
    const text = await textOf(request);
    const lines = request.headers as Record<string, string>;
    for (const secret of [first, second]) took.push(JSON.stringify(new Webhook(secret).verify(text, lines)));
    const stranger = new Webhook('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    expect(() => stranger.verify(text, lines)).toThrow('No matching signature');
    answer.writeHead(204).end();
  };
  const { result, headers } = await sendTo((request, answer) => void verified(request, answer));
  expect(took).toEqual([body, body]);
  expect(result).toMatchObject({ fault: null, status: 204 });
  // What is kept of the request would not let anybody send it again.
  expect(headers).toMatchObject({ 'webhook-id': 'msg_1', 'webhook-signature': 'v1,[…] v1,[…]' });
});

test('a redirect is an answer like any other: nobody goes there', async () => {
  let elsewhere = 0;
  const port = await listen(createServer((_request, answer) => void ((elsewhere += 1), answer.end())));
  const { result } = await sendTo((_request, answer) =>
    answer.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end(),
  );
  expect(result).toMatchObject({ fault: null, status: 307 });
  expect(elsewhere).toBe(0);
});

test('a receiver that hangs, drips or floods costs no more than its share', async () => {
  expect((await sendTo(() => undefined, 400)).result).toEqual({ fault: 'timeout' });
  const dripping = await sendTo((_request, answer) => {
    answer.writeHead(200);
    const drip = setInterval(() => answer.write('x'), 50);
    answer.on('close', () => clearInterval(drip));
  }, 20_000);
  expect(dripping.result).toMatchObject({ fault: null, status: 200 });
  expect(dripping.took).toBeLessThan(10_000);
  const flood = await sendTo((_request, answer) => {
    answer.writeHead(500);
    const pour = () => {
      while (!answer.destroyed && answer.write('x'.repeat(65_536)));
    };
    answer.on('drain', pour);
    pour();
  });
  expect(flood.result).toMatchObject({ status: 500, body: 'x'.repeat(1_024) });
});

test('what is no answer is told as what it is', async () => {
  const raw =
    (bytes: string): RequestListener =>
    (request) =>
      void request.socket.end(bytes);
  expect((await sendTo(raw('hello\r\n\r\n'))).result).toEqual({ fault: 'garbled' });
  expect((await sendTo(raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`))).result).toEqual({
    fault: 'garbled',
  });
  expect((await sendTo(raw(''))).result).toEqual({ fault: 'unreachable' });
  expect((await sendTo(raw('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'))).result).toEqual({
    fault: 'unreachable',
  });
});

test('over TLS the name is asked for, and the certificate has to be of that name and of a known authority', async () => {
  const { certPem: cert, keyPem: key } = await authority.issue(['receiver.example']);
  let requests = 0;
  const names: unknown[] = [];
  const server = createSecure({ cert, key }, (_request, answer) => void ((requests += 1), answer.end('ok')));
  server.on('secureConnection', (socket) => names.push(socket.servername));
  const port = await listen(server);
  const to = (host: string, ca?: string) =>
    openCourier(
      { allow: [] },
      {
        ports: [port],
        patience: 5_000,
        // Where the name leads is not what is tried here: it leads to this machine.
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        ...(ca === undefined ? {} : { ca }),
      },
    ).send({ url: `https://${host}:${port}/`, id: 'msg_1', at: new Date(), body, secrets: [new Secret(first)] });
  expect((await to('receiver.example', authority.caPem)).result).toMatchObject({
    fault: null,
    status: 200,
    body: 'ok',
  });
  expect(names).toEqual(['receiver.example']);
  expect((await to('another.example', authority.caPem)).result).toEqual({ fault: 'certificate' });
  expect((await to('receiver.example')).result).toEqual({ fault: 'certificate' });
  expect(requests).toBe(1);
});
