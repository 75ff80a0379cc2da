import type { Row } from '../contract/rows.ts';
import { Inline } from './prose.tsx';

const Name = ({ parent, names, required }: Row) => (
  <th scope="row">
    {names.map((name) => (
      <code key={name} class="field-name">
        <span class="parent">{parent}</span>
        {name}
      </code>
    ))}
    {required && <span class="required">required</span>}
  </th>
);

const Values = ({ values }: Pick<Row, 'values'>) => (
  <p class="limits">
    {values.length === 1 ? 'always ' : 'one of '}
    {values.map((value) => (
      <code key={value}>{value}</code>
    ))}
  </p>
);

const Means = ({ description, limits, values }: Row) => (
  <td>
    {description && (
      <p>
        <Inline text={description} />
      </p>
    )}
    {values.length > 0 && <Values values={values} />}
    {limits.length > 0 && <p class="limits">{limits.join(', ')}</p>}
  </td>
);

/** A table of fields, parameters or headers. */
export const Rows = ({ caption, rows }: { caption: string; rows: readonly Row[] }) => (
  <table class="rows">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Type</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.parent + row.names}>
          <Name {...row} />
          <td class="type">{row.type}</td>
          <Means {...row} />
        </tr>
      ))}
    </tbody>
  </table>
);
