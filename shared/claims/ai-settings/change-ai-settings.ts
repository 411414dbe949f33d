import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { reachedBetween } from '../model-calls/cap.ts';
import { costOfMonth } from '../model-calls/cost-of-month.ts';
import { changedBetween, stageFaults, wideningsOf, withoutStage } from './ai-settings.ts';
import { aiSettingsViewOf } from './ai-settings-view.ts';
import { changeAiSettings as contract, type AiSettingsView } from './contract.ts';
import { dpiaVersion } from './dpia-text.ts';
import type { ModelPort } from './ports.ts';
import { latestDpia, lockSettings, settingsOf, writeSettings } from './settings-store.ts';
import { aiSettingsChanges } from './table.ts';

/**
 * Sets what the company lets a machine do. A stage needs the one before it. What sends more to a model, or lets the machine decide
 * more, needs the current impact assessment acknowledged; narrowing needs nothing. Throws Problem `not-allowed`, `input-invalid`,
 * `not-found`, `changed-meanwhile`, `dpia-needed`.
 */
export async function changeAiSettings(
  uses: { database: Database; claude: Pick<ModelPort, 'known'> },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<AiSettingsView> {
  authorise(actor, 'ai-settings.change');
  const { version, ...after } = parse(contract.input, input);
  const faults = withoutStage(after).map((name) => ({
    pointer: `/${name}`,
    code: 'stage-missing',
    text: stageFaults[name],
  }));
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  return uses.database.inTenant(actor.company, async (tx) => {
    const loaded = await lockSettings(tx);
    if (loaded.version !== version) throw new Problem('changed-meanwhile');
    const before = settingsOf(loaded);
    const changed = changedBetween(before, after);
    if (changed.length === 0) return aiSettingsViewOf(tx, loaded, uses.claude.known());
    const widened = wideningsOf(before, after);
    const dpia = widened.length > 0 ? await latestDpia(tx) : undefined;
    if (widened.length > 0 && dpia?.row.textVersion !== dpiaVersion) throw new Problem('dpia-needed');
    const written = await writeSettings(tx, loaded, after);
    const change = { companyId: tx.company, version: written.version, at: tx.now, employeeId: actor.employee };
    await tx.db.insert(aiSettingsChanges).values({ ...change, before, after });
    await audit(
      tx,
      actor,
      'ai-settings.changed',
      { kind: 'company', id: tx.company },
      {
        version: written.version,
        changes: changed.map((name) => `${name}: ${String(before[name])} → ${String(after[name])}`),
        widened: [...widened],
        ...(dpia ? { dpia: dpia.row.id } : {}),
      },
    );
    // A cap that is set below what the month has cost is reached by that, and nobody passes it on the way.
    const { month, spent } = await costOfMonth(tx);
    const known = reachedBetween(0, spent, before.monthlyCap);
    for (const share of reachedBetween(0, spent, after.monthlyCap))
      if (!known.includes(share)) await enqueue(tx, 'tell-of-cost', { month, share });
    return aiSettingsViewOf(tx, written, uses.claude.known());
  });
}
