import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { asMachine, type Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { showExportLink as contract } from './contract.ts';
import { fileName } from './copy-of-person.ts';
import { findExport } from './find-export.ts';

/** What a link leads to, to whoever holds it. Throws Problem `input-invalid`, `export-over`. */
export async function showExportLink(
  uses: { database: Database },
  caller: Person | null,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  const token = readToken(parse(contract.input, input).token);
  if (!token) throw new Problem('export-over');
  authorise(asMachine('rights-keeper', token.company), 'own-rights.take');
  return uses.database.inTenant(
    token.company,
    async (tx) => {
      const { file, language } = await findExport(tx, token, caller);
      const { parts, size, expiresAt } = file;
      return { parts, size, expiresAt: expiresAt!.toISOString(), name: fileName(language) };
    },
    'look',
  );
}
