import { askAgainAboutThreats } from '../../shared/claims/receipts/ask-again-about-threats.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyAskAboutThreats = (): void =>
  every('ask-about-threats', '20 * * * * *', 120, (uses) =>
    inEachCompany(uses, (company) => askAgainAboutThreats(uses, company)),
  );
