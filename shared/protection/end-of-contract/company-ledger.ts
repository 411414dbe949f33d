import { isId, type Id } from '../../kernel/ids.ts';

export const companyLedgerPrefix = 'companies/';
export const companyLedgerKey = (company: Id): string => `${companyLedgerPrefix}${company}.sql`;

const mark = '-- company ';

/** What of the end of a contract a restore needs: ids, days and times. */
export type EndedCompany = Readonly<{
  company: Id;
  noticeOn: string;
  endsOn: string;
  deleteFrom: string;
  askedBy: Id;
  confirmedBy: Id;
  at: string;
  exportDigest: string;
}>;

const shapes: Readonly<Record<keyof EndedCompany, (value: unknown) => boolean>> = {
  company: isId,
  askedBy: isId,
  confirmedBy: isId,
  noticeOn: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  endsOn: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  deleteFrom: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  at: (value) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value)),
  exportDigest: (value) => /^[0-9a-f]{64}$/.test(String(value)),
};

function checked(said: unknown): EndedCompany {
  const all = said as EndedCompany;
  if (Object.entries(shapes).some(([name, fits]) => !fits(all[name as keyof EndedCompany])))
    throw new Error('an object of the erasure ledger cannot be read');
  return all;
}

/** The deletion of a company as SQL that `psql` runs over a restored dump, as often as one likes. Throws Error for anything but ids, days and times. */
export function writeCompanyLedger(said: EndedCompany, tables: readonly string[]): string {
  const { company, noticeOn, endsOn, deleteFrom, askedBy, confirmedBy, at, exportDigest } = checked(said);
  const tolerant = (statement: string) =>
    `do $end$ begin\n  ${statement};\nexception when undefined_table or undefined_column then null; end $end$;`;
  const deletions = tables.map((table) => `delete from ${table} where company_id = '${company}'`);
  return `${mark}${JSON.stringify(said)}
begin;
select set_config('app.company_id', '${company}', true);
insert into contract_ends (company_id, state, notice_on, ends_on, delete_from, asked_by, asked_at, confirmed_by, confirmed_at, closed_at, exported_at, export_digest, figures)
  values ('${company}', 'deleting', '${noticeOn}', '${endsOn}', '${deleteFrom}', '${askedBy}', '${at}', '${confirmedBy}', '${at}', '${at}', '${at}', '${exportDigest}', '{}')
  on conflict (company_id) do update set state = 'deleting', confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,
    closed_at = excluded.closed_at, exported_at = excluded.exported_at, export_digest = excluded.export_digest, ended_at = null, certificate_digest = null
  where exists (select from companies where id = excluded.company_id);
${[...deletions, `delete from companies where id = '${company}'`].map(tolerant).join('\n')}
commit;
`;
}

/** Reads what such an object is about. Throws Error for what is none. */
export function readCompanyLedger(sql: string): EndedCompany {
  const [first = ''] = sql.split('\n', 1);
  if (!first.startsWith(mark)) throw new Error('an object of the erasure ledger cannot be read');
  return checked(JSON.parse(first.slice(mark.length)));
}
