import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { claimSettings } from '../../people/companies/table.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Bought } from './bought.ts';
import { chooseExcerpts } from './choose-excerpts.ts';
import { excerptId, type Excerpt } from './excerpt.ts';
import { inForce } from './in-force.ts';
import { openPolicyText } from './policy-seal.ts';
import { readsPolicy } from './reads-policy.ts';
import { listVersions, loadVersions, type VersionRecord } from './store.ts';

export type Asked = Readonly<{ category: Readonly<{ id: Id; name: Text }>; day: PlainDate; bought: Bought }>;

/** The excerpts that a claim is judged beside; none where the company does not let its policy files be read. */
export async function gatherExcerpts(uses: { seals: Seals }, tx: Tx, asked: Asked): Promise<readonly Excerpt[]> {
  const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
  return readsPolicy(settings) ? excerptsFor(uses, tx, asked) : [];
}

/** The same, whatever the company's setting says: for whoever tries what would be used. */
export async function excerptsFor(
  uses: { seals: Seals },
  tx: Tx,
  { category, day, bought }: Asked,
): Promise<readonly Excerpt[]> {
  const published = await listVersions(tx, { published: true });
  const about = inForce(published, day).filter(({ categories }) => categories?.includes(category.id) ?? true);
  const versions = await loadVersions(
    tx,
    about.map(({ id }) => id),
  );
  const all = await Promise.all(versions.map((version) => paragraphsOf(uses, version)));
  return chooseExcerpts(all.flat(), category.name, bought);
}

async function paragraphsOf(uses: { seals: Seals }, version: VersionRecord): Promise<Excerpt[]> {
  const { paragraphs } = await openPolicyText(uses, version);
  return paragraphs.map(({ text, under, paragraph, page, heading }) => ({
    id: excerptId(version.id, paragraph),
    file: version.id,
    document: version.title,
    version: version.number,
    place: { paragraph, page, heading },
    text,
    under,
  }));
}
