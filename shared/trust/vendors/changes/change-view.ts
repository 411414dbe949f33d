import type { Text } from '../../../kernel/language.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import { dataInWords } from '../words.ts';
import { leadDays } from './change.ts';
import type { ChangeView, ObjectionView } from './contract.ts';
import type { ChangeRecord, ObjectionRecord } from './table.ts';

const inBoth = (sv: string | null, en: string | null): Text | null => (sv === null || en === null ? null : { sv, en });

/** A change as everybody reads it. */
export function changeViewOf(one: ChangeRecord): ChangeView {
  const { id, kind, name, inEea, announcedOn, effectiveOn, state } = one;
  return {
    ...{ id, kind, name, inEea, announcedOn, effectiveOn, state },
    region: inBoth(one.regionSv, one.regionEn),
    transferBasis: inBoth(one.transferBasisSv, one.transferBasisEn),
    says: { sv: one.saysSv, en: one.saysEn },
    data: one.categories.map(dataInWords),
    lead: leadDays(announcedOn, effectiveOn),
    urgent: inBoth(one.urgentSv, one.urgentEn),
  };
}

/** Where the words of an objection, or of its answer, open and nowhere else. */
export const objectionPlace = (
  { companyId, id }: Pick<ObjectionRecord, 'companyId' | 'id'>,
  column: 'words' | 'answer',
) => ({ company: companyId, table: 'sub_processor_objections', column, row: id });

/** An objection with its answer, as its company and staff read it. */
export async function objectionViewOf(uses: { seals: Seals }, one: ObjectionRecord): Promise<ObjectionView> {
  return {
    id: one.id,
    words: await uses.seals.openKept(one.words, objectionPlace(one, 'words')),
    at: one.at.toISOString(),
    answer: one.answer && (await uses.seals.openKept(one.answer, objectionPlace(one, 'answer'))),
    answeredAt: one.answeredAt?.toISOString() ?? null,
  };
}
