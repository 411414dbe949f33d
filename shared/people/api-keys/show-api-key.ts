import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { Problem } from '../../kernel/problem.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import type { showApiKey as contract } from './contract.ts';
import { apiKeys } from './table.ts';

const company = { id: companies.id, name: companies.name, organisationNumber: companies.organisationNumber };

/** Which key asks, and of which company. Throws Problem `key-not-valid` for one that is gone since it was found. */
export async function showApiKey(
  uses: { database: Database },
  actor: KeyActor,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'api-key.show-itself');
  const [found] = await uses.database.inTenant(
    actor.company,
    (tx) =>
      tx.db
        .select({ key: apiKeys, company })
        .from(apiKeys)
        .innerJoin(companies, eq(companies.id, apiKeys.companyId))
        .where(and(eq(apiKeys.companyId, tx.company), eq(apiKeys.id, actor.key))),
    'look',
  );
  if (!found) throw new Problem('key-not-valid');
  const { id, name, scopes, expiresAt } = found.key;
  return { id, name, scopes, expiresAt: expiresAt.toISOString(), company: found.company };
}
