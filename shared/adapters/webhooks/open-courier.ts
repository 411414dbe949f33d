import type { Courier, Sent, SendFault } from '../../payroll/webhooks/ports.ts';
import { readDestination, usualPorts } from './destination.ts';
import { covered, keptLines } from './kept-answer.ts';
import { post, type Reply } from './post.ts';
import { nameResolver, type Resolve } from './resolve.ts';
import { signedHeaders } from './sign.ts';

/** Milliseconds for one attempt in all, from the look-up to the last byte: the specification asks for 15 to 30 s. */
export const usualPatience = 20_000;

/**
 * What brings events to endpoints. `allow` are the `host:port` pairs of EGRESS_ALLOW. `ca` is whose
 * certificates are taken in place of the machine's own authorities'. `onRefused` is told of each private address that was not let through.
 */
export function openCourier(
  { allow }: { allow: readonly string[] },
  parts: Readonly<{
    resolve?: Resolve;
    patience?: number;
    ca?: string;
    ports?: readonly number[];
    onRefused?: () => void;
  }> = {},
): Courier {
  const resolve = parts.resolve ?? nameResolver();
  const { patience = usualPatience, ports = usualPorts, onRefused = () => undefined } = parts;
  /** Hands on what was found, and notices where it would have led inside. */
  const noticed = <T>(found: T): T => {
    if (found === 'private-address') onRefused();
    return found;
  };

  return {
    async look(url) {
      const destination = noticed(readDestination(url, allow, ports));
      if (typeof destination === 'string') return destination;
      const pinned = noticed(await resolve(destination));
      return typeof pinned === 'string' ? pinned : null;
    },

    async send({ url, id, at, body, secrets }) {
      const began = performance.now();
      const signed = signedHeaders(id, at, body, secrets);
      const headers = { 'content-type': 'application/json', 'user-agent': 'CLVR-Benefits-Webhooks/1', ...signed };
      const shown = { ...headers, 'webhook-signature': secrets.map(() => 'v1,[…]').join(' ') };
      const end = (result: Reply | SendFault): Sent => {
        const took = Math.round(performance.now() - began);
        if (typeof result === 'string') return { headers: shown, took, result: { fault: result } };
        const { status, headers: answered, body: answer } = result;
        const retryAfter = answered['retry-after'] ?? null;
        return {
          headers: shown,
          took,
          result: {
            fault: null,
            status,
            headers: keptLines(answered),
            body: covered(answer.toString('utf8')),
            retryAfter,
          },
        };
      };

      const destination = noticed(readDestination(url, allow, ports));
      if (typeof destination === 'string') return end(destination);
      const signal = AbortSignal.timeout(patience);
      const late = new Promise<'timeout'>((done) => signal.addEventListener('abort', () => done('timeout')));
      const pinned = noticed(await Promise.race([resolve(destination), late]));
      if (typeof pinned === 'string') return end(pinned);
      return end(await post(destination, pinned, headers, Buffer.from(body, 'utf8'), { signal, ca: parts.ca }));
    },
  };
}
