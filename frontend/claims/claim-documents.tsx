import { FileCheck2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { documentKinds, type DocumentView } from '../../shared/claims/receipts/contract.ts';
import { IconButton } from '../design/button.tsx';
import { useReceiptAddresses } from '../receipts/receipt-address.tsx';
import { texts as receiptTexts } from '../receipts/texts.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './document-texts.ts';
import './claim-documents.css';

/** What came with a claim besides its receipts, each to be opened; nothing where nothing did. */
export function ClaimDocuments({ claim }: { claim: Pick<ExpenseView, 'documents'> }) {
  const { t } = useLanguage();
  if (claim.documents.length === 0) return null;
  return (
    <section className="documents" aria-labelledby="claim-documents">
      <h2 id="claim-documents">{t(texts.title)}</h2>
      <ul>
        {claim.documents.map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}

type Props = { document: DocumentView; onRemove?: (document: string) => void };

/** One document: what it is, a way to open it, and where it can be, to take it off. */
export function DocumentRow({ document: { id, kind, checked }, onRemove }: Props) {
  const { t } = useLanguage();
  const addresses = useReceiptAddresses();
  const name = t(documentKinds[kind].name);
  const there = onRemove ? t(texts.there) : null;
  return (
    <DocumentLine name={name} note={checked ? there : t(receiptTexts.beingChecked)} there>
      {checked ? (
        <a href={addresses.file(id)} target="_blank" rel="noreferrer" aria-label={t(texts.openNamed, { name })}>
          {t(texts.open)}
        </a>
      ) : null}
      {onRemove ? (
        <IconButton label={t(texts.remove, { name })} onPress={() => onRemove(id)}>
          <Trash2 size={18} aria-hidden="true" />
        </IconButton>
      ) : null}
    </DocumentLine>
  );
}

type LineProps = { name: string; note: string | null; there?: boolean; children: ReactNode };

/** A row of the list: the name and a note on the left, what can be done on the right. */
export function DocumentLine({ name, note, there = false, children }: LineProps) {
  return (
    <li className="document" data-there={there || undefined}>
      {there ? <FileCheck2 size={20} aria-hidden="true" /> : null}
      <div>
        <p className="document-name">{name}</p>
        {note ? <p className="document-note">{note}</p> : null}
      </div>
      <div className="document-acts">{children}</div>
    </li>
  );
}
