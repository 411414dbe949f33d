import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { addEmployee } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';
import { asProblem, faultsOf, hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept, useKept } from '../design/use-kept.ts';
import { useKeptForm } from '../design/use-kept-form.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { texts } from './employment-texts.ts';
import { allPeople } from './people.ts';
import { RoleChoice } from './role-choice.tsx';
import './employment.css';

const fields = ['name', 'workEmail', 'employedFrom'] as const;
const inputs = { name: 'text', workEmail: 'email', employedFrom: 'date' } as const;

const place = 'add-person';
const rolesPlace = 'add-person-roles';
const none: Role[] = [];

/** Adds somebody by hand. */
export function AddPerson() {
  const { t } = useLanguage();
  const { person } = useSession();
  const [open, setOpen] = useState(() => hasKept(person?.id, place) || hasKept(person?.id, rolesPlace));
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.add)}
      </Button>
      <Dialog title={t(texts.addTitle)} open={open} onClose={() => setOpen(false)}>
        <AddForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [roles, setRoles, forgetRoles] = useKept<Role[]>(rolesPlace, none);
  const [today] = useState<string>(() => swedishDay(new Date()));
  const [blank] = useState({ name: '', workEmail: '', employedFrom: today });
  const form = useForm({ defaultValues: blank });
  const { register, handleSubmit } = form;
  const forget = useKeptForm(form, place, blank, fields);
  const stop = () => {
    forget();
    forgetRoles();
    onClose();
  };
  const add = useMutation({
    mutationFn: (typed: Record<(typeof fields)[number], string>) => call(addEmployee, { body: { ...typed, roles } }),
    onSuccess: ({ employee }) => {
      forget();
      forgetRoles();
      void queryClient.invalidateQueries(allPeople);
      toast(t(texts.added, { name: employee.name }));
      void navigate({ to: '/people/$employee', params: { employee: employee.id } });
    },
  });
  const taken = hasCode(add.error, 'work-email-taken');
  const faults = faultsOf(add.error, fields);
  const faultOf = (field: (typeof fields)[number]): string | null => {
    if (taken && field === 'workEmail') return t(asProblem(add.error).detail);
    const fault = faults.find((one) => one.field === field);
    return fault ? t(fault.text) : null;
  };
  return (
    <form
      className="add-person"
      onSubmit={(event) => void handleSubmit((typed) => add.mutate(typed))(event)}
      noValidate
    >
      {taken || faults.length > 0 ? null : <ProblemNotice thrown={add.error} />}
      {fields.map((field) => (
        <Field key={field} label={t(texts[field])} fault={faultOf(field)}>
          {(wiring) => (
            <input
              className="input"
              type={inputs[field]}
              autoComplete="off"
              maxLength={field === 'workEmail' ? 254 : 200}
              {...wiring}
              {...register(field)}
            />
          )}
        </Field>
      ))}
      <div>
        <p className="add-roles" aria-hidden="true">
          {t(texts.roles)}
        </p>
        <RoleChoice label={t(texts.roles)} chosen={roles} onChange={setRoles} />
      </div>
      <div className="dialog-choices">
        <Button onPress={stop}>{t(texts.cancel)}</Button>
        <Button type="submit" kind="primary" isPending={add.isPending}>
          {t(texts.add)}
        </Button>
      </div>
    </form>
  );
}
