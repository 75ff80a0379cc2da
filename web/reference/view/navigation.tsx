import { useEffect, useRef, useState } from 'preact/hooks';
import { useMedia } from '../../src/ui/use-browser.ts';
import type { Operation, Service } from '../contract/services.ts';
import { Method } from './method.tsx';
import { Path } from './path.tsx';
import type { Filter } from './use-filter.ts';

/** Where the navigation stands beside the text. `narrow.css` has the same width. */
const WIDE = '(min-width: 900px)';

const FilterField = ({ query, setQuery, said }: Filter) => (
  <search class="filter">
    <label for="filter">Filter operations</label>
    <input
      id="filter"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder="path, summary, field, code…"
      value={query}
      onInput={({ currentTarget }) => setQuery(currentTarget.value)}
    />
    <p role="status">{said}</p>
  </search>
);

function Entry({ operation, current }: { operation: Operation; current: boolean }) {
  const { operationId, method, path, summary } = operation;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <a ref={link} href={`#${operationId}`} title={summary} {...(current && { 'aria-current': 'location' })}>
        <Method method={method} /> <Path path={path} />
      </a>
    </li>
  );
}

const Services = ({ services, current }: { services: readonly Service[]; current: string | undefined }) => (
  <>
    {services.map(({ name, operations }) => (
      <section key={name}>
        <h2>
          <a href={`#${name}`}>{name}</a>
        </h2>
        <ul>
          {operations.map((operation) => (
            <Entry
              key={operation.operationId}
              operation={operation}
              current={operation.operationId === current}
            />
          ))}
        </ul>
      </section>
    ))}
  </>
);

interface NavigationProps {
  filter: Filter;
  /** Name of the operation that is being read. */
  current: string | undefined;
}

/** Links to every operation, by service: beside the text, or in a menu above it on a narrow screen. */
export function Navigation({ filter, current }: NavigationProps) {
  const wide = useMedia(WIDE);
  const [unfolded, setUnfolded] = useState(false);
  const onClick = ({ target }: Event) =>
    target instanceof Element && target.closest('a') && setUnfolded(false);
  return (
    <nav aria-label="Operations">
      <details
        open={wide || unfolded}
        onToggle={({ currentTarget }) => setUnfolded(currentTarget.open && !wide)}
      >
        <summary>Operations</summary>
        {/* biome-ignore lint/a11y: the links in it are what is clicked; it only hears of that */}
        <div class="panel" onClick={onClick}>
          <FilterField {...filter} />
          <Services services={filter.left} current={current} />
        </div>
      </details>
    </nav>
  );
}
