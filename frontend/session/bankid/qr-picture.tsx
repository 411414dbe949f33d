import { useMemo } from 'react';
import { qrModules } from './qr-modules.ts';

/** A code to scan, black on white whatever the theme: readers take nothing else for granted. */
export function QrPicture({ content, label }: { content: string; label: string }) {
  const { path, size } = useMemo(() => qrModules(content), [content]);
  return (
    <svg className="bankid-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
