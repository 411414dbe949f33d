import type * as z from 'zod/mini';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changePayrollProfile as contract, type PayrollProfileView } from './contract.ts';
import { isPayCode } from './pay-code.ts';
import { categoriesOf, readProfile, writeProfile } from './profile-store.ts';
import { profileViewOf } from './profile-view.ts';
import { mappingTexts } from './mapping-texts.ts';

/**
 * Chooses the company's payroll system and how files are made for it. Throws Problem `not-allowed`; `input-invalid`, also for a
 * category that is not the company's and for a code that the chosen field cannot hold; `changed-meanwhile`.
 */
export async function changePayrollProfile(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<PayrollProfileView> {
  authorise(actor, 'payroll-profile.change');
  const { version, ...after } = parse(contract.input, input);
  const faults = after.mapping.categories.flatMap(({ code, takeBack }, place) =>
    (['code', 'takeBack'] as const).flatMap((field) => {
      const value = field === 'code' ? code : takeBack;
      if (value === null || after.settings.codeField !== 'lonkod' || isPayCode(value)) return [];
      return [{ pointer: `/mapping/categories/${place}/${field}`, code: 'pay-code-unknown', text: mappingTexts.code }];
    }),
  );
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  return uses.database.inTenant(actor.company, async (tx) => {
    const before = await readProfile(tx);
    if (before.version !== version) throw new Problem('changed-meanwhile');
    const known = new Set((await categoriesOf(tx)).map(({ id }) => id));
    const foreign = after.mapping.categories.findIndex(({ category }) => !known.has(category));
    if (foreign >= 0) {
      const pointer = `/mapping/categories/${foreign}/category`;
      throw new Problem('input-invalid', [{ pointer, code: 'category-unknown', text: mappingTexts.category }]);
    }
    if (canonicalJson(before.profile) === canonicalJson(after) && version > 0) return profileViewOf(tx, before);
    const written = await writeProfile(tx, version, after);
    await audit(
      tx,
      actor,
      'payroll-profile.changed',
      { kind: 'company', id: tx.company },
      { version: written.version, system: after.system, from: before.profile.system },
    );
    return profileViewOf(tx, written);
  });
}
