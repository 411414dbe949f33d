import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { ColleagueField, type Colleague } from '../colleagues/colleague-field.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { standInsQuery } from './stand-ins.ts';
import { texts } from './texts.ts';

type Typed = { forWhom: Colleague | null; standIn: Colleague | null; from: string; to: string };
const nothing: Typed = { forWhom: null, standIn: null, from: '', to: '' };
const pointed = ['standIn', 'from', 'to'] as const;

/** Names a stand-in for oneself or, as HR, for somebody who cannot. What was typed outlives a reload. */
export function StandInForm() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const forOthers = useMay('expense.revert');
  const [typed, setTyped, done] = useKept<Typed>('stand-in', nothing);
  const [tried, setTried] = useState(false);
  // The fields for names keep what is typed in them: with a new key they begin anew.
  const [round, setRound] = useState(0);
  const name = useMutation({
    mutationFn: ({ forWhom, standIn, from, to }: Typed) =>
      call(nameStandIn, { body: { ...(forWhom ? { employee: forWhom.id } : {}), standIn: standIn!.id, from, to } }),
    onSuccess: async ({ standIn }) => {
      toast(t(texts.saved, { name: standIn.name }));
      await cache.invalidateQueries(standInsQuery);
      setTyped(nothing);
      done();
      setTried(false);
      setRound(round + 1);
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (typed.standIn && typed.from && typed.to) name.mutate(typed);
  };
  const faults = faultsOf(name.error, pointed);
  const faultAt = (field: (typeof pointed)[number], missing: boolean, words: string) => {
    const found = faults.find((fault) => fault.field === field);
    return tried && missing ? words : found ? t(found.text) : null;
  };
  const day = (field: 'from' | 'to') => (
    <Field label={t(texts[field])} fault={faultAt(field, typed[field] === '', t(texts.dayMissing))}>
      {(wiring) => (
        <input
          type="date"
          className="input"
          value={typed[field]}
          onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          {...wiring}
        />
      )}
    </Field>
  );
  return (
    <form className="stand-in-form" key={round} onSubmit={submit} noValidate>
      <h2>{t(texts.name)}</h2>
      <ProblemNotice thrown={name.error} fields={pointed} />
      {forOthers ? (
        <ColleagueField
          label={t(texts.forWhom)}
          hint={t(texts.forWhomHint)}
          chosen={typed.forWhom}
          onChoose={(forWhom) => setTyped({ ...typed, forWhom })}
        />
      ) : null}
      <ColleagueField
        label={t(texts.who)}
        chosen={typed.standIn}
        fault={faultAt('standIn', typed.standIn === null, t(texts.whoMissing))}
        onChoose={(standIn) => setTyped({ ...typed, standIn })}
      />
      <div className="stand-in-days">
        {day('from')}
        {day('to')}
      </div>
      <Button type="submit" kind="primary" isPending={name.isPending}>
        {t(texts.save)}
      </Button>
    </form>
  );
}
