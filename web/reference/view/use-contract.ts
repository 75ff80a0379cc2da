import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ApiDocument, Schemas } from '../contract/document.ts';

/** URL of the API, with a slash at its end. This page lies at its root, under whatever prefix a stage has. */
export const ROOT = new URL('.', location.href).href;

/** Longer than any answer of the API takes, shorter than a reader's patience. */
const TIMEOUT_MS = 8_000;

export type DocumentState =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  | { state: 'there'; document: ApiDocument };

async function load(): Promise<ApiDocument> {
  const response = await fetch(`${ROOT}openapi.json`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`It answered ${response.status}.`);
  return response.json();
}

/** Loads the contract from the API. Returns also a function that loads it again. */
export function useDocument(): [DocumentState, () => void] {
  const [loaded, setLoaded] = useState<DocumentState>({ state: 'loading' });
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
/** The components that schemas refer to. */
export const useSchemas = (): Schemas => useContext(SchemasContext);
