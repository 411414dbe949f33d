import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { findEmployee, type EmployeeRow } from '../../shared/people/employees/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { CoveredNumber } from './on-file.tsx';
import { texts } from './texts.ts';

const fields = ['personnummer'] as const;

/** Looks somebody up by personnummer. What was typed stands in no address and is forgotten when the dialog closes. */
export function FindPerson() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.find)}</Button>
      <Dialog title={t(texts.find)} open={open} onClose={() => setOpen(false)}>
        <FindForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function FindForm({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const find = useMutation({
    mutationFn: (personnummer: string) => call(findEmployee, { body: { personnummer } }),
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('personnummer');
    if (typeof typed === 'string' && typed.trim() !== '') find.mutate(typed);
  };
  const [fault] = faultsOf(find.error, fields);
  return (
    <form className="find-person" onSubmit={submit} noValidate>
      {fault ? null : <ProblemNotice thrown={find.error} />}
      <Field label={t(texts.personnummer)} hint={t(texts.findHint)} fault={fault ? t(fault.text) : null}>
        {(wiring) => (
          <input
            className="input figures"
            name="personnummer"
            autoComplete="off"
            spellCheck={false}
            ref={input}
            {...wiring}
          />
        )}
      </Field>
      <div role="status">{find.data ? <Found person={find.data.employee} /> : null}</div>
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.close)}</Button>
        <Button type="submit" kind={find.data?.employee ? 'secondary' : 'primary'} isPending={find.isPending}>
          {t(texts.findAct)}
        </Button>
      </div>
    </form>
  );
}

function Found({ person }: { person: EmployeeRow | null }) {
  const { t } = useLanguage();
  if (!person) return <Notice>{t(texts.foundNobody)}</Notice>;
  return (
    <div className="found-person">
      <div>
        <strong>{person.name}</strong>
        <span className="people-mail">{person.workEmail}</span>
        <CoveredNumber {...person} />
      </div>
      <Link to="/people/$employee" params={{ employee: person.id }} preload={false} className={buttonClass('primary')}>
        {t(texts.open)}
      </Link>
    </div>
  );
}
