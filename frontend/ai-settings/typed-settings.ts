import type { AiSettings } from '../../shared/claims/ai-settings/contract.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { parseAmount } from '../../shared/kernel/money.ts';

/** The settings as they stand in the form: what is typed, as it is typed. `threshold` in whole percent, `cap` in kronor, empty for none. */
export type TypedSettings = Omit<AiSettings, 'threshold' | 'monthlyCap'> & Readonly<{ threshold: string; cap: string }>;
export type TypedFault = 'threshold' | 'cap';

const typeKronor = (ore: number, language: Language): string => {
  const [whole, cents] = (ore / 100).toFixed(2).split('.');
  return cents === '00' ? whole! : `${whole}${language === 'sv' ? ',' : '.'}${cents}`;
};

export const typeSettings = ({ threshold, monthlyCap, ...rest }: AiSettings, language: Language): TypedSettings => ({
  ...rest,
  threshold: String(Math.round(threshold * 100)),
  cap: monthlyCap === null ? '' : typeKronor(monthlyCap, language),
});

/** What is wrong with what was typed. */
export function faultsIn({ threshold, cap }: TypedSettings): readonly TypedFault[] {
  const faults: TypedFault[] = [];
  if (!/^\d{2,3}$/.test(threshold.trim()) || Number(threshold) < 85 || Number(threshold) > 100)
    faults.push('threshold');
  const amount = cap.trim() === '' ? 0 : parseAmount(cap);
  if (amount === null || amount < 0 || amount > 100_000_000) faults.push('cap');
  return faults;
}

/** The form's content as the API takes it. Only of what has no faults. */
export const settingsFrom = ({ threshold, cap, ...rest }: TypedSettings): AiSettings => ({
  ...rest,
  threshold: Number(threshold) / 100,
  monthlyCap: cap.trim() === '' ? null : parseAmount(cap),
});

/** A change with what follows from it: a stage that is switched off takes the later ones with it. */
export function withStages(typed: TypedSettings): TypedSettings {
  const evaluates = typed.scans && typed.evaluates;
  return {
    ...typed,
    evaluates,
    readsPolicy: evaluates && typed.readsPolicy,
    machine: evaluates ? typed.machine : 'off',
  };
}

export const isSame = (one: TypedSettings, other: TypedSettings): boolean =>
  (Object.keys(one) as (keyof TypedSettings)[]).every((name) => one[name] === other[name]);
