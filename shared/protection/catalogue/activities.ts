import { categoryNames, type Subject } from '../../kernel/field-class.ts';
import { personalOf, type Catalogue, type Item } from './catalogue.ts';
import { describeRetention } from './describe-retention.ts';

/** A processing activity: everything about one kind of people that one purpose needs. */
export type Activity = Readonly<{
  purpose: string;
  subject: Subject;
  legalBases: readonly string[];
  /** fideslang keys. */
  categories: readonly string[];
  /** Whether it can reveal health or another special category (GDPR Art. 9). */
  special: boolean;
  /** Keys of the recipients, the hosts among them. */
  recipients: readonly string[];
  tables: readonly string[];
  flows: readonly string[];
  /** How long, a sentence for each table that says it differently, and for what has left the tables. */
  kept: readonly string[];
}>;

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].toSorted();

/** Recipients of a value: those its class names, and whoever hosts what it lies in. */
export function recipientsOf({ recipients }: Catalogue, { kind, recipients: named }: Item): string[] {
  const hosted = kind === 'table' ? 'tables' : kind;
  const hosts = Object.entries(recipients).filter(([, { hosts: all = [] }]) =>
    (all as readonly string[]).includes(hosted),
  );
  return sorted([...named, ...hosts.map(([name]) => name)]);
}

/** What is done with data about some people, purpose by purpose, in alphabetical order. */
export function activitiesOf(catalogue: Catalogue, subject: Subject): Activity[] {
  const tables = new Map(catalogue.tables.map((one) => [one.table, one]));
  const flows = new Map(catalogue.flows.map((one) => [`${one.kind} ${one.name}`, one]));
  const about = (item: Item) => (item.kind === 'table' ? tables.get(item.of)! : flows.get(`${item.kind} ${item.of}`)!);
  const items = personalOf(catalogue).filter((item) => item.subject === subject);
  const grouped = Map.groupBy(items, (item) => about(item).purpose);
  return [...grouped]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([purpose, all]) => ({
      purpose,
      subject,
      legalBases: sorted(all.map((item) => about(item).legalBasis)),
      categories: sorted(all.map(({ category }) => category)),
      special: all.some((item) => item.special),
      recipients: sorted(all.flatMap((item) => recipientsOf(catalogue, item))),
      tables: sorted(all.filter(({ kind }) => kind === 'table').map(({ of }) => of)),
      flows: sorted(all.filter(({ kind }) => kind !== 'table').map(({ kind, of }) => `${kind}: ${of}`)),
      kept: sorted(
        all.map((item) => {
          const one = about(item);
          return 'table' in one ? describeRetention(one.retention).words : `${one.kind}: ${one.kept}`;
        }),
      ),
    }));
}

/** `e-mail addresses (user.contact.email)`. */
export const categoryInWords = (category: string): string => {
  const name = categoryNames[category];
  return name === undefined ? category : `${name} (${category})`;
};
