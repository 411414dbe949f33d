import type { PolicyResource } from '@pulumi/policy';
import type { Resource } from './resource.ts';

/**
 * A resource as rules look at it. Once it is made, Azure’s answer stands for it, in which the names of what it belongs to are missing; what a
 * property was made from says them. What nobody knows before a deployment stays unknown: a rule that reads it is put off until it is known.
 */
export function seenByPack({
  type,
  name,
  props,
  propertyDependencies,
}: Pick<PolicyResource, 'type' | 'name' | 'props' | 'propertyDependencies'>): Resource {
  const properties: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(props), ...Object.keys(propertyDependencies)])) {
    const from = (propertyDependencies[key] ?? []).map((source) => `/${source.name}`).join('');
    Object.defineProperty(properties, key, {
      enumerable: true,
      get: () => (from === '' ? (props[key] as unknown) : knownOr(props, key, from)),
    });
  }
  return { type, name, properties };
}

/** A property, or what it was made from where it is not known, or not there. */
function knownOr(props: Readonly<Record<string, unknown>>, key: string, from: string): unknown {
  try {
    return props[key] ?? from;
  } catch {
    return from;
  }
}
