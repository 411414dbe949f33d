import type { showSubProcessors as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { listPublicSubProcessors } from '../../shared/trust/vendors/subscribers/list-public-sub-processors.ts';
import type { Handler } from '../host/http.ts';

export const handleShowSubProcessors: Handler<typeof contract> = (uses) => listPublicSubProcessors(uses);
