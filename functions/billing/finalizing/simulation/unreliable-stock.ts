import type { Stock } from '../../stock/stock.ts';
import type { UnreliableNetwork } from './unreliable-network.ts';

/** The stock as a process sees it over a network. */
export const unreliableStock = (stock: Stock, network: UnreliableNetwork): Stock => ({
  reserve: (wanted) =>
    network
      .call(() => stock.reserve(wanted))
      .catch((cause: unknown) => wanted.map(() => ({ status: 'unknown', cause }))),
  release: (hold) => network.call(() => stock.release(hold)),
  confirm: (hold) => network.call(() => stock.confirm(hold)),
  restock: (creditNote, lines) => network.call(() => stock.restock(creditNote, lines)),
  open: (olderThanMs, limit) => network.call(() => stock.open(olderThanMs, limit)),
});
