import type { Text } from '../../shared/kernel/language.ts';
import type { ContractEndView } from '../../shared/protection/end-of-contract/contract.ts';
import { texts } from './texts.ts';

type End = NonNullable<ContractEndView['end']>;

/** A step on the way to the end: what it is called, what is said of it, and what goes into that. */
export type Step = Readonly<{
  title: Text;
  says: Text;
  done: boolean;
  at?: string | null;
  day?: string;
  name?: string;
}>;

/** The five steps of the end of a contract, in their order. */
export function stepsOf(end: End): readonly Step[] {
  const { askedBy, askedAt, confirmedAt, closedAt, exportedAt, handedOver } = end;
  const given = askedBy ? { says: texts.stepNoticeBy, name: askedBy.name } : { says: texts.stepNoticeGone };
  const exported = handedOver ? texts.stepExported : exportedAt ? texts.stepExportEarly : texts.stepExportWait;
  return [
    { title: texts.stepNotice, ...given, done: true, at: askedAt },
    {
      title: texts.stepConfirm,
      says: confirmedAt ? texts.stepConfirmed : texts.stepConfirmWait,
      done: confirmedAt !== null,
      at: confirmedAt,
    },
    {
      title: texts.stepClose,
      says: closedAt ? texts.stepClosed : texts.stepCloseWait,
      done: closedAt !== null,
      at: closedAt,
      day: end.endsOn,
    },
    { title: texts.stepExport, says: exported, done: handedOver, at: exportedAt },
    {
      title: texts.stepDelete,
      says: end.state === 'deleting' ? texts.stepDeleting : texts.stepDeleteWait,
      done: false,
      day: end.deleteFrom,
    },
  ];
}
