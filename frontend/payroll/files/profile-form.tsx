import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import { changePayrollProfile, type PayrollProfileView } from '../../../shared/payroll/files/contract.ts';
import { call } from '../../api/call.ts';
import { hasCode } from '../../api/problem.ts';
import { queryClient } from '../../api/query-client.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useKept } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import { CodeFields } from './code-fields.tsx';
import { BookkeepingFields } from './bookkeeping-fields.tsx';
import { payrollProfileQuery } from './payroll-profile.ts';
import type { ProfileParts } from './profile-parts.ts';
import { SystemFields } from './system-fields.tsx';
import { texts } from './texts.ts';
import { profileFaults, profileFrom, typeProfile, type TypedProfile } from './typed-profile.ts';

type Props = { view: PayrollProfileView; onDirty: (dirty: boolean) => void };

/** The profile under somebody's hands. What is typed and not saved outlives a reload. */
export function ProfileForm({ view, onDirty }: Props) {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const saved = useMemo(() => typeProfile(view), [view]);
  const [typed, setTyped, forget] = useKept<TypedProfile>(`payroll-profile:${view.version}`, saved);
  const [tried, setTried] = useState(false);
  const faults = profileFaults(typed);
  const wrong = Object.keys(faults).length > 0;
  const dirty = JSON.stringify(typed) !== JSON.stringify(saved);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const save = useMutation({
    mutationFn: () =>
      call(changePayrollProfile, { body: { version: view.version, ...profileFrom(typed, view.profile) } }),
    onSuccess: (after) => {
      forget();
      queryClient.setQueryData(payrollProfileQuery.queryKey, after);
      toast(t(texts.saved));
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    // What was never chosen can be saved as it stands.
    else if ((dirty || view.version === 0) && !save.isPending) save.mutate();
  };
  const undo = () => {
    setTyped(saved);
    setTried(false);
    save.reset();
  };
  const latest = () => {
    forget();
    void queryClient.invalidateQueries({ queryKey: payrollProfileQuery.queryKey });
  };
  const parts: ProfileParts = {
    view,
    typed,
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    faultOf: (field) => (tried && faults[field] ? t(faults[field]) : null),
  };
  return (
    <form className="payroll-form" ref={form} onSubmit={submit} noValidate>
      <SystemFields {...parts} />
      <CodeFields {...parts} />
      <BookkeepingFields {...parts} />
      {tried && wrong ? (
        <Notice tone="bad" live>
          <p>{t(texts.wrong)}</p>
        </Notice>
      ) : null}
      {hasCode(save.error, 'changed-meanwhile') ? (
        <Notice tone="warn" live>
          <p>{t(texts.meanwhile)}</p>
          <Button onPress={latest}>{t(texts.latest)}</Button>
        </Notice>
      ) : (
        <ProblemNotice thrown={save.error} />
      )}
      <div className="payroll-save">
        <Button type="submit" kind="primary" isPending={save.isPending}>
          {t(texts.save)}
        </Button>
        {dirty ? (
          <>
            <Button kind="quiet" onPress={undo}>
              {t(texts.undo)}
            </Button>
            <p role="status">{t(texts.unsaved)}</p>
          </>
        ) : null}
      </div>
    </form>
  );
}
