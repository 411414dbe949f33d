import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DecidesForOthers } from '../identity/needs-second-factor.ts';
import { chooseBankidCompany as contract } from './contract.ts';
import { findEmployers } from './find-employers.ts';
import { openOrder } from './open-order.ts';
import { signInAt, type SignedIn } from './sign-in-at.ts';

/**
 * Signs in at one of the companies that whoever BankID vouched for works at. Throws Problem `bankid-gone` where this browser has no
 * completed sign-in or it is by an invitation, `bankid-unknown` for a company that is not among them, `input-invalid`, `keys-away`.
 */
export async function chooseBankidCompany(
  uses: {
    database: Database;
    operations: Database;
    keys: KeyRing;
    seals: Seals;
    randomness: Randomness;
    decidesForOthers: DecidesForOthers;
  },
  ticket: string | null,
  input: z.input<typeof contract.input>,
): Promise<SignedIn> {
  const { company } = parse(contract.input, input);
  const order = await openOrder(uses, ticket);
  const { completed, asked, returned } = order.content;
  const isReady = order.row.state === 'completed' && completed && (asked.way === 'qr' || returned);
  // An invitation leads to its own company, by collect alone: here it would be accepted unseen, whichever company was chosen.
  if (!isReady || asked.invitation !== null) throw new Problem('bankid-gone');
  const chosen = (await findEmployers(uses, completed.subject)).find(({ id }) => id === company);
  if (!chosen) throw new Problem('bankid-unknown');
  return signInAt(uses, order, chosen);
}
