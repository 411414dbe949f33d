import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Connection, Message } from 'rhea';
import { Failure } from '../failure.ts';

export const KEY_NAME = 'RootManageSharedAccessKey';

const refused = (why: string) => new Failure('amqp:unauthorized-access', why, 401);

/**
 * Who may use the broker: connections that have shown a token signed with its key.
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas
 */
export class Claims {
  readonly #key: string;
  readonly #now: () => number;
  readonly #authorised = new WeakMap<Connection, number>();

  constructor(key: string, now: () => number = Date.now) {
    this.#key = key;
    this.#now = now;
  }

  /** Takes the body of a put-token request, a shared access signature. @throws Failure for one that is malformed, expired or signed otherwise. */
  putToken(connection: Connection, request: Message): void {
    const [scheme, fields = ''] = String(request.body).split(' ');
    const token = new Map(fields.split('&').map((field) => splitOnce(field)));
    const resource = token.get('sr') ?? '';
    const expiry = Number(token.get('se')) * 1000;
    const signature = Buffer.from(decodeURIComponent(token.get('sig') ?? ''), 'base64');
    const expected = createHmac('sha256', this.#key)
      .update(`${resource}\n${token.get('se')}`)
      .digest();
    const genuine = signature.length === expected.length && timingSafeEqual(signature, expected);
    if (scheme !== 'SharedAccessSignature' || token.get('skn') !== KEY_NAME || !genuine) {
      throw refused('The token has an invalid signature.');
    }
    if (!(expiry > this.#now())) throw refused('The token is expired.');
    this.#authorised.set(connection, Math.max(expiry, this.#authorised.get(connection) ?? 0));
  }

  /** @throws Failure when the connection has shown no token that still holds. */
  require(connection: Connection): void {
    if ((this.#authorised.get(connection) ?? 0) <= this.#now()) throw refused('A valid token is required.');
  }
}

function splitOnce(field: string): [string, string] {
  const at = field.indexOf('=');
  return [field.slice(0, at), field.slice(at + 1)];
}
