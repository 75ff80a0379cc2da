import { type Block, blocksOf, inlineOf, type Span } from '../contract/prose.ts';

function Piece({ kind, text }: Span) {
  if (kind === 'text') return text;
  return kind === 'code' ? <code>{text}</code> : <strong>{text}</strong>;
}

const Line = ({ spans }: { spans: readonly Span[] }) => (
  <>
    {spans.map((span, index) => (
      <Piece key={index} {...span} />
    ))}
  </>
);

const Part = (block: Block) =>
  block.kind === 'paragraph' ? (
    <p>
      <Line spans={block.spans} />
    </p>
  ) : (
    <ul>
      {block.items.map((spans, index) => (
        <li key={index}>
          <Line spans={spans} />
        </li>
      ))}
    </ul>
  );

/** Shows a description, with its paragraphs and lists. */
export const Prose = ({ text }: { text: string }) => (
  <div class="prose">
    {blocksOf(text).map((block, index) => (
      <Part key={index} {...block} />
    ))}
  </div>
);

/** Shows a description of one line. */
export const Inline = ({ text }: { text: string }) => <Line spans={inlineOf(text)} />;
