import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerObjection, type StaffChangeView } from '../../../shared/trust/vendors/changes/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { formatInstant } from '../../design/dates.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { toast } from '../../design/toast.tsx';
import { useKept } from '../../design/use-kept.ts';
import { WordsField } from '../../design/words-field.tsx';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './change-texts.ts';
import { changesQuery } from './vendors.ts';

type Objection = StaffChangeView['objections'][number];

/** What companies have against a change, and what was answered. */
export function Objections({ objections }: { objections: readonly Objection[] }) {
  const { t, language } = useLanguage();
  if (objections.length === 0) return null;
  return (
    <div className="vendor-objections">
      <h4>{t(texts.objections)}</h4>
      <ul>
        {objections.map((one) => (
          <li key={one.id}>
            <p className="soft">{`${one.company.name} · ${formatInstant(one.at, language)}`}</p>
            <p>{one.words ?? t(texts.unreadable)}</p>
            {one.answeredAt === null ? (
              <Answer objection={one} />
            ) : (
              <p>
                <strong>{t(texts.theAnswer)}:</strong> {one.answer ?? t(texts.unreadable)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answer({ objection: { id, company } }: { objection: Objection }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [answer, setAnswer, forget] = useKept(`answer-objection:${id}`, '');
  const send = useMutation({
    mutationFn: () => call(answerObjection, { path: { company: company.id, objection: id }, body: { answer } }),
    onSuccess: async () => {
      forget();
      setOpen(false);
      await cache.invalidateQueries(changesQuery);
      toast(t(texts.answered));
    },
  });
  const short = answer.trim().length < 10;
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-label={t(texts.answerNamed, { name: company.name })}>
        {t(texts.answer)}
      </Button>
      <FormDialog
        title={t(texts.answerNamed, { name: company.name })}
        lead={t(texts.answerLead)}
        send={t(texts.answer)}
        open={open}
        problem={send.error}
        pending={send.isPending}
        onSend={() => {
          setTried(true);
          if (!short) send.mutate();
        }}
        onClose={() => setOpen(false)}
      >
        <WordsField
          label={t(texts.yourAnswer)}
          value={answer}
          fault={tried && short ? t(texts.short) : null}
          onType={setAnswer}
        />
      </FormDialog>
    </>
  );
}
