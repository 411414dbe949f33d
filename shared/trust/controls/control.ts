import type { Text } from '../../kernel/language.ts';
import type { EvidenceId } from '../evidence/checks.ts';

/** Who answers for a control. */
export const accountable = {
  founder: { sv: 'Grundarna', en: 'The founders' },
  engineering: { sv: 'Utveckling', en: 'Engineering' },
  operations: { sv: 'Drift', en: 'Operations' },
} as const satisfies Record<string, Text>;

/** One promise of the published page in our own words. What it says is the stricter reading where the published one has two. */
export type Control = Readonly<{
  id: string;
  title: Text;
  text: Text;
  /** What has to hold. There is no status here: it is computed from what these come to. */
  needs: readonly EvidenceId[];
  accountable: keyof typeof accountable;
  /** Where the part that it speaks of will stand, while there is none: a test refuses this once it is there. */
  builtIn?: string;
}>;

export type Section = Readonly<{ name: string; title: Text; controls: readonly Control[] }>;
