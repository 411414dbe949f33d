import { consumeGoOnApplying } from '../queues/go-on-applying.ts';
import { consumeDeliverWebhook } from '../queues/deliver-webhook.ts';
import { consumeEmploymentChanged } from '../queues/employment-changed.ts';
import { consumeEvaluateExpense } from '../queues/evaluate-expense.ts';
import { consumeLinkBankid } from '../queues/link-bankid.ts';
import { consumeNotify } from '../queues/notify.ts';
import { consumeRemoveReceiptFiles } from '../queues/remove-receipt-files.ts';
import { consumeScanReceipt } from '../queues/scan-receipt.ts';
import { consumeSendInvitation } from '../queues/send-invitation.ts';
import { consumeSendMail } from '../queues/send-mail.ts';
import { consumeTellOfCost } from '../queues/tell-of-cost.ts';
import { consumeTellOfEndpoint } from '../queues/tell-of-endpoint.ts';

// What follows from what somebody did.
consumeScanReceipt();
consumeRemoveReceiptFiles();
consumeEvaluateExpense();
consumeLinkBankid();
consumeEmploymentChanged();
consumeGoOnApplying();
consumeNotify();
consumeSendMail();
consumeSendInvitation();
consumeTellOfCost();
consumeDeliverWebhook();
consumeTellOfEndpoint();
