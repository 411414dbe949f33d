import type { Seals } from '../../../platform/encryption/seal.ts';
import { dataInWords } from '../words.ts';
import { leadDays } from './change.ts';
import type { ChangeView, ObjectionView } from './contract.ts';
import type { ChangeRecord, ObjectionRecord } from './table.ts';

/** A change as everybody reads it. */
export function changeViewOf(one: ChangeRecord): ChangeView {
  const { id, kind, name, region, inEea, transferBasis, announcedOn, effectiveOn, state, urgentSv, urgentEn } = one;
  return {
    ...{ id, kind, name, region, inEea, transferBasis, announcedOn, effectiveOn, state },
    says: { sv: one.saysSv, en: one.saysEn },
    data: one.categories.map(dataInWords),
    lead: leadDays(announcedOn, effectiveOn),
    urgent: urgentSv === null || urgentEn === null ? null : { sv: urgentSv, en: urgentEn },
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
