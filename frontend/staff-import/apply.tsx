import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffImportView } from '../../shared/people/staff-import/contract.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { applyAll } from './staff-import.ts';
import { texts } from './texts.ts';

/** Saves what was chosen, a part at a time, and shows how far it has come. What was saved stays, whatever comes between. */
export function Apply({ made }: { made: StaffImportView }) {
  const { t } = useLanguage();
  const [invite, setInvite] = useState(false);
  const apply = useMutation({
    mutationFn: () => applyAll(made.id, invite),
  });
  const { waiting, done, refused } = made.lines;
  const all = waiting + done + refused;
  const label =
    made.state === 'applying'
      ? t(texts.goOn, { count: waiting })
      : t(waiting === 1 ? texts.applyOne : texts.apply, { count: waiting });
  return (
    <div className="import-apply">
      <ProblemNotice thrown={apply.error} />
      {apply.isPending ? (
        <div className="import-progress">
          <progress aria-label={t(texts.applying, { done, all })} max={all} value={done + refused} />
          <p className="figures" aria-hidden="true">
            {t(texts.applying, { done, all })}
          </p>
        </div>
      ) : null}
      {waiting === 0 ? <p className="soft">{t(texts.nothingToApply)}</p> : null}
      {made.counts.add > 0 ? (
        <Checkbox isSelected={invite} onChange={setInvite} isDisabled={apply.isPending}>
          {t(texts.invite)}
        </Checkbox>
      ) : null}
      <Button
        kind="primary"
        onPress={() => apply.mutate()}
        isPending={apply.isPending}
        isDisabled={waiting === 0 && !apply.isPending}
      >
        {label}
      </Button>
    </div>
  );
}
