import * as webhooks from '../../shared/payroll/webhooks/contract.ts';
import { route } from '../host/http.ts';
import { handleAddWebhookEndpoint } from '../http/add-webhook-endpoint.ts';
import { handleChangeWebhookEndpoint } from '../http/change-webhook-endpoint.ts';
import { handleListWebhookDeliveries } from '../http/list-webhook-deliveries.ts';
import { handleListWebhookEndpoints } from '../http/list-webhook-endpoints.ts';
import { handleRemoveWebhookEndpoint } from '../http/remove-webhook-endpoint.ts';
import { handleReplayWebhookDelivery } from '../http/replay-webhook-delivery.ts';
import { handleReplayWebhookRange } from '../http/replay-webhook-range.ts';
import { handleRotateWebhookSecret } from '../http/rotate-webhook-secret.ts';
import { handleShowWebhookDelivery } from '../http/show-webhook-delivery.ts';
import { handleSwitchWebhookEndpoint } from '../http/switch-webhook-endpoint.ts';
import { handleTryWebhookEndpoint } from '../http/try-webhook-endpoint.ts';

// What tells a company's other systems.
route(webhooks.listWebhookEndpoints, handleListWebhookEndpoints);
route(webhooks.addWebhookEndpoint, handleAddWebhookEndpoint);
route(webhooks.changeWebhookEndpoint, handleChangeWebhookEndpoint);
route(webhooks.removeWebhookEndpoint, handleRemoveWebhookEndpoint);
route(webhooks.rotateWebhookSecret, handleRotateWebhookSecret);
route(webhooks.switchWebhookEndpoint, handleSwitchWebhookEndpoint);
route(webhooks.tryWebhookEndpoint, handleTryWebhookEndpoint);
route(webhooks.replayWebhookRange, handleReplayWebhookRange);
route(webhooks.listWebhookDeliveries, handleListWebhookDeliveries);
route(webhooks.showWebhookDelivery, handleShowWebhookDelivery);
route(webhooks.replayWebhookDelivery, handleReplayWebhookDelivery);
