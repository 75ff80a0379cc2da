// A process of its own for each start of a function: prints the milliseconds its module takes to load.
const [, , file = ''] = process.argv;
const before = performance.now();
await import(file);
process.stdout.write(`${performance.now() - before}\n`);
process.exit(0);
