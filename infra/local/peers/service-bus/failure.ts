/** A refusal the client understands: an AMQP error condition, and the status code management replies carry. */
export class Failure extends Error {
  readonly condition: string;
  readonly status: number;

  constructor(condition: string, description: string, status: number) {
    super(description);
    this.name = 'Failure';
    this.condition = condition;
    this.status = status;
  }
}

export const lockLost = () =>
  new Failure(
    'com.microsoft:message-lock-lost',
    'The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.',
    410,
  );

export const messageNotFound = () =>
  new Failure('com.microsoft:message-not-found', 'The message is not in the queue.', 404);

export const queueNotFound = (name: string) =>
  new Failure('amqp:not-found', `The messaging entity '${name}' could not be found.`, 404);

export const notImplemented = (what: string) => new Failure('amqp:not-implemented', `${what} is not implemented.`, 501);

export const tooLarge = (limit: number) =>
  new Failure('amqp:link:message-size-exceeded', `The message is larger than ${limit} bytes.`, 413);

/** @returns any thrown thing as a refusal, so that no exception ends a connection. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('amqp:internal-error', error instanceof Error ? error.message : String(error), 500);
}
