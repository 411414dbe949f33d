import { useId } from 'react';
import type { Text } from '../../../shared/kernel/language.ts';
import {
  codeFields,
  dialects,
  encodings,
  identifiers,
  signRules,
  type FileSettings,
} from '../../../shared/payroll/files/contract.ts';
import { Field } from '../../design/field.tsx';
import { useLanguage } from '../../session/language.tsx';
import type { ProfileParts } from './profile-parts.ts';
import { codeFieldNames, dialectNames, encodingNames, identifierNames, signNames, texts } from './texts.ts';

/** Which system it is, and how its files are written: each system brings its own settings, which may be changed. */
export function SystemFields({ view, typed, set }: ProfileParts) {
  const { t } = useLanguage();
  const id = useId();
  const chosen = view.systems.find(({ code }) => code === typed.system)!;
  const choice = <Name extends keyof FileSettings>(
    name: Name,
    label: Text,
    values: readonly FileSettings[Name][],
    names: Readonly<Record<FileSettings[Name], Text>>,
  ) => (
    <Field label={t(label)}>
      {(wiring) => (
        <select
          className="input"
          value={typed.settings[name]}
          onChange={({ target }) => set({ settings: { ...typed.settings, [name]: target.value } })}
          {...wiring}
        >
          {values.map((value) => (
            <option key={value} value={value}>
              {t(names[value])}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <fieldset className="payroll-systems">
        <legend>{t(texts.system)}</legend>
        {view.systems.map(({ code, name, how, settings }) => (
          <label key={code} data-chosen={code === typed.system || undefined}>
            <input
              type="radio"
              name={id}
              checked={code === typed.system}
              aria-labelledby={`${id}-${code}`}
              aria-describedby={`${id}-${code}-how`}
              onChange={() => set({ system: code, settings })}
            />
            <span>
              <span className="payroll-system" id={`${id}-${code}`}>
                {t(name)}
              </span>
              <span className="soft" id={`${id}-${code}-how`}>
                {t(how)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <section className="payroll-part" aria-labelledby={`${id}-settings`}>
        <h2 id={`${id}-settings`}>{t(texts.settings)}</h2>
        <p className="soft">{t(texts.settingsLead)}</p>
        <div className="payroll-settings">
          {choice('codeField', texts.codeField, codeFields, codeFieldNames)}
          {choice('sign', texts.sign, signRules, signNames)}
          {choice('identifiers', texts.identifiers, identifiers, identifierNames)}
          {choice('encoding', texts.encoding, encodings, encodingNames)}
          {choice('dialect', texts.dialect, dialects, dialectNames)}
        </div>
        <details className="payroll-needs">
          <summary>{t(texts.needs)}</summary>
          <ul>
            {chosen.requires.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}
