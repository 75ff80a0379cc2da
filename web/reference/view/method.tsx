/** GET, POST, …, each in its colour. */
export const Method = ({ method }: { method: string }) => (
  <span class="method" data-method={method}>
    {method}
  </span>
);
