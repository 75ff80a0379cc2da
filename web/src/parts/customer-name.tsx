import { Named } from './records/named.tsx';

/** The name of a customer of whom only the id is known. Where it cannot be read, the id. */
export const CustomerName = ({ id }: { id: string }) => <Named kind="customers" id={id} />;
