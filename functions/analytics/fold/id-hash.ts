import xxhash from 'xxhash-wasm';

const { h64 } = await xxhash();

/** 64 bits of an id (XXH64): what a window keeps of it to know it again. */
export const hashId = (id: string): bigint => h64(id);
