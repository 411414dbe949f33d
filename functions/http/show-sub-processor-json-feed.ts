import { chooseLanguage } from '../../shared/kernel/language.ts';
import { parse } from '../../shared/kernel/parse.ts';
import { showSubProcessorJsonFeed as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { showJsonFeed } from '../../shared/trust/vendors/subscribers/show-feed.ts';
import { response, type Handler } from '../host/http.ts';

export const handleShowSubProcessorJsonFeed: Handler<typeof contract> = async (uses, { request, query }) => {
  const { language = chooseLanguage(request.headers.get('accept-language')) } = parse(contract.query, query);
  return response({
    status: 200,
    headers: {
      'content-type': 'application/feed+json; charset=utf-8',
      'cache-control': 'public, max-age=300',
      vary: 'accept-language',
      'x-content-type-options': 'nosniff',
    },
    body: await showJsonFeed(uses, language),
  });
};
