import * as rights from '../../shared/protection/rights/contract.ts';
import { route } from '../host/http.ts';
import { handleAskRight } from '../http/ask-right.ts';
import { handleCarryOutRightsRequest } from '../http/carry-out-rights-request.ts';
import { handleCloseRightsRequest } from '../http/close-rights-request.ts';
import { handleDecideRightsRequest } from '../http/decide-rights-request.ts';
import { handleDownloadExport } from '../http/download-export.ts';
import { handleEnterRightsRequest } from '../http/enter-rights-request.ts';
import { handleExtendRightsRequest } from '../http/extend-rights-request.ts';
import { handleLiftLimit } from '../http/lift-limit.ts';
import { handleListRightsRequests } from '../http/list-rights-requests.ts';
import { handleMakeExportLink } from '../http/make-export-link.ts';
import { handleShowExportLink } from '../http/show-export-link.ts';
import { handleShowOwnRights } from '../http/show-own-rights.ts';
import { handleShowRightsRequest } from '../http/show-rights-request.ts';
import { handleVerifyIdentity } from '../http/verify-identity.ts';
import { handleWithdrawOwnRequest } from '../http/withdraw-own-request.ts';
import { consumeMakeRightsExport } from '../queues/make-rights-export.ts';
import { consumeRightsRequestCarriedOut } from '../queues/rights-request-carried-out.ts';
import { consumeSendRightsExport } from '../queues/send-rights-export.ts';
import { everyRemindRights } from '../timers/remind-rights.ts';
import { everyRemoveOrphanParts } from '../timers/remove-orphan-parts.ts';
import { everyRemoveRightsExports } from '../timers/remove-rights-exports.ts';

// What people ask of their employer by the GDPR, and what becomes of it.
route(rights.showOwnRights, handleShowOwnRights);
route(rights.askRight, handleAskRight);
route(rights.withdrawOwnRequest, handleWithdrawOwnRequest);
route(rights.makeExportLink, handleMakeExportLink);
route(rights.showExportLink, handleShowExportLink);
route(rights.downloadExport, handleDownloadExport);
route(rights.listRightsRequests, handleListRightsRequests);
route(rights.showRightsRequest, handleShowRightsRequest);
route(rights.enterRightsRequest, handleEnterRightsRequest);
route(rights.verifyIdentity, handleVerifyIdentity);
route(rights.extendRightsRequest, handleExtendRightsRequest);
route(rights.decideRightsRequest, handleDecideRightsRequest);
route(rights.carryOutRightsRequest, handleCarryOutRightsRequest);
route(rights.closeRightsRequest, handleCloseRightsRequest);
route(rights.liftLimit, handleLiftLimit);

consumeMakeRightsExport();
consumeSendRightsExport();
consumeRightsRequestCarriedOut();

everyRemindRights();
everyRemoveRightsExports();
everyRemoveOrphanParts();
