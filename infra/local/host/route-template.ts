import { parseRouteParameter, type RouteParameter } from './route-parameter.ts';

export type RoutePart = string | RouteParameter;

/** What stands between two slashes: literals and parameters in turn. */
export type RouteSegment = readonly RoutePart[];

/**
 * Reads an ASP.NET route template (`claims/{id:guid}/files/{*path}`), the language of `route` in an HTTP trigger.
 * Throws one sentence for what ASP.NET refuses: such a function would be missing on Azure.
 */
export function parseRouteTemplate(template: string): RouteSegment[] {
  const refuse = (why: string): never => {
    throw new Error(`The route template "${template}" is not valid: ${why}.`);
  };
  if (/^[/~]/.test(template)) refuse('it must not start with "/" or "~"');
  if (template === '') return [];
  const segments = readSegments(template.replace(/\/$/, ''));

  const names = new Set<string>();
  for (const [index, segment] of segments.entries()) {
    if (segment.length === 0) refuse('it has an empty segment');
    for (const [position, part] of segment.entries()) {
      if (typeof part === 'string') {
        if (part.includes('?')) refuse('a literal cannot hold "?"');
        continue;
      }
      const before = segment[position - 1];
      const isLast = position === segment.length - 1;
      const isWhole = segment.length === 1;
      const followsDot = typeof before === 'string' && before.endsWith('.');
      if (names.has(part.name.toLowerCase())) refuse(`the parameter "${part.name}" stands twice`);
      names.add(part.name.toLowerCase());
      if (before !== undefined && typeof before !== 'string') refuse('two parameters stand side by side');
      if (part.catchAll && !(isWhole && index === segments.length - 1)) refuse('a catch-all must be the last segment');
      if (part.optional && !isWhole && !(isLast && followsDot))
        refuse('an optional part must close a segment after "."');
    }
  }
  return segments;
}

/** One pass over the text. Doubled braces stand for themselves, so that a regex constraint can have quantifiers. */
function readSegments(template: string): RoutePart[][] {
  const segments: RoutePart[][] = [[]];
  let literal = '';
  let parameter: string | undefined;
  const endLiteral = () => {
    if (literal !== '') segments.at(-1)!.push(literal);
    literal = '';
  };
  for (let at = 0; at < template.length; at++) {
    const character = template[at]!;
    const isBrace = character === '{' || character === '}';
    const isDoubled = isBrace && template[at + 1] === character;
    if (isDoubled) at++;
    if (parameter === undefined && character === '/') {
      endLiteral();
      segments.push([]);
    } else if (parameter === undefined && character === '{' && !isDoubled) {
      endLiteral();
      parameter = '';
    } else if (parameter !== undefined && character === '}' && !isDoubled) {
      segments.at(-1)!.push(parseRouteParameter(parameter));
      parameter = undefined;
    } else if (isBrace && !isDoubled) {
      throw new Error(`The route template "${template}" is not valid: a brace stands alone.`);
    } else if (parameter === undefined) literal += character;
    else parameter += character;
  }
  if (parameter !== undefined) throw new Error(`The route template "${template}" is not valid: a brace stands alone.`);
  endLiteral();
  return segments;
}
