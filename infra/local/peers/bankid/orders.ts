import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { BankidPerson } from './person.ts';
import { invalid, refusals } from './refusal.ts';
import type { AuthRequest } from './requests.ts';

/** Milliseconds: nobody opened the app in time, nobody finished in time, and how long an end is told. */
export const times = { noClient: 30_000, order: 180_000, completeKept: 180_000, failedKept: 300_000 } as const;

/** How long after it was shown a code can be scanned. */
const codeGoodFor = 10_000;

export type OpenedBy = 'qr' | 'autostart';

export interface Order {
  readonly orderRef: string;
  readonly autoStartToken: string;
  readonly qrStartToken: string;
  readonly qrStartSecret: string;
  readonly asked: AuthRequest;
  /** Moved back when time is made to pass. */
  startedAt: number;
  endedAt: number | null;
  status: 'pending' | 'failed' | 'complete';
  hintCode: string;
  openedBy: OpenedBy | null;
  /** Who has it in their app. */
  person: BankidPerson | null;
  deviceAddress: string;
  /** The end was told, which happens once. */
  told: boolean;
}

const secret = (): string => randomUUID();

/** The orders of the service, with the times and the rules that BankID documents. */
export class Orders {
  readonly #orders = new Map<string, Order>();
  readonly #now: () => number;
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  open(asked: AuthRequest): Order {
    const { personalNumber } = asked.requirement ?? {};
    if (
      personalNumber &&
      this.pending().some(({ asked: { requirement } }) => requirement?.personalNumber === personalNumber)
    )
      throw refusals['alreadyInProgress']!();
    const order: Order = {
      orderRef: randomUUID(),
      autoStartToken: secret(),
      qrStartToken: secret(),
      qrStartSecret: secret(),
      asked,
      startedAt: this.#now(),
      endedAt: null,
      status: 'pending',
      hintCode: 'outstandingTransaction',
      openedBy: null,
      person: null,
      deviceAddress: '',
      told: false,
    };
    this.#orders.set(order.orderRef, order);
    return order;
  }

  /** Lets time do its work, and gives all that are still told of. */
  all(): Order[] {
    for (const order of this.#orders.values()) {
      const age = this.#now() - order.startedAt;
      if (order.status === 'pending' && order.openedBy === null && age >= times.noClient)
        this.end(order, 'startFailed');
      else if (order.status === 'pending' && age >= times.order) this.end(order, 'expiredTransaction');
      const kept = order.status === 'complete' ? times.completeKept : times.failedKept;
      if (order.endedAt !== null && this.#now() - order.endedAt >= kept) this.#orders.delete(order.orderRef);
    }
    return [...this.#orders.values()];
  }

  pending(): Order[] {
    return this.all().filter(({ status }) => status === 'pending');
  }

  /** Throws Refusal for an order that is not there, or whose end was told. */
  find(orderRef: string): Order {
    const order = this.all().find((one) => one.orderRef === orderRef);
    if (!order || order.told) throw invalid('No such order');
    return order;
  }

  /** The order of a code that was scanned or a token that the app was started with; null where there is none, or the code is an old one. */
  scan(content: string): { order: Order; by: OpenedBy } | null {
    const pending = this.pending();
    const started = pending.find(({ autoStartToken }) => autoStartToken === content);
    if (started) return { order: started, by: 'autostart' };
    const [, token, seconds, code] = /^bankid\.([0-9a-f-]{36})\.(\d{1,4})\.([0-9a-f]{64})$/.exec(content.trim()) ?? [];
    const order = pending.find(({ qrStartToken }) => qrStartToken === token);
    if (!order || seconds === undefined) return null;
    const right = createHmac('sha256', order.qrStartSecret).update(seconds).digest('hex');
    const age = this.#now() - order.startedAt - Number(seconds) * 1000;
    return code === right && Math.abs(age) <= codeGoodFor ? { order, by: 'qr' } : null;
  }

  /** The app has asked for the order. Who has another one in their app loses that. */
  take(order: Order, by: OpenedBy): void {
    order.openedBy = by;
    order.hintCode = 'started';
  }

  identify(order: Order, person: BankidPerson, deviceAddress: string): void {
    for (const other of this.pending())
      if (other !== order && other.person?.personalNumber === person.personalNumber) this.end(other, 'cancelled');
    Object.assign(order, { person, deviceAddress, hintCode: 'userSign' });
  }

  approve(order: Order): void {
    order.status = 'complete';
    order.endedAt = this.#now();
  }

  end(order: Order, hintCode: string): void {
    order.status = 'failed';
    order.hintCode = hintCode;
    order.endedAt = this.#now();
  }

  /** Has an order be so many milliseconds older. */
  age(order: Order, by: number): void {
    order.startedAt -= by;
    this.all();
  }
}

/** What a finished order tells: the shapes that BankID documents, with a signature and an OCSP response that nobody made. */
export function completionOf(order: Order): object {
  const { personalNumber, givenName, surname } = order.person!;
  const name = `${givenName} ${surname}`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object><bankIdSignedData xmlns="http://www.bankid.com/signature/v1.0.0/types"><subject>${name}, ${personalNumber}</subject></bankIdSignedData></Object></Signature>`;
  return {
    user: { personalNumber, name, givenName, surname },
    device: { ipAddress: order.deviceAddress, uhi: randomBytes(20).toString('base64url') },
    bankIdIssueDate: '2025-02-01Z',
    stepUp: { mrtd: false },
    signature: Buffer.from(xml, 'utf8').toString('base64'),
    ocspResponse: randomBytes(900).toString('base64'),
    risk: 'low',
  };
}
