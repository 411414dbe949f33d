import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { askBankid } from './ask-bankid.ts';
import { bankidSubject } from './bankid-subject.ts';
import { logRefusal } from './log-refusal.ts';
import { mayStartAgain } from './may-start-again.ts';
import type { OpenOrder } from './open-order.ts';
import { sealContent, type OrderContent } from './order-content.ts';
import { changeOrder, takeTurn, type OrderRow } from './order-store.ts';
import type { BankidCollected, BankidErrorCode, BankidService } from './ports.ts';
import { isSameNetwork } from './same-network.ts';
import { collectEvery } from './start-bankid.ts';

export type AdvanceUses = Readonly<{
  database: Database;
  bankid: BankidService;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/** What passes by itself: BankID is asked again while the order lasts. */
const passing: readonly BankidErrorCode[] = [
  'requestTimeout',
  'tooManyRequests',
  'internalError',
  'maintenance',
  'unreachable',
];

/** As a hint: the order was finished by a device on another network than the browser that it was started from. */
export const elsewhere = 'elsewhere';

type Step = Readonly<{ change: Partial<Pick<OrderRow, 'state' | 'hint' | 'collectAfter'>>; content?: OrderContent }>;

/** Asks BankID about a pending order where it is time, and keeps what it said. Gives the order as it stands then. */
export async function advanceOrder(uses: AdvanceUses, known: OpenOrder): Promise<OpenOrder> {
  const row = await takeTurn(uses.database, known.row, collectEvery);
  if (!row) return known;
  const { change, content } = await nextStep(uses, known.content);
  const kept = content ? { ...change, content: await sealContent(uses, row, content) } : change;
  const changed = await changeOrder(uses.database, row, kept);
  return { row: changed ?? row, content: changed && content ? content : known.content };
}

async function nextStep(uses: AdvanceUses, content: OrderContent): Promise<Step> {
  try {
    const said = await uses.bankid.collect(content.order.orderRef);
    if (said.status === 'complete') return completed(uses, content, said.completion);
    const { hintCode } = said;
    const again = { ...content, way: content.asked.way, hintCode };
    if (said.status === 'failed' && mayStartAgain(again, uses.clock.now().getTime()))
      return { change: { hint: null }, content: await askBankid(uses, content.asked, content) };
    return { change: { state: said.status, hint: hintCode } };
  } catch (error) {
    const { code, retryAfter } = logRefusal(uses.log, 'collect', error);
    if (!passing.includes(code)) return { change: { state: 'failed', hint: code } };
    const rest = Math.max(collectEvery, (retryAfter ?? 0) * 1000);
    return { change: { collectAfter: new Date(uses.clock.now().getTime() + rest) } };
  }
}

type Completion = Extract<BankidCollected, { status: 'complete' }>['completion'];

/** The personnummer goes no further than this: what is kept of it is what `identities` knows it by, and the sealed evidence. */
async function completed(uses: AdvanceUses, content: OrderContent, completion: Completion): Promise<Step> {
  const { personalNumber, deviceAddress, signature, ocspResponse } = completion;
  if (content.asked.way === 'same-device' && !isSameNetwork(deviceAddress, content.asked.endUserIp))
    return { change: { state: 'failed', hint: elsewhere } };
  const subject = await bankidSubject(uses, personalNumber);
  return {
    change: { state: 'completed', hint: null },
    content: { ...content, completed: { subject, signature, ocspResponse } },
  };
}
