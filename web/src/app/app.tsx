import { QueryClientProvider } from '@tanstack/preact-query';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Router } from 'wouter-preact';
import { makeQueries } from '../api/queries.ts';
import { hashHref, useHashPath, useHashSearch } from '../routing/hash.ts';
import { session, settings } from '../session/current.ts';
import { browserStorage } from '../session/storage.ts';
import { chosenLanguage, keepLanguage, type Language, LanguageContext } from '../text/language.ts';
import { Toasts } from '../ui/toast.tsx';
import { Commands } from './commands.tsx';
import { LogIn, useDoor } from './log-in.tsx';
import { Shell } from './shell.tsx';

function useChosenLanguage() {
  const [language, setLanguage] = useState(() => chosenLanguage(browserStorage, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    keepLanguage(browserStorage, chosen);
    setLanguage(chosen);
  };
  return useMemo(() => ({ language, choose }), [language]);
}

/** The page, or the door before it where the system is closed. */
export function App() {
  const [access, setAccess] = useState(session.access);
  const language = useChosenLanguage();
  const [door, logIn] = useDoor();
  const queries = useMemo(makeQueries, []);
  useEffect(() => session.onChange(setAccess), []);
  return (
    <LanguageContext.Provider value={language}>
      {settings && !access.loggedIn ? (
        <LogIn expired={access.expired} door={door} onLogIn={logIn} />
      ) : (
        <QueryClientProvider client={queries}>
          <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
            <Commands>
              <Toasts>
                <Shell access={access} />
              </Toasts>
            </Commands>
          </Router>
        </QueryClientProvider>
      )}
    </LanguageContext.Provider>
  );
}
