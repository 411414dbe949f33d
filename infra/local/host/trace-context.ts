import { randomBytes } from 'node:crypto';
import type { TraceContext } from './core-types.ts';

const header = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The W3C trace context of one invocation: the caller's trace continued, or a new one, with a span of its own. */
export function traceContext(traceParent?: string, traceState?: string): TraceContext {
  const [, trace, , flags] = header.exec(traceParent ?? '') ?? [];
  const span = randomBytes(8).toString('hex');
  return {
    traceParent: `00-${trace ?? randomBytes(16).toString('hex')}-${span}-${flags ?? '00'}`,
    traceState: trace === undefined ? '' : (traceState ?? ''),
    attributes: {},
  };
}
