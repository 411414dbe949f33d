import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './intake-texts.ts';
import { dropUpload, retryUpload, type Upload } from './uploads.ts';
import './upload-list.css';

/** Files on their way, with how far they have come, and files that were refused, with why. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useLanguage();
  if (uploads.length === 0) return null;
  return (
    <ul className="uploads">
      {uploads.map((upload) => {
        const name = upload.file.name;
        if (!upload.problem)
          return (
            <li key={upload.key}>
              <label>
                {t(texts.sending, { name })}
                <progress max={1} value={upload.share} />
              </label>
            </li>
          );
        return (
          <li key={upload.key}>
            <p className="upload-name">{name}</p>
            <ProblemNotice thrown={upload.problem} />
            <div className="upload-choices">
              {upload.problem.code === 'offline' || upload.problem.code === 'service-away' ? (
                <Button onPress={() => void retryUpload(upload)}>{t(texts.again)}</Button>
              ) : null}
              <Button kind="quiet" onPress={() => dropUpload(upload.key)}>
                {t(texts.dismiss)}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
