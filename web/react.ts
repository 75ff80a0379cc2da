/** What the form library takes of React, by Preact: all of `preact/compat` would weigh 4 KB more. */
export { createContext, createElement, Fragment } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
export * as default from './react.ts';
