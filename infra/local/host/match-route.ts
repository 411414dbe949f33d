import type { RouteParameter } from './route-parameter.ts';
import type { RoutePart, RouteSegment } from './route-template.ts';

type Values = Map<RouteParameter, string | undefined>;

/**
 * The parameters of a path under a parsed template, or undefined when it does not match. Letter case does not count,
 * one slash at the end neither, an empty segment never matches; values are percent-decoded except `%2F`, as in ASP.NET.
 */
export function matchRoute(template: readonly RouteSegment[], pathname: string): Record<string, string> | undefined {
  const path = pathname.replace(/^\//, '').replace(/\/$/, '');
  const given = path === '' ? [] : path.split('/').map(decode);
  const values: Values = new Map();
  for (const [index, segment] of template.entries()) {
    const [first] = segment;
    if (typeof first === 'object' && first.catchAll) {
      const rest = given.slice(index);
      const slash = pathname.endsWith('/') ? '/' : '';
      values.set(first, rest.length > 0 ? rest.join('/') + slash : undefined);
      return allowed(values);
    }
    const text = given[index];
    if (text === '' || !matchSegment(segment, text, values)) return undefined;
  }
  return given.length > template.length ? undefined : allowed(values);
}

function matchSegment(segment: RouteSegment, text: string | undefined, values: Values): boolean {
  const [first] = segment;
  if (segment.length > 1) return text !== undefined && matchComplex(segment, text, values);
  if (typeof first === 'string') return text?.toLowerCase() === first.toLowerCase();
  values.set(first!, text);
  return text !== undefined || first!.optional || first!.fallback !== undefined;
}

/** Literals are sought from the right, so a parameter takes as much as those after it leave. */
function matchComplex(segment: RouteSegment, text: string, values: Values): boolean {
  const parameters = segment.filter((part) => typeof part === 'object');
  const pattern = (parts: RouteSegment) => new RegExp(`^${parts.map(partPattern).join('')}$`, 'is');
  let match = pattern(segment).exec(text);
  if (!match && parameters.at(-1)!.optional) {
    const dotted = segment.at(-2) as string;
    match = pattern([...segment.slice(0, -2), dotted.slice(0, -1)]).exec(text);
  }
  parameters.forEach((parameter, index) => values.set(parameter, match?.[index + 1]));
  return match !== null;
}

function partPattern(part: RoutePart): string {
  return typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '(.+)';
}

function allowed(values: Values): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [parameter, given] of values) {
    const value = given ?? parameter.fallback;
    if (value === undefined) {
      if (parameter.catchAll && !parameter.allows('')) return undefined;
      continue;
    }
    if (!parameter.allows(value)) return undefined;
    found[parameter.name] = value;
  }
  return found;
}

function decode(segment: string): string {
  return segment
    .split(/(%2f)/i)
    .map((piece, index) => (index % 2 === 1 ? piece : decodeOrKeep(piece)))
    .join('');
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
