import * as inbound from '../../shared/payroll/partners/inbound/contract.ts';
import { route } from '../host/http.ts';
import { handleEndInboundSecret } from '../http/end-inbound-secret.ts';
import { handleListInboundSecrets } from '../http/list-inbound-secrets.ts';
import { handleMakeInboundSecret } from '../http/make-inbound-secret.ts';

// What payroll systems call and tell, and what HR gives them for it.
route(inbound.listInboundSecrets, handleListInboundSecrets);
route(inbound.makeInboundSecret, handleMakeInboundSecret);
route(inbound.endInboundSecret, handleEndInboundSecret);
