import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Session } from '../../src/session/session.ts';

/** What proves who asks: an access token or an API key. It is only here, and gone with the page. */
export interface Proof {
  token: string;
  setToken: (token: string) => void;
}

/** Whoever logged in on the live page, in this tab, asks here as the same. */
export const tokenAtFirst = (): string =>
  new Session(sessionStorage, Date.now()).access.loggedIn?.accessToken ?? '';

const ProofContext = createContext<Proof>({ token: '', setToken: () => undefined });
export const WithProof = ProofContext.Provider;
export const useProof = (): Proof => useContext(ProofContext);
