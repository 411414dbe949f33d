const levels = ['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none'] as const;

export type LogLevel = (typeof levels)[number];

export interface LogEntry {
  readonly level: LogLevel;
  /** `user` is what the app wrote through its invocation context; `system` is the host and the library. */
  readonly category: 'user' | 'system';
  readonly message: string;
  readonly function?: string;
  readonly invocationId?: string;
}

export type Log = (entry: LogEntry) => void;

/** The level's name in the host's spelling; an unknown one counts as information. */
export function logLevel(name: string | undefined): LogLevel {
  const lower = name?.toLowerCase();
  return levels.find((level) => level === lower) ?? 'information';
}

/**
 * Whether `logging.logLevel` of host.json lets an entry through. Keys are category prefixes (`Host`, `Function`,
 * `Function.scanReceipt`, `Function.scanReceipt.User`); the longest one that fits decides, then `default`.
 */
export function isLogged(entry: LogEntry, minimums: Record<string, string>): boolean {
  const suffix = entry.category === 'user' ? '.User' : '';
  const category = entry.function === undefined ? 'Host' : `Function.${entry.function}${suffix}`;
  const fits = (key: string) => category === key || category.startsWith(`${key}.`);
  const key = Object.keys(minimums)
    .filter(fits)
    .sort((a, b) => b.length - a.length)[0];
  return levels.indexOf(entry.level) >= levels.indexOf(logLevel(minimums[key ?? 'default']));
}
