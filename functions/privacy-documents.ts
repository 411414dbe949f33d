import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { documentsOf } from '../shared/protection/catalogue/documents.ts';
import { fillFacts } from '../shared/protection/catalogue/fill-facts.ts';
import { snapshotOf, snapshotText, type Snapshot } from '../shared/protection/catalogue/snapshot.ts';
import { catalogue } from './catalogue.ts';
import { documentFacts } from './document-facts.ts';

/** Written by people, with the facts that code knows put in. */
export const livingDocuments = [
  'docs/privacy/dpia.md',
  'docs/privacy/ai-act-assessment.md',
  'docs/privacy/konsekvensbedomning.md',
] as const;
export const reviewedFile = 'docs/privacy/reviewed.json';

/** Every document as this release has it, by its path from the root; `read` gives what stands there. */
export function documentsNow(read: (path: string) => string): ReadonlyMap<string, string> {
  const living = livingDocuments.map((path) => [path, fillFacts(read(path), documentFacts)] as const);
  return new Map([...documentsOf(catalogue), ...living]);
}

const snapshot = z.record(z.string(), z.record(z.string(), z.string()));
const reviewed = z.object({
  review: z.object({ of: z.string(), by: z.string(), date: z.string() }),
  catalogue: snapshot,
});
export type Reviewed = z.output<typeof reviewed>;

/** Reads what a review left. Throws Error with a sentence where it is no such file. */
export function readReviewed(text: string): Reviewed {
  try {
    return reviewed.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error('this is no reviewed catalogue', { cause });
  }
}

/** The catalogue of this release as it is reviewed, and its hash (SHA-256 of its text, hex). */
export function catalogueNow(): { snapshot: Snapshot; hash: string } {
  const now = snapshotOf(catalogue);
  return { snapshot: now, hash: hashOf(now) };
}

export const hashOf = (of: Snapshot): string => createHash('sha256').update(snapshotText(of)).digest('hex');

/** What a review leaves: who went through which catalogue, by their role, and the catalogue itself, to compare the next one with. */
export const reviewText = (by: string, date: string): string => {
  const { snapshot: now, hash } = catalogueNow();
  return `{\n"review": ${JSON.stringify({ of: hash, by, date })},\n"catalogue": ${snapshotText(now)}\n}\n`;
};
