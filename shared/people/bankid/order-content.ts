import type { Language } from '../../kernel/language.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { openForDeployment, sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { BankidOrder } from './ports.ts';
import type { Setting } from './which-message.ts';

/** How a sign-in was begun: what a second order is opened with where nobody scanned the first. */
export type Asked = Setting &
  Readonly<{
    endUserIp: string;
    userAgent: string;
    deviceIdentifier: string;
    language: Language;
    returnTo: string;
    /** The link's token, where somebody signs in by an invitation. */
    invitation: string | null;
    /** What only the browser has that the app leads back to. */
    nonce: string;
  }>;

export type OrderContent = Readonly<{
  asked: Asked;
  order: BankidOrder;
  /** Milliseconds: when this order arrived, and when the first of the sign-in did. */
  arrivedAt: number;
  firstAt: number;
  tries: number;
  /** The browser has come back from the app on the same device. */
  returned: boolean;
  /** Whom BankID vouched for, as `identities` names them, and what proves it. */
  completed: Readonly<{ subject: string; signature: string; ocspResponse: string }> | null;
}>;

/** Whose row it is. The hash is bound too: a row that is given to another browser does not open. */
type Whose = Readonly<{ id: Id; secretHash: Buffer }>;

const placeOf = ({ id, secretHash }: Whose) => ({ purpose: 'bankid order', place: [id, secretHash.toString('hex')] });

export const sealContent = (uses: { keys: KeyRing; randomness: Randomness }, whose: Whose, content: OrderContent) =>
  sealForDeployment(uses, placeOf(whose), content);

export const openContent = (uses: { keys: KeyRing }, whose: Whose & { content: Buffer }) =>
  openForDeployment<OrderContent>(uses, placeOf(whose), whose.content);
