import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient, warm } from '../api/query-client.ts';
import { signedIn } from '../shell/frame.tsx';
import { contractEndQuery } from './contract-end.ts';

/** The page about the end of the company's contract. */
export const contractEndRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/contract-end',
  component: lazyRouteComponent(() => import('./contract-end-page.tsx'), 'ContractEndPage'),
  loader: () => warm(queryClient.ensureQueryData(contractEndQuery)),
});
