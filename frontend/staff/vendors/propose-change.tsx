import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { proposeChange } from '../../../shared/trust/vendors/changes/contract.ts';
import type { VendorRow } from '../../../shared/trust/vendors/contract.ts';
import { call, type AnswerOf } from '../../api/call.ts';
import { ApiProblem } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { formatDay } from '../../design/dates.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { toast } from '../../design/toast.tsx';
import { useKept } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import type { listChanges } from '../../../shared/trust/vendors/changes/contract.ts';
import { texts } from './change-texts.ts';
import { bodyOf, faultsIn, nothing, type TypedChange } from './typed-change.ts';
import { ProposeFields } from './propose-fields.tsx';
import { changesQuery } from './vendors.ts';

type Props = {
  vendors: readonly VendorRow[];
  earliest: string;
  data: AnswerOf<typeof listChanges>['data'];
};

/** Announces a change. What was typed outlives a reload. */
export function ProposeChange({ vendors, earliest, data }: Props) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [typed, setTyped, forget] = useKept<TypedChange>('propose-change', nothing);
  const propose = useMutation({
    mutationFn: () => call(proposeChange, { body: bodyOf(typed) }),
    onSuccess: async () => {
      setTyped(nothing);
      forget();
      close();
      await cache.invalidateQueries(changesQuery);
      toast(t(texts.announced));
    },
  });
  const close = () => {
    setOpen(false);
    setTried(false);
    propose.reset();
  };
  const faults = faultsIn(typed);
  // The form is longer than a window: what is wrong with the day is said beside it too.
  const { error } = propose;
  const tooSoon = error instanceof ApiProblem && error.code === 'notice-too-short' ? error.detail : null;
  const shown = tooSoon === null ? faults : { ...faults, effectiveOn: tooSoon };
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.propose)}
      </Button>
      <FormDialog
        title={t(texts.propose)}
        lead={t(texts.lead, { day: formatDay(earliest, language) })}
        send={t(texts.send)}
        open={open}
        problem={propose.error}
        pending={propose.isPending}
        onSend={() => {
          setTried(true);
          if (Object.keys(faults).length === 0) propose.mutate();
        }}
        onClose={close}
      >
        <ProposeFields vendors={vendors} data={data} typed={typed} faults={tried ? shown : {}} onType={setTyped} />
      </FormDialog>
    </>
  );
}
