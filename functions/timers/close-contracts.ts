import { closeContract } from '../../shared/protection/end-of-contract/close-contract.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Every hour: the last day of a contract ends at midnight in Sweden, which is another hour in UTC each half year. */
export const everyCloseContracts = (): void =>
  every('close-contracts', '20 5 * * * *', 600, (uses) =>
    inEachCompany(uses, (company) => closeContract(uses, company)),
  );
