import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { OwnRequest, RequestRow, RequestView } from './contract.ts';
import { daysLeft, mayExtend } from './due-day.ts';
import { grounds, howToComplain } from './ground.ts';
import type { KnownRequest } from './request-store.ts';
import { arrowOf, isOpen, requestMoves } from './request-state.ts';
import { openWords } from './sealed-words.ts';
import type { RequestRecord } from './table.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function headOf(request: RequestRecord, now: Date) {
  const { id, version, kind, state, receivedOn, dueOn, extendedOn, outcome, heldAt } = request;
  return {
    id,
    version,
    kind,
    state,
    receivedOn,
    dueOn,
    daysLeft: isOpen(state) ? daysLeft(dueOn, swedishDay(now)) : null,
    extended: extendedOn !== null,
    outcome,
    heldAt: iso(heldAt),
  };
}

/** A request as it stands in HR's list: nothing sealed is opened. */
export const rowOf = (request: RequestRecord, person: Readonly<{ id: Id; name: string }>, now: Date): RequestRow => ({
  ...headOf(request, now),
  person: { id: person.id, name: person.name },
});

async function detailsOf(uses: { seals: Seals }, { request, file, limit }: KnownRequest, now: Date) {
  const { identityWay, identityAt, ground, outcome, decidedAt, carriedOutAt, closedAt, enteredBy } = request;
  const text = (column: Parameters<typeof openWords>[2], bytes: Parameters<typeof openWords>[3]) =>
    openWords(uses, request, column, bytes);
  const denied = outcome === 'refused' || outcome === 'partly';
  return {
    ...headOf(request, now),
    words: await text('words', request.words),
    inApp: enteredBy === null,
    identityWay,
    identityAt: iso(identityAt),
    extensionReason: await text('extension_reason', request.extensionReason),
    ground,
    groundText: ground === null ? null : grounds[ground].text,
    answer: await text('answer', request.answer),
    complain: denied ? howToComplain : null,
    decidedAt: iso(decidedAt),
    done: await text('done', request.done),
    carriedOutAt: iso(carriedOutAt),
    closedAt: iso(closedAt),
    file: file && {
      state: file.state,
      size: file.size,
      parts: file.parts,
      expiresAt: iso(file.expiresAt),
      takenAt: iso(file.takenAt),
      mail: file.mail,
    },
    limit: limit === null ? null : limit.liftedAt === null ? ('standing' as const) : ('lifted' as const),
  };
}

/** A request as the person who made it reads it. */
export async function ownViewOf(uses: { seals: Seals }, known: KnownRequest, now: Date): Promise<OwnRequest> {
  return { ...(await detailsOf(uses, known, now)), mayWithdraw: arrowOf('withdraw', known.request) !== null };
}

/** Who reads a request for the employer, the names of those who had to do with it, whether the reader may answer it, and whether the person is to be paid first. */
export type Reading = Readonly<{
  reader: Id;
  names: ReadonlyMap<Id, string>;
  mayAnswer: boolean;
  unpaid: boolean;
  now: Date;
}>;

/** A request as HR reads it. */
export async function viewOf(
  uses: { seals: Seals },
  known: KnownRequest,
  { reader, names, mayAnswer, unpaid, now }: Reading,
): Promise<RequestView> {
  const { request, person, limit } = known;
  const name = (of: Id | null): string | null => (of === null ? null : (names.get(of) ?? null));
  const open = mayAnswer ? requestMoves.filter((move) => move !== 'withdraw' && arrowOf(move, request)) : [];
  const late = !mayExtend(request, swedishDay(now));
  // An erasure is carried out by the machine; HR begins it anew where a legal hold kept it.
  const waits = request.kind === 'erasure' && request.heldAt === null;
  const file = request.kind === 'access' || request.kind === 'portability';
  const moves = open.filter(
    (move) =>
      !(move === 'extend' && late) && !(move === 'carry-out' && (waits || file)) && !(move === 'decide' && file),
  );
  return {
    ...(await detailsOf(uses, known, now)),
    person,
    sendTo: await openWords(uses, request, 'send_to', request.sendTo),
    enteredBy: name(request.enteredBy),
    identityBy: name(request.identityBy),
    decidedBy: name(request.decidedBy),
    moves: mayAnswer && limit !== null && limit.liftedAt === null ? [...moves, 'lift'] : moves,
    own: request.employeeId === reader,
    unpaid,
    erasure: request.erasureId,
  };
}
