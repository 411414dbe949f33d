import { Camera, FileUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type DragEvent } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './intake-texts.ts';
import './receipt-intake.css';

const types = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** Files pasted anywhere on the page, unless somebody pastes text into a field. */
function usePastedFiles(take: (files: File[]) => void): void {
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) take(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasted(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

/** Takes receipts in every way there is: dropped, chosen, photographed, pasted. The server decides what they are. */
export function ReceiptIntake({ onFiles, small = false }: { onFiles: (files: File[]) => void; small?: boolean }) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  usePastedFiles(onFiles);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  const choose = (files: FileList | null) => files && files.length > 0 && onFiles([...files]);
  return (
    <div
      className={`intake${small ? ' intake-small' : ''}`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
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
          <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={choose}>
            <Button kind={small ? 'secondary' : 'primary'}>
              <Camera size={18} aria-hidden="true" /> {t(texts.photograph)}
            </Button>
          </FileTrigger>
        </div>
        <FileTrigger acceptedFileTypes={types} allowsMultiple onSelect={choose}>
          <Button>
            <FileUp size={18} aria-hidden="true" /> {t(small ? texts.addMore : texts.choose)}
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}
