import * as z from 'zod/mini';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { openNote, type NoteSigner } from '../../platform/transparency/signed-note.ts';

/** The first line of what a release signs of itself: nothing else that is signed begins like it. */
const origin = 'clvr-benefits/release-evidence/v1';

const instant = z.iso.datetime();
const answers = z.object({ at: instant, answers: z.record(z.string(), z.boolean()) });

const evidence = z.object({
  commit: z.string().check(z.regex(/^[0-9a-f]{40}$/)),
  finishedAt: instant,
  tests: z.record(z.string(), z.object({ passed: z.int().check(z.gte(0)), failed: z.int().check(z.gte(0)) })),
  repository: z.optional(answers),
  deployment: z.optional(answers),
});
/** What a release says of itself: how its tests came out by control, and what somebody with access read of the repository and of what is deployed. */
export type ReleaseEvidence = z.output<typeof evidence>;

/** Throws a ZodError for what is no such thing. */
export const readEvidence = (given: unknown): ReleaseEvidence => evidence.parse(given);

export const signEvidence = (given: ReleaseEvidence, signer: NoteSigner): string =>
  signer.sign(`${origin}\n${canonicalJson(given)}\n`);

/** The evidence in a note that the key signed; null where it did not, or where it signed something else. */
export function openEvidence(note: string, verifierKey: string): ReleaseEvidence | null {
  const text = openNote(note, [verifierKey]);
  if (text === null || !text.startsWith(`${origin}\n`)) return null;
  const parsed = evidence.safeParse(JSON.parse(text.slice(origin.length + 1)));
  return parsed.success ? parsed.data : null;
}
