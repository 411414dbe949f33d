import { Camera, FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { fileTypes } from './file-types.ts';
import { texts } from './intake-texts.ts';
import { useGivenFiles } from './use-given-files.ts';
import './receipt-intake.css';

/** Takes receipts in every way there is: dropped, chosen, photographed, pasted. The server decides what they are. */
export function ReceiptIntake({ onFiles, small = false }: { onFiles: (files: File[]) => void; small?: boolean }) {
  const { t } = useLanguage();
  const over = useGivenFiles(onFiles);
  const choose = (files: FileList | null) => files && files.length > 0 && onFiles([...files]);
  return (
    <div className={`intake${small ? ' intake-small' : ''}`} data-over={over || undefined}>
      {small ? null : (
        <>
          <p className="intake-title intake-with-mouse">{t(texts.drop)}</p>
          <p className="intake-title intake-by-touch">{t(texts.photographIt)}</p>
          <p className="intake-limits">
            <span className="intake-with-mouse">{t(texts.orPaste)}</span> {t(texts.limits)}
          </p>
        </>
      )}
      <div className="intake-ways">
        <div className="intake-by-touch">
          <FileTrigger acceptedFileTypes={['image/jpeg', 'image/png']} defaultCamera="environment" onSelect={choose}>
            <Button kind={small ? 'secondary' : 'primary'}>
              <Camera size={18} aria-hidden="true" /> {t(texts.photograph)}
            </Button>
          </FileTrigger>
        </div>
        <FileTrigger acceptedFileTypes={fileTypes} allowsMultiple onSelect={choose}>
          <Button>
            <FileUp size={18} aria-hidden="true" /> {t(small ? texts.addMore : texts.choose)}
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}
