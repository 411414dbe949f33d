import { useId } from 'react';
import { fileFormats, type FileFormat } from '../../../shared/payroll/files/contract.ts';
import { useLanguage } from '../../session/language.tsx';
import { formatNames, texts } from './texts.ts';

/** Which kind of file: one of those that there are. */
export function FormatChoice({ format, onChoose }: { format: FileFormat; onChoose: (format: FileFormat) => void }) {
  const { t } = useLanguage();
  const name = useId();
  return (
    <fieldset className="payroll-formats">
      <legend>{t(texts.format)}</legend>
      {fileFormats.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === format} onChange={() => onChoose(one)} />
          {t(formatNames[one])}
        </label>
      ))}
    </fieldset>
  );
}
