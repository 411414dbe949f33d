import { machines } from '../../kernel/roles.ts';
import { blurAmount } from './blur-amount.ts';
import { textOf, type Context, type Rule } from './context.ts';
import { holdsIds, knownCurrency, madeUpJson, roundShare, withOtherIds } from './made-up-json.ts';
import { madeUpPerson } from './made-up-person.ts';
import { madeUpSealed } from './made-up-sealed.ts';
import { domainOf, madeUpCompanyText, madeUpDepartment, madeUpOrganisationNumber } from './made-up-text.ts';
import type { Pseudonyms } from './ports.ts';
import { shiftDay, shiftInstant } from './shift-day.ts';

/** A column as the catalogue and the database describe it. */
export type Column = Readonly<{
  table: string;
  name: string;
  /** As the database writes it: `uuid`, `text[]`. */
  type: string;
  /** A check of the database holds it to a list of words. */
  closed: boolean;
  holds: Readonly<{ category: string; reason?: string; encryption?: 'field' | 'at-rest' }>;
  /** What the type of the column says that a key made: sealed values, or an index and what that is made from. */
  guarded:
    | Readonly<{ kind: 'sealed' }>
    | Readonly<{
        kind: 'index';
        purpose: string;
        source: Readonly<{ column: string; normalise(text: string): string }> | null;
      }>
    | null;
  /** The column that names a row within its company. */
  row: string;
}>;

const keep: Rule = (value) => value;
const id: Rule = (value, { pseudonyms }) => pseudonyms.id(String(value));
const bytesLike =
  (column: Column): Rule =>
  (value, { pseudonyms }) =>
    `\\x${pseudonyms.hex((String(value).length - 2) / 2, 'bytes', column.guarded?.kind === 'index' ? column.guarded.purpose : column.name, String(value))}`;

/** The rule by which a column becomes made up. Null where there is none: nothing is made then. */
export function ruleOfColumn(column: Column): Rule | null {
  const { holds, guarded, closed, type } = column;
  if (guarded?.kind === 'sealed' || holds.encryption === 'field') return sealedRule(column);
  if (guarded?.kind === 'index') return indexRule(column);
  const own = ownRules[`${column.table}.${column.name}`];
  if (own) return own;
  // A word of a closed list says nothing by itself, and what works with it needs it.
  if (closed && (type === 'text' || type === 'text[]')) return keep;
  return holds.category === 'none' ? impersonalRule(column) : personalRule(column);
}

function sealedRule({ table, name, row }: Column): Rule | null {
  const make = madeUpSealed[`${table}.${name}`];
  if (!make) return null;
  return (_, context) =>
    context.seals.seal(make(context), {
      ...{ company: context.company, table, column: name },
      row: context.pseudonyms.id(textOf(context.row, row)),
    });
}

function indexRule(column: Column): Rule | null {
  if (column.guarded?.kind !== 'index') return null;
  const { purpose, source } = column.guarded;
  // What it was made from is kept nowhere: it finds nothing, and stays as different from others as it was.
  if (!source) return (value, { pseudonyms }) => `\\x${pseudonyms.hex(16, 'index', purpose, String(value))}`;
  const make = madeUpSealed[`${column.table}.${source.column}`];
  if (!make) return null;
  return (_, context) => context.seals.index(context.company, purpose, source.normalise(String(make(context))));
}

function impersonalRule(column: Column): Rule | null {
  const { type, holds } = column;
  if (holds.reason === 'key material') return null;
  if (type === 'uuid') return id;
  if (type === 'uuid[]') return (value, { pseudonyms }) => (value as string[]).map((one) => pseudonyms.id(one));
  if (type === 'bytea') return bytesLike(column);
  if (type === 'jsonb') return (value, { pseudonyms, company }) => madeUpJson(pseudonyms, { company }, value);
  if (holds.reason === 'company text')
    return (value, { pseudonyms, company }) => madeUpCompanyText(pseudonyms, company, String(value));
  if (type === 'text' && holds.reason === 'hash')
    return (value, { pseudonyms }) => pseudonyms.hex(16, 'hash', String(value));
  if (type === 'text') return (value, { pseudonyms }) => withOtherIds(pseudonyms, String(value));
  if (type === 'text[]')
    return (value, { pseudonyms }) => (value as string[]).map((one) => withOtherIds(pseudonyms, one));
  return plainTypes.has(type) ? keep : null;
}

const plainTypes = new Set([
  ...['integer', 'bigint', 'smallint', 'boolean', 'double precision', 'numeric', 'integer[]'],
  ...['date', 'timestamp with time zone'],
]);

