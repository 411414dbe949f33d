import type { Tx } from '../../platform/tenant-transaction.ts';
import type { PayrollProfile } from './contract.ts';
import type { FileRun } from './file-run.ts';
import { categoriesOf, companyOf, readProfile } from './profile-store.ts';
import { sampleRun } from './sample-run.ts';

/** The company's profile, and a run of made-up lines over its own benefits. */
export async function readSample(tx: Tx): Promise<{ run: FileRun; profile: PayrollProfile }> {
  const { profile } = await readProfile(tx);
  const offered = (await categoriesOf(tx)).filter(({ open }) => open);
  const benefits = offered.map(({ id, nameSv, nameEn, payrollCode, treatment }) => ({
    id,
    code: payrollCode,
    name: { sv: nameSv, en: nameEn },
    treatment,
  }));
  return { run: sampleRun(await companyOf(tx), benefits), profile };
}
