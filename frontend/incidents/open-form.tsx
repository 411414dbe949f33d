import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { breachRoles, breachTypes, openIncident } from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';
import { FormDialog } from '../design/form-dialog.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { entryFields, instantOf } from './entry-fields.ts';
import { incidentsQuery } from './incidents.ts';
import { texts } from './texts.ts';
import { TypedField } from './typed-field.tsx';

const nothing = { title: '', what: '', at: '', roles: 'processor', types: 'confidentiality' };
const [roles, types] = entryFields.classification;

/** Opens an incident on what was seen first. What was typed outlives a reload. */
export function OpenForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const go = useNavigate();
  const [tried, setTried] = useState(false);
  const [typed, setTyped, done] = useKept('incident:new', nothing);
  const send = useMutation({
    mutationFn: () =>
      call(openIncident, {
        body: {
          ...{ title: typed.title, what: typed.what, firstSignalAt: instantOf(typed.at) },
          roles: breachRoles.filter((one) => typed.roles.split(',').includes(one)),
          types: breachTypes.filter((one) => typed.types.split(',').includes(one)),
        },
      }),
    onSuccess: async ({ id }) => {
      setTyped(nothing);
      done();
      await cache.invalidateQueries(incidentsQuery);
      await go({ to: '/staff/incidents/$incident', params: { incident: id } });
    },
  });
  const set = (name: keyof typeof nothing) => (value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const empty = Object.values(typed).some((value) => value.trim() === '');
  const fault = (name: keyof typeof nothing) => tried && typed[name].trim() === '';
  return (
    <FormDialog
      title={t(texts.open)}
      lead={t(texts.stays)}
      send={t(texts.open)}
      open={open}
      problem={send.error}
      pending={send.isPending}
      onSend={() => {
        setTried(true);
        if (!empty) send.mutate();
      }}
      onClose={onClose}
    >
      <TypedField
        label={t(texts.headline)}
        as="line"
        value={typed.title}
        fault={fault('title')}
        onType={set('title')}
      />
      <TypedField label={t(texts.whatSeen)} as="words" value={typed.what} fault={fault('what')} onType={set('what')} />
      <TypedField label={t(texts.signal)} as="time" value={typed.at} fault={fault('at')} onType={set('at')} />
      <TypedField
        label={t(roles!.label)}
        as="choice"
        options={roles!.options ?? []}
        value={typed.roles}
        fault={fault('roles')}
        onType={set('roles')}
      />
      <TypedField
        label={t(types!.label)}
        as="choice"
        options={types!.options ?? []}
        value={typed.types}
        fault={fault('types')}
        onType={set('types')}
      />
    </FormDialog>
  );
}
