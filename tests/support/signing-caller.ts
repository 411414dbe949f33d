import { Webhook } from 'standardwebhooks';
import { Caller, type Answer, type CallOptions } from './caller.ts';

let counted = 0;

/** A payroll system that signs what it sends, with the published library; each message has a name of its own. */
export class SigningCaller extends Caller {
  readonly #webhook: Webhook;

  constructor(origin: string, secret: string) {
    super(origin);
    this.#webhook = new Webhook(secret);
  }

  /** The headers of a message, as of some seconds ago. */
  headers(body: string, name = `msg_${(counted += 1)}`, secondsAgo = 0): Record<string, string> {
    const at = new Date(Date.now() - secondsAgo * 1000);
    return {
      'webhook-id': name,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': this.#webhook.sign(name, at, body),
    };
  }

  override call(method: string, path: string, { body, headers = {}, signal }: CallOptions = {}): Promise<Answer> {
    const bytes = body instanceof Uint8Array;
    const text = body === undefined || bytes ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    return super.call(method, path, {
      ...(bytes ? { body } : text === '' ? {} : { body: text }),
      headers: { ...this.headers(text), ...headers },
      ...(signal ? { signal } : {}),
    });
  }
}
