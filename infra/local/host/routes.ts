import type { RegisteredFunction } from './functions-core.ts';
import { matchRoute } from './match-route.ts';
import { parseRouteTemplate, type RouteSegment } from './route-template.ts';

export interface Route {
  readonly fn: RegisteredFunction;
  /** With the prefix, as it stands after the host and port. */
  readonly text: string;
  readonly template: readonly RouteSegment[];
  /** Upper case; undefined is every method. */
  readonly methods: readonly string[] | undefined;
}

/**
 * The routes of the HTTP functions, in the order given, which is the order in which they are tried: the host has no
 * precedence of its own. Throws for a malformed route, one in the host's own space, and two functions on one route.
 */
export function buildRoutes(functions: readonly RegisteredFunction[], prefix: string): Route[] {
  const routes: Route[] = [];
  for (const fn of functions.filter(({ trigger }) => trigger.type === 'httpTrigger')) {
    const own = (fn.trigger['route'] as string | undefined) || fn.name;
    // The host looks at the beginning of the text alone, without the prefix: "administrators" is refused as well.
    if (/^\/*(admin|runtime)/i.test(own)) {
      throw new Error(`The route "${own}" of '${fn.name}' conflicts with one or more built in routes.`);
    }
    if (own.startsWith('/')) throw new Error(`The route "${own}" of '${fn.name}' must not start with "/".`);
    const methods = (fn.trigger['methods'] as string[] | undefined)?.map((method) => method.toUpperCase());
    const text = [prefix.replace(/^\/+|\/+$/g, ''), own].filter(Boolean).join('/');
    const route = { fn, text, template: parseRouteTemplate(text), methods: methods?.length ? methods : undefined };
    const same = routes.find((other) => other.text.toLowerCase() === text.toLowerCase() && shareMethod(other, route));
    if (same) throw new Error(`The route of '${fn.name}' conflicts with the route of '${same.fn.name}'.`);
    routes.push(route);
  }
  return routes;
}

/** The first route that takes the request; undefined for none, be it the path or the method: the host answers 404 to both. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { route: Route; parameters: Record<string, string> } | undefined {
  for (const route of routes) {
    if (route.methods && !route.methods.includes(method.toUpperCase())) continue;
    const parameters = matchRoute(route.template, pathname);
    if (parameters) return { route, parameters };
  }
  return undefined;
}

/** The methods that both routes take; undefined on a route is every method. */
export function shareMethod(a: Pick<Route, 'methods'>, b: Pick<Route, 'methods'>): string | undefined {
  const [left, right] = [a.methods ?? b.methods ?? ['GET'], b.methods ?? a.methods ?? ['GET']];
  return left.find((method) => right.includes(method));
}
