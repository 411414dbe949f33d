import type { EmployeeRow } from '../../shared/people/employees/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Which private details there are of somebody, in words. */
export function OnFile({ onFile }: Pick<EmployeeRow, 'onFile'>) {
  const { t } = useLanguage();
  const there = (['email', 'phone', 'bankAccount'] as const).filter((detail) => onFile[detail]);
  if (there.length === 0) return <span className="soft">{t(texts.none)}</span>;
  return <span>{there.map((detail) => t(texts[detail])).join(' · ')}</span>;
}

/** A personnummer with its last four covered, or that there is none. */
export function CoveredNumber({ personnummer }: Pick<EmployeeRow, 'personnummer'>) {
  const { t } = useLanguage();
  return personnummer ? <span className="figures">{personnummer}</span> : <span className="soft">{t(texts.none)}</span>;
}
