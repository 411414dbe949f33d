import { askAgainAboutThreats } from '../../shared/claims/receipts/ask-again-about-threats.ts';
import { every, inEachCompany } from '../host/timer.ts';
import type { Capabilities } from '../runtime.ts';

type Uses = Pick<Capabilities, 'operations'> & Parameters<typeof askAgainAboutThreats>[0];

/** Asks in each company about files that wait for an answer. Where nobody looks at files none waits, and no company is asked. */
export const askAboutThreats = (uses: Uses): Promise<number> =>
  uses.incoming === null ? Promise.resolve(0) : inEachCompany(uses, (company) => askAgainAboutThreats(uses, company));

export const everyAskAboutThreats = (): void => every('ask-about-threats', '20 * * * * *', 120, askAboutThreats);
