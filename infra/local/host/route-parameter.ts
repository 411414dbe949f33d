import { routeConstraint } from './route-constraints.ts';

export interface RouteParameter {
  readonly name: string;
  /** `{*rest}`: takes the whole rest of the path, slashes included. */
  readonly catchAll: boolean;
  readonly optional: boolean;
  readonly fallback?: string;
  /** Whether the inline constraints allow a value. */
  readonly allows: (value: string) => boolean;
}

/** Reads the inside of the braces: `id`, `*rest`, `id?`, `page=1`, `id:int:min(1)`, `id:int=5`. Throws when it is malformed. */
export function parseRouteParameter(text: string): RouteParameter {
  const [head = '', ...inline] = splitOutsideParentheses(text, ':');
  const isBare = inline.length === 0;
  const last = inline.pop() ?? head;
  const [beforeDefault = '', ...rest] = splitOutsideParentheses(last, '=');
  const fallback = rest.length > 0 ? rest.join('=') : undefined;
  const optional = fallback === undefined && beforeDefault.endsWith('?');
  const trimmed = optional ? beforeDefault.slice(0, -1) : beforeDefault;
  const name = (isBare ? trimmed : head).replace(/^\*{1,2}/, '');
  const catchAll = head.startsWith('*');
  if (!/^[^{}/?*:=]+$/.test(name)) throw new Error(`The route parameter "{${text}}" has no valid name.`);
  if (catchAll && optional) throw new Error(`The route parameter "{${text}}" cannot be both catch-all and optional.`);

  const checks = [...inline, ...(isBare ? [] : [trimmed])].map(routeConstraint);
  const allows = (value: string) => checks.every((check) => check(value));
  return { name, catchAll, optional, allows, ...(fallback !== undefined && { fallback }) };
}

function splitOutsideParentheses(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === separator && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
