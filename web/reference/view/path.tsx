/** A path. A long one breaks before a slash, and nowhere else. */
export const Path = ({ path }: { path: string }) => (
  <code class="path">
    {path.split(/(?=\/)/).map((part, index) => (
      <>
        {index > 0 && <wbr />}
        {part}
      </>
    ))}
  </code>
);
