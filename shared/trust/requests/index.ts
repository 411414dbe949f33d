/** What anybody asks through the public form. */
export { askTrust } from './ask-trust.ts';
export { mailRequests } from './mail-requests.ts';
export { readTyped } from './typed-request.ts';
