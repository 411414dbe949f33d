import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  enterRightsRequest,
  identityWays,
  requestKinds,
  waysOfHr,
  type HrWay,
  type RequestView,
} from '../../shared/protection/rights/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept, useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { ChoosePerson } from '../people/choose-person.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { ChoiceField } from './choice-field.tsx';
import { hrTexts as texts } from './hr-texts.ts';
import { kindNames } from './texts.ts';

type Typed = {
  person: { id: string; name: string } | null;
  kind: RequestView['kind'];
  receivedOn: string;
  words: string;
  sendTo: string;
  way: HrWay | '';
};
const nothing: Typed = { person: null, kind: 'access', receivedOn: '', words: '', sendTo: '', way: '' };
const place = 'enter-rights-request';
const pointed = ['employee', 'receivedOn', 'sendTo', 'words'] as const;

/** Writes down what somebody asked outside the app. What was typed outlives a reload. */
export function EnterRequest() {
  const { t } = useLanguage();
  const me = useSession().person?.id ?? '';
  const [open, setOpen] = useState(() => hasKept(me, place));
  const [typed, setTyped, done] = useKept<Typed>(place, nothing);
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const enter = useMutation({
    mutationFn: ({ person, kind, receivedOn, words, sendTo, way }: Typed) =>
      call(enterRightsRequest, {
        body: {
          employee: person!.id,
          kind,
          receivedOn,
          words,
          sendTo: sendTo.trim() || null,
          identityWay: way === '' ? null : way,
        },
      }),
    onSuccess: async ({ id }) => {
      toast(t(texts.saved));
      setTyped(nothing);
      done();
      setOpen(false);
      await cache.invalidateQueries({ queryKey: ['rights-requests'] });
      await navigate({ to: '/rights-requests/$request', params: { request: id } });
    },
  });
  const faults = faultsOf(enter.error, pointed);
  const faultAt = (field: (typeof pointed)[number], missing: boolean, words: string) => {
    const found = faults.find((fault) => fault.field === field);
    return tried && missing ? words : found ? t(found.text) : null;
  };
  const send = () => {
    setTried(true);
    if (typed.person && typed.receivedOn && !enter.isPending) enter.mutate(typed);
  };
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.enter)}
      </Button>
      <FormDialog
        title={t(texts.enter)}
        lead={t(texts.enterLead)}
        send={t(texts.save)}
        open={open}
        problem={enter.error}
        fields={pointed}
        pending={enter.isPending}
        onSend={send}
        onClose={() => setOpen(false)}
      >
        <Field label={t(texts.person)} fault={faultAt('employee', typed.person === null, t(texts.personNeeded))}>
          {(wiring) => (
            <ChoosePerson
              label={t(texts.person)}
              wiring={wiring}
              chosen={typed.person}
              not={me}
              everybody
              onChoose={(person) => setTyped((before) => ({ ...before, person }))}
            />
          )}
        </Field>
        <ChoiceField
          label={t(texts.kind)}
          value={typed.kind}
          onChoose={(kind) => setTyped({ ...typed, kind: kind as Typed['kind'] })}
        >
          {requestKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kindNames[kind])}
            </option>
          ))}
        </ChoiceField>
        <Field label={t(texts.receivedOn)} fault={faultAt('receivedOn', typed.receivedOn === '', t(texts.dayNeeded))}>
          {(wiring) => (
            <input
              type="date"
              className="input"
              value={typed.receivedOn}
              onChange={({ target }) => setTyped({ ...typed, receivedOn: target.value })}
              {...wiring}
            />
          )}
        </Field>
        <WordsField label={t(texts.words)} value={typed.words} onType={(words) => setTyped({ ...typed, words })} />
        <Field label={t(texts.sendTo)} hint={t(texts.sendToHint)} fault={faultAt('sendTo', false, '')}>
          {(wiring) => (
            <input
              type="email"
              className="input"
              autoComplete="off"
              value={typed.sendTo}
              onChange={({ target }) => setTyped({ ...typed, sendTo: target.value })}
              {...wiring}
            />
          )}
        </Field>
        <ChoiceField
          label={t(texts.identity)}
          hint={t(texts.identityHint)}
          value={typed.way}
          onChoose={(way) => setTyped({ ...typed, way: way as HrWay | '' })}
        >
          <option value="">{t(texts.notYet)}</option>
          <WayOptions />
        </ChoiceField>
      </FormDialog>
    </>
  );
}

/** How HR can know who asks. */
export function WayOptions() {
  const { t } = useLanguage();
  return waysOfHr.map((way) => (
    <option key={way} value={way}>
      {t(identityWays[way])}
    </option>
  ));
}
