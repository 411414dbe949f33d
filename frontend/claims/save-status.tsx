import { faultsOf } from '../api/problem.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import { typedFields } from './typed-claim.ts';
import type { Draft } from './use-draft.ts';

/** Whether what was typed has been kept. A refusal that points at fields stands beside them, and is left out here. */
export function SaveStatus({ saving }: Pick<Draft, 'saving'>) {
  const { t } = useLanguage();
  const elsewhere = faultsOf(saving.error, typedFields).length === 0;
  return (
    <>
      {elsewhere ? <ProblemNotice thrown={saving.error} /> : null}
      <p className="save-status" role="status">
        {saving.isPending ? t(texts.saving) : saving.isSuccess ? t(texts.saved) : ''}
      </p>
    </>
  );
}
