import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { commentOnExpense, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { keepClaim } from './claims.ts';
import './comment-form.css';

const texts = {
  toHr: { sv: 'Skriv till den som beslutar', en: 'Write to whoever decides' },
  toEmployee: { sv: 'Skriv till medarbetaren', en: 'Write to the employee' },
  seenByYou: {
    sv: 'Syns för dig och för dem som får besluta om utlägget.',
    en: 'Seen by you and by those who may decide the claim.',
  },
  seen: {
    sv: 'Syns för medarbetaren och för dem som får besluta om utlägget.',
    en: 'Seen by the employee and by those who may decide the claim.',
  },
  empty: { sv: 'Skriv något först.', en: 'Write something first.' },
  send: { sv: 'Skicka', en: 'Send' },
  sent: { sv: 'Kommentaren är skickad.', en: 'The comment is sent.' },
} satisfies Record<string, Text>;

/** Says something on a claim; what is typed and not sent stays over a reload. */
export function CommentForm({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const [typed, setTyped, forget] = useKept(`comment:${claim.id}`, '');
  const [empty, setEmpty] = useState(false);
  const send = useMutation({
    mutationFn: () => call(commentOnExpense, { path: { expense: claim.id }, body: { comment: typed } }),
    onSuccess: (commented) => {
      setTyped('');
      forget();
      keepClaim(commented);
      toast(t(texts.sent));
    },
  });
  if (!claim.may.includes('comment')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '') send.mutate();
  };
  const own = claim.employee.id === person?.id;
  return (
    <form className="comment-form" onSubmit={submit} noValidate>
      <ProblemNotice thrown={send.error} />
      <Field
        label={t(own ? texts.toHr : texts.toEmployee)}
        hint={t(own ? texts.seenByYou : texts.seen)}
        fault={empty ? t(texts.empty) : null}
      >
        {(wiring) => (
          <textarea
            className="input"
            rows={2}
            maxLength={1000}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setEmpty(false);
            }}
            {...wiring}
          />
        )}
      </Field>
      <Button type="submit" isPending={send.isPending}>
        {t(texts.send)}
      </Button>
    </form>
  );
}
