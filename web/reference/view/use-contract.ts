import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ApiDocument, Schemas } from '../contract/document.ts';

/** URL of the API: the contract and this page lie at its root, whatever prefix that has. */
export const ROOT = new URL('.', location.href).href;

/** Longer than any answer of the API takes, shorter than a reader's patience. */
const TIMEOUT_MS = 8_000;

export type Loaded =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  | { state: 'there'; document: ApiDocument };

async function load(): Promise<ApiDocument> {
  const response = await fetch(`${ROOT}openapi.json`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`It answered ${response.status}.`);
  return response.json();
}

/** The contract as the API itself has it, and how to ask for it again. */
export function useDocument(): [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const ask = () => {
    setLoaded({ state: 'loading' });
    load().then(
      (document) => setLoaded({ state: 'there', document }),
      ({ message }: Error) => setLoaded({ state: 'failed', reason: message }),
    );
  };
  useEffect(ask, []);
  return [loaded, ask];
}

const SchemasContext = createContext<Schemas>({});
export const WithSchemas = SchemasContext.Provider;
/** The schemas that others refer to. */
export const useSchemas = (): Schemas => useContext(SchemasContext);
