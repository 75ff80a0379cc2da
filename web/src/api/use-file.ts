import { useMutation } from '@tanstack/preact-query';
import { type AnsweredFile, keepFile, showFile } from './files.ts';

type Read = () => Promise<AnsweredFile>;

/** Files of the API: `show` opens one in a tab of its own, `keep` downloads it. `error` says why one could not be read. */
export function useFile() {
  const { mutate, isPending, error } = useMutation<void, Error, { read: Read; show: boolean }>({
    mutationFn: async ({ read, show }) => (show ? showFile(read) : keepFile(await read())),
  });
  return {
    show: (read: Read) => mutate({ read, show: true }),
    keep: (read: Read) => mutate({ read, show: false }),
    pending: isPending,
    error,
  };
}
