import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** Records what happened to a request beside its moves. */
export const recordOnRequest = (
  tx: Tx,
  actor: Actor,
  act: RecordedAct,
  request: Id,
  details: Record<string, Canonical> = {},
): Promise<void> => audit(tx, actor, act, { kind: 'rights-request', id: request }, details);
