import { type Medium, nameOf } from '../contract/document.ts';
import { exampleText } from '../contract/example.ts';
import { rowsOf } from '../contract/rows.ts';
import { typeOf } from '../contract/types.ts';
import { Code } from './code.tsx';
import { Rows } from './rows.tsx';
import { useSchemas } from './use-contract.ts';

/** A body in one media type: what it is, an example, and its fields. `of` says which body it is, for the captions. */
export function Body({ of, type, medium }: { of: string; type: string; medium: Medium }) {
  const schemas = useSchemas();
  const { schema } = medium;
  if (!schema) return <p class="media">{type}</p>;
  const rows = rowsOf(schema, schemas);
  const example = exampleText(type, medium, schemas);
  return (
    <>
      <p class="media">
        <code>{type}</code> <span>{nameOf(schema) ?? typeOf(schema, schemas)}</span>
      </p>
      {example && <Code label={`Example of ${of}`} text={example} />}
      {rows.length > 0 && <Rows caption={`Fields of ${of}`} rows={rows} />}
    </>
  );
}
