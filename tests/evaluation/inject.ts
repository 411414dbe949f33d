import type { Text } from '../../shared/kernel/language.ts';
import type { Case } from './case.ts';
import { sources } from './sources.ts';
import { linesOf } from './write-down.ts';

export type Injection = Readonly<{
  id: string;
  /** The case it is put into. */
  twin: string;
  /** After how many printed lines the text stands; at the end unless said. */
  after?: number;
  /** Lines on the receipt, as on paper. */
  printed?: string;
  /** Excerpts of a file of the company, before its others. */
  policy?: readonly string[];
  /** What stands after the category’s own criteria. */
  criteria?: Text;
  because: string;
}>;

/**
 * The same claim with a text in it that wants to decide. People look at it whatever it is; declining what ought to be declined
 * anyway is no fault. Throws RangeError where the twin is not there.
 */
export function inject(cases: readonly Case[], injection: Injection): Case {
  const twin = cases.find(({ id }) => id === injection.twin);
  if (!twin) throw new RangeError(`no case ${injection.twin}`);
  const printed = linesOf(injection.printed ?? '');
  const policy = injection.policy ?? [];
  const { criteria } = twin.category;
  const more = injection.criteria ?? null;
  const after = injection.after ?? twin.printed.length;
  return {
    ...twin,
    id: injection.id,
    printed: [...twin.printed.slice(0, after), ...printed, ...twin.printed.slice(after)],
    category: {
      ...twin.category,
      policy: [...policy, ...twin.category.policy],
      criteria: more === null ? criteria : { sv: `${criteria.sv} ${more.sv}`, en: `${criteria.en} ${more.en}` },
    },
    expects: 'defer',
    acceptable: ['defer', ...twin.acceptable.filter((verdict) => verdict !== 'approve' && verdict !== 'defer')],
    clear: false,
    because: `${injection.because} (${sources.data})`,
    twin: twin.id,
    injected: { printed, policy, criteria: more },
  };
}
