import * as partners from '../../shared/payroll/partners/contract.ts';
import * as inbound from '../../shared/payroll/partners/inbound/contract.ts';
import { route } from '../host/http.ts';
import { handleAcknowledgeRun } from '../http/acknowledge-run.ts';
import { handleConfirmPayment } from '../http/confirm-payment.ts';
import { handleEndInboundSecret } from '../http/end-inbound-secret.ts';
import { handleListInboundSecrets } from '../http/list-inbound-secrets.ts';
import { handleListPartnerEmployees } from '../http/list-partner-employees.ts';
import { handleListPartnerLines } from '../http/list-partner-lines.ts';
import { handleListPartnerRuns } from '../http/list-partner-runs.ts';
import { handleMakeInboundSecret } from '../http/make-inbound-secret.ts';
import { handleReceiveEvent } from '../http/receive-event.ts';
import { handleRejectPayment } from '../http/reject-payment.ts';
import { handleShowPartnerRun } from '../http/show-partner-run.ts';

// What payroll systems call and tell, and what HR gives them for it.
route(inbound.listInboundSecrets, handleListInboundSecrets);
route(inbound.makeInboundSecret, handleMakeInboundSecret);
route(inbound.endInboundSecret, handleEndInboundSecret);
route(partners.listPartnerRuns, handleListPartnerRuns);
route(partners.showPartnerRun, handleShowPartnerRun);
route(partners.listPartnerLines, handleListPartnerLines);
route(partners.listPartnerEmployees, handleListPartnerEmployees);
route(partners.acknowledgeRun, handleAcknowledgeRun);
route(partners.confirmPayment, handleConfirmPayment);
route(partners.rejectPayment, handleRejectPayment);
route(inbound.receiveEvent, handleReceiveEvent);
