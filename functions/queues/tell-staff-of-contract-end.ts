import { tellStaffOfContractEnd } from '../../shared/protection/end-of-contract/tell-staff.ts';
import { consume } from '../host/queue.ts';

export const consumeTellStaffOfContractEnd = (): void => consume('tell-staff-of-contract-end', tellStaffOfContractEnd);
