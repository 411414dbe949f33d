import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askOpinion } from '../../shared/claims/approvals/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { keepClaim } from '../claims/claims.ts';
import { ColleagueField, type Colleague } from '../colleagues/colleague-field.tsx';
import { Button } from '../design/button.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './step-texts.ts';

const unasked: { colleague: Colleague | null; question: string } = { colleague: null, question: '' };

/** Asks a colleague what they think of a claim. */
export function AskOpinion({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [{ colleague, question }, setTyped, done] = useKept(`ask-opinion:${claim.id}`, unasked);
  const [tried, setTried] = useState(false);
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const ask = useMutation({
    mutationFn: (reviewer: Colleague) =>
      call(askOpinion, { path: { expense: claim.id }, body: { reviewer: reviewer.id, question: question || null } }),
    onSuccess: (asked, reviewer) => {
      keepClaim(asked);
      toast(t(texts.sent, { name: reviewer.name }));
      setTyped(unasked);
      done();
      close();
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.ask)}</Button>
      <FormDialog
        title={t(texts.askTitle)}
        lead={t(texts.askLead)}
        send={t(texts.send)}
        open={open}
        problem={ask.error}
        pending={ask.isPending}
        onClose={close}
        onSend={() => {
          setTried(true);
          if (colleague) ask.mutate(colleague);
        }}
      >
        <ColleagueField
          label={t(texts.colleague)}
          chosen={colleague}
          onChoose={(chosen) => setTyped((before) => ({ ...before, colleague: chosen }))}
          fault={tried && !colleague ? t(texts.chooseColleague) : null}
        />
        <WordsField
          label={t(texts.question)}
          value={question}
          onType={(typed) => setTyped((before) => ({ ...before, question: typed }))}
        />
      </FormDialog>
    </>
  );
}
