import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changeWebhookEndpoint,
  removeWebhookEndpoint,
  rotateWebhookSecret,
  switchWebhookEndpoint,
  tryWebhookEndpoint,
  type EndpointView,
} from '../../../shared/payroll/webhooks/contract.ts';
import { call } from '../../api/call.ts';
import { ShownOnce } from '../../api-keys/shown-once.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { toast } from '../../design/toast.tsx';
import { useForget } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import { AskFirst } from './ask-first.tsx';
import { EndpointForm, type Wish } from './endpoint-form.tsx';
import { texts } from './texts.ts';
import { deliveriesKey, endpointsQuery } from './webhooks.ts';

/** Hours that a former secret goes on signing. */
const overlap = 24;

/** What HR does with an endpoint. What ends something asks first. */
export function EndpointActs({ endpoint }: { endpoint: EndpointView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const forget = useForget();
  const { id, name, version, state } = endpoint;
  const path = { endpoint: id };
  const place = `endpoint:${id}`;
  const [open, setOpen] = useState<'change' | 'rotate' | 'off' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const told = (sentence: string) => async () => {
    await cache.invalidateQueries(endpointsQuery);
    await cache.invalidateQueries({ queryKey: deliveriesKey });
    close();
    toast(sentence);
  };
  const test = useMutation({ mutationFn: () => call(tryWebhookEndpoint, { path }), onSuccess: told(t(texts.tested)) });
  const turn = useMutation({
    mutationFn: (to: 'on' | 'off') => call(switchWebhookEndpoint, { path, body: { state: to } }),
    onSuccess: ({ state: is }) => told(t(is === 'on' ? texts.switchedOn : texts.switchedOff))(),
  });
  const remove = useMutation({
    mutationFn: () => call(removeWebhookEndpoint, { path }),
    onSuccess: told(t(texts.removed)),
  });
  const change = useMutation({
    mutationFn: (wish: Wish) => call(changeWebhookEndpoint, { path, body: { version, ...wish } }),
    onSuccess: () => {
      forget(place);
      return told(t(texts.saved))();
    },
  });
  const rotate = useMutation({
    mutationFn: () => call(rotateWebhookSecret, { path, body: { overlap } }),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries(endpointsQuery),
  });
  const closeSecret = () => {
    close();
    rotate.reset();
  };
  return (
    <>
      {state === 'on' ? (
        <Button onPress={() => test.mutate()} isPending={test.isPending} aria-label={t(texts.testNamed, { name })}>
          {t(texts.test)}
        </Button>
      ) : null}
      <Button onPress={() => setOpen('change')} aria-label={t(texts.changeNamed, { name })}>
        {t(texts.change)}
      </Button>
      <Button onPress={() => setOpen('rotate')} aria-label={t(texts.rotateNamed, { name })}>
        {t(texts.rotate)}
      </Button>
      {state === 'on' ? (
        <Button onPress={() => setOpen('off')} aria-label={t(texts.switchOffNamed, { name })}>
          {t(texts.switchOff)}
        </Button>
      ) : (
        <Button
          kind="primary"
          onPress={() => turn.mutate('on')}
          isPending={turn.isPending}
          aria-label={t(texts.switchOnNamed, { name })}
        >
          {t(texts.switchOn)}
        </Button>
      )}
      <Button kind="quiet" onPress={() => setOpen('remove')} aria-label={t(texts.removeNamed, { name })}>
        {t(texts.remove)}
      </Button>

      <Dialog title={t(texts.changeTitle)} open={open === 'change'} onClose={close}>
        <EndpointForm
          place={place}
          initial={{ name, url: endpoint.url, events: endpoint.events }}
          act={t(texts.save)}
          problem={change.error}
          pending={change.isPending}
          onSend={change.mutate}
          onClose={close}
        />
      </Dialog>
      {rotate.data ? (
        <Dialog title={t(texts.rotatedTitle)} open={open === 'rotate'} onClose={closeSecret} asks>
          <ShownOnce
            label={t(texts.secret)}
            advice={t(texts.secretOnce)}
            token={rotate.data.secret}
            onClose={closeSecret}
          />
        </Dialog>
      ) : (
        <AskFirst
          title={t(texts.rotateTitle)}
          more={t(texts.rotateMore)}
          act={t(texts.rotate)}
          open={open === 'rotate'}
          doing={rotate}
          onClose={close}
        />
      )}
      <AskFirst
        title={t(texts.switchOffTitle)}
        more={t(texts.switchOffMore, { name })}
        act={t(texts.switchOff)}
        open={open === 'off'}
        doing={{ ...turn, mutate: () => turn.mutate('off') }}
        onClose={close}
      />
      <AskFirst
        title={t(texts.removeTitle)}
        more={t(texts.removeMore, { name })}
        act={t(texts.remove)}
        danger
        open={open === 'remove'}
        doing={remove}
        onClose={close}
      />
    </>
  );
}
