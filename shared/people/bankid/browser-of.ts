import type { DeviceKind } from './which-message.ts';

/** What a browser runs on, from how it names itself. An iPad that calls itself a Mac is taken for one: its person scans a code. */
export const deviceKindOf = (userAgent: string): DeviceKind =>
  /Android|iPhone|iPad|iPod|Mobile/i.test(userAgent) ? 'phone' : 'computer';

/**
 * Where the app is opened on this device. Phones follow BankID's own web address to the app, computers its own scheme.
 * `redirect=null`: the app goes by the return address of the order. `standIn` plays the app on one machine.
 * Source: developers.bankid.com, Autostart.
 */
export function startAddress(autoStartToken: string, device: DeviceKind, standIn: string | null): string {
  const query = `?autostarttoken=${encodeURIComponent(autoStartToken)}&redirect=null`;
  if (standIn !== null) return `${standIn}/${query}`;
  return device === 'phone' ? `https://app.bankid.com/${query}` : `bankid:///${query}`;
}

/**
 * Where the app leads back to. On an iPhone a web address opens Safari whichever browser the person came from, which does not
 * have the cookie of the sign-in; the others are reached by schemes of their own. The nonce stands behind the `#`, which no server
 * and no log sees. Source: developers.bankid.com, Return URL.
 */
export function returnAddress(publicOrigin: string, nonce: string, userAgent: string): string {
  const page = `${publicOrigin}/sign-in#bankid=${nonce}`;
  if (/CriOS\//.test(userAgent)) return page.replace(/^http/, 'googlechrome');
  if (/FxiOS\//.test(userAgent)) return `firefox://open-url?url=${encodeURIComponent(page)}`;
  if (/EdgiOS\//.test(userAgent)) return `microsoft-edge-${page}`;
  return page;
}
