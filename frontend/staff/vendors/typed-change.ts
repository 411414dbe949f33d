import type { Text } from '../../../shared/kernel/language.ts';
import type { proposeChange } from '../../../shared/trust/vendors/changes/contract.ts';
import type { CallWith } from '../../api/call.ts';
import { texts } from './change-texts.ts';

type Body = CallWith<typeof proposeChange>['body'];

/** A change as it is typed. */
export type TypedChange = {
  kind: Body['kind'];
  vendor: string;
  name: string;
  saysSv: string;
  saysEn: string;
  categories: string[];
  regionSv: string;
  regionEn: string;
  outside: boolean;
  basisSv: string;
  basisEn: string;
  effectiveOn: string;
  urgent: boolean;
  urgentSv: string;
  urgentEn: string;
};

export const nothing: TypedChange = {
  ...{ kind: 'new', vendor: '', name: '', saysSv: '', saysEn: '', categories: [], outside: false },
  ...{
    regionSv: '',
    regionEn: '',
    basisSv: '',
    basisEn: '',
    effectiveOn: '',
    urgent: false,
    urgentSv: '',
    urgentEn: '',
  },
};

const isBlank = (text: string): boolean => text.trim() === '';
const isShort = (text: string): boolean => text.trim().length < 10;

/** What is not right yet, by field. */
export function faultsIn(typed: TypedChange): Partial<Record<keyof TypedChange, Text>> {
  const faults: Partial<Record<keyof TypedChange, Text>> = {};
  if (typed.kind !== 'new' && typed.vendor === '') faults.vendor = texts.missing;
  if (typed.name.trim() === '') faults.name = texts.missing;
  if (isShort(typed.saysSv)) faults.saysSv = texts.short;
  if (isShort(typed.saysEn)) faults.saysEn = texts.short;
  const place = typed.kind === 'new' || typed.kind === 'region' || !isBlank(typed.regionSv) || !isBlank(typed.regionEn);
  if (place && isBlank(typed.regionSv)) faults.regionSv = texts.missing;
  if (place && isBlank(typed.regionEn)) faults.regionEn = texts.missing;
  if (typed.outside && isBlank(typed.basisSv)) faults.basisSv = texts.missing;
  if (typed.outside && isBlank(typed.basisEn)) faults.basisEn = texts.missing;
  if (typed.effectiveOn === '') faults.effectiveOn = texts.missing;
  if (typed.urgent && isShort(typed.urgentSv)) faults.urgentSv = texts.short;
  if (typed.urgent && isShort(typed.urgentEn)) faults.urgentEn = texts.short;
  return faults;
}

/** What is sent of it. */
export const bodyOf = (typed: TypedChange): Body => ({
  kind: typed.kind,
  vendor: typed.kind === 'new' ? null : typed.vendor,
  name: typed.name,
  says: { sv: typed.saysSv, en: typed.saysEn },
  categories: typed.categories,
  region: isBlank(typed.regionSv) ? null : { sv: typed.regionSv, en: typed.regionEn },
  inEea: !typed.outside,
  transferBasis: typed.outside ? { sv: typed.basisSv, en: typed.basisEn } : null,
  effectiveOn: typed.effectiveOn,
  urgent: typed.urgent ? { sv: typed.urgentSv, en: typed.urgentEn } : null,
});
