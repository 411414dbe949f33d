import type { exportErasure as contract } from '../../shared/protection/erasure/contract.ts';
import { exportErasure } from '../../shared/protection/erasure/export-erasure.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportErasure: Handler<typeof contract> = async (uses, { person, id, query }) =>
  leavingFile(await exportErasure(uses, person, id('erasure'), query));
