import type { showSecurityContact as contract } from '../../shared/platform/contract.ts';
import { securityContact } from '../../shared/platform/security-contact.ts';
import { response, type Handler } from '../host/http.ts';

export const handleShowSecurityContact: Handler<typeof contract> = async (uses) =>
  response({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    body: securityContact(uses.publicOrigin, uses.clock.now()),
  });
