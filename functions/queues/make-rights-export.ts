import { makeRightsExport } from '../../shared/protection/rights/make-rights-export.ts';
import { consume } from '../host/queue.ts';

export const consumeMakeRightsExport = (): void => consume('make-rights-export', makeRightsExport);
