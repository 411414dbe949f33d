import type { Resource } from '../policy/resource.ts';

/** One resource that is made another: which, where in its properties, and what stands there instead (undefined takes it away). */
export type Change = Readonly<{ of: readonly [type: string, name: string]; set: string; to: unknown }>;

const full = (type: string): string => (/^(aws|pulumi):/.test(type) ? type : `azure-native:${type}`);

function put(into: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(into)) {
    const list = [...(into as unknown[])];
    list[Number(key)] = rest.length === 0 ? value : put(list[Number(key)], rest, value);
    return value === undefined && rest.length === 0 ? list.filter((_, at) => at !== Number(key)) : list;
  }
  const fields = { ...(into as Record<string, unknown> | undefined) };
  fields[key] = rest.length === 0 ? value : put(fields[key], rest, value);
  return fields;
}

/**
 * The same resources with one of them changed. `set` is a path with dots, `*` the whole resource, which `undefined` takes away. Inside a JSON
 * text (a policy) a word is exchanged: `policy:s3:PutObject` with what it becomes. Throws an Error where there is no such resource.
 */
export function mutated(resources: readonly Resource[], { of: [type, name], set, to }: Change): readonly Resource[] {
  const found = resources.findIndex((one) => one.type === full(type) && one.name === name);
  const one = resources[found];
  if (!one) throw new Error(`there is no ${type} ${name}`);
  if (set === '*') return resources.filter((_, at) => at !== found);
  const [, inside, word] = /^(\w+):(.+)$/s.exec(set) ?? [];
  if (inside !== undefined && word !== undefined) {
    const text = String(one.properties[inside]);
    if (!text.includes(word)) throw new Error(`${name} does not say ${word}`);
    return resources.with(found, {
      ...one,
      properties: { ...one.properties, [inside]: text.replaceAll(word, String(to)) },
    });
  }
  return resources.with(found, {
    ...one,
    properties: put(one.properties, set.split('.'), to) as Resource['properties'],
  });
}

/** One more resource, which the program did not make. */
export const withOne = (resources: readonly Resource[], type: string, properties: Resource['properties'] = {}) => [
  ...resources,
  { type: full(type), name: 'made-by-somebody', properties },
];