function personalRule(column: Column): Rule | null {
  const { type, name, holds } = column;
  const is = (category: string) => holds.category === category || holds.category.startsWith(`${category}.`);
  if (type === 'uuid') return id;
  if (type === 'bytea') return bytesLike(column);
  if (type === 'jsonb')
    return (value, { pseudonyms, company, person }) => madeUpJson(pseudonyms, { company, person }, value);
  if (type === 'date')
    return (value, { pseudonyms, company }) =>
      shiftDay(pseudonyms, company, String(value), /(_until|last_day)$/.test(name));
  if (type === 'timestamp with time zone')
    return (value, { pseudonyms, company }) => shiftInstant(pseudonyms, company, String(value));
  if ((type === 'bigint' || type === 'integer') && is('user.financial'))
    return (value, { pseudonyms, company }) => blurAmount(pseudonyms, company, Number(value));
  if (type === 'integer' && name.endsWith('_permille')) return (value) => roundShare(Number(value));
  if (type !== 'text') return null;
  if (is('user.name')) return (_, { pseudonyms, person }) => madeUpPerson(pseudonyms, person).name;
  if (is('user.contact.email')) return mailbox;
  if (name === 'currency') return (value) => knownCurrency(String(value));
  if (name === 'department')
    return (value, { pseudonyms, company }) => madeUpDepartment(pseudonyms, company, String(value));
  if (name === 'employee_number') return employeeNumber;
  if (is('user.unique_id') || is('user.content') || is('user.workplace')) return token;
  return null;
}

const mailbox: Rule = (_, { pseudonyms, company, person }) =>
  `${madeUpPerson(pseudonyms, person).mailbox}@${company === '' ? 'clvr.example' : domainOf(pseudonyms, company)}`;

const employeeNumber: Rule = (value, { pseudonyms, company }) =>
  pseudonyms.alone(`${company} employee number`, String(value), numbersFrom(pseudonyms, company, String(value)));

function* numbersFrom(pseudonyms: Pseudonyms, company: string, was: string): Iterable<string> {
  const from = pseudonyms.below(90_000, 'employee number', company, was);
  for (let step = 0; step < 90_000; step += 1) yield String(10_000 + ((from + step) % 90_000));
}

/** Something that leads to a person: ids in it are replaced, and what is none becomes another text. */
const token: Rule = (value, { pseudonyms }) => {
  const text = String(value);
  const bare = text.replaceAll(/[0-9a-f-]{36}/gi, '');
  if (holdsIds(text) && /^[.:/]*$/.test(bare)) return withOtherIds(pseudonyms, text);
  return pseudonyms.hex(16, 'token', text);
};

/** Who acted: one of the machines by its name, or an id. */
const actor: Rule = (value, context) => {
  const [name = '', ...rest] = String(value).split(':');
  if (!(machines as readonly string[]).includes(name)) return token(value, context);
  return [name, ...rest.map((one) => token(one, context))].join(':');
};

const value =
  (make: (context: Context) => string): Rule =>
  (_, context) =>
    make(context);

/** A name that can be told from others, the same wherever the same one stood. */
const named =
  (what: string): Rule =>
  (was, { pseudonyms, company }) =>
    `${what} ${pseudonyms.hex(3, what, company, String(was))}`;

const payCode: Rule = (was, { pseudonyms, company }) =>
  `L${100 + pseudonyms.below(900, 'pay code', company, String(was))}`;

/** Columns that are held to a form, or that say the same as others do. */
const ownRules: Readonly<Record<string, Rule>> = {
  'companies.name': (was, { pseudonyms, company }) => `Företag ${pseudonyms.hex(3, 'name', company, String(was))} AB`,
  'companies.organisation_number': value(({ pseudonyms, company }) =>
    pseudonyms.alone('organisation numbers', company, [
      madeUpOrganisationNumber(pseudonyms, company),
      madeUpOrganisationNumber(pseudonyms, `${company} again`),
    ]),
  ),
  'companies.domain': value(({ pseudonyms, company }) => domainOf(pseudonyms, company)),
  'directory_people.user_name': mailbox,
  'webhook_endpoints.url': (was, { pseudonyms, company }) =>
    `https://mottagare-${pseudonyms.hex(4, 'url', company, String(was))}.example/`,
  'audit_entries.actor_id': actor,
  'platform_audit_entries.actor_id': actor,
  'categories.name_sv': named('Förmån'),
  'categories.name_en': named('Benefit'),
  'categories.payroll_code': payCode,
  'payroll_lines.category_sv': named('Förmån'),
  'payroll_lines.category_en': named('Benefit'),
  'payroll_lines.payroll_code': payCode,
  // Typed by people of the company, and read by nobody but them.
  'webhook_attempts.answer': () => 'Påhittat svar',
};
