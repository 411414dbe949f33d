import * as apiKeys from '../../shared/people/api-keys/contract.ts';
import * as access from '../../shared/protection/access/contract.ts';
import { showKeys } from '../../shared/protection/key-rotation/contract.ts';
import { route } from '../host/http.ts';
import { handleEndAccess } from '../http/end-access.ts';
import { handleListAccess } from '../http/list-access.ts';
import { handleListApiKeys } from '../http/list-api-keys.ts';
import { handleMakeApiKey } from '../http/make-api-key.ts';
import { handleRevokeApiKey } from '../http/revoke-api-key.ts';
import { handleShowKeys } from '../http/show-keys.ts';

// What guards a company, and who was let in.
route(showKeys, handleShowKeys);
route(apiKeys.listApiKeys, handleListApiKeys);
route(apiKeys.makeApiKey, handleMakeApiKey);
route(apiKeys.revokeApiKey, handleRevokeApiKey);
route(access.listAccess, handleListAccess);
route(access.endAccess, handleEndAccess);
