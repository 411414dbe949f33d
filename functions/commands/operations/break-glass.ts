import { isId } from '../../../shared/kernel/ids.ts';
import { isProblem } from '../../../shared/kernel/problem.ts';
import { listBreakGlass, type BreakGlassCode } from '../../../shared/people/staff/list-break-glass.ts';
import { makeBreakGlass, mostBreakGlassDays } from '../../../shared/people/staff/make-break-glass.ts';
import { revokeBreakGlass } from '../../../shared/people/staff/revoke-break-glass.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../../shared/platform/clock.ts';
import type { Database } from '../../../shared/platform/tenant-transaction.ts';
import { table, type Operation, type Outcome, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

const operator = asPlatformMachine('operator');
const usualDays = 90;
const dayOf = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? '–';

const orSay = (sentence: string) => (error: unknown) => {
  throw isProblem(error, 'not-found') ? new Error(sentence, { cause: error }) : error;
};

async function make(operations: Database, values: Values): Promise<Outcome> {
  const [address, days] = [values['for'], Number(values['days'] ?? usualDays)];
  if (typeof address !== 'string') throw new Error('whose code is it? --for ADDRESS');
  const uses = { operations, randomness: systemRandomness(systemClock) };
  const made = await makeBreakGlass(uses, operator, { address, days }).catch(
    orSay(`there is no member of staff with the address ${address}`),
  );
  const code = made.code.reveal();
  const text = `A break-glass code for ${made.name}, good until ${dayOf(made.expiresAt)}. It is shown this once:

  ${code}

Print it, seal it, and keep it offline. Its id is ${made.id}.
`;
  return { ok: true, text, id: made.id, code, expiresAt: made.expiresAt };
}

const standing = ({ revokedAt, expiresAt }: BreakGlassCode, now: Date): string =>
  revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'good';

async function list(operations: Database): Promise<Outcome> {
  const codes = await listBreakGlass({ operations }, operator);
  const rows = codes.map((one) => [
    one.id,
    one.name,
    dayOf(one.madeAt),
    dayOf(one.expiresAt),
    dayOf(one.usedAt),
    standing(one, systemClock.now()),
  ]);
  const text = codes.length === 0 ? 'No codes.' : table([['code', 'for', 'made', 'expires', 'used', ''], ...rows]);
  return { ok: true, text: `${text}\n`, codes };
}

async function revoke(operations: Database, values: Values): Promise<Outcome> {
  const code = values['code'];
  if (!isId(code)) throw new Error('which code? --code ID, as list shows it');
  await revokeBreakGlass({ operations }, operator, code).catch(
    orSay('there is no such code, or it is revoked already'),
  );
  return { ok: true, text: 'The code is worthless, and the sessions it opened have ended.\n', revoked: code };
}

export const breakGlass: Operation = {
  name: 'break-glass',
  summary: 'makes, lists and revokes codes that let staff in when the identity provider cannot',
  usage: `npm run operations -- break-glass make --for ADDRESS [--days N] | list | revoke --code ID  [--json]

  make    makes a code for one member of staff and shows it once; good for ${usualDays} days unless said, ${mostBreakGlassDays} at most
  list    lists every code: whose, how old, when it was used; no code itself
  revoke  makes a code worthless and ends the sessions it opened
`,
  options: { for: { type: 'string' }, days: { type: 'string' }, code: { type: 'string' } },
  acts: ['make', 'list', 'revoke'],
  run: (parts, values) =>
    withOperationsDatabase(parts, (operations) => {
      if (values['act'] === 'make') return make(operations, values);
      return values['act'] === 'revoke' ? revoke(operations, values) : list(operations);
    }),
};
