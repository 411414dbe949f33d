import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Log } from '../../platform/log.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { safeReturn } from '../identity/sign-in-ticket.ts';
import { askBankid } from './ask-bankid.ts';
import { deviceKindOf } from './browser-of.ts';
import { startBankid as contract, type BankidView } from './contract.ts';
import { logRefusal } from './log-refusal.ts';
import { sealContent } from './order-content.ts';
import { addOrder } from './order-store.ts';
import { makeTicket } from './order-ticket.ts';
import { orderView, refusedView } from './order-view.ts';
import type { BankidService } from './ports.ts';

type Uses = Readonly<{
  database: Database;
  bankid: BankidService;
  bankidApp: string | null;
  keys: KeyRing;
  clock: Clock;
  randomness: Randomness;
  log: Log;
  publicOrigin: string;
}>;

/** What the request tells of the browser. `device` is the value of its lasting cookie; BankID gets a hash of it. */
export type AskingBrowser = Readonly<{ address: string; userAgent: string; device: string }>;

/** BankID asks to be asked once in two seconds. */
export const collectEvery = 2_000;
/** Milliseconds after which nothing is left of a sign-in, however it ended: longer than BankID keeps an order. */
const keptFor = 15 * 60_000;

/**
 * Begins a sign-in by BankID. Gives how it stands and the ticket for the browser's cookie, which is null where BankID opened no order.
 * Throws Problem `input-invalid`, `keys-away`.
 */
export async function startBankid(
  uses: Uses,
  browser: AskingBrowser,
  input: z.input<typeof contract.input>,
): Promise<{ view: BankidView; ticket: Secret | null }> {
  const { way, language, return: wanted, invitation = null } = parse(contract.input, input);
  const asked = {
    way,
    language,
    device: deviceKindOf(browser.userAgent),
    endUserIp: browser.address,
    userAgent: browser.userAgent,
    deviceIdentifier: createHash('sha256').update(browser.device).digest('hex'),
    returnTo: safeReturn(wanted),
    invitation,
    nonce: uses.randomness.bytes(32).toString('base64url'),
  };
  try {
    const content = await askBankid(uses, asked, null);
    const id = uses.randomness.id();
    const { value, hash: secretHash } = makeTicket(id, uses.randomness);
    const row = await addOrder(uses.database, {
      id,
      secretHash,
      state: 'pending',
      hint: null,
      content: await sealContent(uses, { id, secretHash }, content),
      collectAfter: new Date(content.arrivedAt + collectEvery),
      forgetAfter: new Date(content.arrivedAt + keptFor),
    });
    return { view: orderView(uses, { row, content }), ticket: value };
  } catch (error) {
    return { view: refusedView(logRefusal(uses.log, 'auth', error).code), ticket: null };
  }
}
