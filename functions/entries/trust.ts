import * as trust from '../../shared/trust/contract.ts';
import { route } from '../host/http.ts';
import { handleAskTrust } from '../http/ask-trust.ts';
import { handleShowTrustAnchors } from '../http/show-trust-anchors.ts';
import { handleShowTrustChanges } from '../http/show-trust-changes.ts';
import { handleShowTrustControls } from '../http/show-trust-controls.ts';
import { handleShowTrustFeed } from '../http/show-trust-feed.ts';
import { handleShowTrustOscal } from '../http/show-trust-oscal.ts';
import { handleShowTrustPage } from '../http/show-trust-page.ts';
import { handleShowTrustReport } from '../http/show-trust-report.ts';
import { everyRecordTrust } from '../timers/record-trust.ts';

// The trust center: how the controls stand, for anybody, and for auditors.
route(trust.showTrustPage, handleShowTrustPage);
route(trust.showTrustControls, handleShowTrustControls);
route(trust.showTrustOscal, handleShowTrustOscal);
route(trust.showTrustChanges, handleShowTrustChanges);
route(trust.showTrustFeed, handleShowTrustFeed);
route(trust.showTrustAnchors, handleShowTrustAnchors);
route(trust.askTrust, handleAskTrust);
route(trust.showTrustReport, handleShowTrustReport);
everyRecordTrust();
