import { element, type Markup } from './xml.ts';

/** A refusal as S3 words it: a status and a code. */
export class S3Failure extends Error {
  override readonly name = 'S3Failure';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body(): Markup[] {
    return [element('Code', this.code), element('Message', this.message)];
  }
}

export const accessDenied = (message = 'Access Denied'): S3Failure => new S3Failure(403, 'AccessDenied', message);

/** What this server does not know, it refuses: nothing is half done. */
export const notImplemented = (what: string): S3Failure =>
  new S3Failure(501, 'NotImplemented', `A header or operation you provided is not implemented: ${what}`);
