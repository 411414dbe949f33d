import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type SyntheticEvent } from 'react';
import { changeAiSettings, type AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { call } from '../api/call.ts';
import { hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { aiChangesQuery, aiSettingsQuery, whatIsSentQuery } from './ai-settings.ts';
import { LeaveWarning } from './leave-warning.tsx';
import { Bounds, Stages } from './stages.tsx';
import { texts } from './texts.ts';
import { faultsIn, isSame, settingsFrom, typeSettings, withStages, type TypedSettings } from './typed-settings.ts';

type Props = { view: AiSettingsView; onDpiaNeeded: () => void };

/** The settings under somebody's hands. What is chosen and not saved outlives a reload, and leaving the page asks first. */
export function SettingsForm({ view, onDpiaNeeded }: Props) {
  const { t, language } = useLanguage();
  const { settings, version, model } = view;
  const saved = useMemo(() => typeSettings(settings, language), [settings, language]);
  const [typed, setTyped, done] = useKept<TypedSettings>(`ai-settings:${version}`, saved);
  const [tried, setTried] = useState(false);
  const dirty = !isSame(typed, saved);
  const wrong = faultsIn(typed);
  const save = useMutation({
    mutationFn: () => call(changeAiSettings, { body: { version, ...settingsFrom(typed) } }),
    onSuccess: (after) => {
      done();
      queryClient.setQueryData(aiSettingsQuery.queryKey, after);
      void queryClient.invalidateQueries({ queryKey: aiChangesQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: whatIsSentQuery.queryKey });
      toast(t(texts.saved));
    },
  });
  const needed = hasCode(save.error, 'dpia-needed');
  useEffect(() => {
    if (needed) onDpiaNeeded();
  }, [needed, onDpiaNeeded]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length === 0 && dirty && !save.isPending) save.mutate();
    else if (wrong.length > 0)
      setTimeout(() => document.querySelector<HTMLElement>('.ai-form [aria-invalid]')?.focus());
  };
  const change = (part: Partial<TypedSettings>) => setTyped((before) => withStages({ ...before, ...part }));
  const undo = () => {
    done();
    setTyped(saved);
    save.reset();
  };
  const latest = () => {
    done();
    void queryClient.invalidateQueries({ queryKey: aiSettingsQuery.queryKey });
  };
  const faults = tried ? wrong : [];
  return (
    <form className="ai-form" onSubmit={submit} noValidate>
      <h2 className="unseen">{t(texts.steps)}</h2>
      <Stages typed={typed} model={model} faults={faults} onChange={change} />
      <Bounds typed={typed} faults={faults} onChange={change} />
      {hasCode(save.error, 'changed-meanwhile') ? (
        <Notice tone="warn" live>
          <p>{t(texts.meanwhile)}</p>
          <Button onPress={latest}>{t(texts.latest)}</Button>
        </Notice>
      ) : (
        <ProblemNotice thrown={save.error} />
      )}
      <div className="ai-save">
        {dirty ? <p role="status">{t(texts.unsaved)}</p> : null}
        {dirty ? (
          <Button kind="quiet" onPress={undo}>
            {t(texts.undo)}
          </Button>
        ) : null}
        <Button type="submit" kind="primary" isPending={save.isPending}>
          {t(texts.save)}
        </Button>
      </div>
      <LeaveWarning dirty={dirty} onLeave={done} />
    </form>
  );
}
