import { Link, useLocation } from 'wouter-preact';

/** The parts of a view that have a place each: links, of which the one that is open is marked. */
export function Tabs({
  label,
  parts,
}: {
  /** What they are parts of, for who cannot see. */
  label: string;
  parts: readonly { path: string; name: string }[];
}) {
  const [place] = useLocation();
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {parts.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} aria-current={place === path ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
