import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { aiSettingsViewOf } from './ai-settings-view.ts';
import { acknowledgeDpia as contract, type AiSettingsView } from './contract.ts';
import { dpiaFaults, dpiaQuestions, dpiaVersion, unanswered } from './dpia-text.ts';
import type { ModelPort } from './ports.ts';
import { lockSettings } from './settings-store.ts';
import { dpiaAcknowledgements } from './table.ts';

/**
 * Says that somebody of HR has read the impact assessment, and where the company's own is or how it answers the questions. Throws
 * Problem `not-allowed`, `input-invalid`, `not-found`; `changed-meanwhile` where another version of the text stands by now.
 */
export async function acknowledgeDpia(
  uses: { database: Database; claude: Pick<ModelPort, 'known'> },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<AiSettingsView> {
  authorise(actor, 'ai-settings.acknowledge-dpia');
  const { version, reference, answers } = parse(contract.input, input);
  if (version !== dpiaVersion) throw new Problem('changed-meanwhile');
  const open = unanswered(answers);
  if (!reference && open.length > 0) {
    const faults = open.map((code) => ({
      pointer: `/answers/${code}`,
      code: 'answer-wanted',
      text: dpiaFaults.answer,
    }));
    throw new Problem('input-invalid', faults);
  }
  const asked = Object.keys(dpiaQuestions);
  const given = Object.entries(answers).filter(([code, answer]) => asked.includes(code) && answer !== '');
  return uses.database.inTenant(actor.company, async (tx) => {
    const settings = await lockSettings(tx);
    const id = tx.newId();
    await tx.db.insert(dpiaAcknowledgements).values({
      companyId: tx.company,
      id,
      at: tx.now,
      employeeId: actor.employee,
      textVersion: version,
      reference: reference || null,
      answers: given.length > 0 ? Object.fromEntries(given) : null,
    });
    const how = reference ? 'reference' : 'answers';
    await audit(tx, actor, 'dpia.acknowledged', { kind: 'company', id: tx.company }, { dpia: id, version, how });
    return aiSettingsViewOf(tx, settings, uses.claude.known());
  });
}
