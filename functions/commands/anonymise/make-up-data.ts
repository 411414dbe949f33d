import type pg from 'pg';
import type { Secret } from '../../../shared/platform/secret.ts';
import { makeUpRow } from '../../../shared/protection/anonymise/make-up-row.ts';
import { openPseudonyms } from '../../../shared/protection/anonymise/open-pseudonyms.ts';
import { openStagingSeals } from '../../../shared/protection/anonymise/open-staging-seals.ts';
import { planFor, type TablePlan } from '../../../shared/protection/anonymise/plan.ts';
import type { Row } from '../../../shared/protection/anonymise/ports.ts';
import { describeTables, type DescribedTable } from './describe-tables.ts';
import { mendSums, type WithinBase } from './mend-sums.ts';

/** Rows that are made up at a time. */
const heap = 200;

/** Tables about keys alone: a key is not copied, and what is told of it would be told of nothing. Staging makes its own. */
const aboutKeys = ['vault_key_versions', 'key_rotations'];
/** What was copied to where no copy of staging is. */
const aboutBackups = ['backup_runs', 'backup_files', 'restore_drills'];
/** How the deployment itself was doing: staging has its own, and an alert of another place would be nobody's. */
const aboutOperations = ['timer_jobs', 'job_runs', 'signal_counts', 'signal_readings', 'alerts', 'alert_mails'];
/** Hashes and signatures of what really was: of made-up rows they prove nothing. */
const proofs = /^(platform_)?audit_(leaves|seals|unsealed)$|^root_(leaves|seals)$|^contract_ends$/;
/** Whoever asked to be told of changes of this deployment: staging has nothing to tell them. */
const ofSubscribers = ['notice_subscribers', 'subscriber_notices'];
export const isLeftEmpty = ({ name, columns }: DescribedTable): boolean =>
  aboutKeys.includes(name) ||
  aboutBackups.includes(name) ||
  ofSubscribers.includes(name) ||
  aboutOperations.includes(name) ||
  proofs.test(name) ||
  columns.some(({ holds }) => holds?.reason === 'key material');

/** The claim that a receipt or a reading is of, as a join to the table `t`. */
const claimOf: Readonly<Record<string, string>> = {
  receipts: 'left join expenses e on e.company_id = t.company_id and e.id = t.expense_id',
  receipt_readings: `left join receipts r on r.company_id = t.company_id and r.id = t.receipt_id
    left join expenses e on e.company_id = r.company_id and e.id = r.expense_id`,
};

export type MadeTable = Readonly<{ table: string; rows: number; leftEmpty: boolean }>;

/** Puts made-up files in place of a row's own, and gives the row with what it has to say of them. */
export type MakeUpFiles = (table: string, row: Row, claim: Row | null, made: Row) => Promise<Row>;

/**
 * Fills an empty database, to which `target` is connected as its owner, with made-up rows for those that `source` sees as the role that passes
 * row-level security and reads alone. Everything in one transaction on each side: what is read is of one moment, and what cannot be finished is
 * not there. Checks, unique keys and foreign keys are the database’s own; its triggers are about changes and rest meanwhile.
 *
 * Throws NoRule, before anything is written, for a column without a class or a rule; Error where the target is not empty or lacks a table.
 */
export async function makeUpData(uses: {
  source: pg.ClientBase;
  target: pg.ClientBase;
  secret: Secret;
  files: MakeUpFiles;
}): Promise<MadeTable[]> {
  const { source, target, secret, files } = uses;
  await source.query('begin isolation level repeatable read read only');
  try {
    const described = await describeTables(source);
    const wanted = described.filter((table) => !isLeftEmpty(table));
    const plans = new Map(planFor(wanted.flatMap(({ columns }) => columns)).map((plan) => [plan.name, plan]));
    const made = { pseudonyms: openPseudonyms(secret), seals: openStagingSeals(secret) };
    await target.query('begin');
    try {
      // Also for the look at whether they are empty: forced row-level security shows its owner no row of any company.
      for (const { name, forced } of wanted)
        await target.query(`alter table ${name} disable trigger user${forced ? `, no force row level security` : ''}`);
      await requireEmpty(target, described);
      const counted: MadeTable[] = [];
      const within: WithinBase[] = [];
      for (const table of described) {
        const plan = plans.get(table.name);
        const rows = plan ? await copy({ source, target, files }, made, table, plan, within) : 0;
        counted.push({ table: table.name, rows, leftEmpty: plan === undefined });
      }
      await mendSums(target, within);
      for (const { name, forced } of wanted)
        await target.query(`alter table ${name} enable trigger user${forced ? `, force row level security` : ''}`);
      await target.query('commit');
      return counted;
    } catch (error) {
      await target.query('rollback');
      throw error;
    }
  } finally {
    await source.query('rollback');
  }
}

async function requireEmpty(target: pg.ClientBase, described: readonly DescribedTable[]): Promise<void> {
  const there = await describeTables(target);
  for (const { name, columns } of described) {
    const same = there.find((table) => table.name === name);
    const lacks = columns.find((column) => !same?.columns.some((one) => one.name === column.name));
    if (lacks) throw new Error(`the target has no ${name}.${lacks.name}: bring it up to the same migration`);
    const { rows } = await target.query(`select from ${name} limit 1`);
    if (rows.length > 0) throw new Error(`the target is not empty: ${name} has rows`);
  }
}

async function copy(
  { source, target, files }: { source: pg.ClientBase; target: pg.ClientBase; files: MakeUpFiles },
  uses: Parameters<typeof makeUpRow>[0],
  { name, key, columns }: DescribedTable,
  plan: TablePlan,
  within: WithinBase[],
): Promise<number> {
  const join = claimOf[name];
  const order = key.map((column) => `t.${column}`).join(', ') || '1';
  await source.query(
    `declare rows_of no scroll cursor for
     select to_jsonb(t) as row, ${join ? 'to_jsonb(e)' : 'null::jsonb'} as claim from ${name} t ${join ?? ''} order by ${order}`,
  );
  const listed = columns.map((column) => `"${column.name}"`).join(', ');
  let count = 0;
  try {
    for (;;) {
      const { rows } = await source.query<{ row: Row; claim: Row | null }>(`fetch ${heap} from rows_of`);
      if (rows.length === 0) return count;
      const ready: Row[] = [];
      for (const { row, claim } of rows) {
        const made = await files(name, row, claim, makeUpRow(uses, plan, row, claim));
        ready.push(made);
        if (name === 'allowances' && Number(row['used']) + Number(row['reserved']) <= Number(row['base']))
          within.push(made as unknown as WithinBase);
      }
      await target.query(
        `insert into ${name} (${listed}) select ${listed} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [JSON.stringify(ready)],
      );
      count += ready.length;
    }
  } finally {
    await source.query('close rows_of').catch(() => undefined);
  }
}
