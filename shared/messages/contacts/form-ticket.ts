import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, timeOf, type Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';

/** Nobody types a name, an address and a company in less time, in milliseconds; programs do. */
export const leastTime = 3_000;
const longestTime = 86_400_000;

const markOf = async ({ keys }: { keys: KeyRing }, id: Id): Promise<Buffer> =>
  createHmac('sha256', await keys.deploymentKey('demo form'))
    .update(id)
    .digest();

/**
 * A ticket for one request: the id that the request will have, which says when the form was opened, and proof that it is from here. Sent twice, a
 * form is one request. Rejects with Problem `keys-away`.
 */
export async function makeFormTicket(uses: { keys: KeyRing; randomness: Randomness }): Promise<string> {
  const id = uses.randomness.id();
  return `${id}.${(await markOf(uses, id)).toString('base64url')}`;
}

/**
 * The id that a ticket is for. Throws Problem `demo-form-too-fast`, `demo-form-too-old` also for one that is not from here, and `keys-away`.
 */
export async function readFormTicket(uses: { keys: KeyRing; clock: Clock }, ticket: string): Promise<Id> {
  const [id = '', mark = ''] = ticket.split('.');
  if (!isId(id)) throw new Problem('demo-form-too-old');
  const [given, own] = [Buffer.from(mark, 'base64url'), await markOf(uses, id)];
  if (given.length !== own.length || !timingSafeEqual(given, own)) throw new Problem('demo-form-too-old');
  const open = uses.clock.now().getTime() - timeOf(id).getTime();
  if (open < leastTime) throw new Problem('demo-form-too-fast');
  if (open > longestTime) throw new Problem('demo-form-too-old');
  return id;
}
