import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.ts';
import { sessionQuery } from '../session/session.ts';
import { BareErrorPage } from './error-page.tsx';
import { Shell } from './shell.tsx';

/** Every page of the app. What only some people open is loaded when they do. */
export const root = createRootRoute({ errorComponent: BareErrorPage });

/** Everything that needs somebody to be signed in. The server decides again on every call. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const { person } = await queryClient.ensureQueryData(sessionQuery);
    if (!person) throw redirect({ to: '/sign-in', search: { return: location.href } });
  },
});
