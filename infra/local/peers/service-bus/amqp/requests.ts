import rhea, { type Connection, type Message, type Sender, type Session } from 'rhea';
import type { Broker } from '../broker.ts';
import { asFailure } from '../failure.ts';
import type { Claims } from './claims.ts';
import { manage, type Reply } from './management.ts';

const { types } = rhea;
const CLAIMS = '$cbs';
const MANAGEMENT = '/$management';

/** @returns whether an address answers requests rather than holding messages. */
export const isRequestNode = (address: string) => address === CLAIMS || address.endsWith(MANAGEMENT);

/** The request nodes: a client asks on one link and is answered on the other link of the same session to the same address. */
export class Requests {
  readonly #replyLinks = new WeakMap<Session, Map<string, Sender>>();
  readonly #broker: Broker;
  readonly #claims: Claims;

  constructor(broker: Broker, claims: Claims) {
    this.#broker = broker;
    this.#claims = claims;
  }

  openReplies(address: string, session: Session, sender: Sender): void {
    const links = this.#replyLinks.get(session) ?? new Map<string, Sender>();
    this.#replyLinks.set(session, links.set(address, sender));
  }

  /** Answers one request; a refusal is an answer too. */
  answer(address: string, session: Session, connection: Connection, request: Message): void {
    const reply = this.#try(address, connection, request);
    this.#replyLinks
      .get(session)
      ?.get(address)
      ?.send({
        correlation_id: request.message_id,
        body: reply.body ?? null,
        application_properties: {
          statusCode: types.wrap_int(reply.status ?? 200),
          statusDescription: reply.description ?? 'OK',
          ...(reply.condition === undefined ? {} : { errorCondition: reply.condition }),
        },
      } as never);
  }

  #try(address: string, connection: Connection, request: Message): Reply & { condition?: string } {
    try {
      if (address === CLAIMS) {
        this.#claims.putToken(connection, request);
        return { status: 202, description: 'Accepted' };
      }
      this.#claims.require(connection);
      return manage(this.#broker.entity(address.slice(0, -MANAGEMENT.length)), request);
    } catch (thrown) {
      const { status, message, condition } = asFailure(thrown);
      return { status, description: message, condition };
    }
  }
}
