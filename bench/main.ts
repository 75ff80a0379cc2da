import { runCommand } from './command.ts';
import { access } from './measurements/access.ts';
import { finalToReadable } from './measurements/final-to-readable.ts';
import { finalizeBill } from './measurements/finalize-bill.ts';
import { finalizeGoods } from './measurements/finalize-goods.ts';
import { firstPaint } from './measurements/first-paint.ts';
import { firstStart } from './measurements/first-start.ts';
import { getCustomer } from './measurements/get-customer.ts';
import { getFullBill } from './measurements/get-full-bill.ts';
import { init } from './measurements/init.ts';
import { latency } from './measurements/latency.ts';
import { legalDocuments } from './measurements/legal-documents.ts';
import { listBills } from './measurements/list-bills.ts';
import { liveStream } from './measurements/live-stream.ts';
import { manyPages } from './measurements/many-pages.ts';
import { memory } from './measurements/memory.ts';
import { nextPaint } from './measurements/next-paint.ts';
import { readLatency } from './measurements/read-latency.ts';
import { reserveHotProduct } from './measurements/reserve-hot-product.ts';
import { secondStart } from './measurements/second-start.ts';
import { weights } from './measurements/weights.ts';
import { stopShared } from './shared.ts';

await runCommand({
  name: 'bench',
  measurements: [
    init,
    weights,
    secondStart,
    memory,
    latency,
    getCustomer,
    getFullBill,
    finalizeBill,
    finalizeGoods,
    finalToReadable,
    reserveHotProduct,
    access,
    readLatency,
    listBills,
    legalDocuments,
    manyPages,
    firstPaint,
    nextPaint,
    liveStream,
    firstStart,
  ],
  results: 'bench/results.json',
  stop: stopShared,
});
