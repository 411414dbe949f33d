import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordOnIncident, type IncidentView, type WrittenKind } from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { emptyFields, entryFields, entryOf } from './entry-fields.ts';
import { incidentsQuery } from './incidents.ts';
import { kindNames, texts } from './texts.ts';
import { TypedField } from './typed-field.tsx';

type Typed = Record<string, string>;

/** What a form begins with: the notice to customers with its draft, as a person is to read it through. */
function begunWith(kind: WrittenKind, { drafts, notice }: IncidentView): Typed {
  if (kind !== 'customer-notice') return {};
  const draft = drafts.find(({ name }) => name === 'customers')!.texts;
  return { sv: notice?.sv ?? draft.sv, en: notice?.en ?? draft.en ?? '' };
}

/** Adds something to an incident's timeline. What was typed outlives a reload. */
export function EntryForm({
  incident,
  kind,
  onClose,
}: {
  incident: IncidentView;
  kind: WrittenKind;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [tried, setTried] = useState(false);
  const [typed, setTyped, done] = useKept<Typed>(`incident:${incident.id}:${kind}`, begunWith(kind, incident));
  const send = useMutation({
    mutationFn: () => call(recordOnIncident, { path: { incident: incident.id }, body: entryOf(kind, typed) as never }),
    onSuccess: async () => {
      done();
      onClose();
      await cache.invalidateQueries(incidentsQuery);
      toast(t(texts.saved));
    },
  });
  const empty = emptyFields(kind, typed);
  const companies = incident.reach?.companies.map(({ company, name }) => ({ value: company, label: name })) ?? [];
  return (
    <FormDialog
      title={t(kindNames[kind])}
      lead={t(texts.stays)}
      send={t(texts.save)}
      open
      problem={send.error}
      pending={send.isPending}
      onSend={() => {
        setTried(true);
        if (empty.length === 0) send.mutate();
      }}
      onClose={onClose}
    >
      {entryFields[kind].map(({ name, label, as, options }) => (
        <TypedField
          key={name}
          label={t(label)}
          as={as === 'company' ? 'choice' : as}
          options={as === 'company' ? companies : (options ?? [])}
          value={typed[name] ?? ''}
          fault={tried && empty.includes(name)}
          onType={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </FormDialog>
  );
}
