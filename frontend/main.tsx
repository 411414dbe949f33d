import '@fontsource-variable/figtree/wght.css';
import './design/tokens.css';
import './design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { Announcer } from './design/announce.tsx';
import { showTheme } from './design/theme.ts';
import { router } from './routes.tsx';
import { LanguageProvider } from './session/language.tsx';
import { sessionQuery } from './session/session.ts';

showTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// After a release the pages of the one before are gone: loading anew, once, finds the new ones.
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('clvr-reloaded') === location.href) return;
  sessionStorage.setItem('clvr-reloaded', location.href);
  location.reload();
});

// A page that was put aside whole comes back with what it showed, also to whoever sits here after somebody has signed out.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

await queryClient.prefetchQuery(sessionQuery);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
        <Announcer />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
