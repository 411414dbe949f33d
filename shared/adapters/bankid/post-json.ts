import { request, type Agent } from 'node:https';
import { BankidRefusal } from '../../people/bankid/ports.ts';

/** An answer as it came: the body is JSON where it is any, else null. */
export type Answer = Readonly<{ status: number; body: unknown; header(name: string): string | null }>;

/** Milliseconds in all for one request. BankID gives up itself sooner. */
const patience = 10_000;
/** Bytes. A completed order with its signature and OCSP response is some tens of thousands. */
const longest = 1_000_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Posts JSON. Rejects with BankidRefusal `unreachable` where no whole answer came in time, whatever stood in the way. */
export function postJson(agent: Agent, address: URL, body: object): Promise<Answer> {
  const sent = Buffer.from(JSON.stringify(body), 'utf8');
  return new Promise((resolve, reject) => {
    const away = (cause: Error) => reject(new BankidRefusal('unreachable', null, { cause }));
    const headers = { 'content-type': 'application/json', 'content-length': sent.length };
    const signal = AbortSignal.timeout(patience);
    const asking = request(address, { method: 'POST', agent, headers, signal }, (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > longest) asking.destroy(new Error('the answer is too long'));
        else chunks.push(chunk);
      });
      answer.on('error', away);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: parsed(Buffer.concat(chunks).toString('utf8')),
          header: (name) => [answer.headers[name]].flat()[0] ?? null,
        }),
      );
    });
    asking.on('error', away);
    asking.end(sent);
  });
}
