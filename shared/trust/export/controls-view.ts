import { accountable } from '../controls/control.ts';
import type { TrustControls } from '../contract.ts';
import type { Standing } from '../rows.ts';

/** How the controls stand, for machines. */
export const controlsView = ({ facts, rows }: Standing): TrustControls => ({
  checkedAt: facts.now.toISOString(),
  release: facts.release?.commit ?? null,
  controls: rows.map(({ control, section, status, evidence }) => ({
    id: control.id,
    section,
    title: control.title,
    text: control.text,
    status,
    accountable: accountable[control.accountable],
    evidence: evidence.map(({ id, kind, holds, at, how, detail }) => ({
      id,
      kind,
      holds: holds === 'unknown' ? null : holds,
      at: at?.toISOString() ?? null,
      how,
      detail,
    })),
  })),
});
