import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askContractEnd, type ContractEndView } from '../../shared/protection/end-of-contract/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { formatDay } from '../design/dates.ts';
import { Field } from '../design/field.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { contractEndQuery } from './contract-end.ts';
import { texts } from './texts.ts';

const pointed = ['endsOn'] as const;

/** Gives notice, with a last day. Thirty days ahead is what is meant where nobody says otherwise. */
export function GiveNotice({ today }: { today: ContractEndView['today'] }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [endsOn, setEndsOn] = useState<string>(today.usualLastDay);
  const ask = useMutation({
    mutationFn: () => call(askContractEnd, { body: { endsOn } }),
    onSuccess: (view) => {
      cache.setQueryData(contractEndQuery.queryKey, view);
      toast(t(texts.asked));
    },
  });
  const [fault] = faultsOf(ask.error, pointed);
  return (
    <>
      <Button kind="danger" onPress={() => setOpen(true)}>
        {t(texts.ask)}
      </Button>
      <FormDialog
        title={t(texts.askTitle)}
        lead={t(texts.askLead, { days: today.daysToDeletion })}
        send={t(texts.ask)}
        danger
        open={open}
        problem={ask.error}
        fields={pointed}
        pending={ask.isPending}
        onSend={() => endsOn && ask.mutate()}
        onClose={() => setOpen(false)}
      >
        <Field
          label={t(texts.lastDay)}
          hint={t(texts.lastDayHint, { day: formatDay(today.furthestLastDay, language) })}
          fault={endsOn === '' ? t(texts.lastDayMissing) : fault ? t(fault.text) : null}
        >
          {(wiring) => (
            <input
              type="date"
              className="input"
              min={today.firstLastDay}
              max={today.furthestLastDay}
              value={endsOn}
              onChange={({ target }) => setEndsOn(target.value)}
              {...wiring}
            />
          )}
        </Field>
      </FormDialog>
    </>
  );
}
