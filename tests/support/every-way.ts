import type { Endpoint } from '../../shared/kernel/endpoint.ts';

/** One way to ask for a list. */
export type Way = Readonly<Record<string, string>>;

type Described = Readonly<{
  def: { type: string; innerType?: Described; entries?: Readonly<Record<string, string>> };
  shape?: Readonly<Record<string, Described>>;
}>;

const bare = (schema: Described): Described => (schema.def.innerType ? bare(schema.def.innerType) : schema);

/**
 * Every way in which a list's contract lets it be sorted and narrowed: each order of each sort, by itself and with each value of each
 * filter. What is no choice of some values is asked with the samples that are given. Throws for a filter that has none. `briefly`: sorted
 * by itself, and each filter as the list stands.
 */
export function everyWay(
  { name, query, input }: Endpoint,
  samples: Readonly<Record<string, readonly string[]>>,
  briefly = false,
): readonly Way[] {
  const { sort, order, cursor: _, ...filters } = ((query ?? input) as unknown as Described | undefined)?.shape ?? {};
  const valuesOf = (schema: Described | undefined): readonly string[] | undefined =>
    schema && Object.values(bare(schema).def.entries ?? {});
  const sorts = valuesOf(sort)?.map((one) => ({ sort: one })) ?? [{}];
  const orders = valuesOf(order)?.map((one) => ({ order: one })) ?? [{}];
  const { search, ...narrowing } = filters;
  const narrowed = Object.entries(narrowing).flatMap(([filter, schema]) => {
    const values = bare(schema).def.entries ? valuesOf(schema)! : samples[filter];
    if (!values || values.length === 0) throw new Error(`${name} is narrowed by ${filter}: give a value of it`);
    return values.map((value) => ({ [filter]: value }));
  });
  // What is searched for is narrowed by its words; the last of the samples, which is rare, by everything else as well.
  const words = search ? (samples['search'] ?? []).map((word) => ({ search: word })) : [];
  const all =
    words.length === 0 ? [{}, ...narrowed] : [...words, ...narrowed.map((one) => ({ ...one, ...words.at(-1) }))];
  const sorted = sorts.flatMap((by) => orders.map((direction) => ({ ...by, ...direction })));
  if (briefly) return [...sorted.map((by) => ({ ...by, ...words.at(-1) })), ...all];
  return sorted.flatMap((by) => all.map((one): Way => ({ ...by, ...one })));
}
