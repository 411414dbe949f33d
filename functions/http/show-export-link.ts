import type { showExportLink as contract } from '../../shared/protection/rights/contract.ts';
import { showExportLink } from '../../shared/protection/rights/show-export-link.ts';
import type { Handler } from '../host/http.ts';

export const handleShowExportLink: Handler<typeof contract> = (uses, { person, input }) =>
  showExportLink(uses, person, input);
