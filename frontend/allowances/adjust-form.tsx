import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { adjustAllowance, longestReason } from '../../shared/claims/allowances/contract.ts';
import { parseAmount } from '../../shared/kernel/money.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { AdjustPreview } from './adjust-preview.tsx';
import { forgetAllowances, placeOf, previewQuery, type Place } from './allowances.ts';
import { texts } from './texts.ts';
import './adjust-form.css';

type Typed = { direction: 'up' | 'down'; amount: string; reason: string; shown: boolean; confirmed: boolean };
const blank: Typed = { direction: 'up', amount: '', reason: '', shown: true, confirmed: false };

/** An adjustment as it is typed, with what it would make of the allowance beside it. */
export function AdjustForm({ place, base, onClose }: { place: Place; base: number; onClose: () => void }) {
  const { t } = useLanguage();
  const [typed, setTyped, forget] = useKept<Typed>(placeOf(place), blank);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const amount = parseAmount(typed.amount) ?? 0;
  const change = typed.direction === 'up' ? amount : -amount;
  const preview = useQuery({ ...previewQuery(place, change), enabled: change !== 0 }).data;
  const overCap = change > 0 && (preview?.cap?.over ?? false);
  const save = useMutation({
    mutationFn: () =>
      call(adjustAllowance, {
        path: { employee: place.employee },
        body: {
          category: place.category,
          year: place.year,
          change,
          base: preview?.now.base ?? base,
          reason: typed.reason,
          shown: typed.shown,
          confirmOverCap: typed.confirmed,
        },
      }),
    onSuccess: () => {
      forget();
      forgetAllowances();
      toast(t(texts.saved));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (change !== 0 && typed.reason.trim() !== '' && (!overCap || typed.confirmed)) save.mutate();
  };
  const cancel = () => {
    forget();
    onClose();
  };
  return (
    <form className="adjust-form" onSubmit={submit} noValidate>
      <div className="adjust-amount">
        <Field label={t(texts.direction)}>
          {(wiring) => (
            <select
              className="input"
              value={typed.direction}
              onChange={({ target }) => set({ direction: target.value as Typed['direction'] })}
              {...wiring}
            >
              <option value="up">{t(texts.up)}</option>
              <option value="down">{t(texts.down)}</option>
            </select>
          )}
        </Field>
        <Field label={t(texts.amount)} fault={tried && change === 0 ? t(texts.amountWrong) : null}>
          {(wiring) => (
            <input
              className="input input-amount"
              inputMode="decimal"
              autoComplete="off"
              value={typed.amount}
              onChange={({ target }) => set({ amount: target.value })}
              {...wiring}
            />
          )}
        </Field>
      </div>
      <Field
        label={t(texts.reason)}
        hint={t(texts.reasonHint)}
        fault={tried && typed.reason.trim() === '' ? t(texts.reasonWanted) : null}
      >
        {(wiring) => (
          <textarea
            className="input"
            maxLength={longestReason}
            value={typed.reason}
            onChange={({ target }) => set({ reason: target.value })}
            {...wiring}
          />
        )}
      </Field>
      <Checkbox isSelected={typed.shown} onChange={(shown) => set({ shown })}>
        {t(texts.shown)}
      </Checkbox>
      {preview && change !== 0 ? <AdjustPreview preview={preview} year={place.year} raises={change > 0} /> : null}
      {overCap ? (
        <Checkbox isSelected={typed.confirmed} isRequired onChange={(confirmed) => set({ confirmed })}>
          {t(texts.capConfirm)}
        </Checkbox>
      ) : null}
      <ProblemNotice thrown={save.error} />
      <div className="dialog-choices">
        <Button onPress={cancel}>{t(texts.cancel)}</Button>
        <Button
          type="submit"
          kind="primary"
          isPending={save.isPending}
          isDisabled={(preview?.tooMuch && change !== 0) || (overCap && !typed.confirmed)}
        >
          {t(texts.save)}
        </Button>
      </div>
    </form>
  );
}
