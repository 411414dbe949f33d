import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addWebhookEndpoint } from '../../../shared/payroll/webhooks/contract.ts';
import { call } from '../../api/call.ts';
import { ShownOnce } from '../../api-keys/shown-once.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useForget } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import { EndpointForm, type Wish } from './endpoint-form.tsx';
import { texts } from './texts.ts';
import { endpointsQuery } from './webhooks.ts';

const place = 'endpoint';

/** Adds an endpoint in a dialog, and shows its secret there. With the dialog it is gone: it is in no cache and in no list. */
export function AddEndpoint() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const forget = useForget();
  const [open, setOpen] = useState(false);
  const add = useMutation({
    mutationFn: (body: Wish) => call(addWebhookEndpoint, { body }),
    gcTime: 0,
    onSuccess: () => {
      forget(place);
      return cache.invalidateQueries(endpointsQuery);
    },
  });
  const close = () => {
    setOpen(false);
    add.reset();
  };
  const made = add.data;
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.add)}
      </Button>
      <Dialog title={t(made ? texts.addedTitle : texts.add)} open={open} onClose={close} asks={made !== undefined}>
        {made ? (
          <ShownOnce label={t(texts.secret)} advice={t(texts.secretOnce)} token={made.secret} onClose={close} />
        ) : (
          <EndpointForm
            place={place}
            initial={{ name: '', url: '', events: [] }}
            act={t(texts.add)}
            problem={add.error}
            pending={add.isPending}
            onSend={add.mutate}
            onClose={close}
          />
        )}
      </Dialog>
    </>
  );
}
