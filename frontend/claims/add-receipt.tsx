import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from '../session/language.tsx';
import { ReceiptIntake } from './receipt-intake.tsx';
import { UploadList } from './upload-list.tsx';
import { startUploads, useUploads } from './uploads.ts';

const more: Text = {
  sv: 'Har du blivit ombedd att komplettera? Lägg till det här; det som redan finns står kvar.',
  en: 'Were you asked for more? Add it here; what is there already stays.',
};

/** Adds a receipt to a claim that waits for people. What was submitted is not changed by it. */
export function AddReceipt({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const uploads = useUploads(claim.id);
  if (!claim.may.includes('add-receipt')) return null;
  return (
    <section className="add-receipt">
      <UploadList uploads={uploads} />
      <p className="soft">{t(more)}</p>
      <ReceiptIntake small onFiles={(files) => void startUploads(claim.id, files)} />
    </section>
  );
}
