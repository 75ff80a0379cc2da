import { useEffect, useRef, useState } from 'preact/hooks';

/** Choices that fields still wait for. Who saves waits for them too: what is saved is what was meant. */
const awaited = new Set<Promise<void>>();

/** A field begins to wait for what is chosen in it. @returns says that it waits no more, whatever came */
export function awaitChoice(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  awaited.add(promise);
  return () => {
    awaited.delete(promise);
    resolve();
  };
}

/** Resolves when all that is awaited now has come; undefined where no field waits. */
export const choicesMade = (): Promise<unknown> | undefined =>
  awaited.size > 0 ? Promise.all(awaited) : undefined;

/** `act`, once no field waits for its choice; `pending` until then. Nothing comes of it when the view is left before. */
export function useAfterChoices<Input>(act: (input: Input) => void) {
  const [wanted, setWanted] = useState<{ input: Input }>();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!wanted) return;
    let stands = true;
    void Promise.resolve(choicesMade()).then(() => {
      if (!stands) return;
      setWanted(undefined);
      latest.current(wanted.input);
    });
    return () => {
      stands = false;
    };
  }, [wanted]);
  const run = (input: Input) => (choicesMade() ? setWanted({ input }) : act(input));
  return { run, pending: wanted !== undefined };
}
