import { asPlatformMachine } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { changeViewOf } from '../changes/change-view.ts';
import { readChanges } from '../changes/store.ts';
import type { Language } from '../../../kernel/language.ts';
import { atomFeed, jsonFeed, type FeedEntry } from './feed.ts';

type Uses = Readonly<{ operations: Database; publicOrigin: string }>;

/** The feed as Atom, in a language. */
export const showAtomFeed = async (uses: Uses, language: Language): Promise<string> =>
  atomFeed(await showFeed(uses), { publicOrigin: uses.publicOrigin, language });

/** The feed as JSON, in a language. */
export const showJsonFeed = async (uses: Uses, language: Language): Promise<string> =>
  JSON.stringify(jsonFeed(await showFeed(uses), { publicOrigin: uses.publicOrigin, language }));

/** What feeds are made from: every change, what was said last of it first. */
export async function showFeed(uses: { operations: Database }): Promise<FeedEntry[]> {
  authorise(asPlatformMachine('messenger'), 'sub-processor.tell');
  const changes = await uses.operations.onPlatform((tx) => readChanges(tx), 'look');
  return changes
    .map((one) => ({
      change: changeViewOf(one),
      announcedAt: one.announcedAt,
      updatedAt: one.settledAt ?? one.announcedAt,
    }))
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.change.id < b.change.id ? 1 : -1));
}
