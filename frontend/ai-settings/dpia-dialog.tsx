import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { acknowledgeDpia, type AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { aiSettingsQuery } from './ai-settings.ts';
import { texts } from './dpia-texts.ts';
import './dpia-dialog.css';

type Typed = { reference: string; answers: Record<string, string> };
const empty: Typed = { reference: '', answers: {} };
/** As the server counts it: less is no answer. */
const shortest = 5;

type Props = Pick<AiSettingsView, 'dpia'> & { open: boolean; needed: boolean; onClose: () => void };

/** The impact assessment to read, and what the company has to say to it. What is typed outlives a reload. */
export function DpiaDialog({ dpia, open, needed, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Dialog title={t(texts.title)} open={open} onClose={onClose}>
      {needed ? (
        <Notice tone="warn">
          <p>{t(texts.needed)}</p>
        </Notice>
      ) : null}
      <div className="ai-dpia-text">
        {dpia.sections.map(({ title, body }) => (
          <section key={title.en}>
            <h3>{t(title)}</h3>
            {body.map((paragraph) => (
              <p key={paragraph.en}>{t(paragraph)}</p>
            ))}
          </section>
        ))}
        <p className="soft">{t(texts.version, { version: dpia.version })}</p>
      </div>
      <DpiaForm dpia={dpia} onClose={onClose} />
    </Dialog>
  );
}

function DpiaForm({ dpia, onClose }: Pick<Props, 'dpia' | 'onClose'>) {
  const { t } = useLanguage();
  const [typed, setTyped, done] = useKept<Typed>(`dpia:${dpia.version}`, empty);
  const [tried, setTried] = useState(false);
  const { reference, answers } = typed;
  const open =
    reference.trim() === '' ? dpia.questions.filter(({ code }) => (answers[code] ?? '').trim().length < shortest) : [];
  const acknowledge = useMutation({
    mutationFn: () =>
      call(acknowledgeDpia, { body: { version: dpia.version, reference: reference.trim() || null, answers } }),
    onSuccess: (after) => {
      done();
      queryClient.setQueryData(aiSettingsQuery.queryKey, after);
      toast(t(texts.acknowledged));
      onClose();
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const form = event.currentTarget;
    if (open.length === 0 && !acknowledge.isPending) acknowledge.mutate();
    else setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form className="ai-dpia-form" onSubmit={submit} noValidate>
      <ProblemNotice thrown={acknowledge.error} />
      <Field label={t(texts.own)} hint={t(texts.ownHint)}>
        {(wiring) => (
          <input
            className="input"
            autoComplete="off"
            maxLength={300}
            value={reference}
            onChange={({ target }) => setTyped({ ...typed, reference: target.value })}
            {...wiring}
          />
        )}
      </Field>
      <h3>{t(texts.questions)}</h3>
      {dpia.questions.map(({ code, question }) => (
        <Field
          key={code}
          label={t(question)}
          fault={tried && open.some((one) => one.code === code) ? t(texts.missing) : null}
        >
          {(wiring) => (
            <textarea
              className="input"
              rows={2}
              maxLength={2000}
              value={answers[code] ?? ''}
              onChange={({ target }) => setTyped({ ...typed, answers: { ...answers, [code]: target.value } })}
              {...wiring}
            />
          )}
        </Field>
      ))}
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.close)}</Button>
        <Button type="submit" kind="primary">
          {t(texts.acknowledge)}
        </Button>
      </div>
    </form>
  );
}
