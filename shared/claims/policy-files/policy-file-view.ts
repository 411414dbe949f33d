import type { Id } from '../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { PolicyVersionRow, PolicyVersionView } from './contract.ts';
import { inForce } from './in-force.ts';
import { openPolicyText } from './policy-seal.ts';
import { steers } from './steering.ts';
import { listVersions, loadVersion, type VersionHead } from './store.ts';

/** What a version is on a day, among all versions of its document. */
export function stateOf(version: VersionHead, all: readonly VersionHead[], day: PlainDate): PolicyVersionRow['state'] {
  if (version.withdrawnAt !== null) return 'withdrawn';
  if (version.validFrom === null) return 'draft';
  if (version.validFrom > day) return 'coming';
  return inForce(
    all.filter(({ documentId }) => documentId === version.documentId),
    day,
  ).some(({ id }) => id === version.id)
    ? 'valid'
    : 'replaced';
}

/** A version as lists show it. */
export const versionRowOf = (version: VersionHead, all: readonly VersionHead[], day: PlainDate): PolicyVersionRow => ({
  id: version.id,
  document: version.documentId,
  number: version.number,
  title: version.title,
  state: stateOf(version, all, day),
  type: version.type === 'application/pdf' ? 'pdf' : 'docx',
  pages: version.pages,
  size: version.size,
  sha256: version.sha256.toString('hex'),
  paragraphs: version.paragraphs,
  flagged: version.flagged,
  validFrom: version.validFrom,
  categories: version.categories === null ? null : [...version.categories],
  uploadedAt: version.uploadedAt.toISOString(),
  withdrawnAt: version.withdrawnAt?.toISOString() ?? null,
});

/** One version whole, with its document's others. Throws Problem `not-found`. */
export async function policyFileView(uses: { seals: Seals }, tx: Tx, id: Id): Promise<PolicyVersionView> {
  const whole = await loadVersion(tx, id);
  const all = await listVersions(tx, { document: whole.documentId });
  const day = swedishDay(tx.now);
  const { paragraphs, leftOut } = await openPolicyText(uses, whole);
  const rows = all.map((one) => versionRowOf(one, all, day));
  return {
    version: rows.find((row) => row.id === id)!,
    others: rows.filter((row) => row.id !== id),
    leftOut,
    text: paragraphs.map((one) => ({
      paragraph: one.paragraph,
      page: one.page,
      heading: one.heading,
      text: one.text,
      flagged: steers(one),
    })),
  };
}
