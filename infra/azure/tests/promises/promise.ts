import type { Resource } from '../../policy/resource.ts';
import type { Stack } from '../../stacks/stack.ts';

/** Something that is promised of every stack: a sentence, and what breaks it, one line each. */
export type Promised = Readonly<{
  says: string;
  brokenBy(resources: readonly Resource[], stack: Stack): readonly string[];
}>;

const full = (type: string): string => (type.startsWith('aws:') ? type : `azure-native:${type}`);

/** The resources of a type: `storage:StorageAccount` of Azure, or `aws:s3/bucket:Bucket`. */
export const all = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter((one) => one.type === full(type));

/** A value deep in the properties, by a path with dots; undefined where there is none. */
export function at(of: unknown, path: string): unknown {
  let value = of;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export const textAt = (of: unknown, path: string): string => {
  const value = at(of, path);
  return typeof value === 'string' ? value : '';
};

export const listAt = (of: unknown, path: string): readonly unknown[] => {
  const value = at(of, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Every resource of a type has these values; there is at least one. */
export const each =
  (type: string, values: Readonly<Record<string, unknown>>, least = 1): Promised['brokenBy'] =>
  (resources) => {
    const found = all(resources, type);
    const wrong = found.flatMap(({ name, properties }) =>
      Object.entries(values)
        .filter(([path, value]) => !same(at(properties, path), value))
        .map(
          ([path, value]) =>
            `${name}: ${path} is ${JSON.stringify(at(properties, path))}, not ${JSON.stringify(value)}`,
        ),
    );
    return found.length < least ? [`${found.length} of ${type}, not ${least}`, ...wrong] : wrong;
  };

/** The words of a list that are missing from another. */
export const missing = (wanted: readonly string[], there: readonly string[]): string[] =>
  wanted.filter((one) => !there.includes(one)).map((one) => `${one} is missing`);
