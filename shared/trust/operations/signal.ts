import type { Text } from '../../kernel/language.ts';

/** What a signal shows beside its value: counts, and codes of ours. Never a person, a text or an address. */
export type Figures = Readonly<Record<string, number | string | readonly string[]>>;

/**
 * Something that is wrong with the deployment when its value reaches its threshold. There is none without `hurts`: whoever is woken has to
 * know who suffers, and whether it can wait for the morning.
 */
export type Signal = Readonly<{
  name: Text;
  /** What has been seen when it fires. */
  means: Text;
  /** Who is hurt, and how. */
  hurts: Text;
  /** What to do, for whoever is woken. */
  runbook: `docs/runbooks/${string}.md`;
  /** It fires at this value and above. */
  threshold: number;
  /** What the value counts. */
  unit: 'times' | 'messages' | 'jobs' | 'seconds' | 'kinds';
  /** Minutes that are counted together where it counts, and that it has to be quiet for until its alert closes by itself. */
  window: number;
  /** By what the product measures it, or null where only the cloud can. */
  here: string | null;
  /** The query over Log Analytics that measures it in Azure besides; null where the product alone can tell. */
  kql: string | null;
}>;

/** What was measured: the signal's value, and what helps whoever looks. */
export type Reading = Readonly<{ value: number; figures?: Figures }>;
