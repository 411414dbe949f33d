import type { showOpenApi as contract } from '../../shared/platform/contract.ts';
import { describeApi } from '../../shared/platform/open-api.ts';
import { registered, response, type Handler } from '../host/http.ts';

export const handleShowOpenApi: Handler<typeof contract> = async (uses, { query: { under = '' } }) =>
  response({
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
    jsonBody: describeApi(
      registered.filter(({ path }) => path.startsWith(under)),
      uses.publicOrigin,
    ),
  });
