import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tellCustomers } from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { incidentsQuery } from './incidents.ts';
import { texts } from './texts.ts';

/** Asks once before the approved notice goes to HR of every company that was reached. */
export function SendNotice({ incident, onClose }: { incident: string; onClose: () => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const send = useMutation({
    mutationFn: () => call(tellCustomers, { path: { incident } }),
    onSuccess: async ({ told, withoutHr }) => {
      onClose();
      await cache.invalidateQueries(incidentsQuery);
      toast(t(withoutHr.length === 0 ? texts.sent : texts.sentWithout, { told, without: withoutHr.length }));
    },
  });
  return (
    <Dialog title={t(texts.sendSure)} open onClose={onClose} asks>
      <p>{t(texts.sendMore)}</p>
      <ProblemNotice thrown={send.error} />
      <div className="dialog-choices">
        <Button onPress={onClose}>{t({ sv: 'Avbryt', en: 'Cancel' })}</Button>
        <Button kind="primary" isPending={send.isPending} onPress={() => send.mutate()}>
          {t(texts.sendNotice)}
        </Button>
      </div>
    </Dialog>
  );
}
