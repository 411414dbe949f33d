import * as erasure from '../../shared/protection/erasure/contract.ts';
import { route } from '../host/http.ts';
import { handleExportErasure } from '../http/export-erasure.ts';
import { handleListErasures } from '../http/list-erasures.ts';
import { handleShowErasure } from '../http/show-erasure.ts';
import { consumeErasePerson } from '../queues/erase-person.ts';

// What has somebody forgotten: a request that HR has decided, or the end of their time; and the evidence of it.
consumeErasePerson();
route(erasure.listErasures, handleListErasures);
route(erasure.showErasure, handleShowErasure);
route(erasure.exportErasure, handleExportErasure);
