import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from '../../infra/local/demo/visitor.ts';
import type { BankidView } from '../../shared/people/bankid/contract.ts';

type Way = 'qr' | 'same-device';

/** Begins a sign-in as the page does. */
export const startBankid = (visitor: Visitor, way: Way = 'qr', more: object = {}): Promise<BankidView> =>
  visitor.api<BankidView>('POST', 'signin/bankid/start', { way, language: 'sv', ...more });

export const collectBankid = (visitor: Visitor, nonce?: string): Promise<BankidView> =>
  visitor.api<BankidView>('POST', 'signin/bankid/collect', nonce === undefined ? {} : { nonce });

/** Asks how it stands, as the page does, until it is as wanted. Throws with the last answer after ten seconds. */
export async function untilBankid(
  visitor: Visitor,
  wanted: (view: BankidView) => boolean,
  nonce?: string,
): Promise<BankidView> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const view = await collectBankid(visitor, nonce);
    if (wanted(view)) return view;
    if (Date.now() > deadline) throw new Error(`BankID stands at ${JSON.stringify(view)}`);
    await pause(300);
  }
}

/** The nonce in the address that the app leads back to. */
export const nonceIn = (location: string | null): string => new URL(location ?? '').hash.replace('#bankid=', '');
