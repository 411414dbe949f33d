import type { makeStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import { readFile } from '../host/file-body.ts';
import type { Handler } from '../host/http.ts';

export const handleMakeStaffImport: Handler<typeof contract> = async (uses, { request, person }) =>
  makeStaffImport(uses, person, await readFile(request));
