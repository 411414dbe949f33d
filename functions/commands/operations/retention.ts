import { classes, tables } from '../../../shared/database/schema.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { companies } from '../../../shared/people/companies/table.ts';
import { forgetStaff } from '../../../shared/people/staff/forget-staff.ts';
import { livesOf } from '../../../shared/protection/retention/lives.ts';
import { showPast, type Past } from '../../../shared/protection/retention/show-past.ts';
import { sweepCompany } from '../../../shared/protection/retention/sweep-company.ts';
import { sweepPlatform } from '../../../shared/protection/retention/sweep-platform.ts';
import { usualBatch, type SweepUses } from '../../../shared/protection/retention/uses.ts';
import { withRotation } from './open-rotation.ts';
import { table, type Operation, type Outcome } from './operation.ts';

type Figures = Omit<Past, 'examples'> & Partial<Pick<Past, 'examples'>>;
type OfCompany = Readonly<{ company: Id; name: string; rules: readonly Figures[] }>;

const inWords = ({ company, name, rules }: OfCompany, dry: boolean): string => {
  if (rules.length === 0) return `${name} (${company}): nothing is past its period.\n`;
  const head = ['rule', 'past its period', dry ? 'would go' : 'deleted', 'held', 'stays with another'];
  const rows = rules.map(({ rule, matched, deleted, held, kept, examples = [] }) => [
    ...[rule, ...[matched, deleted, held, kept].map(String), ...(dry ? [examples.join(', ')] : [])],
  ]);
  return `${name} (${company})\n${table([[...head, ...(dry ? ['for example'] : [])], ...rows])}\n`;
};

type Company = Readonly<{ id: Id; name: string }>;

async function dryRun(uses: SweepUses, chosen: readonly Company[]): Promise<Outcome> {
  const found: OfCompany[] = [];
  for (const { id: company, name } of chosen) found.push({ company, name, ...(await showPast(uses, company)) });
  const sum = found.flatMap(({ rules }) => rules).reduce((all, { deleted }) => all + deleted, 0);
  const end = `${sum} rows would go. What belongs to no company is not counted. Nothing was changed.\n`;
  return {
    ok: true,
    text: [...found.map((one) => inWords(one, true)), end].join('\n'),
    dryRun: true,
    companies: found,
  };
}

/** Until it is asked to stop: then it ends between two batches, and says so. */
async function sweepNow(uses: SweepUses, chosen: readonly Company[], everything: boolean): Promise<Outcome> {
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.on('SIGINT', onStop).on('SIGTERM', onStop);
  const pace = { goesOn: () => !stop.signal.aborted };
  const found: OfCompany[] = [];
  let platform: number | null = null;
  try {
    for (const { id: company, name } of chosen) {
      if (stop.signal.aborted) break;
      const { rules } = await sweepCompany(uses, company, pace);
      const figures = [...rules].map(([rule, { deleted, held, kept }]) => ({
        ...{ rule, matched: deleted + held + kept, deleted, held, kept },
      }));
      found.push({ company, name, rules: figures.filter(({ matched }) => matched > 0) });
    }
    if (everything && !stop.signal.aborted)
      platform = (await sweepPlatform(uses, pace)).deleted + (await forgetStaff(uses));
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop);
  }
  const sum = found.flatMap(({ rules }) => rules).reduce((all, { deleted }) => all + deleted, 0);
  const stopped = stop.signal.aborted;
  const end = [
    `${sum} rows were deleted.`,
    ...(platform === null ? [] : [`Of what belongs to no company: ${platform}.`]),
    ...(stopped ? ['Stopped at a clean point. The same command goes on from there; so does the timer.'] : []),
  ].join(' ');
  const text = `${[...found.map((one) => inWords(one, false)), end].join('\n')}\n`;
  return { ok: !stopped, text, dryRun: false, stopped, companies: found, platform };
}

export const retention: Operation = {
  name: 'retention',
  summary: 'takes what is past its period, or says what would go',
  usage: `npm run operations -- retention [--dry-run] [--company ID] [--json]

Does what the timer does at night: rows that are past the period of their class go, unless a hold keeps them or something refers to them that
stays. Rule by rule: how many are past their period, how many go, are held, and stay with another row that is kept. People whose own period
is over are counted as employees: they are erased by a message each, soon after. Ctrl-C ends it between two batches.

  --dry-run  says what would go, with the ids of some rows, and changes nothing
  --company  only this one, and nothing that belongs to no company
`,
  options: { 'dry-run': { type: 'boolean', default: false }, company: { type: 'string' } },
  run: (parts, values) =>
    withRotation(parts, values['company'], async (rotation, ids) => {
      const { operations, keyDatabase, copies, keys, randomness } = rotation;
      const lives = livesOf(Object.values(tables), classes);
      const uses = { operations, keyDatabase, copies, dataKeys: keys.dataKeys, randomness, lives, batch: usualBatch };
      const { id, name } = companies;
      const all = await operations.onPlatform((tx) => tx.db.select({ id, name }).from(companies).orderBy(id));
      const chosen = all.filter((one) => ids.includes(one.id));
      return values['dry-run'] ? dryRun(uses, chosen) : sweepNow(uses, chosen, values['company'] === undefined);
    }),
};
