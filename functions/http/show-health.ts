import { sql } from 'drizzle-orm';
import { Problem } from '../../shared/kernel/problem.ts';
import type { showHealth as contract } from '../../shared/platform/contract.ts';
import type { Handler } from '../host/http.ts';

/** The platform offers no health check of its own on Flex Consumption: this is what the gateway asks. */
export const handleShowHealth: Handler<typeof contract> = async (uses) => {
  await uses.database
    .onPlatform((tx) => tx.db.execute(sql`select 1`))
    .catch(() => {
      throw new Problem('service-away');
    });
  return { ok: true as const };
};
