import type { ReactNode } from 'react';
import type { Text } from '../../../shared/kernel/language.ts';
import type { listChanges } from '../../../shared/trust/vendors/changes/contract.ts';
import type { VendorRow } from '../../../shared/trust/vendors/contract.ts';
import type { AnswerOf } from '../../api/call.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field, type FieldWiring } from '../../design/field.tsx';
import { ChoiceField } from '../../rights/choice-field.tsx';
import { useLanguage } from '../../session/language.tsx';
import { kindWords, texts } from './change-texts.ts';
import type { TypedChange } from './typed-change.ts';

type Props = {
  vendors: readonly VendorRow[];
  data: AnswerOf<typeof listChanges>['data'];
  typed: TypedChange;
  faults: Partial<Record<keyof TypedChange, Text>>;
  onType: (typed: TypedChange) => void;
};
type Words = Exclude<keyof TypedChange, 'kind' | 'vendor' | 'categories' | 'outside' | 'urgent'>;

type Typing = (text: string) => void;

const lineOf = (type: string, value: string, onType: Typing) => (wiring: FieldWiring) => (
  <input className="input" type={type} value={value} onChange={({ target }) => onType(target.value)} {...wiring} />
);

const linesOf = (value: string, onType: Typing) => (wiring: FieldWiring) => (
  <textarea
    className="input"
    rows={2}
    maxLength={500}
    value={value}
    onChange={({ target }) => onType(target.value)}
    {...wiring}
  />
);

/** The fields of a change: what, with whom, in both languages, from when, and why so soon. */
export function ProposeFields({ vendors, data, typed, faults, onType }: Props) {
  const { t } = useLanguage();
  const set = (part: Partial<TypedChange>) => onType({ ...typed, ...part });
  const faultOf = (name: keyof TypedChange): string | null => (faults[name] ? t(faults[name]) : null);
  const field = (name: Words, label: Text, control: (wiring: FieldWiring) => ReactNode, hint?: Text) => (
    <Field label={t(label)} fault={faultOf(name)} hint={hint && t(hint)}>
      {control}
    </Field>
  );
  const line = (name: Words, type = 'text') => lineOf(type, typed[name], (text) => set({ [name]: text }));
  const lines = (name: Words) => linesOf(typed[name], (text) => set({ [name]: text }));
  const choose = (vendor: string) => {
    const chosen = vendors.find(({ id }) => id === vendor);
    // The name that the change is announced by: one for every reader, as its owner writes it.
    set({ vendor, name: chosen?.name.en ?? typed.name });
  };
  return (
    <>
      <ChoiceField
        label={t(texts.kind)}
        value={typed.kind}
        onChoose={(kind) => set({ kind: kind as TypedChange['kind'] })}
      >
        {Object.entries(kindWords).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {t(words)}
          </option>
        ))}
      </ChoiceField>
      {typed.kind === 'new' ? null : (
        <ChoiceField label={t(texts.vendor)} value={typed.vendor} fault={faultOf('vendor')} onChoose={choose}>
          <option value="">–</option>
          {vendors.map(({ id, name }) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </ChoiceField>
      )}
      {field('name', texts.name, line('name'), texts.nameHint)}
      {field('saysSv', texts.saysSv, lines('saysSv'))}
      {field('saysEn', texts.saysEn, lines('saysEn'))}
      <fieldset className="vendor-data">
        <legend>{t(texts.data)}</legend>
        {data.map(({ key, words }) => (
          <Checkbox
            key={key}
            isSelected={typed.categories.includes(key)}
            onChange={(on) =>
              set({ categories: on ? [...typed.categories, key] : typed.categories.filter((one) => one !== key) })
            }
          >
            {t(words)}
          </Checkbox>
        ))}
      </fieldset>
      {field('regionSv', texts.regionSv, line('regionSv'))}
      {field('regionEn', texts.regionEn, line('regionEn'))}
      <Checkbox isSelected={typed.outside} onChange={(outside) => set({ outside })}>
        {t(texts.outside)}
      </Checkbox>
      {typed.outside ? field('basisSv', texts.basisSv, line('basisSv')) : null}
      {typed.outside ? field('basisEn', texts.basisEn, line('basisEn')) : null}
      {field('effectiveOn', texts.effectiveOn, line('effectiveOn', 'date'))}
      <Checkbox isSelected={typed.urgent} onChange={(urgent) => set({ urgent })}>
        {t(texts.urgent)}
      </Checkbox>
      {typed.urgent ? field('urgentSv', texts.urgentSv, lines('urgentSv')) : null}
      {typed.urgent ? field('urgentEn', texts.urgentEn, lines('urgentEn')) : null}
    </>
  );
}
