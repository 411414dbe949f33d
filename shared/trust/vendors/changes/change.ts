import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';

/** What changes: somebody new, what data they get, where they keep it, what they are called, or that they no longer get any. */
export const changeKinds = ['new', 'data', 'region', 'name', 'ended'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeStates = ['announced', 'withdrawn', 'in-force'] as const;
export type ChangeState = (typeof changeStates)[number];
/** What is told of a change. */
export const noticeKinds = ['announced', 'reminder', 'withdrawn'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** What a company's HR is told besides: that what it has against a change was answered. */
export type CompanyNoticeKind = NoticeKind | 'answered';

/**
 * How many days ahead a change is announced, from which day on that was promised, and where. A later promise is a line of its own: what was
 * announced under an earlier one is held to that.
 */
export const noticePromises = [
  {
    from: '2026-01-01' as PlainDate,
    days: 30,
    source: 'the data processing agreement’s promise under GDPR Art. 28(2)',
  },
] as const satisfies readonly { from: PlainDate; days: number; source: string }[];

/** How many days ahead what is announced on a day has to be announced. */
export const noticeDays = (announcedOn: PlainDate): number =>
  (noticePromises.findLast(({ from }) => from <= announcedOn) ?? noticePromises[0]).days;

/** The first day on which what is announced on a day may take effect: that day is none of those ahead. */
export const earliestEffect = (announcedOn: PlainDate): PlainDate => addDays(announcedOn, noticeDays(announcedOn));

/** How many days ahead something was told: of what is told on the day itself, none. */
export const leadDays = (toldOn: PlainDate, effectiveOn: PlainDate): number => daysBetween(toldOn, effectiveOn);

/** What was proposed can take effect then: as far ahead as promised, or at once where somebody says why. */
export const isFarEnough = (announcedOn: PlainDate, effectiveOn: PlainDate, urgent: boolean): boolean =>
  effectiveOn >= (urgent ? announcedOn : earliestEffect(announcedOn));

/** Days before it takes effect in which a change is told of once more. */
export const reminderDays = 7;

type Told = Readonly<{ state: ChangeState; announcedOn: PlainDate; effectiveOn: PlainDate }>;

/**
 * What there is to tell of a change on a day; somebody who was told it is not told it again. A withdrawal is told to who was told of the change.
 * Of what was announced within the week of a reminder there is none.
 */
export function noticeDue({ state, announcedOn, effectiveOn }: Told, today: PlainDate): NoticeKind | null {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'in-force' || today > effectiveOn) return null;
  const from = addDays(effectiveOn, -reminderDays);
  return today >= from && announcedOn < from ? 'reminder' : 'announced';
}

/** Whether a change takes effect on a day. */
export const takesEffect = ({ state, effectiveOn }: Pick<Told, 'state' | 'effectiveOn'>, today: PlainDate): boolean =>
  state === 'announced' && effectiveOn <= today;
