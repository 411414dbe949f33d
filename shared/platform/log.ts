import { isId } from '../kernel/ids.ts';
import { logCatalogue, type LogCode, type LogFields } from './log-catalogue.ts';

/** Writes one line of the catalogue. */
export type Log = <Code extends LogCode>(code: Code, fields: LogFields<Code>) => void;

// A run of six digits could be a personnummer or a telephone number; no code of ours has one.
const codeShape = /^(?!.*\d{6})[A-Za-z0-9_.:/{}$-]{1,120}$/;

/**
 * A log that writes JSON lines to `write`. A value that is not of its field's kind is replaced by `[withheld]`:
 * the types keep people out at compile time, this keeps them out when a value comes from elsewhere.
 */
export function jsonLog(write: (level: 'info' | 'warn' | 'error', line: string) => void): Log {
  return (code, fields) => {
    const entry = logCatalogue[code];
    const kinds = entry.fields as Readonly<Record<string, string>>;
    const shown = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        const kind = kinds[name];
        const fits =
          kind === 'count' || kind === 'milliseconds'
            ? typeof value === 'number'
            : kind === 'id'
              ? isId(value)
              : kind === 'code' && typeof value === 'string' && codeShape.test(value);
        return [name, fits ? value : '[withheld]'];
      }),
    );
    write(entry.level, JSON.stringify({ code, says: entry.says, ...shown }));
  };
}

/** What may be said of an unexpected error in a log: its class, and its code when it has one. Never its message. */
export function errorCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const cause = thrown.cause instanceof Error ? thrown.cause : undefined;
  const code = (thrown as { code?: unknown }).code ?? (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? `${thrown.name}:${code}` : thrown.name;
}

/** The first place in our own code that an error passed, as `file.ts:line`: where to look, without what it said. */
export function errorPlace(thrown: unknown): string {
  const stack =
    thrown instanceof Error
      ? ((thrown.cause instanceof Error ? thrown.cause.stack : undefined) ?? thrown.stack ?? '')
      : '';
  const frame = stack
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'));
  return /([\w.-]+\.m?[tj]s:\d+)/.exec(frame ?? '')?.[1] ?? 'unknown';
}

/**
 * An error to hand to a runtime that logs what errors say: the class, code and place of the original, and nothing it said.
 * A failed statement's message has its parameters in it, and they are people's names and texts.
 */
export function withoutWords(thrown: unknown): Error {
  return new Error(`${errorCode(thrown)} at ${errorPlace(thrown)}`);
}
