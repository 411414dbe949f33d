import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { documentKinds } from '../../shared/claims/receipts/contract.ts';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { DocumentLine, DocumentRow } from './claim-documents.tsx';
import { benefitsQuery } from './claims.ts';
import { texts } from './document-texts.ts';
import { fileTypes } from './file-types.ts';
import { startUploads } from './uploads.ts';

/** What the claim's category wants besides the receipt: what is there, and a place for what is not. */
export function WantedDocuments({ claim, onRemove }: { claim: ExpenseView; onRemove: (document: string) => void }) {
  const { t } = useLanguage();
  const benefits = useQuery(benefitsQuery).data?.items ?? [];
  const wanted = benefits.find(({ category }) => category.id === claim.category.id)?.category.documents ?? [];
  const missing = wanted.filter((kind) => !claim.documents.some((document) => document.kind === kind));
  if (wanted.length + claim.documents.length === 0) return null;
  return (
    <section className="documents" aria-labelledby="wanted-documents">
      <h2 id="wanted-documents">{t(texts.title)}</h2>
      <p className="soft">{t(texts.lead)}</p>
      <ul>
        {claim.documents.map((document) => (
          <DocumentRow key={document.id} document={document} onRemove={onRemove} />
        ))}
        {missing.map((kind) => {
          const name = t(documentKinds[kind].name);
          return (
            <DocumentLine key={kind} name={name} note={t(documentKinds[kind].hint)}>
              <FileTrigger
                acceptedFileTypes={fileTypes}
                onSelect={(files) => files?.[0] && void startUploads(claim.id, [files[0]], kind)}
              >
                <Button aria-label={t(texts.addNamed, { name })}>
                  <FileUp size={18} aria-hidden="true" /> {t(texts.add)}
                </Button>
              </FileTrigger>
            </DocumentLine>
          );
        })}
      </ul>
    </section>
  );
}
