import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';

/** Something that can be done from where the reader is. */
export interface Command {
  /** Unique on the page. */
  id: string;
  label: string;
  /** Keys pressed one after the other, as `KeyboardEvent.key` names them: `['g', 'b']`, or one with Control: `['Ctrl+Enter']`. */
  keys?: readonly string[];
  run: () => void;
}

interface Registry {
  commands: readonly Command[];
  register: (commands: readonly Command[]) => () => void;
}

const CommandsContext = createContext<Registry>({ commands: [], register: () => () => undefined });

/** Keeps the commands of everything that is shown. */
export function Commands({ children }: { children: ComponentChildren }) {
  const [groups, setGroups] = useState<readonly (readonly Command[])[]>([]);
  const registry = useMemo(
    () => ({
      commands: groups.flat(),
      register: (group: readonly Command[]) => {
        setGroups((before) => [...before, group]);
        return () => setGroups((before) => before.filter((other) => other !== group));
      },
    }),
    [groups],
  );
  return <CommandsContext.Provider value={registry}>{children}</CommandsContext.Provider>;
}

/** Commands that can be given now, in the order in which their places appeared. */
export const useAllCommands = (): readonly Command[] => useContext(CommandsContext).commands;

/**
 * Offers commands as long as the component is shown: by their keys, and in the palette.
 * @param about what `run` and `label` depend on: they are registered anew when it changes
 */
export function useCommands(commands: readonly Command[], about: readonly unknown[]): void {
  const { register } = useContext(CommandsContext);
  useEffect(() => register(commands), about);
}
