import type { Tx } from '../../platform/tenant-transaction.ts';
import { systemCodes, type PayrollProfileView } from './contract.ts';
import { faultTexts } from './fault-texts.ts';
import { categoriesOf, type KeptProfile } from './profile-store.ts';
import { systems } from './systems.ts';

/** What the page of the payroll system shows. */
export async function profileViewOf(tx: Tx, { version, changedAt, profile }: KeptProfile): Promise<PayrollProfileView> {
  const known = await categoriesOf(tx);
  return {
    version,
    changedAt: changedAt?.toISOString() ?? null,
    profile,
    systems: systemCodes.map((code) => {
      const { name, how, settings, requires } = systems[code];
      return { code, name, how, settings, requires: requires.map((fault) => faultTexts[fault]) };
    }),
    categories: known.map(({ id, nameSv, nameEn, payrollCode, open }) => ({
      id,
      name: { sv: nameSv, en: nameEn },
      payrollCode,
      open,
    })),
  };
}
