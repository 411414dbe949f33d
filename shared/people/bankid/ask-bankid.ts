import type { Clock } from '../../platform/clock.ts';
import type { Asked, OrderContent } from './order-content.ts';
import { returnAddress } from './browser-of.ts';
import type { BankidService } from './ports.ts';

const visible = {
  sv: 'Du loggar in i CLVR Benefits. Fortsätt bara om du själv har öppnat sidan. Avbryt om någon har bett dig logga in.',
  en: 'You are signing in to CLVR Benefits. Go on only if you opened the page yourself. Cancel if somebody asked you to sign in.',
} as const;

/** BankID takes no longer name of a browser. */
const longestAgent = 256;

/** Has BankID open an order for a sign-in, the first or another one. Rejects with BankidRefusal. */
export async function askBankid(
  uses: { bankid: BankidService; clock: Clock; publicOrigin: string },
  asked: Asked,
  before: Pick<OrderContent, 'firstAt' | 'tries'> | null,
): Promise<OrderContent> {
  const order = await uses.bankid.auth({
    endUserIp: asked.endUserIp,
    returnUrl: asked.way === 'same-device' ? returnAddress(uses.publicOrigin, asked.nonce, asked.userAgent) : null,
    visibleText: visible[asked.language],
    web: {
      referringDomain: new URL(uses.publicOrigin).hostname,
      userAgent: asked.userAgent.slice(0, longestAgent),
      deviceIdentifier: asked.deviceIdentifier,
    },
  });
  // The second of a code is counted from when the answer has arrived.
  const arrivedAt = uses.clock.now().getTime();
  return {
    asked,
    order,
    arrivedAt,
    firstAt: before?.firstAt ?? arrivedAt,
    tries: (before?.tries ?? 0) + 1,
    returned: false,
    completed: null,
  };
}
