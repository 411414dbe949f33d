import { useState } from 'react';
import type { QueueRow } from '../../shared/claims/approvals/contract.ts';

/** Which of the shown claims are picked to be approved together. One that has gone from the list is picked no more. */
export function usePicked(claims: readonly QueueRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const pickable = (claim: QueueRow) => claim.state === 'in_review' && claim.step?.yours === true;
  const rows = claims.filter((claim) => pickable(claim) && ids.has(claim.id));
  return {
    rows,
    pickable,
    has: (id: string) => ids.has(id),
    any: claims.some(pickable),
    pick: (id: string, on: boolean) => setIds(new Set(on ? [...ids, id] : [...ids].filter((other) => other !== id))),
    clear: () => setIds(new Set()),
  };
}
export type Picked = ReturnType<typeof usePicked>;
