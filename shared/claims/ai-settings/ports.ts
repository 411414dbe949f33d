import type { Text } from '../../kernel/language.ts';
import type { Standing } from '../model-calls/standing.ts';
import type { WhatIsSent } from './contract.ts';

/** One field of what leaves for a model: where it stands in the body, what it is, and where it comes from. */
export type SentField = Readonly<{
  group: WhatIsSent['groups'][number]['group'];
  path: string;
  what: Text;
  from: WhatIsSent['groups'][number]['fields'][number]['from'];
}>;

/** What the settings say of a model: whether it may be asked, where questions go, and what is in them. */
export interface ModelPort {
  known(): Standing;
  place(): WhatIsSent['place'];
  /** Every field that can leave. A body with another one is a fault, and a test finds it. */
  fields: readonly SentField[];
  /** The bodies that a made-up claim would be sent in, made by what makes the real ones; by path, as text. */
  example(): Promise<Readonly<Record<SentField['group'], ReadonlyMap<string, string>>>>;
}
