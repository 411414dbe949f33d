import type { QueueRow } from '../../shared/claims/approvals/contract.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import type { Picked } from './use-picked.ts';

/** The box that picks a claim to be approved with others, where the reader may decide it. */
export function PickBox({ claim, picked }: { claim: QueueRow; picked: Picked }) {
  const { t } = useLanguage();
  if (!picked.pickable(claim)) return null;
  const name = t(texts.pick, { name: claim.employee.name, vendor: claim.vendor || t(texts.noVendor) });
  return (
    <span className="queue-pick">
      <Checkbox isSelected={picked.has(claim.id)} onChange={(on) => picked.pick(claim.id, on)}>
        <span className="unseen">{name}</span>
      </Checkbox>
    </span>
  );
}
