import { matchRoute } from './match-route.ts';
import type { RouteParameter } from './route-parameter.ts';
import type { RouteSegment } from './route-template.ts';
import { shareMethod, type Route } from './routes.ts';

export interface RouteOverlap {
  /** The function whose name sorts first, which gets the request. */
  readonly first: string;
  readonly second: string;
  readonly method: string;
  /** A request path that both routes match. */
  readonly path: string;
  /** True when the second never gets a request of its own shape; false when the first is the special case of it. */
  readonly shadowed: boolean;
}

/** Values of many shapes; one of them passes nearly every set of constraints. */
const candidates = [
  'zq',
  '7',
  '00000000-0000-4000-8000-000000000000',
  'true',
  '2026-01-31',
  'zqzqzq',
  '77777777',
  'AB12',
];

/**
 * Pairs of routes that some request fits both of, found by trying a sample path of each on the other. The host would give
 * it to the function whose name comes first in the alphabet, so a rename would move requests: routes are kept disjoint.
 */
export function findRouteOverlaps(routes: readonly Route[]): RouteOverlap[] {
  const overlaps: RouteOverlap[] = [];
  for (const [index, second] of routes.entries()) {
    for (const first of routes.slice(0, index)) {
      const method = shareMethod(first, second);
      if (method === undefined) continue;
      const hidden = samplePaths(second.template).find((path) => matchRoute(first.template, path));
      const path = hidden ?? samplePaths(first.template).find((sample) => matchRoute(second.template, sample));
      if (path === undefined) continue;
      overlaps.push({ first: first.fn.name, second: second.fn.name, method, path, shadowed: hidden !== undefined });
    }
  }
  return overlaps;
}

/** A path with every optional part and one without. Empty when no candidate passes a parameter's constraints. */
function samplePaths(template: readonly RouteSegment[]): string[] {
  const whole = template.map((segment) => segment.map(samplePart).join(''));
  if (whole.includes('')) return [];
  const required = template.filter(([first]) => typeof first === 'string' || !isSkippable(first!));
  return [...new Set([whole, whole.slice(0, required.length)].map((segments) => `/${segments.join('/')}`))];
}

function samplePart(part: string | RouteParameter): string {
  return typeof part === 'string' ? part : (candidates.find((candidate) => part.allows(candidate)) ?? '');
}

function isSkippable(parameter: RouteParameter): boolean {
  return parameter.optional || parameter.catchAll || parameter.fallback !== undefined;
}
