import { useEffect, useState } from 'preact/hooks';
import './pdf-view.css';

/** Without the bar of Chromium's viewer, which takes a fifth of a small frame. */
const PLAIN = '#toolbar=0&navpanes=0&view=FitH';

let last = 0;

function Frame({
  file,
  title,
  next,
  onLoad,
}: {
  file: Blob;
  title: string;
  next: boolean;
  onLoad: () => void;
}) {
  const [url] = useState(() => URL.createObjectURL(file));
  useEffect(() => () => URL.revokeObjectURL(url), []);
  return <iframe title={title} src={url + PLAIN} data-next={next || undefined} onLoad={onLoad} />;
}

/**
 * Shows a PDF. Another one is opened behind the one that is seen, which stays until then, so that nothing flickers.
 * @param title what it is, for who cannot see
 */
export function PdfView({ file, title }: { file: Blob; title: string }) {
  const [frames, setFrames] = useState<readonly { id: number; file: Blob }[]>([]);
  useEffect(() => {
    last += 1;
    const next = { id: last, file };
    setFrames(([seen]) => (seen ? [seen, next] : [next]));
  }, [file]);
  return (
    <div class="pdf-view">
      {frames.map((frame, index) => (
        <Frame
          key={frame.id}
          file={frame.file}
          title={title}
          next={index > 0}
          onLoad={() => setFrames((before) => before.filter(({ id }) => id >= frame.id))}
        />
      ))}
    </div>
  );
}
