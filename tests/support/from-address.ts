import { Caller, type Answer } from './caller.ts';

/**
 * Calls the host as the edge does, with an address of one's own choosing: what is counted for it is counted for no other test.
 * `address` is one of the blocks that are kept for documentation (RFC 5737, RFC 3849).
 */
export function fromAddress(hostOrigin: string, origin: string, address: string) {
  const host = new Caller(hostOrigin);
  return (method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
    host.call(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { origin, 'x-forwarded-for': address, ...headers },
    });
}
