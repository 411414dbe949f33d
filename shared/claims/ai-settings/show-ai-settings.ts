import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { aiSettingsViewOf } from './ai-settings-view.ts';
import type { AiSettingsView } from './contract.ts';
import type { ModelPort } from './ports.ts';
import { readSettings } from './settings-store.ts';

/** What the company lets a machine do, and what it costs. Throws Problem `not-allowed`, `not-found`. */
export async function showAiSettings(
  uses: { database: Database; claude: Pick<ModelPort, 'known'> },
  actor: Person,
): Promise<AiSettingsView> {
  authorise(actor, 'ai-settings.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => aiSettingsViewOf(tx, await readSettings(tx), uses.claude.known()),
    'look',
  );
}
