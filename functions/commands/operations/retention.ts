import { classes, tables } from '../../../shared/database/schema.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { forgetStaff } from '../../../shared/people/staff/forget-staff.ts';
import { livesOf } from '../../../shared/protection/retention/lives.ts';
import { showPast, type Past } from '../../../shared/protection/retention/show-past.ts';
import { sweepCompany } from '../../../shared/protection/retention/sweep-company.ts';
import { sweepPlatform } from '../../../shared/protection/retention/sweep-platform.ts';
import { usualBatch, type SweepUses } from '../../../shared/protection/retention/uses.ts';
import { withRotation } from './open-rotation.ts';
import { table, type Operation, type Outcome } from './operation.ts';

type Figures = Omit<Past, 'examples'> & Partial<Pick<Past, 'examples'>>;
type OfCompany = Readonly<{ company: Id; rules: readonly Figures[] }>;

const head = ['rule', 'past its period', 'goes', 'held', 'referred to', 'for example'];
const inWords = ({ company, rules }: OfCompany): string => {
  if (rules.length === 0) return `${company}: nothing is past its period.\n`;
  const rows = rules.map(({ rule, matched, deleted, held, kept, examples = [] }) => [
    ...[rule, ...[matched, deleted, held, kept].map(String), examples.join(', ')],
  ]);
  return `${company}\n${table([head, ...rows])}\n`;
};

async function dryRun(uses: SweepUses, companies: readonly Id[]): Promise<Outcome> {
  const found: OfCompany[] = [];
  for (const company of companies) found.push({ company, ...(await showPast(uses, company)) });
  const text = `${found.map(inWords).join('\n')}\nNothing was changed.\n`;
  return { ok: true, text, dryRun: true, companies: found };
}

async function sweepNow(uses: SweepUses, companies: readonly Id[]): Promise<Outcome> {
  const pace = { goesOn: () => true };
  const found: OfCompany[] = [];
  for (const company of companies) {
    const { rules } = await sweepCompany(uses, company, pace);
    const figures = [...rules].map(([rule, { deleted, held, kept }]) => ({
      ...{ rule, matched: deleted + held + kept, deleted, held, kept },
    }));
    found.push({ company, rules: figures.filter(({ matched }) => matched > 0) });
  }
  const platform = (await sweepPlatform(uses, pace)).deleted + (await forgetStaff(uses));
  const text = `${found.map(inWords).join('\n')}\nOf no company: ${platform}\n`;
  return { ok: true, text, dryRun: false, companies: found, platform };
}

export const retention: Operation = {
  name: 'retention',
  summary: 'takes what is past its period, or says what would go',
  usage: `npm run operations -- retention [--dry-run] [--company ID] [--json]

Does what the timer does at night: rows that are past the period of their class go, unless a hold keeps them or something refers to them that
stays. Rule by rule: how many are past their period, how many go, are held, and are referred to.

  --dry-run  says what would go, with the ids of some rows, and changes nothing
  --company  only this one
`,
  options: { 'dry-run': { type: 'boolean', default: false }, company: { type: 'string' } },
  run: (parts, values) =>
    withRotation(parts, values['company'], (rotation, companies) => {
      const { operations, keyDatabase, copies, keys, randomness } = rotation;
      const lives = livesOf(Object.values(tables), classes);
      const uses = { operations, keyDatabase, copies, dataKeys: keys.dataKeys, randomness, lives, batch: usualBatch };
      return values['dry-run'] ? dryRun(uses, companies) : sweepNow(uses, companies);
    }),
};
