import type { Resource } from '../../policy/resource.ts';

type Stack = readonly Resource[];
type Box = Record<string, unknown>;

/** A copy of a value with something else at a path, such as `siteConfig.appSettings.0.value`. */
function withAt(value: unknown, [key = '', ...rest]: readonly string[], other: unknown): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown, at) =>
      String(at) === key ? (rest.length ? withAt(one, rest, other) : other) : one,
    );
  const box: Box = { ...(value as Box | undefined) };
  box[key] = rest.length === 0 ? other : withAt(box[key], rest, other);
  return box;
}

/** The stack with one property of one resource changed. Throws a RangeError for a name of none. */
export function set(stack: Stack, name: string, path: string, value: unknown): Stack {
  if (!stack.some((one) => one.name === name)) throw new RangeError(`there is no ${name}`);
  return stack.map((one) =>
    one.name === name ? { ...one, properties: withAt(one.properties, path.split('.'), value) as Box } : one,
  );
}

/** The stack without some of its resources. */
export const without = (stack: Stack, isGone: (one: Resource) => boolean): Stack => stack.filter((one) => !isGone(one));

export const adding = (stack: Stack, type: string, properties: Box = {}): Stack => [
  ...stack,
  { type, name: 'added', properties },
];
