import type { AddressInfo, Server, Socket } from 'node:net';
import { once } from 'node:events';
import rhea, { type Container, type EventContext } from 'rhea';
import type { Broker } from '../broker.ts';
import { asFailure } from '../failure.ts';
import { Claims } from './claims.ts';
import { isRequestNode, Requests } from './requests.ts';
import { serveReceiver } from './serve-receiver.ts';
import { LARGEST_MESSAGE, takeIn } from './serve-sender.ts';

const CREDIT_FOR_SENDERS = 500;

/** Settlements are the broker's own work, and a modified delivery is not a released one: it may be a deferral. */
const SETTLE_BY_HAND = { autoaccept: false, treat_modified_as_released: false };

/** Puts AMQP 1.0 in front of the broker, in the dialect of Azure Service Bus, on 127.0.0.1. Links are named from the client's side. */
export async function listen(broker: Broker, key: string, port: number): Promise<{ port: number; stop(): void }> {
  const claims = new Claims(key);
  const requests = new Requests(broker, claims);
  const container = rhea.create_container({
    id: 'service-bus',
    receiver_options: { credit_window: CREDIT_FOR_SENDERS },
  });
  acceptSignIn(container);
  surviveClients(container);

  container.on('sender_open', ({ sender, session, connection }: EventContext) => {
    if (!sender || !session) return;
    const address = sender.source?.address ?? '';
    sender.set_source(sender.source);
    sender.set_target(sender.target ?? {});
    if (isRequestNode(address)) return requests.openReplies(address, session, sender);
    orClose(sender, () => {
      claims.require(connection);
      serveReceiver(sender, session, broker.entity(address));
    });
  });

  container.on('receiver_open', ({ receiver, connection }: EventContext) => {
    if (!receiver) return;
    const address = receiver.target?.address ?? '';
    receiver.set_target(receiver.target ?? {});
    receiver.set_source(receiver.source ?? {});
    (receiver as unknown as Limited).local.attach.max_message_size = LARGEST_MESSAGE;
    if (isRequestNode(address)) return;
    orClose(receiver, () => {
      claims.require(connection);
      broker.entity(address);
    });
  });

  container.on('message', ({ message, delivery, receiver, session, connection }: EventContext) => {
    const address = receiver?.target?.address ?? '';
    if (!message || !delivery || !session) return;
    if (!isRequestNode(address)) return takeIn(broker.entity(address), message, delivery);
    delivery.accept();
    requests.answer(address, session, connection, message);
  });

  const server = container.listen({ port, host: '127.0.0.1', ...SETTLE_BY_HAND } as never) as Server;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await once(server, 'listening');
  const stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

interface Limited {
  local: { attach: { max_message_size?: number } };
}

/** Runs what a link needs to open; a refusal closes the link with its condition. */
function orClose(link: { close(error: { condition: string; description: string }): void }, open: () => void): void {
  try {
    open();
  } catch (thrown) {
    const { condition, message: description } = asFailure(thrown);
    link.close({ condition, description });
  }
}

/** Clients prove themselves with a token after connecting, so the connection itself is anonymous under each name they use for that. */
function acceptSignIn(container: Container): void {
  const mechanisms = container.sasl_server_mechanisms;
  mechanisms.enable_anonymous();
  mechanisms.enable_plain(() => true);
  mechanisms.MSSBCBS = mechanisms.ANONYMOUS;
}

/** A client that goes away or talks nonsense ends its own connection and nothing else. */
function surviveClients(container: Container): void {
  container.on('connection_open', ({ connection }: EventContext) => {
    connection.setMaxListeners(0);
    connection.on('error', () => {});
  });
  for (const event of ['error', 'connection_error', 'session_error', 'protocol_error', 'disconnected']) {
    container.on(event, () => {});
  }
}
