const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/**
 * Headers for bytes that somebody uploaded: shown as what they are and never run, kept by no cache (a receipt can tell of health,
 * and a browser outlasts its session), and readable by our own pages alone.
 */
export const fileHeaders = (
  type: string,
  disposition: 'inline' | 'attachment',
  name: 'receipt' | 'policy' | 'agreement' = 'receipt',
): Record<string, string> => ({
  'content-type': type,
  'content-disposition':
    disposition === 'inline' ? 'inline' : `attachment; filename="${name}.${endings[type] ?? 'bin'}"`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
});
