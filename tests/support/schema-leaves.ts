import * as z from 'zod/mini';

type Json = Readonly<Record<string, unknown>>;

/** A place in what an endpoint takes where a value stands, and what the contract says of it. */
export type Leaf = Readonly<{
  /** Keys from the outside in; `0` for the first of an array. */
  path: readonly string[];
  /** As a pointer: `/steps/0/person`. */
  pointer: string;
  type: string;
  format: string | null;
}>;

/** Every place of a schema where a value stands, those of all its alternatives, each once. A record has one place, named `x`. */
export function leavesOf(schema: z.ZodMiniType): readonly Leaf[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  const defs = (whole['$defs'] ?? {}) as Record<string, Json>;
  const found = new Map<string, Leaf>();
  const walk = (one: Json, path: readonly string[], within: readonly string[]): void => {
    const ref = one['$ref'] as string | undefined;
    const name = ref?.split('/').at(-1);
    if (name !== undefined) {
      if (!within.includes(name)) walk(defs[name]!, path, [...within, name]);
      return;
    }
    const alternatives = [one['anyOf'], one['oneOf'], one['allOf']].flatMap(
      (some) => (some as Json[] | undefined) ?? [],
    );
    for (const other of alternatives) walk(other, path, within);
    for (const [key, child] of Object.entries((one['properties'] ?? {}) as Record<string, Json>))
      walk(child, [...path, key], within);
    if (one['items']) walk(one['items'] as Json, [...path, '0'], within);
    if (one['propertyNames']) walk(one['additionalProperties'] as Json, [...path, 'x'], within);
    const type = one['enum'] ? 'enum' : ((one['type'] as string | undefined) ?? 'any');
    const pointer = `/${path.join('/')}`;
    const known = found.get(pointer);
    if (alternatives.length > 0 || type === 'object' || type === 'null' || path.length === 0) return;
    const format = (one['format'] as string | undefined) ?? null;
    if (!known || (known.format === null && format !== null)) found.set(pointer, { path, pointer, type, format });
  };
  walk(whole, [], []);
  return [...found.values()];
}

/** A copy of a body with another value in a place; what is missing on the way is made. */
export function withValue(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (key === '0' && (body === undefined || body === null || Array.isArray(body))) {
    const [first, ...more] = (body as unknown[] | null) ?? [];
    return [withValue(first, rest, value), ...more];
  }
  const held = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return { ...held, [key]: withValue(held[key], rest, value) };
}
