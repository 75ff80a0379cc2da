import { useRef } from 'preact/hooks';
import type { Operation } from '../contract/services.ts';
import { Details } from './details.tsx';
import { Method } from './method.tsx';
import { Path } from './path.tsx';
import { Inline } from './prose.tsx';

interface Fold {
  open: boolean;
  onFold: (open: boolean) => void;
}

const Header = ({ operation, open, onFold }: Fold & { operation: Operation }) => {
  const { operationId, method, path, summary } = operation;
  return (
    <header>
      <h3 id={`${operationId}-title`}>
        <button type="button" class="fold" aria-expanded={open} onClick={() => onFold(!open)}>
          <Inline text={summary} />
        </button>
      </h3>
      <p class="route">
        <Method method={method} /> <Path path={path} />{' '}
        <a class="operation-id" href={`#${operationId}`}>
          {operationId}
        </a>
      </p>
    </header>
  );
};

interface OperationCardProps extends Fold {
  operation: Operation;
  /** Shows it as if it were open. */
  isPrinting: boolean;
}

/**
 * An operation, whose anchor is its name. Its details are made when it is first opened: those of all operations are tens
 * of thousands of elements. Once made they stay, with what was typed there.
 */
export function OperationCard({ operation, isPrinting, ...fold }: OperationCardProps) {
  const { operationId } = operation;
  const wasOpen = useRef(false);
  wasOpen.current ||= fold.open;
  const isShown = fold.open || isPrinting;
  return (
    <article
      class="operation"
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      data-open={fold.open}
    >
      <Header operation={operation} {...fold} />
      {(wasOpen.current || isPrinting) && (
        <div class="details" hidden={!isShown}>
          <Details operation={operation} />
        </div>
      )}
    </article>
  );
}
