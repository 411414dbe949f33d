import { openCourier } from '../../shared/adapters/webhooks/open-courier.ts';
import { addWebhookEndpoint } from '../../shared/payroll/webhooks/add-webhook-endpoint.ts';
import { announce } from '../../shared/payroll/webhooks/announce.ts';
import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import type { Announced } from '../../shared/payroll/webhooks/event.ts';
import { openLanes } from '../../shared/payroll/webhooks/lanes.ts';
import { usualPace } from '../../shared/payroll/webhooks/schedule.ts';
import { listWebhookDeliveries } from '../../shared/payroll/webhooks/list-webhook-deliveries.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { ACompany } from './a-company.ts';
import { verbWorld } from './verb-world.ts';
import { webhookReceiver } from './webhook-receiver.ts';

/** What the verbs of webhooks ask for, all of it real, with receivers on this machine that may be sent to. */
export async function webhookWorld(receivers = 1) {
  const world = await verbWorld();
  const all = await Promise.all(Array.from({ length: receivers }, () => webhookReceiver()));
  const courier = openCourier({ allow: all.map(({ pair }) => pair) }, { patience: 1_000 });
  const uses = { ...world.uses, courier, lanes: openLanes(), webhookPace: usualPace };
  return {
    ...world,
    uses,
    receivers: all,
    receiver: all[0]!,
    async endpoint(company: ACompany, receiver = all[0]!, wish: { events?: Announced['type'][]; name?: string } = {}) {
      const { name = 'Lönesystemet', events = [] } = wish;
      const input = { name, url: receiver.url, events: events as never[] };
      const made = await addWebhookEndpoint(uses, company.people.hr, input);
      receiver.secrets.push(made.secret.reveal());
      return made;
    },
    /** Announces something as a verb would. */
    announce: (company: ACompany, event: Announced) =>
      uses.database.inTenant(company.id, (tx) => announce(tx, company.id, event)),
    /** The deliveries, latest first. */
    deliveries: async (company: ACompany) => (await listWebhookDeliveries(uses, company.people.hr, {})).items,
    /** Hands out the last message that was to wake a delivery. */
    async wake(company: ACompany, delivery: Id) {
      const messages = await world.messages(company.id, 'deliver-webhook');
      return deliverWebhook(
        uses,
        messages.findLast((one) => one.delivery === delivery)!,
      );
    },
  };
}
