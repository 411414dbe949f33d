import { useState } from 'react';
import { disableEmployee, enableEmployee, type EmploymentView } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { ChangeProblem } from './change-problem.tsx';
import { texts } from './employment-texts.ts';
import { useSaveEmployment } from './use-save-employment.ts';

/** Whether somebody is shut out, and the way to change that. */
export function AccessForm({ employment, onLatest }: { employment: EmploymentView; onLatest: () => void }) {
  const { t, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { version, employee, disabled } = employment;
  const isOwn = useSession().person?.id === employee.id;
  const given = { path: { employee: employee.id }, body: { version } };
  const disable = useSaveEmployment(async () => {
    const saved = await call(disableEmployee, given);
    setAsking(false);
    return saved;
  }, texts.disabled);
  const enable = useSaveEmployment(() => call(enableEmployee, given), texts.enabled);
  if (disabled) {
    const byDirectory = disabled.by.includes('directory');
    const at = formatInstant(disabled.since, language);
    return (
      <>
        <p>{t(byDirectory ? texts.disabledByDirectory : texts.disabledByHr, { at })}</p>
        <ChangeProblem thrown={enable.error} onLatest={onLatest} />
        {byDirectory && employment.source === 'scim' ? null : (
          <Button isPending={enable.isPending} onPress={() => enable.mutate(undefined)}>
            {t(texts.enable)}
          </Button>
        )}
      </>
    );
  }
  if (isOwn) return <p className="soft">{t(texts.ownAccess)}</p>;
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t(texts.disable)}
      </Button>
      <Dialog title={t(texts.disableSure, { name: employee.name })} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.disableMore)}</p>
        <ChangeProblem thrown={disable.error} onLatest={onLatest} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={disable.isPending} onPress={() => disable.mutate(undefined)}>
            {t(texts.disable)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
