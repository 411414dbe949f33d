import type { makeExportLink as contract } from '../../shared/protection/rights/contract.ts';
import { makeExportLink } from '../../shared/protection/rights/make-export-link.ts';
import type { Handler } from '../host/http.ts';

export const handleMakeExportLink: Handler<typeof contract> = (uses, { person, id }) =>
  makeExportLink(uses, person, id('request'));
